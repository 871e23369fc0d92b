/** Words of institutions, to tell a line of them from a second line of names. */
export const INSTITUTION =
  /\b(?:Universit|Hochschul|Fachhochschul|Institut|Depart|Dept|School|College|Laborator|Lab\b|Labs\b|Center|Centre|Facult|Academy|Hospital|Inc\b|Ltd\b|Corp|GmbH|Research|Google|Microsoft|Division|Group\b)/i;

/** A text without separators and brackets at its ends. */
export const cleanEnds = (text: string) =>
  text
    .replace(/[\u00a0 ]+/g, " ")
    .replace(/^[\s,;:()<>]+|[\s,;:(<>*/]+$/g, "")
    .trim();
