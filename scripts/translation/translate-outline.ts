import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Diagnostic, hasErrors, type Position } from "../diagnostics/diagnostic.ts";
import { nameHint } from "../diagnostics/list-names.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { lockFileOf } from "../outline/lock-file.ts";
import { readSource } from "../outline/read-source.ts";
import { FORMAT_VERSION, outlineSchema } from "../outline/schema.ts";
import { YamlSource } from "../outline/yaml-source.ts";
import { isFields, valueAt } from "../text/values.ts";
import { wordDiff } from "../text/word-diff.ts";
import { type LockedText, lockToYaml, printOf, readLock, type TranslationLock } from "./lock.ts";
import { findOtherNumbers } from "./other-numbers.ts";
import { findLacking, pairTexts, type TranslatedText } from "./pair-texts.ts";
import { translationFileOf } from "./translation-file.ts";
import { excerptOf, listUnits, type Unit } from "./units.ts";

/** What a translation makes of an outline. */
export interface Translated {
  diagnostics: Diagnostic[];
  /** Absolute paths of the files that were read. */
  files: string[];
  /** Where each translated text stands, by its place in the outline: `12:8`. */
  places: Map<string, { file: string; position: Position; sourceLine: string }>;
  /** What to keep when the deck is written. */
  lock?: { file: string; text: string };
  /** How many texts there are, how many of them are translated, and of how many the original has changed since. */
  counts: { all: number; translated: number; stale: number };
  /** Of those that are shown, how many are not: slides have them in the original's language. */
  untranslated: number;
}

/**
 * Puts the texts of a translation in the place of an outline's own.
 *
 * @param original the outline, which its schema takes; its data are other ones afterwards
 * @param language BCP 47 tag of the translation
 * @param isAccepting takes what is there for a translation of what the original says now
 */
export function translateOutline(original: YamlSource, language: string, isAccepting = false): Translated {
  const file = translationFileOf(original.source.file, language);
  const path = resolve(file);
  const lockFile = lockFileOf(file);
  const counts = { all: 0, translated: 0, stale: 0 };
  const nothing = { places: new Map(), counts, untranslated: 0 };
  const failed = (diagnostics: Diagnostic[]): Translated => ({ diagnostics, files: [path], ...nothing });
  const { path: said, value } = languageOf(original, language);
  // The original is no translation of itself.
  if (!existsSync(path) && (valueAt(original.data, said) ?? DEFAULT_LANGUAGE) === value) return failed([]);
  if (!existsSync(path)) return failed([noTranslation(original.source.file, file, language)]);
  const { source, diagnostics } = readSource(path, file, true);
  if (!source) return failed(diagnostics);
  // Its fields are those of the outline, as hints have to know.
  const translation = new YamlSource(source, outlineSchema);
  if (hasErrors(translation.diagnostics)) return failed(translation.diagnostics);
  const { value: remembered, diagnostics: inLock } = readLock(lockFile);
  const lock: TranslationLock = remembered ?? new Map();
  if (hasErrors(inLock)) return failed(inLock);

  const units = listUnits(original.data);
  const { found, diagnostics: strange } = findUnits(translation, units, language);
  const context = { original, translation, lock };
  const paired = units.map((unit) => {
    const at = found.get(unit.name);
    return { unit, ...(at ? pairTexts(unit, at, context) : { texts: [], diagnostics: [], parked: [] }) };
  });
  const texts = paired.flatMap((each) => each.texts);
  const stale = isAccepting ? [] : texts.filter(isStale);
  const lacking = paired.flatMap(({ unit, texts: own }) =>
    findLacking(unit, original, own).map((each) => ({ ...each, unit })),
  );
  const all = [
    ...[...translation.diagnostics, ...strange, ...paired.flatMap((each) => each.diagnostics)],
    ...stale.map((each) => tellStale(each, { original, translation, language })),
    ...texts.filter((each) => !stale.includes(each)).flatMap((each) => tellNumbers(each, translation)),
    ...(lacking.length > 0 ? [tellLacking(lacking, original, file)] : []),
    ...(remembered === undefined && texts.length > 0 ? [tellUnknown(file, lockFile)] : []),
  ];
  const places: Translated["places"] = new Map();
  for (const { path: from, at } of texts) {
    const { line, column } = original.positionAt(from);
    const position = translation.positionAt(at);
    places.set(`${line}:${column}`, { file, position, sourceLine: source.lineAt(position.line) });
  }
  // Addresses are the same in each language.
  const ids = units.flatMap(({ path: unit, id }) => (id === undefined ? [] : [{ path: [...unit, "id"], value: id }]));
  original.replace([
    ...texts.map(({ path: at, text }) => ({ path: at, value: text })),
    ...ids,
    languageOf(original, language),
  ]);
  const kept = new Map<string, LockedText>(paired.flatMap(({ parked }) => parked));
  for (const each of texts) {
    const { key, original: now, text, before } = each;
    kept.set(key, { was: before && stale.includes(each) ? before.was : now, digest: printOf(text) });
  }
  return {
    diagnostics: all,
    files: [path, resolve(lockFile)],
    places,
    lock: { file: lockFile, text: lockToYaml(kept) },
    counts: { all: texts.length + lacking.length, translated: texts.length, stale: stale.length },
    untranslated: lacking.filter(({ key }) => !IS_SPOKEN.test(key)).length,
  };
}

/** Keys of texts that are said and not shown. */
const IS_SPOKEN = /(?:^|\.)notes$/;

