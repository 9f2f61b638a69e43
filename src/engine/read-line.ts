import type { Semester } from "../contract/request.js";
import type { Reader } from "../shape/cursor.js";
import { hasOwn } from "../shape/own.js";
import { fieldReaders } from "../shape/read.js";
import type { EntryReader } from "../shape/readers/list.js";
import { isPlainObject, refuseKey, refuseObject } from "../shape/readers/object.js";
import { refuseUnreadable } from "../shape/readers/refuse.js";
import type { ObjectShape } from "../shape/shape.js";
import type { Column } from "./column.js";
import type { CompiledRow, CompiledTariff } from "./compile.js";
import { checkMeasures, NO_MEASURES, offeredMeasures, readMeasures } from "./read-measures.js";
import type { ReadItem, ReadLine } from "./request.js";

/** A line as it is read, before its cell is found. */
interface LineFields {
  isItemGiven: boolean;
  isSchemeGiven: boolean;
  row: CompiledRow | undefined;
  column: Column | undefined;
  semester: Semester | undefined;
  ref: string | undefined;
  /** What is given under the names of measures. */
  given: Map<string, unknown> | undefined;
}

/** Reads a line and finds its cell; the cell says which measures it takes. */
export function lineReader(tariff: CompiledTariff, shape: ObjectShape): EntryReader<ReadLine | undefined> {
  const read = lineFieldsReader(tariff, shape);
  return (value, at, index) => {
    const fields = read(value, at);
    if (!fields) return undefined;
    const { row, column, semester, ref, given } = fields;
    if (!row || !column) return checkMeasures(tariff, row, given, shape, at);
    const cell = row.cell(column);
    const measures =
      given || cell.asked.length > 0
        ? readMeasures(tariff, given, cell.asked, row.id, column.id, at)
        : NO_MEASURES;
    return { index, cell, semester, ref, measures };
  };
}

/** Reads an item of a basket. What the item asks for is required; what only some scheme asks for may be there. */
export function itemReader(tariff: CompiledTariff, shape: ObjectShape): EntryReader<ReadItem | undefined> {
  const read = lineFieldsReader(tariff, shape);
  return (value, at, index) => {
    const fields = read(value, at);
    if (!fields) return undefined;
    const { row, semester, ref, given } = fields;
    if (!row) return checkMeasures(tariff, row, given, shape, at);
    const offered = offeredMeasures(tariff, given, shape);
    const measures = readMeasures(tariff, given, [...row.asked, ...offered], row.id, undefined, at);
    return { index, row, semester, ref, measures };
  };
}

/**
 * Reads the fields of a line by their shapes. Lines are read more often than anything else, so their ids are
 * looked up right here; the reader of a field is called only for what is not found.
 */
function lineFieldsReader(
  { rows, columnById }: CompiledTariff,
  shape: ObjectShape,
): Reader<LineFields | undefined> {
  const { name } = shape;
  const readers = fieldReaders(shape);
  const readItem = readers.get("item") as Reader<CompiledRow | undefined>;
  const readScheme = readers.get("scheme") as Reader<Column | undefined> | undefined;
  const readSemester = readers.get("semester") as Reader<Semester>;
  const readRef = readers.get("ref") as Reader<string>;
  // The keys of almost every line are compared by name: looking them up would take most of the time.
  const isField = (key: string) =>
    key === "item" || (key === "scheme" && readScheme) || key === "semester" || readers.has(key);
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
        if (!hasOwn.call(value, key)) continue;
        if (!isField(key)) {
          refuseKey(key, [...readers.keys()], name, at);
          continue;
        }
        const found = at.get(value, key);
        if (found === undefined) continue;
        switch (key) {
          case "item":
            line.isItemGiven = true;
            line.row = rows.get(found) ?? readItem(found, at.in(key));
            break;
          case "scheme":
            line.isSchemeGiven = true;
            line.column = columnById.get(found) ?? readScheme?.(found, at.in(key));
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
