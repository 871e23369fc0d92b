import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Path, YamlSource } from "../outline/yaml-source.ts";
import { isFields } from "../text/values.ts";
import { alignEntries } from "./align.ts";
import type { TranslationLock } from "./lock.ts";
import { isTranslatable, textsOf, type Unit, valueAt } from "./units.ts";

/** A text of an outline in another language. */
export interface TranslatedText {
  /** In a lock: unit and key within it. */
  key: string;
  /** Where the original has it, and what that says. */
  path: Path;
  original: string;
  text: string;
  /** Where the translation has it. */
  at: Path;
}

/** What is found of a unit in a translation. */
export interface PairedTexts {
  texts: TranslatedText[];
  diagnostics: Diagnostic[];
}

/** In place of fields a translation may have the main text alone. */
const MAIN = ["point", "step", "cell", "text"];

/** Puts each text that a translation has for a unit beside that of the original. @param at where the translation has the unit */
export function pairTexts(
  unit: Unit,
  at: Path,
  { original, translation, lock }: { original: YamlSource; translation: YamlSource; lock: TranslationLock },
): PairedTexts {
  const texts: TranslatedText[] = [];
  const diagnostics: Diagnostic[] = [];
  const tell = (path: Path, message: string, hint?: string) =>
    diagnostics.push(translation.diagnosticAt(path, { code: "translation-fits", message, ...(hint ? { hint } : {}) }));

  const pair = (said: unknown, value: unknown, from: Path, to: Path, key: string): void => {
    // An empty entry keeps its place for who goes on.
    if (said === null || said === undefined) return;
    if (typeof said === "boolean" || typeof said === "number") {
      if (said !== value)
        tell(to, `a translation has the same here as the original, \`${String(value)}\``, "leave it out");
      return;
    }
    if (typeof said === "string") {
      if (isFields(value)) {
        const main = MAIN.find((name) => typeof value[name] === "string");
        if (main === undefined)
          tell(
            to,
            `the original has fields here: ${Object.keys(value).join(", ")}`,
            "write the same fields, with their texts",
          );
        else pair(said, value[main], [...from, main], to, join(key, main));
      } else if (value === undefined) tell(to, "the original has nothing here", "leave it out");
      else if (typeof value === "object" && value !== null)
        tell(to, "the original has a list here", "write a list with as many entries");
      else if (!isTranslatable(from))
        tell(
          to,
          `\`${String(from.findLast((each) => typeof each === "string"))}\` is the same in each language`,
          "leave it out",
        );
      else texts.push({ key: `${unit.name} ${key}`, path: from, original: String(value), text: said, at: to });
      return;
    }
    if (Array.isArray(said)) {
      if (!Array.isArray(value))
        return void tell(
          to,
          value === undefined ? "the original has nothing here" : "the original has no list here",
          "leave it out",
        );
      pairLists(
        said,
        value.map((_, index) => [...from, index]),
        to,
        key,
      );
      return;
    }
    if (!isFields(said)) return;
    for (const [name, inner] of Object.entries(said)) {
      const own = isFields(value) ? value[name] : typeof value === "string" && MAIN.includes(name) ? value : undefined;
      const path = typeof value === "string" ? from : [...from, name];
      if (own === undefined) tell([...to, name], `the original has no \`${name}\` here`, "leave it out");
      else pair(inner, own, path, [...to, name], join(key, name));
    }
  };

  const pairLists = (said: readonly unknown[], paths: readonly Path[], to: Path, key: string): void => {
    const values = paths.map((path) => valueAt(original.data, path));
    const then = said.map((_, index) => textsThen(lock, `${unit.name} ${join(key, String(index))}`));
    const isKnown = then.some((each) => each !== undefined);
    if (said.length !== values.length && !isKnown)
      return void tell(
        to,
        `the original has ${values.length} entries here, and this has ${said.length}: which is which can't be told`,
        "write one for each, in the same order; an empty one (`-`) is shown in the original's words",
      );
    const now = values.map(stringsIn);
    const order = isKnown ? alignEntries(then, now) : said.map((_, index) => index);
    for (const [index, each] of said.entries()) {
      const target = order[index];
      const path = target === undefined ? undefined : paths[target];
      if (path !== undefined) pair(each, values[target as number], path, [...to, index], join(key, String(index)));
      else if (each !== null && each !== undefined)
        diagnostics.push(
          translation.diagnosticAt([...to, index], {
            severity: "warning",
            code: "translation-fits",
            message: "the original no longer has this",
            hint: "take it out",
          }),
        );
    }
  };

  const said = valueAt(translation.data, at);
  if (!unit.isSection) {
    pair(said, valueAt(original.data, unit.path), unit.path, at, "");
    return { texts, diagnostics };
  }
  if (!isFields(said)) {
    if (said !== null && said !== undefined) tell(at, "expected fields, such as `gist:` and `content:`");
    return { texts, diagnostics };
  }
  const { content, ...fields } = said;
  const own = valueAt(original.data, unit.path);
  const { content: _, sections: __, ...originals } = isFields(own) ? own : {};
  pair(fields, originals, unit.path, at, "");
  if (Array.isArray(content)) pairLists(content, unit.content, [...at, "content"], "content");
  else if (content !== undefined && content !== null)
    tell([...at, "content"], "expected a list, one entry for each of the original");
  return { texts, diagnostics };
}

/** What a unit has that a translation does not: texts that are shown in the original's words. */
export function findLacking(unit: Unit, original: YamlSource, paired: readonly TranslatedText[]) {
  const there = new Set(paired.map(({ path }) => path.join("\0")));
  return textsOf(unit, original.data).filter(({ path, isAsked }) => isAsked && !there.has(path.join("\0")));
}

/** What the original said in an entry when it was translated. */
function textsThen(lock: TranslationLock, key: string): string[] | undefined {
  const found = [...lock].filter(([at]) => at === key || at.startsWith(`${key}.`)).map(([, { was }]) => was);
  return found.length > 0 ? found : undefined;
}

const stringsIn = (value: unknown): string[] =>
  typeof value === "string" || typeof value === "number"
    ? [String(value)]
    : Array.isArray(value)
      ? value.flatMap(stringsIn)
      : isFields(value)
        ? Object.values(value).flatMap(stringsIn)
        : [];

const join = (key: string, name: string) => (key === "" ? name : `${key}.${name}`);
