import { MARKS } from "../deck/marks.ts";
import { blocksOf } from "./blocks.ts";
import { make } from "./dom.ts";
import type { Piece, SheetPlan } from "./sheets.ts";

/** Slides for later, by their layouts. */
const [REFERENCES, CREDITS] = [`${MARKS.frame}.references`, `${MARKS.frame}.credits`];

/** Whether a slide is for later: references, or whose slides a lecture took. */
export const isLookedUp = (slide: HTMLElement) => slide.querySelector(`${REFERENCES}, ${CREDITS}`) !== null;

/** Whether a slide lists works. */
export const isReferences = (slide: HTMLElement) => slide.querySelector(REFERENCES) !== null;

/**
 * A slide for later as text.
 *
 * @param headings that stand on the sheets already; those of the slide are added
 */
export function lookedUpBlocks(slide: HTMLElement, headings: Set<string>): HTMLElement[] {
  const main = slide.querySelector(MARKS.main);
  const kind = slide.querySelector(REFERENCES) ? "lts-references" : "lts-credits";
  const texts = (main ? blocksOf(main) : []).filter(
    (block) => !block.matches(`h1, ${MARKS.mark}, ${MARKS.eyebrow}${isReferences(slide) ? ", p" : ""}`),
  );
  for (const block of texts) {
    for (const each of [block, ...block.querySelectorAll("[id]")]) each.removeAttribute("id");
    block.className = kind;
  }
  // Slides of one list had a heading each: `References (1/2)`, and in a lecture `References · 2`.
  const heading = (main?.querySelector("h1")?.textContent ?? "").replace(/(?: · \d+)?(?: \(\d+\/\d+\))?$/, "");
  const title = make("h2", "", heading);
  title.ariaLevel = "1";
  const parts = headings.has(heading) ? texts : [title, ...texts];
  headings.add(heading);
  // What led to the slide leads here.
  for (const target of slide.querySelectorAll("[id^='/']")) {
    parts[0]?.prepend(Object.assign(make("span", ""), { id: target.id }));
    target.removeAttribute("id");
  }
  return parts;
}

/** Works that no slide lists. */
export function furtherBlocks({ title, entries }: SheetPlan["further"][number], headings: Set<string>): HTMLElement[] {
  if (entries.length === 0) return [];
  const lists = entries.map((entry) => make("ul", "lts-references", make("li", "", ...entry.map(toNode))));
  if (headings.has(title)) return lists;
  headings.add(title);
  return [Object.assign(make("h2", "", title), { ariaLevel: "1" }), ...lists];
}

function toNode(piece: Piece): string | HTMLElement {
  if (typeof piece === "string") return piece;
  const { tag, href, inner } = piece;
  const element = make(tag, "", ...inner.map(toNode));
  if (href !== undefined) element.setAttribute("href", href);
  return element;
}

/** Where the slides are to be found. */
export function addressBlock({ label, url, qr }: NonNullable<SheetPlan["address"]>): HTMLElement {
  const link = Object.assign(make("a", "", url), { href: url });
  const code = make("div", "lts-qr");
  code.innerHTML = qr;
  code.setAttribute("aria-hidden", "true");
  return make("div", "lts-address is-whole", code, make("p", "", make("b", "", label), link));
}
