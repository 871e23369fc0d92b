import type { TextSize } from "../deck/types.ts";

/** A size of a layout's text. */
export type Size = TextSize | "normal";

/** Gives a layout one of its sizes. */
export function setSize(frame: Element, size: Size): void {
  for (const name of ["huge", "large", "compact", "tight"]) frame.classList.toggle(`is-${name}`, name === size);
}

/** A size as a trial tells it: the usual one is none. */
export const sizeOf = (size: Size) => (size === "normal" ? {} : { size });
