import type { Learner } from "../contract/learner.js";
import type { Semester } from "../contract/request.js";
import type { Measures } from "../price/amount.js";
import type { Cursor, Reader } from "../shape/cursor.js";
import { fieldReaders, readerOf } from "../shape/read.js";
import { type EntryReader, listReader } from "../shape/readers/list.js";
import { isWithinBounds, refuseNumber } from "../shape/readers/number.js";
import { isPlainObject, objectReader, refuseKey, refuseObject } from "../shape/readers/object.js";
import { refuseUnreadable } from "../shape/readers/refuse.js";
import { basketShape, learnerRequestShape, quoteRequestShape } from "../shape/request.js";
import type { NumberShape, ObjectShape } from "../shape/shape.js";
import type { AskedMeasure, Column } from "./column.js";
import type { CompiledTariff, Row } from "./compile.js";
import type { ReadBasket, ReadItem, ReadLearner, ReadLine, ReadRequest } from "./request.js";

/** Reads a request to quote: each line finds its row and its cell once, and carries them along. */
export function quoteRequestReader(tariff: CompiledTariff): Reader<ReadRequest> {
  const shape = quoteRequestShape(tariff.tariff, findersOf(tariff));
  const { learner, lines } = shape.fields;
  return requestReader(shape, {
    learner: learnerReader(tariff, learner),
    lines: listReader(lines, lineReader(tariff, lines.of)),
  });
}

/** Reads a basket: each item finds its row. */
export function basketReader(tariff: CompiledTariff, most: number): Reader<ReadBasket> {
  const shape = basketShape(tariff.tariff, findersOf(tariff), most);
  const { learner, items } = shape.fields;
  return requestReader(shape, {
    learner: learnerReader(tariff, learner),
    items: listReader(items, itemReader(tariff, items.of)),
  });
}

/** Reads whom to look at prices for. */
export function learnerRequestReader(tariff: CompiledTariff): Reader<{ readonly learner: ReadLearner }> {
  const shape = learnerRequestShape(tariff.tariff);
  return requestReader(shape, { learner: learnerReader(tariff, shape.fields.learner) });
}

/** Reads a request, some of whose fields have readers of their own; what they give is what its type says. */
const requestReader = <R>(shape: ObjectShape, own: Readonly<Record<string, Reader<unknown>>>): Reader<R> =>
  objectReader(shape, fieldReaders(shape, own)) as Reader<R>;

const findersOf = (tariff: CompiledTariff) => ({ item: tariff.row, scheme: tariff.column });

/** What is known of a learner, and what criteria see of it. */
function learnerReader({ criteria }: CompiledTariff, shape: ObjectShape): Reader<ReadLearner | undefined> {
  const read = readerOf(shape) as Reader<Learner | undefined>;
  return (value, at) => {
    const answers = read(value, at);
    return answers && { answers, known: criteria.learnerOf(answers) };
  };
}

/** A line as it is read, before its cell is found. */
interface LineFields {
  isItemGiven: boolean;
  isSchemeGiven: boolean;
  row: Row | undefined;
  column: Column | undefined;
  semester: Semester | undefined;
  ref: string | undefined;
  /** What is given under the names of measures. */
  given: Map<string, unknown> | undefined;
}

/** Reads a line and finds its cell; the cell says which measures it takes. */
function lineReader(tariff: CompiledTariff, shape: ObjectShape): EntryReader<ReadLine | undefined> {
  const read = lineFieldsReader(shape);
  return (value, at, index) => {
    const fields = read(value, at);
    if (!fields) return undefined;
    const { row, column, semester, ref, given } = fields;
    if (!row || !column) return checkMeasures(tariff, row, given, shape, at);
    const cell = row.cell(column);
    const measures =
      given || cell.asked.length > 0 ? readMeasures(given, cell.asked, row.id, at) : NO_MEASURES;
    return { index, cell, semester, ref, measures };
  };
}

