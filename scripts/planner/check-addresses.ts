import { joinPieces } from "../deck/join-pieces.ts";
import type { Deck, Slide } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nameHint } from "../diagnostics/list-names.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Outline } from "../outline/types.ts";
import { flattenSections } from "../outline/walk.ts";
import { relinkSlides } from "../slide-markdown/slide-links.ts";

/** Whether each slide can be reached. Slides get addresses from their section's id, `intro-content` for one; another section's id may be just that. */
export function checkAddresses({ slides }: Deck, { file, sections }: Outline): Diagnostic[] {
  const all = flattenSections(sections);
  const taken = [...Map.groupBy(slides, ({ id }) => id)].filter(([, group]) => group.length > 1);
  const twice = taken.map(([id]): Diagnostic => {
    const position = all.find((section) => section.id === id)?.position;
    return {
      severity: "error",
      code: "address-is-unique",
      message: `two slides would have the address /${id}: a section's own, and one that Lectern gives`,
      hint: "give this section another id",
      file,
      position,
    };
  });
  const known = new Set(slides.map(({ id }) => id));
  return [...twice, ...slides.flatMap((slide) => findLost(slide, known, file))];
}

/** Links of a slide in Slidev's Markdown to slides that there are none of; digits are the number of one. */
function findLost(slide: Slide, known: ReadonlySet<string>, file: string): Diagnostic[] {
  if (slide.kind !== "written") return [];
  const { lost } = relinkSlides(joinPieces(slide.pieces), (id) => (known.has(id) || /^\d+$/.test(id) ? id : undefined));
  return lost.map((id) => ({
    severity: "warning",
    code: "link-leads-somewhere",
    message: `no slide has the address \`${id}\`, to which this one links`,
    hint: nameHint(nearest(id, known), [...known]),
    file,
    position: slide.position,
  }));
}
