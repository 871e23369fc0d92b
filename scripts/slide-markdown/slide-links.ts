import { maskCode } from "./mask-code.ts";

/** Addresses of slides in links of a slide: `](/two)`, `<Link to="two">`, `href="/two"`. */
const LINKS = [
  /(\]\(\s*\/)([\p{L}\p{N}_-]+)(?=[)\s#?])/gu,
  /(\s(?:to|:to|href)\s*=\s*["']\/?)([\p{L}\p{N}_-]+)(?=["'])/gu,
];

/**
 * A slide's Markdown with links to the slides of its deck as these are addressed in the lecture.
 *
 * @param addressOf what a slide's address has become; nothing for one that was not taken
 * @returns the Markdown, and the addresses that lead nowhere now
 */
export function relinkSlides(
  markdown: string,
  addressOf: (id: string) => string | undefined,
): { markdown: string; lost: string[] } {
  const lost = new Set<string>();
  const masked = maskCode(markdown);
  const edits = LINKS.flatMap((pattern) =>
    [...masked.matchAll(pattern)].flatMap(({ 1: lead = "", 2: id = "", index }) => {
      const to = addressOf(id);
      if (to === undefined) lost.add(id);
      return to === undefined || to === id
        ? []
        : [{ start: index + lead.length, end: index + lead.length + id.length, to }];
    }),
  );
  const linked = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, to }) => text.slice(0, start) + to + text.slice(end), markdown);
  return { markdown: linked, lost: [...lost] };
}
