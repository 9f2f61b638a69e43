type Root = Document | ShadowRoot;

/** Where one goes on when the button that was pressed is gone: the first of some headings that the page shows. */
export function focusOn(button: HTMLElement, headings: string): void {
  focusFirst([...(button.closest(".conversation")?.querySelectorAll<HTMLElement>(headings) ?? [])]);
}

/** Draws. Whoever was on a control that is gone then, or disabled, goes on at what is nearest to it: its field, or the summary or heading of its part. */
export function keepFocus(place: Element, draw: () => void): void {
  const root = place.getRootNode() as Root;
  const around: Element[] = [];
  for (let one = root.activeElement; one && place.contains(one); one = one.parentElement) around.push(one);
  draw();
  if (place.contains(root.activeElement) && !root.activeElement?.matches(":disabled")) return;
  const near = around.flatMap((one) => [one, ...one.querySelectorAll("input, summary, [tabindex='-1']")]);
  focusFirst(near as HTMLElement[]);
}

/** Of some things, what is hidden or disabled takes no focus. */
function focusFirst(some: readonly HTMLElement[]): void {
  some.some((one) => {
    one.focus();
    return (one.getRootNode() as Root).activeElement === one && !one.matches(":disabled");
  });
}

/** A tap takes so long at most, in milliseconds. */
const TAP = 250;

/** Does something once the focus has left a part for good: after the tap that took it away, lest its target moves below the finger. */
export function onceLeft(part: HTMLElement, leave: () => void): void {
  setTimeout(() => {
    const { activeElement } = part.getRootNode() as Root;
    if (!part.contains(activeElement)) leave();
  }, TAP);
}
