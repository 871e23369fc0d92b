import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Path, YamlSource } from "../outline/yaml-source.ts";
import { isFields, valueAt } from "../text/values.ts";
import { alignEntries } from "./align.ts";
import { type LockedText, printOf, type TranslationLock } from "./lock.ts";
import { recallBelow, recallEntries, stringsIn } from "./recall.ts";
import { isTranslatable, textsOf, type Unit } from "./units.ts";

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
  /** What the original said when it was translated, where that is known. */
  before?: LockedText;
}

/** What is found of a unit in a translation. */
export interface PairedTexts {
  texts: TranslatedText[];
  diagnostics: Diagnostic[];
  /** What is known of texts that the original has no longer, by their keys in the translation. */
  parked: [key: string, LockedText][];
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
  const parked: PairedTexts["parked"] = [];
  const tell = (path: Path, message: string, hint?: string) =>
    diagnostics.push(translation.diagnosticAt(path, { code: "translation-fits", message, ...(hint ? { hint } : {}) }));

  const full = (key: string) => `${unit.name} ${key}`;

  /** What a lock knows of a text, also where a point alone has become one with details since. */
  const recall = (text: string, { key, entry }: Then): LockedText | undefined => {
    const own = key === undefined ? undefined : lock.get(full(key));
    if (own || entry === undefined) return own;
    const print = printOf(text);
    return [...recallBelow(lock, full(entry)).values()].find(({ digest }) => digest === print);
  };

  const pair = (said: unknown, value: unknown, from: Path, to: Path, key: string, then: Then): void => {
    // An empty entry keeps its place for who goes on.
    if (said === null || said === undefined) return;
    if (typeof said === "boolean" || typeof said === "number") {
      if (said === value) return;
      if (typeof value === "string")
        tell(to, `expected a text, found \`${String(said)}\``, `put it in quotes: \`"${String(said)}"\``);
      else tell(to, `a translation has the same here as the original, \`${String(value)}\``, "leave it out");
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
        else pair(said, value[main], [...from, main], to, join(key, main), inside(then, main));
      } else if (value === undefined) tell(to, "the original has nothing here", "leave it out");
      else if (typeof value === "object" && value !== null)
        tell(to, "the original has a list here", "write a list with as many entries");
      else if (!isTranslatable(from))
        tell(
          to,
          `\`${String(from.findLast((each) => typeof each === "string"))}\` is the same in each language`,
          "leave it out",
        );
      else {
        const known = recall(said, then);
        const text = { key: full(key), path: from, original: String(value), text: said, at: to };
        texts.push(known ? { ...text, before: known } : text);
      }
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
        then,
      );
      return;
    }
    if (!isFields(said)) return;
    for (const [name, inner] of Object.entries(said)) {
      const own = isFields(value) ? value[name] : typeof value === "string" && MAIN.includes(name) ? value : undefined;
      const path = typeof value === "string" ? from : [...from, name];
      if (own === undefined) tell([...to, name], `the original has no \`${name}\` here`, "leave it out");
      else pair(inner, own, path, [...to, name], join(key, name), inside(then, name));
    }
  };

  const pairLists = (said: readonly unknown[], paths: readonly Path[], to: Path, key: string, then: Then): void => {
    const values = paths.map((path) => valueAt(original.data, path));
    const known = then.key === undefined ? said.map(() => undefined) : recallEntries(said, lock, full(then.key));
    const keyThen = (at: number) => (known[at] === undefined ? undefined : join(then.key ?? "", String(known[at])));
    const wasThen = said.map((_, at) => {
      const entry = keyThen(at);
      return entry === undefined
        ? undefined
        : { was: [...recallBelow(lock, full(entry)).values()].map(({ was }) => was) };
    });
    const isKnown = wasThen.some((each) => each !== undefined);
    if (said.length !== values.length && !isKnown)
      return void tell(
        to,
        `the original has ${values.length} entries here, and this has ${said.length}: which is which can't be told`,
        "write one for each, in the same order; an empty one (`-`) is shown in the original's words",
      );
    const order = isKnown ? alignEntries(wasThen, values.map(stringsIn)) : said.map((_, index) => index);
    for (const [index, each] of said.entries()) {
      const target = order[index];
      const path = target === undefined ? undefined : paths[target];
      const entry = keyThen(index);
      const at = join(key, String(index));
      if (path !== undefined) pair(each, values[target as number], path, [...to, index], at, { key: entry, entry });
      else if (each !== null && each !== undefined) {
        // It may come back.
        if (entry !== undefined)
          for (const [rest, text] of recallBelow(lock, full(entry))) parked.push([full(join(at, rest)), text]);
        diagnostics.push(
          translation.diagnosticAt([...to, index], {
            severity: "warning",
            code: "translation-fits",
            message: "the original no longer has this",
            hint: "take it out",
          }),
        );
      }
    }
  };

  const said = valueAt(translation.data, at);
  if (!unit.isSection) {
    pair(said, valueAt(original.data, unit.path), unit.path, at, "", { key: "" });
    return { texts, diagnostics, parked };
  }
  if (!isFields(said)) {
    if (said !== null && said !== undefined) tell(at, "expected fields, such as `gist:` and `content:`");
    return { texts, diagnostics, parked };
  }
  const { content, ...fields } = said;
  const own = valueAt(original.data, unit.path);
  const { content: _, sections: __, ...originals } = isFields(own) ? own : {};
  pair(fields, originals, unit.path, at, "", { key: "" });
  if (Array.isArray(content)) pairLists(content, unit.content, [...at, "content"], "content", { key: "content" });
  else if (content !== undefined && content !== null)
    tell([...at, "content"], "expected a list, one entry for each of the original");
  return { texts, diagnostics, parked };
}

/** What a unit has that a translation does not: texts that are shown in the original's words. */
export function findLacking(unit: Unit, original: YamlSource, paired: readonly TranslatedText[]) {
  const there = new Set(paired.map(({ path }) => path.join("\0")));
  return textsOf(unit, original.data).filter(({ path, isAsked }) => isAsked && !there.has(path.join("\0")));
}

/** Where a lock knows something: its key, and that of the list's entry in which it is; neither for what is new. */
interface Then {
  key?: string | undefined;
  entry?: string | undefined;
}

const inside = ({ key, entry }: Then, name: string): Then => ({
  key: key === undefined ? undefined : join(key, name),
  entry,
});

const join = (key: string, name: string) => (key === "" || name === "" ? key + name : `${key}.${name}`);
