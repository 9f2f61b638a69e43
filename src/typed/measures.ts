/** What the compiler says of the numbers in a literal line. */
import type { Tariff } from "../contract/tariff.js";
import type { AskedMeasure, BoundsOf, ItemsAsking, SchemesAsking } from "./asked.js";
import type { ItemId } from "./ids.js";

/** What is asked for and not given. Without strict null checks the compiler cannot tell. */
export type MissingMeasure<T extends Tariff, L, I, S> = undefined extends string
  ? never
  : {
      [M in AskedMeasure<T>]: Asking<T, M, I, S> extends infer A
        ? [A] extends [never]
          ? never
          : M extends GivenIn<L>
            ? never
            : `${A & string} asks for ${M}: give ${M}`
        : never;
    }[AskedMeasure<T>];

/** The measures of a line that are certainly numbers. */
type GivenIn<L> = { [K in keyof L]: L[K] extends number ? K : never }[keyof L];

/** The item, if every one that it may be asks for the measure; or the scheme. */
type Asking<T extends Tariff, M, I, S> = [I] extends [ItemsAsking<T, M>]
  ? I
  : [S] extends [SchemesAsking<T, M>]
    ? S
    : never;

/** The number, or what is wrong with it. */
export type CheckedMeasure<T extends Tariff, M extends string, I, S, N> =
  I extends ItemId<T>
    ? [I & ItemsAsking<T, M>, S & SchemesAsking<T, M>, N] extends [never, never, number]
      ? `${I} does not ask for ${M}: leave it out`
      : Asking<T, M, I, S> extends infer A
        ? [A] extends [never]
          ? N
          : CheckedNumber<N, `${A & string} asks for ${M}`, BoundsOf<T, A & string, M>>
        : never
    : N;

/** A number that is known to the compiler has to be within its bounds. */
type CheckedNumber<N, Rule extends string, B> = N extends number
  ? number extends N
    ? N
    : `${N}` extends
          | `${string}${"-" | "e"}${string}`
          | (B extends { readonly step: number } ? never : `${string}.${string}`)
      ? OutOfBounds<N, Rule, B>
      : IsOver<`${N}`, MaxOf<B>> extends true
        ? OutOfBounds<N, Rule, B>
        : IsOver<MinOf<B>, `${N}`> extends true
          ? OutOfBounds<N, Rule, B>
          : N
  : N;

type OutOfBounds<
  N extends number,
  Rule extends string,
  B,
> = `${Rule} from ${MinOf<B>} to ${MaxOf<B>}${B extends { readonly step: number } ? "" : ", whole"}: not ${N}`;

/** Bounds that a JSON module has widened are not known. */
type MinOf<B> = B extends { readonly min: infer Min extends number } ? Known<Min, "its least"> : "its least";
type MaxOf<B> = B extends { readonly max: infer Max extends number } ? Known<Max, "its most"> : "1000000";
type Known<N extends number, Else extends string> = number extends N ? Else : `${N}`;

/** Whether one number, digit by digit, is more than another. What is behind a point does not count. */
type IsOver<A extends string, B extends string> = Compared<Whole<A>, Whole<B>, null>;

type Whole<N extends string> = N extends `${infer W}.${string}` ? W : N;

/** `SoFar`: whether the digits already read are more, if the numbers turn out to be of the same length. */
type Compared<A extends string, B extends string, SoFar> = A extends `${infer X extends Digit}${infer As}`
  ? B extends `${infer Y extends Digit}${infer Bs}`
    ? Compared<As, Bs, SoFar extends null ? IsMore<X, Y> : SoFar>
    : B extends ""
      ? true
      : false
  : A extends ""
    ? B extends ""
      ? SoFar
      : false
    : false;
type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
type IsMore<X extends Digit, Y extends Digit> = X extends Y
  ? null
  : "0123456789" extends `${string}${Y}${string}${X}${string}`
    ? true
    : false;
