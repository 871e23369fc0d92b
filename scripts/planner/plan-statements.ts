import type { DiagramNode, Point, Slide } from "../deck/types.ts";
import type { Block, PointBlock, Section } from "../outline/types.ts";
import { toPlainText } from "../text/inline.ts";
import { clicksOf } from "./clicks.ts";
import { baseOf, type Context, toPoint, toSlideText } from "./context.ts";
import { planContent } from "./plan-content.ts";
import { pictureTitle } from "./repeats.ts";

/** The meanings or principles of a section: all of them, their picture, and what else the section holds. */
export function planStatements(section: Section, kind: "meanings" | "principles", context: Context): Slide[] {
  const points = section.content.filter(isStatement);
  const others = section.content.filter((block) => !isStatement(block));
  const { owner, ...base } = baseOf(section, context, points);
  const statements: Slide = {
    ...base,
    owner,
    kind,
    id: `${section.id}-${kind}`,
    title: toSlideText(section.gist, context),
    ...(kind === "principles" ? clicksOf(points, section, context) : {}),
    points: points.map((point) => toStatement(point, context)),
  };
  const diagram: Slide = {
    ...base,
    isRepeat: true,
    kind: "diagram",
    shape: kind,
    id: `${section.id}-diagram`,
    title: pictureTitle(section, context),
    notes: [],
    minutes: 0.5,
    hub: context.outline.paper.shortTitle,
    nodes: statementsOf(section),
  };
  const slides = points.length === 0 ? [] : [statements, ...(context.frame.recapitulation ? [diagram] : [])];
  return [...slides, ...planContent(section, others, `${section.id}-more`, context, { isCarried: slides.length > 0 })];
}

/** A point, in whichever list; a line without a bullet is no meaning or principle. */
const isStatement = (block: Block): block is PointBlock & { type: "point" } =>
  block.type === "point" && block.form !== "text";

/** A point of a slide that counts by itself, or not at all. */
function toStatement(block: PointBlock, context: Context): Point {
  const { form: _form, number: _number, ...point } = toPoint(block, context);
  return point;
}

/** The meanings or principles of a section as nodes of a diagram; a principle's mark is its number. */
function statementsOf({ kind, content }: Section): DiagramNode[] {
  if (kind !== "meanings" && kind !== "principles") return [];
  return content.filter(isStatement).map((point, index) => ({
    ...statementNode(point),
    ...(kind === "principles" ? { mark: String(index + 1) } : {}),
  }));
}

/** A statement in a diagram goes by its strong words, if it has some; by its whole text otherwise. */
function statementNode({ text }: PointBlock): DiagramNode {
  const strong = text.find((node) => node.type === "strong");
  const whole = toPlainText(text);
  return { label: strong ? toPlainText(strong.children) : whole, text: whole, children: [] };
}
