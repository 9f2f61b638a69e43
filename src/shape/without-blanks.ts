import type { Tariff } from "../contract/tariff.js";
import { MAX_LINES } from "./limits.js";
import { addOwn } from "./own.js";
import { planOptionsShape } from "./plan-options.js";
import { isPlainObject } from "./readers/object.js";
import { basketShape, findersIn, quoteRequestShape } from "./request.js";
import type { Shape } from "./shape.js";

/** Copies a request, a basket or the options of a search without the blanks on its optional keys. */
export function blankDropper(
  tariff: Pick<Tariff, "facts" | "items" | "schemes">,
): (value: unknown) => unknown {
  const find = findersIn(tariff);
  const [request, basket] = [quoteRequestShape(tariff, find), basketShape(tariff, find, MAX_LINES)];
  // A stray key must not decide which of the two it is.
  const either: Shape = {
    ...request,
    fields: { ...request.fields, ...basket.fields },
    required: [...new Set([...request.required, ...basket.required])],
  };
  const options = planOptionsShape(tariff);
  const shapeOf = (value: object) => (isAny(value, either.required) ? either : options);
  return (value) => {
    try {
      return isPlainObject(value) ? copy(value, shapeOf(value)) : value;
    } catch {
      // What throws when it is read is for the parser to refuse.
      return value;
    }
  };
}

const isAny = (value: object, keys: readonly string[]) => keys.some((key) => Object.hasOwn(value, key));

/** A copy down to where the shape ends; what is not as the shape has it is left as it is. */
function copy(value: unknown, shape: Shape | undefined): unknown {
  switch (shape?.kind) {
    case "object": {
      if (!isPlainObject(value)) return value;
      const kept: Record<string, unknown> = {};
      for (const key of Object.keys(value)) {
        const found = value[key];
        const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
        const isOptional = field && !shape.required.includes(key);
        if (!(isOptional && isBlank(found))) addOwn(kept, key, copy(found, field));
      }
      return kept;
    }
    case "list":
      return copyList(value, shape.max, shape.of);
    case "set":
      return copyList(value, shape.of.length, undefined);
    default:
      return value;
  }
}

/** A list that is longer than allowed is not gone through. */
function copyList(value: unknown, max: number, of: Shape | undefined): unknown {
  if (!Array.isArray(value)) return value;
  const entries: unknown[] = new Array(Math.min(value.length, max + 1));
  if (entries.length > max) return value;
  for (let index = 0; index < entries.length; index++) entries[index] = copy(value[index], of);
  return entries;
}

/** What a form or a database has where nothing was said. A text of spaces is a text. */
const isBlank = (value: unknown) => value === null || value === "" || Number.isNaN(value);
