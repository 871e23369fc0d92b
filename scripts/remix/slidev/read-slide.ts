import { relative } from "node:path";
import type { SlideInfo } from "@slidev/types";
import type { SlidevSlide } from "../../deck/types.ts";
import type { Diagnostic, Position } from "../../diagnostics/diagnostic.ts";
import { toUrl } from "../../paths/to-url.ts";
import { maskCode } from "../../slide-markdown/mask-code.ts";
import { type Fields, isFields } from "../../text/values.ts";
import { guessMinutes } from "../../time/minutes.ts";
import { frameAt } from "../select-slides.ts";
import { freeAddress, toAddress } from "../slug.ts";
import type { Candidate } from "../types.ts";
import { copyLayout } from "./copy-layout.ts";
import { copyNeeds } from "./copy-needs.ts";
import { withoutHeadmatter } from "./headmatter.ts";

/** What the slides of a deck have in common. */
export interface DeckContext {
  /** Absolute path of the deck's folder. */
  folder: string;
  headmatter: Fields;
  /** Addresses that slides have by then, and all that slides are given by hand. */
  used: Set<string>;
}

/** A slide of a deck as one that may be taken; what can't come along is told only if it is. */
export function readSlide(info: SlideInfo, index: number, { folder, headmatter, used }: DeckContext): Candidate {
  const defaults = isFields(headmatter.defaults) ? headmatter.defaults : {};
  const frontmatter = { ...defaults, ...withoutHeadmatter(info.frontmatter, index === 0) };
  const { routeAlias, hue, label, size, tags, layout: named, minutes: own, priority, ...rest } = frontmatter;
  const layout = typeof named === "string" ? named : index === 0 ? "cover" : "default";
  const where = { file: shownPath(info.source.filepath), position: placeOf(info) };
  const title = toPlain(index === 0 ? (headingIn(info.content) ?? info.title) : info.title);
  const { id, finding } = addressOf(routeAlias, title, index, used, where);
  const drawn = copyLayout(layout, folder, where);
  const body = copyNeeds(info, rest, { folder, ...where });
  // A deck from Lectern opens its notes with the plan of its own talk.
  const isLecterns = isFields(headmatter.lectern);
  const [plan = "", planned] = (isLecterns && /^\*\*([\d.]+) \S+ · .*\*\*\s*/.exec(info.note ?? "")) || [];
  const note = (info.note ?? "").slice(plan.length);
  const given = Number(own ?? planned ?? Number.NaN);
  const slide: SlidevSlide = {
    kind: "slidev",
    id,
    title: [{ type: "text", value: title || id }],
    ...where,
    ...(typeof hue === "number" ? { hue } : {}),
    ...(typeof label === "string" ? { label } : {}),
    ...(typeof size === "string" ? { size: size as SlidevSlide["size"] & string } : {}),
    frontmatter: { layout: drawn.layout, ...body.frontmatter },
    markdown: body.markdown,
    noteMarkdown: note,
    notes: [],
    minutes: guessMinutes(Number.isFinite(given) && given >= 0 ? given : undefined, [[{ type: "text", value: note }]]),
    sources: [],
  };
  return {
    slide,
    within: [],
    tags: [tags].flat().filter((tag) => typeof tag === "string"),
    priority: priority === "should" || priority === "could" ? priority : "must",
    kind: (isLecterns ? frameAt(id) : undefined) ?? layout,
    assets: [...drawn.assets, ...body.assets],
    findings: [...(finding ? [finding] : []), ...drawn.diagnostics, ...body.diagnostics],
  };
}

/** A path as it is told to a person. */
export const shownPath = (path: string) => toUrl(relative("", path));

/** An address that a slide was given by hand and may keep: not one of digits, which Slidev reads as a number. */
export function givenAddress(routeAlias: unknown): string | undefined {
  const isAddress = typeof routeAlias === "string" && /^(?=[\p{N}.]*[\p{L}_-])[\p{L}\p{N}._-]+$/u.test(routeAlias);
  return isAddress ? routeAlias : undefined;
}

function addressOf(
  routeAlias: unknown,
  title: string,
  index: number,
  used: Set<string>,
  where: { file: string; position: Position },
): { id: string; finding?: Diagnostic } {
  const given = givenAddress(routeAlias);
  if (given !== undefined) return { id: given };
  const made = toAddress(title);
  if (made !== undefined) return { id: freeAddress(made, used) };
  return {
    id: freeAddress(`slide-${index + 1}`, used),
    finding: {
      severity: "warning",
      code: "slide-has-a-name",
      ...where,
      message: `slide ${index + 1} has neither \`routeAlias\` nor a title; by its number it is another one when slides are added`,
      hint: "give it a `routeAlias`",
    },
  };
}

/** The heading of the first slide, of which Slidev knows the deck's title only. */
function headingIn(content: string): string | undefined {
  const found = /^#+[ \t]+\S.*$/m.exec(maskCode(content));
  return found ? content.slice(found.index, found.index + found[0].length).replace(/^#+\s+/, "") : undefined;
}

/** A heading without its marks. */
export function toPlain(title: unknown): string {
  return (typeof title === "string" || typeof title === "number" ? String(title) : "")
    .replace(/<[^<>]*>/g, "")
    .replace(/!?\[([^[\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    .trim();
}

function placeOf({ source: { raw, start } }: SlideInfo): Position {
  const lines = raw.split("\n");
  const heading = lines.findIndex((line) => /^#+ /.test(line));
  const at = heading < 0 ? lines.findIndex((line) => line.trim() !== "" && line.trim() !== "---") : heading;
  return { line: start + Math.max(0, at) + 1, column: 1, length: Math.max(1, (lines[at] ?? "").length) };
}
