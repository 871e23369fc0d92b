import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";
import { sha256 } from "../files/digest.ts";

/** What was drawn on a slide, of which nothing is left but shapes. */
export interface Drawing {
  /** Size of the slide that it was drawn on, in CSS pixels. */
  width: number;
  height: number;
  /** Digest of what the slide said then; nothing when nobody knows. */
  slide?: string;
  /** The shapes as SVG, an element a line. It holds what `clean` lets pass, and nothing else. */
  markup: string;
  /** Whether the file is as Lectern wrote it. */
  isOwn: boolean;
}

/** What was wrong with a drawing: the part that is told of was left out. */
export interface DrawingFault {
  message: string;
  /** Where it stands in the text, in UTF-16 units. */
  offset: number;
}

/** A drawing of more is none that a hand made. */
export const MOST_DRAWING_LENGTH = 2_000_000;
const MOST_ELEMENTS = 20_000;
const MOST_DEPTH = 8;

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?%?$/i;
const NUMBERS = /^[-+.\deE,\s]*$/;
const PATH = /^[MLHVCSQTAZmlhvcsqtaz\-+.\deE,\s]*$/;
const COLOR = /^(?:#[\da-f]{3,8}|[a-z]{1,30}|(?:rgb|hsl)a?\([\d.,%\s/]{1,60}\))$/i;
const WORD = /^[a-z-]{1,30}$/i;
const ID = /^[\w-]{1,80}$/;
const OWN_MARKER = /^url\((["']?)#([\w-]{1,80})\1\)$/;

const LOOK = {
  fill: COLOR,
  stroke: COLOR,
  "fill-opacity": NUMBER,
  "fill-rule": WORD,
  "stroke-width": NUMBER,
  "stroke-linecap": WORD,
  "stroke-linejoin": WORD,
  "stroke-opacity": NUMBER,
  "stroke-dasharray": NUMBERS,
  opacity: NUMBER,
};

const numbers = (...names: string[]) => Object.fromEntries(names.map((name) => [name, NUMBER]));

/** The elements that may stand in a drawing, which are those that Slidev's brushes make, and their attributes. */
const ELEMENTS: Record<string, Record<string, RegExp>> = {
  path: { d: PATH, ...LOOK },
  line: { ...numbers("x1", "y1", "x2", "y2"), ...LOOK },
  polyline: { points: NUMBERS, ...LOOK },
  polygon: { points: NUMBERS, ...LOOK },
  rect: { ...numbers("x", "y", "width", "height", "rx", "ry"), ...LOOK },
  ellipse: { ...numbers("cx", "cy", "rx", "ry"), ...LOOK },
  circle: { ...numbers("cx", "cy", "r"), ...LOOK },
  g: LOOK,
  defs: {},
  marker: {
    ...numbers("refX", "refY", "markerWidth", "markerHeight"),
    viewBox: NUMBERS,
    orient: /^(?:auto|[-+.\d]{1,12})$/,
  },
};
const NAMES = new Map(
  Object.entries(ELEMENTS).map(([name, attributes]) => [name, new Map(Object.entries(attributes))]),
);

/** The heads of arrows are in each drawing of their own. */
const MARKERS = ["marker-start", "marker-mid", "marker-end"];

/** What drauu and the language itself write, and nobody needs. */
const DROPPED = /^(?:data-drauu[_-]index|xmlns)$/;

/** Of as many faults the first ones tell enough. */
const MOST_FAULTS = 5;

interface Cleaning {
  prefix: string;
  faults: DrawingFault[];
  ids: Map<string, string>;
  count: number;
}

/**
 * Reads what was drawn on a slide, be it a file that anybody may have put there: what is no shape is left out.
 *
 * @param text a whole SVG
 * @param name the slide's; names inside of the drawing are made of it, so that those of two slides differ
 * @returns no drawing where the text is none
 */
export function readDrawing(text: string, name: string): { drawing?: Drawing; faults: DrawingFault[] } {
  if (text.length > MOST_DRAWING_LENGTH)
    return refuse(`this drawing is larger than ${MOST_DRAWING_LENGTH / 1_000_000} MB`);
  let root: XmlElement | null;
  try {
    ({ root } = parseXml(text, { includeOffsets: true }));
  } catch (error) {
    const { pos = 0, message } = error as Error & { pos?: number };
    // A text that is nested without end has no place in it.
    return refuse(`this is no SVG: ${message.split("\n")[0]}`, pos);
  }
  if (root?.name !== "svg") return refuse("this is no SVG");
  const [x, y, width = 0, height = 0] = (root.attributes.viewBox ?? "").split(/[\s,]+/).map(Number);
  const isCanvas = x === 0 && y === 0 && [width, height].every((side) => side >= 1 && side <= 100_000);
  if (!isCanvas) return refuse("this drawing has no `viewBox` of the form `0 0 width height`");
  const cleaning: Cleaning = { prefix: `drawn-${sha256(name, 8)}`, faults: [], ids: new Map(), count: 0 };
  const markup = cleanChildren(root, cleaning, 0).join("\n");
  if (cleaning.count > MOST_ELEMENTS) return refuse(`this drawing has more than ${MOST_ELEMENTS} parts`);
  const { "data-slide": slide, "data-seal": seal } = root.attributes;
  const own = { width, height, ...(slide !== undefined && /^[\da-f]{1,64}$/.test(slide) ? { slide } : {}), markup };
  return { drawing: { ...own, isOwn: seal === sealOf(own) }, faults: cleaning.faults };
}

const refuse = (message: string, offset = 0) => ({ faults: [{ message, offset }] });

/** A drawing as a file that any viewer opens. The same drawing gives the same bytes. */
export function writeDrawing(drawing: Omit<Drawing, "isOwn">): string {
  const { width, height, slide, markup } = drawing;
  const about = `${slide === undefined ? "" : ` data-slide="${slide}"`} data-seal="${sealOf(drawing)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"${about}>\n${markup}\n</svg>\n`;
}

/** By which a file is known again that nobody else has written to, under another name too. */
const sealOf = ({ width, height, slide = "", markup }: Omit<Drawing, "isOwn">) =>
  sha256(JSON.stringify([width, height, slide, markup.replace(/drawn-[\da-f]{8}-/g, "drawn-")]), 16);

function cleanChildren(parent: XmlElement, cleaning: Cleaning, depth: number): string[] {
  return parent.children.flatMap((child) => {
    if (child instanceof XmlElement) return clean(child, cleaning, depth);
    if (child instanceof XmlText && child.text.trim() !== "") tell(cleaning, "text is no part of a drawing", child);
    return [];
  });
}

/** An element as text, if it may stand in a drawing; what of it may not is left out and told. */
function clean(element: XmlElement, cleaning: Cleaning, depth: number): string[] {
  const known = NAMES.get(element.name);
  if (!known || depth >= MOST_DEPTH) {
    const what = known ? `more than ${MOST_DEPTH} elements in one another` : `\`<${element.name.slice(0, 40)}>\``;
    tell(cleaning, `${what} can't be drawn by hand, and was left out`, element);
    return [];
  }
  cleaning.count += 1;
  // Whoever counts on sees that there are too many.
  if (cleaning.count > MOST_ELEMENTS) return [];
  const attributes = Object.entries(element.attributes).flatMap(([name, value]) => {
    if (DROPPED.test(name)) return [];
    const kept = cleanAttribute(element.name, name, value, known, cleaning);
    if (kept === undefined) {
      const message = `\`${name.slice(0, 40)}\` of \`<${element.name}>\` is no part of a drawing, and was left out`;
      tell(cleaning, message, element);
    }
    return kept === undefined ? [] : [` ${name}="${kept}"`];
  });
  const open = `<${element.name}${attributes.join("")}`;
  const children = cleanChildren(element, cleaning, depth + 1).join("");
  return [children === "" ? `${open}/>` : `${open}>${children}</${element.name}>`];
}

/** What passes holds no sign that ends an attribute, so that it can be written as it is. */
function cleanAttribute(
  element: string,
  name: string,
  value: string,
  known: ReadonlyMap<string, RegExp>,
  cleaning: Cleaning,
): string | undefined {
  if (name === "id" && element === "marker") return ID.test(value) ? ownId(value, cleaning) : undefined;
  if (MARKERS.includes(name) && element !== "marker" && element !== "defs") {
    const named = OWN_MARKER.exec(value)?.[2];
    return named === undefined ? undefined : `url(#${ownId(named, cleaning)})`;
  }
  return known.get(name)?.test(value) ? value : undefined;
}

/** Names count for the whole page, and what stands there already must not be named. */
function ownId(id: string, { ids, prefix }: Cleaning): string {
  const own = ids.get(id) ?? `${prefix}-${ids.size + 1}`;
  ids.set(id, own);
  return own;
}

function tell({ faults }: Cleaning, message: string, { start }: { start: number }): void {
  if (faults.length < MOST_FAULTS) faults.push({ message, offset: Math.max(0, start) });
}
