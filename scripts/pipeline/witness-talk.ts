import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { excerpt } from "../diagnostics/excerpt.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { loadOutline } from "../outline/load-outline.ts";
import type { Outline } from "../outline/types.ts";
import { counted } from "../text/counted.ts";
import type { Witness } from "../witness/witness.ts";
import { askPaper } from "./ask-paper.ts";
import { readDeckOrigin } from "./deck-origin.ts";
import type { Source } from "./source.ts";

/** What was looked up in the paper of a talk. */
export interface WitnessedTalk {
  witness?: Witness;
  diagnostics: Diagnostic[];
  /** For people, in a few lines. */
  summary: string[];
  /** Absolute paths of the paper's files, which are some of those that the talk is made from. */
  files: string[];
}

/** Of what nobody looked up. */
export const NOT_WITNESSED: WitnessedTalk = { diagnostics: [], summary: [], files: [] };

/** Sections with less of the paper's text are not named in a line. */
const LEAST_SHARE = 0.03;
const MOST_NAMED = 4;
const MOST_LINES = 8;

/**
 * Looks up in the paper what a talk says: of an outline, or of a deck the outline that it was built from. A talk that names
 * no paper has none to be asked.
 *
 * @param talk its outline goes along where it was compiled from one
 * @param paper the paper's file, in place of the one that the outline names
 */
export async function witnessTalk(
  { source, outline: compiled }: { source: Source; outline?: Outline },
  paper: string | undefined,
  signal?: AbortSignal,
): Promise<WitnessedTalk> {
  const file = source.kind === "deck" ? outlineOf(source.file) : undefined;
  if (!compiled && file === undefined) return paper === undefined ? NOT_WITNESSED : refuse(source.file);
  // Why an outline can't be read is told where it is compiled.
  const outline = compiled ?? (file === undefined ? undefined : (await loadOutline(file)).value);
  return outline ? witnessOutline(outline, paper, signal) : NOT_WITNESSED;
}

