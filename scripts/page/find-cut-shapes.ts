import { isPartial } from "./is-elsewhere.ts";

/** Of the picture's width and height, what a shape takes that is a thing in it; larger ones are grounds, which may end anywhere. */
const MOST_SHARE = 0.25;
/** Pixels of a shape beyond the edge: half a stroke is not seen. */
const LEAST_BEYOND = 3;
/** Of a shape, what is within the picture at least: one that is nearly out was moved away. */
const LEAST_WITHIN = 0.15;

/**
 * Things in a drawing, such as dots and small figures, that its edge cuts off.
 *
 * @param room the drawing's canvas, in pixels of the page
 * @param toUnits from these to the drawing's own units
 * @returns what each is and where its middle is, in these units: `circle at 840, 200`
 */
export function findCutShapes(svg: SVGSVGElement, room: DOMRect, toUnits: DOMMatrix): string[] {
  return [...svg.querySelectorAll<SVGGeometryElement>("circle, ellipse, rect, polygon, path")]
    .filter(isSeen)
    .map((shape) => ({ shape, box: shape.getBoundingClientRect() }))
    .filter(({ box }) => isThing(box, room) && isCut(box, room))
    .map(({ shape, box }) => {
      const { x, y } = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(toUnits);
      return `${shape.localName} at ${Math.round(x)}, ${Math.round(y)}`;
    });
}

/** Whether it is drawn where it stands, whole and in a colour. */
function isSeen(shape: SVGGeometryElement): boolean {
  const { fill, fillOpacity, stroke } = getComputedStyle(shape);
  const isPainted = (fill !== "none" && Number.parseFloat(fillOpacity) > 0) || stroke !== "none";
  return isPainted && shape.checkVisibility({ opacityProperty: true }) && !isPartial(shape);
}

const isThing = ({ width, height }: DOMRect, room: DOMRect) =>
  width > 0 && height > 0 && width < MOST_SHARE * room.width && height < MOST_SHARE * room.height;

function isCut(box: DOMRect, room: DOMRect): boolean {
  const across = Math.min(box.right, room.right) - Math.max(box.left, room.left);
  const down = Math.min(box.bottom, room.bottom) - Math.max(box.top, room.top);
  const isNearlyOut = across < LEAST_WITHIN * box.width || down < LEAST_WITHIN * box.height;
  return !isNearlyOut && (box.width - across > LEAST_BEYOND || box.height - down > LEAST_BEYOND);
}
