export function styleText(file: string): string;
