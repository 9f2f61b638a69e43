import type { Reader } from "../shape/cursor.js";
import { fieldReaders } from "../shape/read.js";
import { listReader } from "../shape/readers/list.js";
import { fieldsReader } from "../shape/readers/object.js";
import { basketShape, learnerRequestShape, quoteRequestShape } from "../shape/request.js";
import type { ObjectShape } from "../shape/shape.js";
import type { CompiledTariff } from "./compile.js";
import { itemReader, lineReader } from "./read-line.js";
import type { ReadBasket, ReadLearner, ReadRequest } from "./request.js";

/** Reads a request to quote: each line finds its row and its cell once, and carries them along. */
export function quoteRequestReader(tariff: CompiledTariff): Reader<ReadRequest> {
  const shape = quoteRequestShape(tariff.tariff, findersOf(tariff));
  const { learner, lines } = shape.fields;
  const read = requestReader(shape, {
    learner: learnerReader(tariff, learner),
    lines: listReader(lines, lineReader(tariff, lines.of)),
  });
  return (value, at) => {
    const [learner, lines, annualFee] = read(value, at);
    return { learner, lines, annualFee } as ReadRequest;
  };
}

/** Reads a basket: each item finds its row. */
export function basketReader(tariff: CompiledTariff, most: number): Reader<ReadBasket> {
  const shape = basketShape(tariff.tariff, findersOf(tariff), most);
  const { learner, items } = shape.fields;
  const read = requestReader(shape, {
    learner: learnerReader(tariff, learner),
    items: listReader(items, itemReader(tariff, items.of)),
  });
  return (value, at) => {
    const [learner, items, annualFee] = read(value, at);
    return { learner, items, annualFee } as ReadBasket;
  };
}

/** Reads a request about a learner alone. */
export function learnerRequestReader(tariff: CompiledTariff): Reader<{ readonly learner: ReadLearner }> {
  const shape = learnerRequestShape(tariff.tariff);
  const read = requestReader(shape, { learner: learnerReader(tariff, shape.fields.learner) });
  return (value, at) => {
    const [learner] = read(value, at);
    return { learner: learner as ReadLearner };
  };
}

/** Reads the fields of a request, in the order of its shape; some have readers of their own. */
function requestReader(
  shape: ObjectShape,
  own: Readonly<Record<string, Reader<unknown>>>,
): Reader<readonly unknown[]> {
  const read = fieldsReader(shape, fieldReaders(shape, own));
  return (value, at) => read(value, at) ?? [];
}

const findersOf = ({ rows, columnById }: CompiledTariff) => ({
  item: findIn(rows),
  scheme: findIn(columnById),
});

const findIn = (known: ReadonlyMap<unknown, unknown>) => (id: unknown) => known.get(id);

/** Reads the answers of a learner, and finds the criteria that they meet. */
function learnerReader({ criteria }: CompiledTariff, shape: ObjectShape): Reader<ReadLearner | undefined> {
  const read = fieldsReader(shape, fieldReaders(shape));
  return (value, at) => {
    const answers = read(value, at);
    return answers && criteria.learnerOf(answers);
  };
}
