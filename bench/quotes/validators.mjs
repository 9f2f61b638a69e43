// (g) zod and valibot in front of the floor: what a request has to look like, as one would write it with them.
import * as v from "valibot";
import * as z from "zod";
import { cnamNouvelleAquitaine } from "../../dist/index.js";
import { floor } from "./floor.mjs";

const { items, schemes, facts } = cnamNouvelleAquitaine;
const ITEMS = Object.keys(items);
const SCHEMES = Object.keys(schemes);
const SITUATIONS = Object.keys(facts.situations.options);

const zod = z.strictObject({
  learner: z.strictObject({
    situations: z.array(z.enum(SITUATIONS)).optional(),
    ag2rMember: z.boolean().optional(),
  }),
  lines: z
    .array(
      z.strictObject({
        item: z.enum(ITEMS),
        scheme: z.enum(SCHEMES),
        ects: z.int().min(1).max(1_000_000).optional(),
        semester: z.union([z.literal(1), z.literal(2)]).optional(),
        ref: z.string().max(200).optional(),
      }),
    )
    .min(1)
    .max(1_000),
  annualFee: z.enum(["due", "already-paid"]).optional(),
});

export const withZod = (request) => floor(zod.parse(request));

const valibot = v.strictObject({
  learner: v.strictObject({
    situations: v.optional(v.array(v.picklist(SITUATIONS))),
    ag2rMember: v.optional(v.boolean()),
  }),
  lines: v.pipe(
    v.array(
      v.strictObject({
        item: v.picklist(ITEMS),
        scheme: v.picklist(SCHEMES),
        ects: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
        semester: v.optional(v.picklist([1, 2])),
        ref: v.optional(v.pipe(v.string(), v.maxLength(200))),
      }),
    ),
    v.minLength(1),
    v.maxLength(1_000),
  ),
  annualFee: v.optional(v.picklist(["due", "already-paid"])),
});

export const withValibot = (request) => floor(v.parse(valibot, request));
