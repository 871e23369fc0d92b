/** Accents that stand by themselves, and what combines with a letter. */
export const ACCENTS: Readonly<Record<string, string>> = {
  "´": "\u0301",
  "¨": "\u0308",
  ˆ: "\u0302",
  "˜": "\u0303",
  ˇ: "\u030C",
  "˘": "\u0306",
  "¯": "\u0304",
  "˙": "\u0307",
  "˚": "\u030A",
  "˝": "\u030B",
  "¸": "\u0327",
};

/** The letters that have each of them in names. */
const LETTERS: Readonly<Record<string, string>> = {
  "´": "aeiouyı",
  "¨": "aeiouyı",
  ˆ: "aeiouı",
  "˜": "nao",
  ˇ: "cdenrstz",
  "˘": "agu",
  "˙": "cegiz",
  "˚": "au",
  "˝": "ou",
  "¸": "cst",
};

/** Letters before an apostrophe: `l´une`, `qu´il`, `O´Brien`. */
const ELIDED = 2;

/**
 * Accents that a program left beside their letters, joined with these: `Aure´lien`, `Franc¸ois`, `M¨uller`, `˙Ilknur`. Where it is
 * not clear which letter is meant, or an apostrophe may be, nothing is changed.
 */
export const joinAccents = (text: string): string =>
  // A letter between two accents belongs to the one of them, and is beside the other.
  /[´¨ˆ˜ˇ˘˙˚˝¸]/.test(text) ? joinOnce(joinOnce(joinGrave(text))) : text;

/** `Hele`ne`, beside other accents only: two of these signs enclose code. */
const joinGrave = (text: string): string =>
  text.replace(/(?<=\p{L}[´¨]?\p{L}?)([aeiou])`(?=[b-df-hj-np-tv-z])(?![^\s`]{0,20}`)/giu, (_, letter: string) =>
    `${letter}\u0300`.normalize("NFC"),
  );

function joinOnce(text: string): string {
  return text.replace(/(\p{L}{0,3})([´¨ˆ˜ˇ˘˙˚˝¸])(\p{L}?)/gu, (whole, before: string, accent: string, next: string) => {
    const [letter, start] = [before.slice(-1), before.slice(0, -1)];
    const behind = combine(letter, accent);
    const ahead = combine(next, accent);
    const isElided = accent === "´" && before.length > 0 && before.length <= ELIDED;
    // `a´` is a prime as well.
    if (isElided && start === "") return whole;
    const isBefore = letter === "ı" || (accent === "˜" && letter === "n");
    if (behind !== undefined && (ahead === undefined || isBefore)) return start + behind + next;
    const isAhead = next === "ı" || (accent === "˜" && next === "n");
    if (ahead !== undefined && !isElided && (behind === undefined || isAhead)) return before + ahead;
    return whole;
  });
}

function combine(letter: string, accent: string): string | undefined {
  if (letter === "" || !LETTERS[accent]?.includes(letter.toLowerCase())) return undefined;
  return (letter.replace("ı", "i") + ACCENTS[accent]).normalize("NFC");
}
