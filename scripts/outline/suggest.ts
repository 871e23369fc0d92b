import { nearest } from "../diagnostics/nearest.ts";

// What to write instead of a value that is not valid, as far as it can be guessed.

const CURLY = /^[“”„‟«»‘’‚]+|(?<![“”„‟«»‘’‚])[“”„‟«»‘’‚]+$/gu;

/** A text without the curly quotes around it. */
export const withoutCurly = (text: string) => text.replace(CURLY, "");

/** A text as an id, if it has letters for one. */
export function toId(text: string): string | undefined {
  const made = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|(?<!-)-+$/g, "");
  if (made === "") return undefined;
  return /^[a-z]/.test(made) ? made : `s-${made}`;
}

export function suggestId(text: string): string | undefined {
  const made = toId(text);
  return made === undefined ? undefined : `try \`${made}\``;
}

export function suggestTag(text: string): string | undefined {
  const made = text.replace(/[^\p{L}\p{N}_-]+/gu, "-").replace(/^[-_]+|(?<!-)-+$/g, "");
  return made === "" ? undefined : `try \`${made}\``;
}

/** Days as they are written elsewhere; of `05/06/2026` nobody knows which is the month. */
export function suggestDate(text: string): string | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  const pad = (part: string) => part.padStart(2, "0");
  const made = year === "" ? text : `${year}-${pad(month)}-${pad(day)}`;
  if (year !== "" && isDay(made)) return `try \`${made}\``;
  const [, y = "", m = "", d = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(made) ?? [];
  if (Number(m) < 1 || Number(m) > 12) return m === "" ? undefined : "a year has 12 months; the day comes last";
  const last = new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate();
  return Number(d) > last ? `that month has ${last} days` : undefined;
}

/** Whether a text names a day of the calendar: YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function suggestTime(text: string): string | undefined {
  const [, hours = "", minutes = "00", half = ""] =
    /^(\d{1,2})(?:[:.h]\s?(\d{2}))?\s*(am|pm|h|Uhr)?$/i.exec(text) ?? [];
  const hour = (Number(hours) % (half ? 12 : 24)) + (/pm/i.test(half) ? 12 : 0);
  if (hours === "" || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const value = /^(?:am|pm)$/i.test(half) ? hour : Number(hours);
  return `try \`"${String(value).padStart(2, "0")}:${minutes}"\``;
}

export function suggestAddress(text: string): string | undefined {
  return /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text) ? `try \`https://${text}\`` : undefined;
}

export function suggestDoi(text: string): string | undefined {
  const doi = /10\.\d{4,9}\/\S+$/.exec(text)?.[0];
  return doi === undefined ? undefined : `try \`${doi}\``;
}

const inEnglish = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** Whether a text is a language tag of a language that there is, as far as that is known of rare ones. */
export function isLanguage(tag: string): boolean {
  try {
    const [primary = ""] = (Intl.getCanonicalLocales(tag)[0] ?? "").split("-");
    // Longer ones are reserved: `english` is a tag by its form.
    return primary.length === 2 ? inEnglish.of(primary) !== undefined : primary.length === 3 || primary.length === 1;
  } catch {
    return false;
  }
}

/** Whether a tag's language has a name that is known here. */
export function isNamedLanguage(tag: string): boolean {
  // What is no tag at all is told by the schema.
  if (!isLanguage(tag)) return true;
  const [primary = ""] = (Intl.getCanonicalLocales(tag)[0] ?? "").split("-");
  return inEnglish.of(primary) !== undefined;
}

export function suggestLanguage(text: string): string | undefined {
  const tag = text.replaceAll("_", "-");
  if (isLanguage(tag)) return `try \`${Intl.getCanonicalLocales(tag)[0]}\``;
  const names = languageNames();
  const word = /^\p{L}+/u.exec(text.toLowerCase())?.[0] ?? "";
  const found = names.get(text.toLowerCase()) ?? names.get(word) ?? names.get(nearest(word, names.keys()) ?? "");
  return found === undefined ? undefined : `try \`${found}\``;
}

/** Two-letter tags by the names of their languages, in English and in themselves. */
function languageNames(): Map<string, string> {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const tags = letters.flatMap((first) => letters.map((second) => first + second));
  const names = new Map<string, string>();
  for (const tag of tags) {
    const english = inEnglish.of(tag);
    if (english === undefined || Intl.getCanonicalLocales(tag)[0] !== tag) continue;
    const own = new Intl.DisplayNames([tag], { type: "language", fallback: "none" }).of(tag);
    for (const name of [english, own]) if (name !== undefined) names.set(name.toLowerCase(), tag);
  }
  return names;
}
