import type { YAMLMap } from "yaml";
import { allSections } from "../manuscript/all-sections.ts";
import type { ManuscriptSection } from "../manuscript/manuscript.ts";
import { writeInline } from "../text/write-inline.ts";
import type { DraftContext } from "./context.ts";
import { say } from "./draft-blocks.ts";
import { draftShaped } from "./draft-shaped.ts";
import { draftSlide } from "./draft-slides.ts";
import { dealRest } from "./rest-of-text.ts";
import type { PlannedSlide } from "./story/fill-talk.ts";
import { orderSections } from "./story/order.ts";
import type { Story } from "./story/plan-story.ts";
import { commentAbove, toList, toMap } from "./yaml-nodes.ts";

/**
 * The sections of a talk: those at the top of the paper that slides take from, in the order of the telling, with their
 * slides one after the other and those for questions behind them.
 *
 * @param shaped sections that have a shape of their own, wherever they stand
 */
export async function draftSections(
  sections: readonly ManuscriptSection[],
  story: Story,
  shaped: ReadonlySet<ManuscriptSection>,
  context: DraftContext,
): Promise<YAMLMap[]> {
  const tops = new Map(sections.flatMap((top) => [top, ...allSections(top)].map((section) => [section, top])));
  // What the abstract says opens the talk.
  const plain = sections.filter((section) => !shaped.has(section));
  const opening = plain.find((section) => story.roles.get(section) === "problem") ?? plain[0];
  if (opening) tops.set(story.abstract, opening);
  const ordered = orderSections(sections, story.roles);
  const told = new Set(story.slides.map(({ section }) => tops.get(section)).filter((top) => top && !shaped.has(top)));
  // What is only for questions has no section of its own: that would be a divider before nothing.
  const homeOf = (top: ManuscriptSection | undefined) => {
    if (top === undefined || told.has(top) || told.size === 0) return top;
    const at = ordered.indexOf(top);
    return ordered.slice(0, at).findLast((each) => told.has(each)) ?? ordered.slice(at).find((each) => told.has(each));
  };
  const bySection = Map.groupBy([...story.slides, ...story.backup], ({ section, isBackup }) =>
    isBackup ? homeOf(tops.get(section)) : tops.get(section),
  );
  const drafted: YAMLMap[] = [];
  for (const top of ordered) {
    const slides = inOrder(bySection.get(top) ?? [], story);
    if (shaped.has(top)) drafted.push(await draftShaped(top, story.best, 0, context));
    else {
      const inner = [...allSections(top)].filter((section) => shaped.has(section) && !isInside(section, top, shaped));
      if (slides.length === 0 && inner.length === 0) context.left.push(top);
      else drafted.push(await draftTop(top, slides, inner, story, context));
    }
  }
  // A paper of headings alone is a talk of these.
  return drafted.length > 0 ? drafted : sections.map((section) => draftBare(section, context));
}

const draftBare = (section: ManuscriptSection, { names }: DraftContext) =>
  toMap({ id: names.get(section) ?? "section", label: section.label, title: writeInline(section.title) || "…" });

/** As the paper has them; what the abstract says of the idea comes behind the problem, and what is for questions last. */
function inOrder(slides: readonly PlannedSlide[], { abstract }: Story): PlannedSlide[] {
  const problems = slides.filter(({ role }) => role === "problem").map(({ order }) => order);
  const first = Math.min(...slides.filter(({ section }) => section !== abstract).map(({ order }) => order));
  const placeOf = ({ role, section, order, isBackup }: PlannedSlide) => [
    isBackup ? 1 : 0,
    // Of which no other place is known than the abstract.
    section === abstract && role === "idea" && order < first ? Math.max(order, ...problems) + 0.5 : order,
  ];
  return slides.toSorted((a, b) => {
    const [[lastA = 0, atA = 0], [lastB = 0, atB = 0]] = [placeOf(a), placeOf(b)];
    return lastA - lastB || atA - atB;
  });
}

/** Whether a section is inside of another one that has a shape. */
const isInside = (section: ManuscriptSection, top: ManuscriptSection, shaped: ReadonlySet<ManuscriptSection>) =>
  allSections(top).some((outer) => shaped.has(outer) && outer !== section && allSections(outer).includes(section));

async function draftTop(
  top: ManuscriptSection,
  slides: readonly PlannedSlide[],
  inner: readonly ManuscriptSection[],
  story: Story,
  context: DraftContext,
): Promise<YAMLMap> {
  const { names, headings, unsure } = context;
  const { plain = "", calm, short } = headings.get(top) ?? {};
  const { bySlide, left } = dealRest(top, slides, context);
  context.count.left += left;
  const content: YAMLMap[] = [];
  for (const slide of slides) content.push(...(await draftSlide(slide, bySlide.get(slide), context)));
  const sections: YAMLMap[] = [];
  for (const section of inner) sections.push(await draftShaped(section, story.best, 1, context));
  const map = toMap(
    {
      id: names.get(top) ?? "section",
      label: top.label,
      title: writeInline(top.title) || "…",
      short: short ?? (plain.length > 0 && calm ? calm : undefined),
      content: toList(content),
      sections: toList(sections),
    },
    short === undefined ? {} : { short: "words of the heading" },
  );
  const guess = unsure.get(say(top.place));
  return guess === undefined ? map : commentAbove(map, [`Guess: ${guess} (${say(top.place)}).`]);
}
