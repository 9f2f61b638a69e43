/** A text with plain spaces for those at which no line may be broken. */
export const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, " ");
