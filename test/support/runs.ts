/** Whether the environment sets `THOROUGH`, as the gate does; the quick loop does not. */
export const isThorough = process.env["THOROUGH"] !== undefined;

const share = isThorough ? 1 : process.env["MUTATION"] !== undefined ? 10 : 50;

/** How often a property is tried: as often as said when thorough, a tenth of it against mutants, a fiftieth in the quick loop. */
export const runs = (thorough: number): number => Math.ceil(thorough / share);

/** What a property must have met at least so often, when thorough. The quick loop may meet it or not. */
export const metAtLeast = (thorough: number): number => (isThorough ? thorough : 0);
