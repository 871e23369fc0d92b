import { createHash } from "node:crypto";
import { type Inline, parseInline, toPlainText } from "../text/inline.ts";
import { drawnText } from "../text/tex.ts";
import { isWithin, TAKEN_IN_TALKS } from "./addresses.ts";
import { toId } from "./suggest.ts";
import { walkSections } from "./walk.ts";

/** Characters of a message that its address has; it ends between words. */
const LONGEST = 40;

/**
 * Addresses for slides whose author gives none, made of the first words of their messages: so it stays when other
 * slides come or go, and a lecture that takes it finds it.
 *
 * @param data the outline as it is written
 * @returns the id of the next slide in the outline's order; call it once for each
 */
export function slideIds(data: unknown): (message: string) => string {
  const given = walkSections(data).flatMap(({ value: { id } }) => (typeof id === "string" ? [id] : []));
  const taken = new Set<string>([...TAKEN_IN_TALKS, ...given]);
  return (message) => {
    let words = idOf(toPlainText(parseInline(message).map(asDrawn)));
    // “Intro content” in a section `intro` has not said that it wants an address of that section's.
    while (given.some((section) => isWithin(words, section))) words = `slide-${words}`;
    for (let n = 1; ; n++) {
      const id = n === 1 ? words : `${words}-${n}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}

/** A formula by the letters that one sees: commands are no words of a message. */
const asDrawn = (part: Inline): Inline =>
  part.type === "inlineMath" && part.value.includes("\\")
    ? { type: "text", value: drawnText(part.value, false) }
    : part;

function idOf(message: string): string {
  const whole = toId(message);
  // Of other scripts no letters are left.
  if (whole === undefined) return `slide-${createHash("sha256").update(message).digest("hex").slice(0, 8)}`;
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1).lastIndexOf("-");
  return whole.slice(0, cut > 0 ? cut : LONGEST);
}
