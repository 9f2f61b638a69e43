/** Writes an address in place of the current one. Some browsers allow only so many changes in a while: it follows with a later one. */
export function replaceAddress(address: string): void {
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // One change too many.
  }
}
