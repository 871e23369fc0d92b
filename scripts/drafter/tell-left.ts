import { allSections } from "../manuscript/all-sections.ts";
import type { Manuscript, Passage } from "../manuscript/manuscript.ts";
import { counted } from "../text/counted.ts";
import type { DraftContext } from "./context.ts";
import { say } from "./draft-blocks.ts";
import type { Story } from "./story/plan-story.ts";

/** What a talk of some minutes has no room for, and no backup slide has either. */
export interface Left {
  /** In words: `2 tables`. */
  what: string[];
  /** A line for each, with its place in the paper. */
  lines: string[];
}

const NOUNS = {
  figure: "figure",
  table: "table",
  equation: "equation",
  code: "listing",
  quote: "quotation",
} as const;

/** Says what of a paper is in the paper alone. */
export function tellLeft({ sections }: Pick<Manuscript, "sections">, story: Story, context: DraftContext): Left {
  const whole = [...story.slides.filter(({ trimmed }) => !trimmed?.isTrimmed), ...story.backup];
  const shown = new Set<Passage>(whole.flatMap(({ evidence }) => (evidence ? [evidence] : [])));
  const parts = new Set<Passage>(story.slides.flatMap(({ evidence }) => (evidence ? [evidence] : [])));
  const passages = allSections({ sections })
    .flatMap(({ content }) => content)
    .filter((passage) => passage.type in NOUNS && !shown.has(passage) && !context.told.has(passage));
  const byType = Map.groupBy(passages, ({ type }) => NOUNS[type as keyof typeof NOUNS]);
  const { left, headings } = context;
  return {
    what: [
      ...(left.length > 0 ? [counted(left.length, "section")] : []),
      ...[...byType].map(([noun, list]) => counted(list.length, noun)),
      ...(context.count.left > 0 ? [counted(context.count.left, "sentence")] : []),
    ],
    lines: [
      ...left.map((section) => `${headings.get(section)?.plain || "A section"} (${say(section.place)})`),
      ...passages.map((passage) => {
        const noun = NOUNS[passage.type as keyof typeof NOUNS];
        const name = "name" in passage ? passage.name : undefined;
        return `${parts.has(passage) ? "all of " : ""}${name ?? `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`} (${say(passage.place)})`;
      }),
    ],
  };
}
