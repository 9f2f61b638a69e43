/** Readers of the shapes that only tariffs use. Each shape refers to its reader, so that a bundle of `quote` does not include them. */
import type { Cursor, Reader } from "../cursor.js";
import { isList } from "../describe.js";
import { asCandidates, didYouMean } from "../did-you-mean.js";
import { ID_PATTERN, idInWords } from "../limits.js";
import { addOwn, own } from "../own.js";
import { makeReader } from "../read.js";
import { grouped } from "../readers/number.js";
import { isPlainObject, refuseObject } from "../readers/object.js";
import { refuse, refuseUnreadable } from "../readers/refuse.js";
import { isIllFormed, refuseIllFormed } from "../readers/text.js";
import type { RecordShape, Shape, TextShape, UnionShape } from "../shape.js";

const NOT_BLANK = "a text that is not blank";

export function textReader(shape: TextShape): Reader<unknown> {
  const { rule } = shape;
  const pattern = own(shape, "pattern");
  const expected = pattern?.expected ?? NOT_BLANK;
  const matches = new RegExp(pattern?.source ?? "", "u");
  return (value, at) => {
    if (typeof value !== "string") refuse(value, rule, expected, at);
    else if (isIllFormed(value)) refuseIllFormed(value, rule, at);
    else if (value.trim() === "") refuse(value, rule, NOT_BLANK, at);
    else if (!matches.test(value)) refuse(value, rule, expected, at);
    return value;
  };
}

export function recordReader(shape: RecordShape): Reader<unknown> {
  const { name, of, min } = shape;
  const anyKey = own(shape, "anyKey");
  const read = makeReader(of);
  return (value, at) => {
    if (!isPlainObject(value)) {
      refuseObject(value, [], name, at);
      return {};
    }
    const found: Record<string, unknown> = {};
    let count = 0;
    try {
      for (const key of Object.keys(value)) {
        count++;
        const inside = at.in(key);
        if (isInherited(key)) refuseReserved(key, inside);
        else if (!anyKey) checkId(key, inside);
        else if (isIllFormed(key)) refuseIllFormed(key, `${name} has texts as keys`, inside);
        const entry = at.get(value, key);
        if (entry !== undefined && key !== "__proto__") addOwn(found, key, read(entry, inside));
      }
    } catch (thrown) {
      refuseUnreadable(thrown, value, name, at);
    }
    if (count < min)
      at.report({
        code: "too-few",
        rule: `${name} is not empty`,
        expected: `at least ${min}`,
        received: undefined,
      });
    return found;
  };
}

const ID = /* @__PURE__ */ new RegExp(ID_PATTERN);

function checkId(id: string, at: Cursor): void {
  if (ID.test(id)) return;
  refuse(id, "An id is a word", idInWords(), at, "bad-id");
}

/** Whether every object inherits this key from the language. What a host has added to `Object.prototype` is enumerable. */
const isInherited = (key: string) =>
  key in Object.prototype && !Object.prototype.propertyIsEnumerable.call(Object.prototype, key);

/** A key that every object inherits would be found even if it was never given. */
export const refuseReserved = (id: string, at: Cursor): void =>
  refuse(id, `\`${id}\` is reserved`, "another id", at, "reserved-id");

export function unionReader(shape: UnionShape): Reader<unknown> {
  const { rule, expected } = shape;
  const [number, text, yesNo, list] = [
    own(shape, "number"),
    own(shape, "text"),
    own(shape, "yesNo"),
    own(shape, "list"),
  ];
  const objects = own(shape, "objects") ?? [];
  const [otherwise, limits] = [own(shape, "otherwise"), own(shape, "limits")];
  const shapeOf = (value: unknown): Shape | undefined => {
    if (typeof value === "number") return number;
    if (typeof value === "string") return text;
    if (typeof value === "boolean") return yesNo;
    if (isList(value)) return list;
    if (!isPlainObject(value)) return undefined;
    const form = objects.find(([key]) => Object.hasOwn(value, key)) ?? nearForm(value, shape);
    return form ? form[1] : otherwise;
  };
  const read: Reader<unknown> = (value, at) => {
    const inner = shapeOf(value);
    // Made on first use, since a price contains prices.
    if (inner) return makeReader(inner)(value, at);
    refuse(value, rule, expected, at);
    return value;
  };
  return limits ? limited(read, limits, rule) : read;
}

/** The form whose identifying key was probably misspelt. */
function nearForm(value: object, shape: UnionShape) {
  const [objects, otherwise] = [own(shape, "objects") ?? [], own(shape, "otherwise")];
  if (objects.length === 0) return undefined;
  const unknown = Object.keys(value).filter((key) => !otherwise || !Object.hasOwn(otherwise.fields, key));
  const identifying = asCandidates(objects.map(([key]) => key));
  const meant = unknown.slice(0, 10).map((key) => didYouMean(key, identifying));
  return objects.find(([key]) => meant.includes(key));
}

/** A recursive reader with limits on its depth and number of calls: a value that contains itself would never end. */
function limited(
  read: Reader<unknown>,
  { depth, size }: NonNullable<UnionShape["limits"]>,
  rule: string,
): Reader<unknown> {
  let level = 0;
  let count = 0;
  return (value, at) => {
    if (level === 0) count = 0;
    count++;
    if (level === depth || count > size) {
      const expected = level === depth ? `at most ${depth} levels` : `at most ${grouped(size)} in one`;
      if (count <= size + 1) at.report({ code: "too-many", rule, expected, received: value });
      return undefined;
    }
    level++;
    try {
      return read(value, at);
    } finally {
      level--;
    }
  };
}
