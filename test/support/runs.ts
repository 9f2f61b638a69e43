/** Whether the environment sets `THOROUGH`, as the gate does; the quick loop does not. */
export const isThorough = process.env["THOROUGH"] !== undefined;

/** How often a property is tried: as often as said when thorough, and a tenth of it in the quick loop. */
export const runs = (thorough: number): number => Math.ceil(isThorough ? thorough : thorough / 10);
