/** Says nothing of these keys but what they mean: an editor shows it beside the complaint. */
export type Documented<Of> = { readonly [Key in keyof Of]?: unknown };

/** A value as it is, or what it may be. Without strict null checks the compiler cannot tell a `null`. */
export type CheckedValue<V, Known, Key> = [V] extends [Known]
  ? V
  : [null, V] extends [V, null]
    ? `null is not accepted: leave ${Key & string} out`
    : Known;
