import type { Slide } from "../deck/types.ts";
import { ADDRESSES } from "../outline/addresses.ts";
import type { Section } from "../outline/types.ts";
import { text } from "../text/edit-inlines.ts";
import { NO_FRAME } from "./choose-frame.ts";
import type { Context } from "./context.ts";
import { isHeading, planSection } from "./plan-section.ts";

/** Sections that are told, and those that stand behind the end. */
interface Parted {
  told: Section[];
  backup: Section[];
}

/** Takes sections and slides out that are kept for questions, wherever they stand. */
export function partBackup(sections: readonly Section[]): Parted {
  const told: Section[] = [];
  const backup: Section[] = [];
  for (const section of sections) {
    if (section.isBackup) {
      backup.push(section);
      continue;
    }
    const inner = partBackup(section.sections);
    backup.push(...inner.backup);
    // A heading all of whose slides are kept for questions has nothing to head.
    if (inner.told.length > 0 || section.sections.length === 0 || !isHeading(section, WITHOUT_DIVIDERS))
      told.push({ ...section, sections: inner.told });
  }
  return { told, backup };
}

/** Whether a section heads nothing but slides that are kept for questions. */
export const isKeptBack = (section: Section): boolean => partBackup([section]).told.length === 0;

/** Behind the end no divider parts one from another. */
export const WITHOUT_DIVIDERS = { frame: NO_FRAME };

/** Slides for questions, behind a list that leads to each if the frame has it; they take no time. */
export function planBackup(sections: readonly Section[], outer: Context): Slide[] {
  const context: Context = { ...outer, frame: { ...outer.frame, dividers: false } };
  const place = { section: ADDRESSES.backup, isBackup: true, minutes: 0 };
  const slides = sections
    .flatMap((section) => planSection(section, context))
    .map(({ opens: _, ...slide }): Slide => ({ ...slide, ...place }));
  // Parts of one are one to whoever looks for something.
  const firsts = slides.filter(
    ({ series }, index) => series === undefined || slides.findIndex((slide) => slide.series === series) === index,
  );
  const [first, ...rest] = slides;
  if (!first) return [];
  const opens = context.labels.backup;
  // Without the list the first of them opens this part.
  if (!context.frame.backup) return [{ ...first, opens }, ...rest].map((slide) => ({ ...slide, section: first.id }));
  const list: Slide = {
    ...place,
    kind: "backup",
    id: ADDRESSES.backup,
    title: text(opens),
    opens,
    points: firsts.map(({ id, title }) => ({
      text: [{ type: "link", url: `/${id}`, children: title.filter(({ type }) => type !== "link") }],
      details: [],
    })),
    notes: [],
    sources: [],
  };
  return [list, ...slides];
}