function tellNumbers({ original, text, at }: TranslatedText, translation: YamlSource): Diagnostic[] {
  const other = findOtherNumbers(original, text);
  if (!other) return [];
  const finding = translation.diagnosticAt(at, {
    code: "translation-has-numbers",
    message: `the translation says ${other.ours}, the original says ${other.theirs}`,
    hint: "write the number that the original has; if this one is meant, spell it out",
  });
  return [{ ...finding, severity: "warning" }];
}

const noTranslation = (outline: string, file: string, language: string): Diagnostic => ({
  ...{ severity: "error", code: "translation-exists", file },
  message: `there is no translation of ${outline} into \`${language}\``,
  hint: `\`lectern translate ${outline} ${language}\` writes one to fill in`,
});

/** Which of an outline's units a translation has, and where; what it has that no outline does. */
function findUnits(
  translation: YamlSource,
  units: readonly Unit[],
  language: string,
): { found: Map<string, (string | number)[]>; diagnostics: Diagnostic[] } {
  const { data } = translation;
  const found = new Map<string, (string | number)[]>();
  if (!isFields(data)) {
    const hint = "it begins with `lectern: 1` and `translation: de`; below stand `paper:`, `talk:` and `sections:`";
    return {
      found,
      diagnostics: [
        translation.diagnosticAt([], {
          code: "translation-has-fields",
          message: "this translation says nothing",
          hint,
        }),
      ],
    };
  }
  const diagnostics: Diagnostic[] = [];
  if (data.lectern !== FORMAT_VERSION)
    diagnostics.push(
      translation.diagnosticAt(["lectern"], {
        code: "lectern-is-version",
        message: "expected `lectern: 1`, the version of the form",
      }),
    );
  if (data.translation !== language)
    diagnostics.push(
      translation.diagnosticAt(["translation"], {
        code: "translation-is-named",
        message: `expected \`translation: ${language}\`, as the file's name has it`,
      }),
    );
  const around = units.filter(({ isSection }) => !isSection).map(({ name }) => name);
  const ids = units.filter(({ isSection }) => isSection).map(({ name }) => name);
  const tell = (path: string[], message: string, names: readonly string[]) =>
    diagnostics.push(
      translation.source.diagnostic(
        { code: "translation-fits", message, hint: nameHint(nearest(path.at(-1) ?? "", names), names) },
        translation.positionOfKey(path.slice(0, -1), path.at(-1) ?? ""),
      ),
    );
  for (const name of Object.keys(data)) {
    if (around.includes(name)) found.set(name, [name]);
    else if (!["lectern", "translation", "sections"].includes(name))
      tell([name], `the outline has no \`${name}\``, [...around, "sections"]);
  }
  const { sections } = data;
  if (isFields(sections)) {
    for (const id of Object.keys(sections))
      if (ids.includes(id)) found.set(id, ["sections", id]);
      else tell(["sections", id], `the outline has no section or slide \`${id}\``, ids);
  } else if (sections !== undefined && sections !== null)
    diagnostics.push(
      translation.diagnosticAt(["sections"], {
        code: "translation-fits",
        message: "expected the ids of the outline's sections and slides, each with its texts",
        hint: "write `sections:` and below it `results:` with `gist:` and `content:`; `lectern translate` writes all of them",
      }),
    );
  return { found, diagnostics };
}

/** Whether the original has changed since, and the translation has not; of one that was to be filled in, since then. */
function isStale({ original, text, before }: TranslatedText): boolean {
  return before !== undefined && before.was !== original && (before.digest === "" || before.digest === printOf(text));
}

function tellStale(
  { path, original: now, at, before }: TranslatedText,
  { original, translation, language }: { original: YamlSource; translation: YamlSource; language: string },
): Diagnostic {
  const { line } = original.positionAt(path);
  const changed = wordDiff(before?.was ?? "", now, "en").join(" ");
  return translation.diagnosticAt(at, {
    severity: "warning",
    code: "translation-is-current",
    message: `the original has changed since (${original.source.file}:${line}): ${changed}`,
    hint: `change the translation; where all of them still say the same: \`lectern build ${original.source.file} --language ${language} --accept\``,
  });
}

/** So many texts that lack are named. */
const MOST = 8;

function tellLacking(
  lacking: readonly { unit: Unit; key: string; path: readonly PropertyKey[]; text: string }[],
  original: YamlSource,
  file: string,
): Diagnostic {
  const named = lacking
    .slice(0, MOST)
    .map(
      ({ unit, key, path, text }) => `${unit.name} ${key}, line ${original.positionAt(path).line}: ${excerptOf(text)}`,
    );
  if (lacking.length > MOST) named.push(`and ${lacking.length - MOST} more`);
  return {
    ...{ severity: "warning", code: "translation-is-whole", file },
    message: `${lacking.length === 1 ? "a text is" : `${lacking.length} texts are`} not translated, and shown in the original's words:\n${named.join("\n")}`,
  };
}

/** The language of the talk, wherever the outline says it. */
function languageOf({ data }: YamlSource, language: string) {
  const { talk, paper } = data as { talk?: Record<string, unknown>; paper?: unknown };
  const field = talk?.language !== undefined || paper === undefined ? "talk" : "paper";
  return { path: [field, "language"], value: language };
}

/** Of an outline that says none. */
const DEFAULT_LANGUAGE = "en";

const tellUnknown = (file: string, lockFile: string): Diagnostic => ({
  ...{ severity: "warning", code: "translation-is-remembered", file },
  message:
    "nothing says what the original said when this was translated: each text is taken for what the outline says now",
  hint: `look once whether entries of lists are in the outline's order; from the next build on ${lockFile} remembers it, which belongs into version control`,
});