/** Looks up in its paper what an outline says. */
export async function witnessOutline(
  outline: Outline,
  paper: string | undefined,
  signal?: AbortSignal,
): Promise<WitnessedTalk> {
  const file = paper ?? paperOf(outline);
  if (file === undefined) return NOT_WITNESSED;
  const unasked = (why: string): WitnessedTalk => ({
    ...NOT_WITNESSED,
    summary: [`Paper: ${basename(file)} is ${why}`],
    // When it comes, the talk is to be looked at again.
    files: [resolve(file)],
  });
  if (paper === undefined && !existsSync(file)) {
    const near = nearest(basename(file), namesIn(dirname(file)));
    // The paper may be elsewhere on purpose; not one of nearly the same name.
    return near === undefined
      ? unasked("not there, so nothing was looked up in it")
      : { ...NOT_WITNESSED, files: [resolve(file)], diagnostics: [misnamed(outline, near)] };
  }
  const { witness, diagnostics, files = [resolve(file)] } = await askPaper({ file, outline }, signal);
  // It was imported with its password, which is kept nowhere.
  if (paper === undefined && diagnostics.some(isLocked))
    return unasked(
      "encrypted, so nothing was looked up in it; save a copy without a password, and name it: `lectern check --paper <copy>`",
    );
  if (!witness) return { ...NOT_WITNESSED, diagnostics: diagnostics.map(hintAtCopy) };
  return { witness, diagnostics: witness.diagnostics, summary: summarize(witness), files };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const misnamed = ({ file, paper }: Outline, near: string): Diagnostic => ({
  ...{ severity: "warning", code: "paper-exists", file },
  message: `there is no paper \`${paper.file}\` beside the outline (\`paper: file:\`), so nothing was looked up in it`,
  hint: `did you mean \`${join(dirname(paper.file ?? ""), near)}\`?`,
});

const isLocked = ({ code }: Diagnostic) => code === "password-is-given";

/** Only `lectern import` takes a password. */
const hintAtCopy = (diagnostic: Diagnostic): Diagnostic =>
  isLocked(diagnostic) ? { ...diagnostic, hint: "save a copy without a password, and name that" } : diagnostic;

/** The paper that an outline names, as a person would name it. */
export function paperOf({ file, paper }: Outline): string | undefined {
  if (paper.file === undefined) return undefined;
  return isAbsolute(paper.file) ? paper.file : join(dirname(file), paper.file);
}

/** The outline that a deck was built from, if it is there. */
function outlineOf(deckFile: string): string | undefined {
  const { outline } = existsSync(deckFile) ? readDeckOrigin(deckFile) : {};
  return outline !== undefined && /\.ya?ml$/i.test(outline) ? outline : undefined;
}

const refuse = (file: string): WitnessedTalk => ({
  ...NOT_WITNESSED,
  diagnostics: [
    {
      ...{ severity: "error", code: "paper-has-outline", file },
      message: "only what an outline says can be looked up in a paper, and this has none",
      hint: "name the outline: `lectern check outline.yaml --paper <file>`",
    },
  ],
});

const WORDINGS = {
  verbatim: "verbatim",
  shortened: "shortened",
  "own words": "in own words",
  "not from the paper": "not from it",
} as const;

/** `Abstract, sentences 2, 5; Conclusion, sentence 1` */
function nameSentences(sentences: Witness["lacking"]): string {
  const places = Map.groupBy(sentences.slice(0, MOST_LINES), ({ place }) => place);
  const named = [...places].map(
    ([place, own]) => `${place}, sentence${own.length === 1 ? "" : "s"} ${own.map(({ number }) => number).join(", ")}`,
  );
  return `${named.join("; ")}${sentences.length > MOST_LINES ? " …" : ""}`;
}

function summarize({ testimonies, unspoken, lacking, file }: Witness): string[] {
  const shown = testimonies.filter(({ kind }) => kind !== "note");
  const parts = Object.entries(WORDINGS).flatMap(([wording, words]) => {
    const count = shown.filter((each) => each.wording === wording).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  // Labels of drawings and what pictures show are in nobody's sentences.
  const alone = shown.filter(
    ({ wording, grounds, kind }) =>
      wording === "own words" && grounds.length === 0 && kind !== "cell" && kind !== "description",
  );
  const places = alone
    .slice(0, MOST_LINES)
    .map(({ line, text }) => `line ${line ?? "?"} “${excerpt(text)}”`)
    .join(", ");
  const answered = testimonies.filter(({ checked, findings }) => checked !== undefined && findings.length > 0);
  const own = [
    ...Map.groupBy(
      testimonies.filter((each) => each.own !== undefined),
      ({ line }) => line,
    ),
  ].map(([line, list]) => `${[...new Set(list.flatMap((each) => each.own ?? []))].join(", ")} (line ${line ?? "?"})`);
  const large = unspoken.filter(({ share }) => share >= LEAST_SHARE);
  const named = large.slice(0, MOST_NAMED).map(({ place, share }) => `${place} (${Math.round(100 * share)} %)`);
  const others = large.length > MOST_NAMED ? `; ${large.length - MOST_NAMED} more` : "";
  return testimonies.length === 0
    ? []
    : [
        `Paper: ${counted(shown.length, "statement")} on slides looked up in ${basename(file)}: ${parts.join(", ")}`,
        ...(alone.length > 0
          ? [
              `  ${alone.length} of them ${alone.length === 1 ? "is" : "are"} like no sentence of it, read ${alone.length === 1 ? "it" : "them"} beside it: ${places}${alone.length > MOST_LINES ? " …" : ""}`,
            ]
          : []),
        ...answered.map(({ line, checked }) => `  answered in line ${line ?? "?"}: ${checked}`),
        ...(own.length > 0
          ? [`  the talk's own: ${own.slice(0, MOST_LINES).join("; ")}${own.length > MOST_LINES ? " …" : ""}`]
          : []),
        ...(named.length > 0 ? [`Not spoken of: ${named.join("; ")}${others}`] : []),
        ...(lacking.length > 0
          ? [
              `${counted(lacking.length, "sentence")} of abstract and conclusion ${lacking.length === 1 ? "is" : "are"} in no slide: ${nameSentences(lacking)} (\`witness.html\` of \`--report\` has their words)`,
            ]
          : []),
      ];
}
