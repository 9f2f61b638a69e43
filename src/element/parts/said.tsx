import type { Subject } from "../../words/subject.js";

/** A text of the library, with the language of what is not in the document's: it may be read aloud. */
export function Said({
  text,
  of: { locale },
}: {
  readonly text: string;
  readonly of: Pick<Subject, "locale">;
}) {
  const parts = text.split(/(\uFDD0[^\uFDD1]*\uFDD1)/).filter((part) => part !== "");
  return (
    <>
      {parts.map((part) =>
        part.startsWith("\uFDD0") ? (
          <span lang={locale === "fr" ? "en" : "fr"}>{part.slice(1, -1)}</span>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** A few sentences: one as it is, several as a list. */
export function Sentences({
  texts,
  of,
}: {
  readonly texts: readonly string[];
  readonly of: Pick<Subject, "locale">;
}) {
  if (texts.length === 0) return null;
  return (
    <ul class="sentences">
      {texts.map((text) => (
        <li key={text}>
          <Said text={text} of={of} />
        </li>
      ))}
    </ul>
  );
}

/** What cannot be, or could not be read. */
export function Problems({
  heading,
  texts,
}: {
  readonly heading?: string | undefined;
  readonly texts: readonly string[];
}) {
  if (texts.length === 0) return null;
  return (
    <div role="alert" class="problems">
      {heading && <p>{heading}</p>}
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
