/** What is wrong with the id of a quote, or with rows that do not tell it. */
import { describe } from "../../shape/describe.js";
import type { Row } from "../text/rows.js";
import type { Spot } from "./identity.js";
import { cited, type Problem } from "./problems.js";

/** Of a row whose id is empty or cannot be read. */
export const noId = (received: string): Problem =>
  /[\n"]/.test(received)
    ? {
        code: "unreadable",
        rule: "An id is on one line, and without quotation marks",
        expected: "an id on one line, without quotation marks",
        advice: "remove the stray quotation mark",
        received,
        fr: `Le numéro ${cited(received.replaceAll("\n", " "))} contient un guillemet, ou plusieurs lignes\u00A0: enlevez le guillemet en trop.`,
      }
    : {
        code: "required",
        rule: "A row says which quote it belongs to",
        expected: "`quote`",
        received: received || undefined,
        fr:
          "La ligne ne dit pas à quel devis elle appartient\u00A0: donnez son numéro." +
          (received && ` Ici\u00A0: ${cited(received)}.`),
      };

export const doubt = ({ line, text, cells }: Row): Problem => ({
  code: "contradiction",
  rule: `Line ${line} may belong to this quote`,
  expected: "a line that can be read",
  advice: "correct that line first",
  received: text ?? cells.join(" "),
  fr: `La ligne ${line} appartient peut-être à ce devis\u00A0: corrigez-la d'abord.`,
});

export const spoiltId = (id: string): Problem => ({
  code: "unreadable",
  rule: "A spreadsheet has altered this id, and another quote may look the same now",
  expected: "the id as it was, in a column that is formatted as text",
  received: id,
  fr: `Le numéro ${cited(id)} a été abîmé à l'enregistrement. Mettez la colonne au format Texte, ressaisissez-le, enregistrez en «\u00A0CSV UTF-8\u00A0».`,
});

/** One id in two places; by its spelling, or by nearly the same. */
export function idTwice(here: Spot, there: Spot): Problem {
  const [english, french] = [placeIn(here, there, "line"), placeIn(here, there, "ligne")];
  const isSame = here.id === there.id;
  if (!isSame)
    return {
      code: "contradiction",
      rule: `${describe(here.id)} on ${english.here} and ${describe(there.id)} on ${english.there} differ only in spaces, invisible characters, capitals or the form of a character`,
      expected: "one spelling of an id",
      advice: "write them alike if they are one quote, or give another id",
      received: here.id,
      fr: `Les numéros ${cited(here.id)} (${french.here}) et ${cited(there.id)} (${french.there}) ne diffèrent que par des espaces, des caractères invisibles, des majuscules ou la forme d'un caractère. Écrivez-les de la même façon si c'est un seul devis, ou donnez un autre numéro.`,
    };
  if (here.index !== there.index)
    return {
      code: "contradiction",
      rule: `A quote belongs in one file, and this id is in ${english.here} and in ${english.there}`,
      expected: "each quote once",
      advice: "keep the quote in one file, or give another id",
      received: here.id,
      fr: `Le numéro ${cited(here.id)} figure dans deux fichiers (${french.here}\u00A0; ${french.there}). Gardez le devis dans un seul fichier, ou donnez un autre numéro.`,
    };
  return {
    code: "contradiction",
    rule: `The rows of a quote belong together, and this id is on ${english.here} and on ${english.there}`,
    expected: "each quote once",
    advice: "move its rows together, or give another id",
    received: here.id,
    fr: `Le numéro ${cited(here.id)} figure à deux endroits (${french.here}\u00A0; ${french.there}). Mettez ses lignes à la suite, ou donnez un autre numéro.`,
  };
}

/** One of very many ids that stand in two places. */
export const idTwiceSomewhere = (id: string): Problem => ({
  code: "contradiction",
  rule: "The rows of a quote belong together, and this id is in several places, as are very many others",
  expected: "the rows in the order of their quotes",
  advice: "sort the file by quote",
  received: id,
  fr: `Le numéro ${cited(id)} sert à plusieurs endroits, comme beaucoup d'autres. Triez le fichier par numéro de devis.`,
});

function placeIn(here: Spot, there: Spot, word: string) {
  const named = here.index !== there.index;
  const place = ({ file, line }: Spot) => `${named ? `${file}, ` : ""}${word} ${line}`;
  return { here: place(here), there: place(there) };
}
