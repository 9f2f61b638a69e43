/** Whether the environment sets `THOROUGH`, as the gate does; the quick loop does not. */
export const isThorough = process.env["THOROUGH"] !== undefined;

/** How often a property is tried: as often as said when thorough, and a fiftieth of it in the quick loop. */
export const runs = (thorough: number): number => Math.ceil(isThorough ? thorough : thorough / 50);

/** What a property must have met at least so often, when thorough. The quick loop may meet it or not. */
export const metAtLeast = (thorough: number): number => (isThorough ? thorough : 0);
