import { isPartial } from "./is-elsewhere.ts";

/** Places on a text, across its middle, that are looked at. */
const PLACES = 9;
/** So many of them behind something make a text hard to read: a line may cross it. */
const COVERED = 2;
/** What lets less of this through hides what is behind it. */
const SOLID = 0.8;

/** A text of a drawing with its box, in pixels of the page. */
interface Placed {
  element: SVGGraphicsElement;
  box: DOMRect;
}

/** Texts of a drawing on which something was drawn later: a filled shape. Of what is clipped or masked it is not known. */
export function findCovered<T extends Placed>(svg: SVGSVGElement, texts: readonly T[]): T[] {
  const shapes = [...svg.querySelectorAll<SVGGeometryElement>("rect, circle, ellipse, path, polygon")]
    .filter(isSolid)
    .map((element) => ({ element, box: element.getBoundingClientRect(), toOwn: element.getScreenCTM()?.inverse() }));
  return texts.filter(({ element, box }) => {
    const later = shapes.filter(
      (shape) =>
        shape.box.left < box.right &&
        shape.box.right > box.left &&
        shape.box.top < box.bottom &&
        shape.box.bottom > box.top &&
        (element.compareDocumentPosition(shape.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    if (later.length === 0) return false;
    const places = Array.from(
      { length: PLACES },
      (_, at) => new DOMPoint(box.left + (box.width * (at + 0.5)) / PLACES, box.top + box.height / 2),
    );
    const hidden = places.filter((place) =>
      later.some(({ element, toOwn }) => toOwn && element.isPointInFill(place.matrixTransform(toOwn))),
    );
    return hidden.length >= COVERED;
  });
}

/** A shape that hides what is behind it; of what is clipped or masked it is not known. */
export function isSolid(shape: SVGGeometryElement): boolean {
  if (isPartial(shape)) return false;
  const { fill, fillOpacity } = getComputedStyle(shape);
  // A pattern has holes.
  const [, alpha = "1"] = /^rgba\(.*,\s*([\d.]+)\)$/.exec(fill) ?? [];
  if (!fill.startsWith("rgb")) return false;
  return Number(fillOpacity) * Number(alpha) * opacityOf(shape) > SOLID;
}

/** Of a shape with the groups that it is in. */
function opacityOf(shape: Element): number {
  let opacity = 1;
  for (let each: Element | null = shape; each; each = each.parentElement)
    opacity *= Number(getComputedStyle(each).opacity);
  return opacity;
}
