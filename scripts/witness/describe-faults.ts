import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { excerpt } from "../diagnostics/excerpt.ts";
import { listNames } from "../diagnostics/list-names.ts";
import { ENGLISH, type ResolvedLanguage } from "../languages/index.ts";
import { normalizeWhiteSpace } from "../text/white-space.ts";
import type { Fault, Verdict } from "./judge.ts";
import { nameSentence } from "./paper/name-sentence.ts";

type Told = Pick<Diagnostic, "code" | "message" | "hint"> & { isWarning?: true };

const ANSWER = "mend it, or say why it differs: `checked: <reason>`";

/** Of what the paper has nowhere. */
const ownOf = (words: readonly string[]) =>
  `mend it; if it is the talk's own, an example or worked out, say so at its line or its slide's: \`${ownList(words)}\``;

/** Of numbers that may come out of others. */
const derivedOf = (words: readonly string[]) =>
  `if it was worked out of other numbers, say so: \`${ownList(words)}\`, or \`checked: <how>\``;

const ownList = (words: readonly string[]) => `own: [${words.map(writeWord).join(", ")}]`;

/** As an entry of a list in YAML. */
const writeWord = (word: string) =>
  /^[\p{L}\p{N}][\p{L}\p{N}\s.%°/–-]*$/u.test(word) && !/\s$/.test(word) ? word : JSON.stringify(word);

/** What the paper does not bear of a statement, at its line of the outline. */
export function describeFaults(
  { statement, faults, lost: places, better, sentences }: Verdict,
  file: string,
  spoken: ResolvedLanguage,
): Diagnostic[] {
  const { kind, text, position, source } = statement;
  // What is only said, or seen in a picture, may go beyond the paper.
  const severityOf = ({ isWarning }: Told): Severity =>
    isWarning || kind === "note" || kind === "description" ? "warning" : "error";
  const [ground] = sentences;
  const near = ground
    ? ` The nearest in the paper (${nameSentence(ground, spoken)}): “${excerpt(ground.text.trim())}”`
    : "";
  const hint = ground
    ? `the nearest is \`source: ${nameSentence(ground, spoken)}\``
    : "name a section by its label or title, a sentence as `Methods, sentence 3`; `none` for what is not from the paper";
  const lost = places.map(
    (place): Told => ({
      ...{ code: "source-is-in-paper", hint, isWarning: true },
      message: `the paper has no place \`${place}\`${place === source ? "" : `, of \`source: ${source}\``}`,
    }),
  );
  const misplaced: Told[] = better
    ? [
        {
          code: "source-says-it",
          message: `\`source: ${source}\` says something else`,
          hint: `${nameSentence(better, spoken)} is most like it: “${excerpt(better.text.trim())}”`,
          isWarning: true,
        },
      ]
    : [];
  const groups = [...Map.groupBy(faults, groupOf).values()];
  const all = [...lost, ...misplaced, ...groups.map((group) => tellAll(group, near))];
  // Two ways may lead to the same.
  const unique = all.filter(({ message }, index) => all.findIndex((each) => each.message === message) === index);
  return unique.map((told) => {
    const { isWarning: _, ...rest } = told;
    return {
      ...{ severity: severityOf(told), file, ...(position ? { position } : {}) },
      ...rest,
      message: `${rest.message}${kind === "note" ? ", in the notes" : ""}${kind === "quotation" ? "" : `: “${excerpt(normalizeWhiteSpace(text))}”`}`,
    };
  });
}

/** Numbers of which the paper has none are told together, names as well. */
function groupOf(fault: Fault): unknown {
  const isAlone = fault.kind !== "number" && fault.kind !== "name";
  return isAlone || fault.nearest !== undefined ? fault : `${fault.kind} ${"isDerived" in fault}`;
}

