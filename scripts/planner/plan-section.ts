import type { DividerSlide, Slide } from "../deck/types.ts";
import type { Section } from "../outline/types.ts";
import { toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";
import { clicksOf } from "./clicks.ts";
import { baseOf, type Context, placeOf, toPoint, toSlideText } from "./context.ts";
import { planContent } from "./plan-content.ts";
import { planStatements } from "./plan-statements.ts";
import { pictureTitle, toNode, withoutEnd } from "./repeats.ts";

/** The slides of a top section: its divider, where the talk has some, then what its kind asks for. */
export function planSection(section: Section, outer: Context): Slide[] {
  // A slide of its own is in no section.
  if (section.isSlide) return planContent(section, section.content, section.id, outer, { isHome: true });
  const context = { ...outer, section: section.id };
  const slides = [...planOpening(section, context), ...planBody(section, context)];
  const [first, ...rest] = slides;
  if (!first || first.kind === "divider") return slides;
  // Without a divider the first slide stands for the section, wherever slides say where they belong.
  const place = { section: first.id };
  return [{ ...first, ...place, opens: section.short }, ...rest.map((slide) => ({ ...slide, ...place }))];
}

/** What stands before a section's content: a divider, or its message alone where no other slide says it. */
function planOpening(section: Section, context: Context): Slide[] {
  const isHome = isAlone(section);
  if (isHeading(section, context)) return [];
  if (context.frame.dividers || (isHome && !hasGist(section))) return [planDivider(section, context)];
  if (!isHome) return [];
  const { gist, id } = section;
  return [{ ...baseOf(section, context), kind: "points", id, title: toSlideText(gist, context), points: [] }];
}

/** Whether a section is but a heading over others: where there are no dividers, the feet of its slides say it. */
export const isHeading = (section: Section, { frame }: Pick<Context, "frame">) =>
  !frame.dividers &&
  isAlone(section) &&
  !hasGist(section) &&
  section.sections.length > 0 &&
  section.notes.length === 0 &&
  section.minutes === undefined;

/** Whether a section only holds others: then what opens it carries its message and notes. */
const isAlone = (section: Section) =>
  section.content.length === 0 && !(section.kind === "pillars" && partsOf(section).length > 0);

function planDivider(section: Section, context: Context): DividerSlide {
  const { gist, title, short, label = "", id } = section;
  const isHome = isAlone(section);
  const said = context.labels.nextSection(label, withoutEnd(toPlainText(gist)));
  return {
    ...(isHome
      ? {
          ...baseOf(section, { ...context, pace: undefined }),
          ...(hasGist(section) ? { gist: toSlideText(gist, context) } : {}),
        }
      : {
          ...placeOf(section, context),
          notes: [[{ type: "text", value: said }]],
          minutes: 0.25,
          sources: section.locator ? [section.locator] : [],
        }),
    kind: "divider",
    id,
    short,
    title: short === toPlainText(title) ? toSlideText(title, context) : [{ type: "text", value: short }],
    ...(short === toPlainText(title) ? {} : { paperTitle: toSlideText(title, context) }),
  };
}

function hasGist({ gist, title }: Section): boolean {
  return toPlainText(gist) !== toPlainText(title);
}

function planBody(section: Section, context: Context): Slide[] {
  switch (section.kind) {
    case "pillars":
      return planPillars(section, context);
    case "meanings":
    case "principles":
      return [...planStatements(section, section.kind, context), ...planInner(section.sections, context)];
    case "plain":
      return [...planContent(section, section.content, section.id, context), ...planInner(section.sections, context)];
  }
}

/** Sections inside a plain section: content slides of their own, at any depth. */
function planInner(sections: readonly Section[], context: Context): Slide[] {
  return sections.flatMap((section) =>
    section.kind === "plain"
      ? [
          ...planContent(section, section.content, section.id, context, { isHome: true }),
          ...planInner(section.sections, context),
        ]
      : [...planOpening(section, context), ...planBody(section, context)],
  );
}

function planPillars(section: Section, context: Context): Slide[] {
  const pillars = partsOf(section);
  const overview: Slide[] = pillars.length === 0 ? [] : [planPillarsOverview(section, context)];
  const own = planContent(section, section.content, section.id, context, { isCarried: overview.length > 0 });
  return [
    ...overview,
    ...own,
    ...planInner(slidesOf(section), context),
    ...pillars.flatMap((pillar, index) => planPillar(pillar, { ...context, hue: index + 1 })),
    ...(pillars.length > 0 && context.frame.recapitulation ? [planPillarsDiagram(section, context)] : []),
  ];
}

/** All claims of a pillar. Its pictures name those too that there is no time for: who hears a part should see the whole. */
function claimsOf(pillar: Section, { allSections }: Context): readonly Section[] {
  return (allSections.get(pillar.id) ?? pillar.sections).filter(({ isSlide }) => !isSlide);
}

/** The sections inside of one, and its slides, which are no pillars or claims. */
const partsOf = ({ sections }: Section) => sections.filter(({ isSlide }) => !isSlide);
const slidesOf = ({ sections }: Section) => sections.filter(({ isSlide }) => isSlide);

/** Claims have room below their pillars where there are few of both, and few words. */
function haveRoom(claims: readonly (readonly Section[])[]): boolean {
  const isNarrow = claims.length > 3;
  return (
    claims.length <= 4 &&
    claims.every(({ length }) => length <= (isNarrow ? 3 : 4)) &&
    claims.flat().every(({ short }) => widthOf(short) <= (isNarrow ? 18 : 50))
  );
}

function planPillarsOverview(section: Section, context: Context): Slide {
  const pillars = partsOf(section);
  const hasClaims = haveRoom(pillars.map((pillar) => claimsOf(pillar, context)));
  const mark = ({ label }: Section) => (label === undefined ? {} : { mark: label });
  return {
    ...baseOf(section, context, []),
    kind: "pillars",
    id: `${section.id}-pillars`,
    title: toSlideText(section.gist, context),
    ...clicksOf(pillars, section, context),
    pillars: pillars.map((pillar) => ({
      id: pillar.id,
      ...mark(pillar),
      text: toSlideText(pillar.gist, context),
      claims: hasClaims
        ? claimsOf(pillar, context).map((claim) => ({ id: claim.id, ...mark(claim), short: claim.short }))
        : [],
    })),
  };
}

/** All pillars and claims once more, after the last of them. */
function planPillarsDiagram(section: Section, context: Context): Slide {
  const { owner: _, ...place } = placeOf(section, context);
  return {
    ...place,
    isRepeat: true,
    kind: "diagram",
    shape: "pillars",
    id: `${section.id}-diagram`,
    title: pictureTitle(section, context),
    notes: [],
    minutes: 0.5,
    sources: section.locator ? [section.locator] : [],
    hub: context.outline.paper.shortTitle,
    nodes: partsOf(section).map((pillar, index) => ({
      ...toNode(pillar, pillar.short, index + 1),
      children: claimsOf(pillar, context).map((claim) => toNode(claim, claim.short, index + 1)),
    })),
  };
}

function planPillar(pillar: Section, context: Context): Slide[] {
  // Without claims there is nothing to draw.
  const claims = claimsOf(pillar, context);
  if (claims.length === 0)
    return [
      ...planContent(pillar, pillar.content, pillar.id, context, { isHome: true }),
      ...planInner(slidesOf(pillar), context),
    ];
  const overview: Slide = {
    ...baseOf(pillar, context, []),
    kind: "diagram",
    shape: "pillar",
    id: pillar.id,
    title: toSlideText(pillar.gist, context),
    ...clicksOf(claims, pillar, context),
    hub: pillar.short,
    nodes: claims.map((claim) => toNode(claim, claim.short, context.hue)),
  };
  return [
    overview,
    ...planContent(pillar, pillar.content, `${pillar.id}-points`, context, { isCarried: true }),
    ...planInner(slidesOf(pillar), context),
    ...partsOf(pillar).flatMap((claim) => planClaim(claim, pillar, context)),
  ];
}

function planClaim(claim: Section, pillar: Section, context: Context): Slide[] {
  const points = claim.content.filter((block) => block.type === "point");
  const others = claim.content.filter((block) => block.type !== "point");
  const slide: Slide = {
    ...baseOf(claim, context, points),
    kind: "claim",
    id: claim.id,
    title: toSlideText(claim.gist, context),
    pillar: pillar.id,
    short: claim.short,
    mark: claim.label,
    ...(claim.clicks && points.length > 0 && { reveals: true, ...clicksOf(points, claim, context) }),
    points: points.map((point) => toPoint(point, context)),
  };
  return [
    slide,
    ...planContent(claim, others, `${claim.id}-evidence`, context, { isCarried: true }),
    ...planInner(claim.sections, context),
  ];
}
