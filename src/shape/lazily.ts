/** Makes a value on first use, and keeps it. */
export function lazily<V>(make: () => V): () => V {
  let made: V | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