/** Reads an item of a basket. What the item asks for is required; what only some scheme asks for may be there. */
function itemReader(tariff: CompiledTariff, shape: ObjectShape): EntryReader<ReadItem | undefined> {
  const read = lineFieldsReader(shape);
  return (value, at, index) => {
    const fields = read(value, at);
    if (!fields) return undefined;
    const { row, semester, ref, given } = fields;
    if (!row) return checkMeasures(tariff, row, given, shape, at);
    const offered = tariff.columns.flatMap(({ asked }) => asked.filter(({ name }) => given?.has(name)));
    const measures = readMeasures(given, [...row.asked, ...offered], row.id, at);
    return { index, row, semester, ref, measures };
  };
}

/** Reads the fields of a line by their shapes. A line is read most often, so each of its keys is named here, which is quicker than to look for it. */
function lineFieldsReader(shape: ObjectShape): Reader<LineFields | undefined> {
  const { name } = shape;
  const readers = fieldReaders(shape);
  const readItem = readers.get("item") as Reader<Row | undefined>;
  const readScheme = readers.get("scheme") as Reader<Column | undefined> | undefined;
  const readSemester = readers.get("semester") as Reader<Semester>;
  const readRef = readers.get("ref") as Reader<string>;
  return (value, at) => {
    if (!isPlainObject(value)) {
      refuseObject(value, [...readers.keys()], name, at);
      return undefined;
    }
    const line: LineFields = {
      isItemGiven: false,
      isSchemeGiven: false,
      row: undefined,
      column: undefined,
      semester: undefined,
      ref: undefined,
      given: undefined,
    };
    try {
      for (const key in value) {
        if (!Object.hasOwn(value, key)) continue;
        if (!readers.has(key)) {
          refuseKey(key, [...readers.keys()], name, at);
          continue;
        }
        const found = at.get(value, key);
        if (found === undefined) continue;
        switch (key) {
          case "item":
            line.isItemGiven = true;
            line.row = readItem(found, at.in(key));
            break;
          case "scheme":
            line.isSchemeGiven = true;
            line.column = readScheme?.(found, at.in(key));
            break;
          case "semester":
            line.semester = readSemester(found, at.in(key));
            break;
          case "ref":
            line.ref = readRef(found, at.in(key));
            break;
          default:
            line.given ??= new Map();
            line.given.set(key, found);
        }
      }
    } catch (problem) {
      refuseUnreadable(problem, value, name, at);
    }
    if (!line.isItemGiven) readItem(undefined, at.in("item"));
    if (!line.isSchemeGiven) readScheme?.(undefined, at.in("scheme"));
    return line;
  };
}

const NO_MEASURES: Measures = {};

/** The measures of a line: those that are asked for, within their bounds, and no others. */
function readMeasures(
  given: ReadonlyMap<string, unknown> | undefined,
  asked: readonly AskedMeasure[],
  item: string,
  at: Cursor,
): Measures {
  if (given)
    for (const [name, value] of given)
      if (!asked.some((one) => one.name === name))
        at.in(name).report({
          code: "not-applicable",
          rule: `\`${item}\` does not ask for \`${name}\``,
          expected: `no \`${name}\``,
          advice: "remove it",
          received: value,
        });
  const measures: [name: string, measure: number][] = [];
  for (const bounds of asked) {
    const value = given?.get(bounds.name);
    if (isWithinBounds(value, bounds)) measures.push([bounds.name, value + 0]);
    else refuseNumber(value, bounds, `\`${item}\` asks for \`${bounds.name}\``, at.in(bounds.name));
  }
  return Object.fromEntries(measures);
}

/** The measures of a line whose item or scheme is not known: what some scheme asks for is at least a measure. */
function checkMeasures(
  { columns }: CompiledTariff,
  row: Row | undefined,
  given: ReadonlyMap<string, unknown> | undefined,
  { fields }: ObjectShape,
  at: Cursor,
): undefined {
  const entries = [...(given ?? [])];
  const isOpen = (name: string) =>
    !row || columns.some(({ asked }) => asked.some((one) => one.name === name));
  if (row) readMeasures(new Map(entries.filter(([name]) => !isOpen(name))), row.asked, row.id, at);
  for (const [name, value] of entries) {
    const shape = fields[name] as NumberShape;
    if (isOpen(name) && !isWithinBounds(value, shape)) refuseNumber(value, shape, shape.rule, at.in(name));
  }
}