function tellAll(faults: readonly Fault[], near: string): Told {
  const [first, ...rest] = faults.map((fault) => tell(fault, near));
  if (!first) throw new Error("a group has a fault");
  if (rest.length === 0) return first;
  const names = [
    ...new Set(
      faults.flatMap((fault) =>
        "said" in fault && typeof fault.said === "object" ? normalizeWhiteSpace(fault.said.raw) : [],
      ),
    ),
  ];
  const what = faults[0]?.kind === "number" ? "numbers" : "names";
  const isDerived = faults.some((fault) => "isDerived" in fault);
  return {
    ...first,
    hint: `${isDerived ? derivedOf(names) : ownOf(names)}.${near}`,
    message: `the talk says ${listNames(names)}; the paper does not have these ${what}`,
  };
}

function tell(fault: Fault, near: string): Told {
  const at = (sentence: { place: string; number: number }) => nameSentence(sentence, ENGLISH);
  switch (fault.kind) {
    case "number": {
      const { said, nearest, isElsewhere, isDerived } = fault;
      const theirs = nearest
        ? `the paper says ${normalizeWhiteSpace(nearest.written.raw)} (${at(nearest.sentence)})`
        : undefined;
      const where = isElsewhere ? "the paper has it elsewhere only" : "the paper does not have this number";
      return {
        code: "number-is-in-paper",
        message: `the talk says ${normalizeWhiteSpace(said.raw)}, ${theirs ?? where}`,
        hint: isDerived
          ? `${derivedOf([normalizeWhiteSpace(said.raw)])}.${near}`
          : `${nearest === undefined && !isElsewhere ? ownOf([normalizeWhiteSpace(said.raw)]) : ANSWER}.${near}`,
        ...(isDerived ? { isWarning: true } : {}),
      };
    }
    case "name": {
      const { said, nearest, isElsewhere } = fault;
      const inPlace = nearest === undefined ? "" : `, in its place it has \`${nearest}\``;
      return {
        code: "name-is-in-paper",
        message: isElsewhere
          ? `the paper says \`${said.raw}\` of something else${inPlace}`
          : `the paper does not have the name \`${said.raw}\`${inPlace}`,
        hint: `${nearest === undefined && !isElsewhere ? ownOf([said.raw]) : ANSWER}.${near}`,
        ...(isElsewhere ? { isWarning: true } : {}),
      };
    }
    case "citation":
      return {
        code: "citation-is-in-paper",
        message: `\`${fault.said}\` is not in the paper's list of references`,
        hint: "cite what the paper cites, or say why another work stands here: `checked: <reason>`",
      };
    case "quotation":
      return {
        code: "quotation-is-in-paper",
        message: `the paper does not have these words, which stand in quotation marks: “${excerpt(fault.words)}”`,
        hint: "quote word by word, with … for what is left out, or take the marks away",
      };
    case "claim":
      return {
        code: fault.code,
        message: claimOf(fault),
        hint: `${ANSWER}. ${at(fault.sentence)}: “${quote(fault.sentence.text)}”`,
        isWarning: true,
      };
  }
}

function claimOf({ code, said, written }: Extract<Fault, { kind: "claim" }>): string {
  switch (code) {
    case "negation-is-kept":
      return said === undefined
        ? `the paper denies what the talk says: \`${written}\``
        : `the talk denies what the paper says: \`${said}\``;
    case "hedge-is-kept":
      return `the paper is not as sure: it has \`${written}\``;
    case "direction-is-kept":
      return `the talk says \`${said}\` where the paper says \`${written}\``;
    case "quantity-is-kept":
      return `the talk says \`${said}\` where the paper says \`${written}\``;
  }
}

/** A sentence of the paper, of which a number or a name may stand at its end. */
const LONGEST = 240;
const quote = (text: string) =>
  normalizeWhiteSpace(text).length > LONGEST
    ? `${normalizeWhiteSpace(text).slice(0, LONGEST)}…`
    : normalizeWhiteSpace(text);
