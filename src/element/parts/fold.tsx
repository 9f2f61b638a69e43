import type { ComponentChildren } from "preact";
import type { Store } from "../store.js";

interface FoldProps {
  readonly store: Store;
  /** Its class, by which what a person does to it is remembered. */
  readonly name: string;
  readonly summary: string;
  /** Whether it is open as long as nobody has opened or closed it. */
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

/** A part that can be opened: once open, it closes by hand alone, lest a field goes while somebody types in it. */
export function Fold({ store, name, summary, isOpen, children }: FoldProps) {
  const key = `fold ${name}`;
  const chosen = store.recall<boolean>(key);
  return (
    <details
      class={name}
      open={chosen ?? isOpen}
      onToggle={({ currentTarget: { open } }) => open !== store.recall(key) && store.remember(key, open)}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
