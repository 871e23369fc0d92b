import { withoutEmails } from "../../people.ts";

/** Words of institutions, to tell a line of them from a second line of names. */
export const INSTITUTION =
  /\b(?:Universit|Hochschul|Fachhochschul|Institut|Depart|Dept|School|College|Laborator|Lab\b|Labs\b|Center|Centre|Facult|Academy|Hospital|Inc\b|Ltd\b|Corp|GmbH|Research|Google|Microsoft|Division|Group\b)/i;

/** A text without separators and brackets at its ends. */
export const cleanEnds = (text: string) =>
  text
    .replace(/[\u00a0 ]+/g, " ")
    .replace(/^[\s,;:()<>]+|[\s,;:(<>*/]+$/g, "")
    .trim();

/** Words of notes that name an institution for another reason than that the author works there. */
const OTHER =
  /\b(?:is|are|was|were|support|supported|fund|funded|grants?|thank|thanks|contribut\w*|correspond\w*|work|while|equal\w*|partially|visiting|on leave|gef[öo]rdert|unterst[üu]tzt|dank\w*)\b/i;
const LONGEST_PLACE = 200;

/** The institution that a note is, if it says nothing else but an e-mail address. */
export function findPlace(text: string): string | undefined {
  if (text.length > LONGEST_PLACE || OTHER.test(text) || !INSTITUTION.test(text)) return undefined;
  const place = cleanEnds(withoutEmails(text).replace(/\be-?mails?\b:?|\(\s*\)/gi, ""))
    .replace(/\s+/g, " ")
    .replace(/(?<![.\s])[.\s]+$/, "")
    .replace(/(?: ?[,;])+(?=[,;])/g, "");
  return place === "" ? undefined : cleanEnds(place);
}
