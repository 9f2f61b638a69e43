/** Where one goes on when the button that was pressed is gone: the heading above it. */
export function focusOn(button: HTMLElement, heading: string): void {
  button.closest(".conversation")?.querySelector<HTMLElement>(heading)?.focus();
}

/** A tap takes so long at most, in milliseconds. */
const TAP = 250;

/** Does something once the focus has left a part for good: after the tap that took it away, lest its target moves below the finger. */
export function onceLeft(part: HTMLElement, leave: () => void): void {
  setTimeout(() => {
    const { activeElement } = part.getRootNode() as Document | ShadowRoot;
    if (!part.contains(activeElement)) leave();
  }, TAP);
}
