/** Whether an element of a drawing is not drawn where it stands: it is used by another, if at all. */
export const isElsewhere = (element: Element): boolean =>
  element.closest("defs, symbol, clipPath, mask, pattern, marker") !== null;

/** Whether it is drawn elsewhere, or a part of it only, of which it is not known which. */
export const isPartial = (element: Element): boolean =>
  isElsewhere(element) || element.closest("[clip-path], [mask]") !== null;
