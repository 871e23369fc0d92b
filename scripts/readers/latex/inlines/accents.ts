/** Combining characters of the commands that set an accent on a letter. */
const COMBINING: Record<string, string> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030a",
  H: "\u030b",
  v: "\u030c",
  d: "\u0323",
  c: "\u0327",
  k: "\u0328",
  b: "\u0331",
  t: "\u0361",
};

export const isAccent = (name: string) => Object.hasOwn(COMBINING, name);

/** A letter with an accent, as one character where Unicode has it. */
export function accent(name: string, letters: string): string {
  const [first = "", ...rest] = letters;
  if (first === "" || first === " ") return letters;
  // Dotless letters are there to carry an accent, which Unicode has on the dotted ones.
  const base = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
  return `${base}${COMBINING[name] ?? ""}`.normalize("NFC") + rest.join("");
}
