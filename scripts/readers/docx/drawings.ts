import { oneOr } from "../../text/counted.ts";
import { descendantsOf, type Element, find, isNamed, make, makeText, wordsOf } from "../jats/element.ts";
import { tell } from "../jats/tell.ts";
import { readEquation } from "../office/mtef/read-equation.ts";
import { pictureAddress } from "../office/pictures.ts";
import { alternative, type WordDocument } from "./document.ts";

/** What a drawing, a shape or an embedded object shows. */
export interface Drawing {
  /** `<graphic>`, or `<inline-graphic>` of what stands in a line; the formula of an old editor. */
  shown: Element[];
  /** What text boxes hold. */
  boxes: Element[];
}

/** What is lower and narrower than this, in English Metric Units, stands in its line: half an inch, two inches. */
const SMALL = { height: 457_200, width: 1_828_800 };

/** Reads `<w:drawing>`, `<w:pict>` and `<w:object>`. */
export function readDrawing(drawing: Element, at: Element, document: WordDocument): Drawing {
  const element = withAlternatives(drawing);
  const isBox = isNamed("txbxContent");
  const boxes = descendantsOf(element, isBox, isBox);
  const named = (...names: string[]) => descendantsOf(element, ({ name }) => names.includes(name), isBox);
  const [object] = named("OLEObject");
  if (object && /equation|mathtype/i.test(object.attributes.ProgID ?? ""))
    return { shown: formulaOf(object, at, document), boxes };
  const alt = named("docPr", "cNvPr", "shape").map(({ attributes }) =>
    (attributes.descr ?? attributes.alt ?? "").trim(),
  );
  const said = makeText(
    "alt-text",
    alt.find((text) => !NO_ALT.test(text)),
    at,
  );
  const toGraphic = (href?: string) => make("graphic", at, said, { href });
  const blips = named("blip", "imagedata");
  const pictures = blips.flatMap((each) => addressOf(each, at, document) ?? []).map(toGraphic);
  // What can't be shown keeps its place, or its caption would take the next picture.
  const isLost = pictures.length === 0 && boxes.length === 0;
  if (isLost && (blips.length > 0 || isShape(named, at, document))) pictures.push(toGraphic());
  const [extent] = named("extent");
  const [height, width] = [Number(extent?.attributes.cy), Number(extent?.attributes.cx)];
  const isSmall = height < SMALL.height && width < SMALL.width && find(element, "inline") !== undefined;
  return { shown: isSmall ? pictures.map((each) => ({ ...each, name: "inline-graphic" })) : pictures, boxes };
}

/** What programs write for who sees no pictures, when nobody has said anything. */
const NO_ALT =
  /^(?:image|picture|figure|bild|grafik|图片|图像)? ?\d*$|\.(?:png|jpe?g|gif|emf|wmf|tiff?|svg)$|AI-generated|Automatically generated/i;

/** The formula in an object; its picture is none that a reader without sight could use. */
function formulaOf({ attributes: { id } }: Element, at: Element, document: WordDocument): Element[] {
  const { parts, part } = document;
  const relation = parts.relations(part).find((each) => each.id === id);
  const bytes = relation && !relation.isOutside ? parts.bytes(relation.target) : undefined;
  const formula = bytes && readEquation(bytes, at);
  if (!formula) tell(document, "equation-is-read", at);
  return formula && formula !== "empty" ? [formula] : [];
}

function withAlternatives(element: Element): Element {
  const children = element.children.flatMap((node) =>
    typeof node === "object" && node.name === "AlternateContent" ? alternative(node) : [node],
  );
  return { ...element, children: children.map((node) => (typeof node === "object" ? withAlternatives(node) : node)) };
}

function addressOf(picture: Element, at: Element, { parts, part, findings }: WordDocument): string | undefined {
  const [vector] = descendantsOf(picture, isNamed("svgBlip"));
  const id = vector?.attributes.embed ?? picture.attributes.embed ?? picture.attributes.link ?? picture.attributes.id;
  const relation = parts.relations(part).find((each) => each.id === id);
  if (!relation) return undefined;
  if (relation.isOutside) return relation.target;
  return pictureAddress(relation.target, parts.bytes(relation.target), at, findings);
}

/** Whether a drawing is a chart or a diagram that only its program draws, which is told. */
function isShape(named: (...names: string[]) => Element[], at: Element, { findings }: WordDocument): boolean {
  const [, one, several] = SHAPES.find(([names]) => named(...wordsOf(names)).length > 0) ?? [];
  if (one === undefined) return false;
  findings.count("picture-is-shown", one, at, (count) => ({
    message: `${oneOr(count, `${one} has`, `${several} have`)} no picture in the file and can't be shown`,
    hint: "copy it in Word, and paste it as a picture (PNG)",
  }));
  return true;
}

const SHAPES: [names: string, one: string, several: string][] = [
  ["chart", "a chart", "charts"],
  ["relIds", "a SmartArt diagram", "SmartArt diagrams"],
  ["wgp wpc group", "a drawing of shapes", "drawings of shapes"],
];
