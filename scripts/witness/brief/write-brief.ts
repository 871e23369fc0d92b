import { languageOf, type ResolvedLanguage } from "../../languages/index.ts";
import type { Manuscript } from "../../manuscript/manuscript.ts";
import type { Outline, Section } from "../../outline/types.ts";
import { flattenSections } from "../../outline/walk.ts";
import { toPlainText } from "../../text/inline.ts";
import { normalizeWhiteSpace } from "../../text/white-space.ts";
import { writeInline } from "../../text/write-inline.ts";
import { judge, type Verdict } from "../judge.ts";
import { indexPaper, type PaperIndex, type PaperSentence } from "../paper/index-paper.ts";
import { nameSentence } from "../paper/name-sentence.ts";
import { listStatements } from "../talk/list-statements.ts";
import { RULES } from "./rules.ts";

/** Sentences of the paper that a slide's words can be made of. */
const MOST_SENTENCES = 24;
/** Sentences before and behind those that a slide stands on. */
const AROUND = 2;

/**
 * What somebody needs who words a talk anew, a colleague or a language model: what may change and how it is answered, each
 * slide as it is, and the sentences of the paper around it.
 *
 * @param state which state of the outline this is of
 */
export function writeBrief(outline: Outline, manuscript: Manuscript, file: string, state: string): string {
  const paper = indexPaper(manuscript, file);
  const language = languageOf(outline.paper.language);
  const options = { paper, language, references: new Map(), own: new Set<string>() };
  const verdicts = listStatements(outline, language).map((statement) => judge({ ...statement, cite: [] }, options));
  const bySlide = Map.groupBy(verdicts, ({ statement: { slide } }) => slide);
  const slides = flattenSections(outline.sections).flatMap((section) => {
    const own = bySlide.get(section.id) ?? [];
    return own.length === 0 ? [] : [describeSlide(section, own, paper, language)];
  });
  const { minutes } = outline.talk;
  return `${[
    `# Brief: ${toPlainText(outline.title)}`,
    RULES.replaceAll("STATE", state),
    "## The talk",
    [
      `- Paper: ${toPlainText(outline.paper.title)}; ${outline.paper.authors.map(({ name }) => name).join(", ")}`,
      ...(minutes === undefined ? [] : [`- Minutes: ${minutes}`]),
      `- Language: ${outline.paper.language}`,
      ...outline.takeaways.map((text) => `- To remember: ${writeInline(text)}`),
    ].join("\n"),
    ...abstractOf(paper, language),
    ...slides,
  ].join("\n\n")}\n`;
}

function abstractOf({ sentences, places }: PaperIndex, language: ResolvedLanguage): string[] {
  const [abstract] = places.keys();
  const own = sentences.filter(({ section, kind }) => section === abstract && kind === "sentence");
  return own.length === 0 ? [] : [`## The abstract\n\n${own.map((sentence) => quote(sentence, language)).join("\n")}`];
}

function describeSlide(
  section: Section,
  verdicts: readonly Verdict[],
  paper: PaperIndex,
  language: ResolvedLanguage,
): string {
  const { id, gist, minutes, isBackup, content } = section;
  const points = content.flatMap((block) =>
    block.type === "point"
      ? [`- point: ${writeInline(block.text)}${block.source === undefined ? "" : ` (${block.source})`}`]
      : [],
  );
  const shown = content.flatMap((block) =>
    block.type === "point" ? [] : [`${block.type}${block.source === undefined ? "" : ` ${block.source}`}`],
  );
  const notes = section.notes.map((text) => toPlainText(text));
  const facts = [minutes === undefined ? "" : `${minutes} min`, isBackup ? "for questions" : ""].filter(
    (fact) => fact !== "",
  );
  const sentences = around(
    verdicts.filter(({ statement: { kind } }) => kind !== "note"),
    paper,
  );
  return [
    `## Slide \`${id}\`${facts.length > 0 ? ` (${facts.join(", ")})` : ""}`,
    [
      `- message: ${writeInline(gist)}${section.source === undefined ? "" : ` (${section.source})`}`,
      ...points,
      ...(shown.length > 0 ? [`- shows: ${shown.join("; ")} (it stays on the slide)`] : []),
      ...(notes.length > 0
        ? [
            `- notes: ${notes.length} paragraphs, which stay unless the answer has \`notes:\` for this slide; they begin “${notes[0]?.slice(0, 100)}…”`,
          ]
        : []),
    ].join("\n"),
    ...(sentences.length > 0 ? [`The paper:\n\n${quoteAll(sentences, language)}`] : []),
  ].join("\n\n");
}

/** What a slide stands on, with the sentences beside it, in the paper's order. */
function around(verdicts: readonly Verdict[], { sentences }: PaperIndex): PaperSentence[] {
  const main = verdicts.flatMap((verdict) => verdict.sentences);
  const beside = main.flatMap(({ index, section, kind }) =>
    kind === "sentence"
      ? sentences.slice(Math.max(0, index - AROUND), index + AROUND + 1).filter((each) => each.section === section)
      : [],
  );
  const kinds = new Set(["sentence", "caption"]);
  const all = [...new Set([...main, ...beside])].filter(({ kind }) => kinds.has(kind)).slice(0, MOST_SENTENCES);
  return all.sort((one, other) => one.index - other.index);
}

/** Sentences one by one; a mark where others stand between. */
function quoteAll(sentences: readonly PaperSentence[], language: ResolvedLanguage): string {
  return sentences
    .flatMap((sentence, index) => {
      const last = sentences[index - 1];
      return last && sentence.index > last.index + 1 ? ["> …", quote(sentence, language)] : [quote(sentence, language)];
    })
    .join("\n");
}

const quote = (sentence: PaperSentence, language: ResolvedLanguage) =>
  `> ${normalizeWhiteSpace(sentence.text)} (${nameSentence(sentence, language)})`;
