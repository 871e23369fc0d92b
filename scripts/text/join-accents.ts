/** Accents that stand by themselves, what combines with a letter, and the letters that have it in names. */
const ACCENTS: Readonly<Record<string, readonly [mark: string, letters: string]>> = {
  "´": ["\u0301", "aeiouyı"],
  "¨": ["\u0308", "aeiouyı"],
  ˆ: ["\u0302", "aeiouı"],
  "˜": ["\u0303", "nao"],
  ˇ: ["\u030C", "cdenrstz"],
  "˘": ["\u0306", "agu"],
  "˙": ["\u0307", "cegiz"],
  "˚": ["\u030A", "au"],
  "˝": ["\u030B", "ou"],
  "¸": ["\u0327", "cst"],
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
    const isBefore = letter === "ı" || (accent === "˜" && next !== "n");
    if (behind !== undefined && (ahead === undefined || isBefore)) return start + behind + next;
    if (ahead !== undefined && !isElided && (behind === undefined || next === "ı")) return before + ahead;
    return whole;
  });
}

function combine(letter: string, accent: string): string | undefined {
  const [mark = "", letters = ""] = ACCENTS[accent] ?? [];
  if (letter === "" || !letters.includes(letter.toLowerCase())) return undefined;
  return (letter.replace("ı", "i") + mark).normalize("NFC");
}
