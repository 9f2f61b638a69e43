/** Numbers that the caller gives: a measure of a line, a number about the learner. */
import type { Asked, Tariff } from "../contract/tariff.js";
import { MAX_MEASURE } from "./limits.js";
import { own, ownEntries } from "./own.js";
import type { NumberShape } from "./shape.js";

/** The measures that some item or scheme asks for, within the widest bounds. The cell of a line says which of them it takes. */
export function askableMeasures({
  items,
  schemes,
}: Pick<Tariff, "items" | "schemes">): Readonly<Record<string, NumberShape>> {
  const asking = [...Object.values(items), ...Object.values(schemes)];
  const shapes = new Map<string, NumberShape>();
  for (const one of asking) {
    for (const [name, measure] of ownEntries(one, "measures")) {
      if (typeof measure === "number") continue;
      const { min, max, step } = resolveBounds(measure);
      const known = shapes.get(name);
      shapes.set(name, {
        kind: "number",
        rule: `\`${name}\` is a number`,
        min: Math.min(min, known?.min ?? min),
        max: Math.max(max, known?.max ?? max),
        step: known && known.step !== step ? 0 : step,
      });
    }
  }
  return Object.fromEntries(shapes);
}

/** The bounds of a number that the caller gives, with their defaults. */
export const resolveBounds = (asked: Asked): Required<Asked> => ({
  min: asked.min,
  max: own(asked, "max") ?? MAX_MEASURE,
  step: own(asked, "step") ?? 1,
});
