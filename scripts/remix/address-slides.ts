import { mapReferences, referenceUrl } from "../deck/reference-links.ts";
import type { Slide } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { TAKEN_IN_LECTURES } from "../outline/addresses.ts";
import { relinkSlides } from "../slide-markdown/slide-links.ts";
import { freeAddress } from "./slug.ts";
import type { TakenSlide } from "./take-slides.ts";

/** Fields of a slide that hold the address of a slide. */
const LINKS = ["series", "pillar"] as const;

/**
 * Slides with the addresses that they have in the lecture. The rule: a slide keeps the address that it has in its source;
 * where the recipe names the source (`as`), or the address is taken by then, the source's name comes before it.
 *
 * @param used addresses that are taken; those of the slides are added
 * @param file the recipe, for warnings
 */
export function addressSlides(
  taken: readonly TakenSlide[],
  used: Set<string>,
  file: string,
): { slides: Map<TakenSlide, Slide>; diagnostics: Diagnostic[] } {
  const addresses = new Map<string, Map<string, string>>();
  const clashes = new Map<string, [TakenSlide, string][]>();
  for (const each of taken) {
    const { entry, source, slide } = each;
    const known = addresses.get(source.key) ?? new Map<string, string>();
    addresses.set(source.key, known);
    const name = entry.name ?? source.name;
    const isClash = entry.name === undefined && used.has(slide.id);
    // Behind a dot there is the number of a part that Lectern made.
    const own = slide.id.replaceAll(".", "-part-");
    const address = freeAddress(entry.name !== undefined || isClash ? `${name}-${own}` : own, used);
    known.set(slide.id, address);
    // Of its title, references and credits a source has its own beside the lecture's.
    if (isClash && !TAKEN_IN_LECTURES.has(slide.id))
      clashes.set(source.file, [...(clashes.get(source.file) ?? []), [each, address]]);
  }
  const leads: Diagnostic[] = [];
  const slides = new Map(
    taken.map((each) => {
      const { source, entry } = each;
      const known = addresses.get(source.key);
      const slide = nameKeys(each.slide, source.name) as Slide & Record<string, unknown>;
      const linked = Object.fromEntries(
        LINKS.flatMap((field) => {
          const to = slide[field];
          // Of a series, the first may not have been taken; its name still has to be the source's own.
          return typeof to === "string" ? [[field, known?.get(to) ?? `${entry.name ?? source.name}-${to}`]] : [];
        }),
      );
      const id = known?.get(slide.id) ?? slide.id;
      if (slide.kind === "slidev") {
        const { markdown, lost } = relinkSlides(slide.markdown, (to) => known?.get(to));
        slide.markdown = markdown;
        if (lost.length > 0) leads.push(leadsNowhere(slide, lost, file));
      } else if (slide.kind === "written") {
        const all = slide.pieces.map((piece) =>
          typeof piece === "string" ? relinkSlides(piece, (to) => known?.get(to)) : { markdown: piece, lost: [] },
        );
        slide.pieces = all.map(({ markdown }) => markdown);
        const lost = all.flatMap((each) => each.lost);
        if (lost.length > 0) leads.push(leadsNowhere(slide, lost, file));
      }
      return [each, { ...slide, ...linked, id, owner: partOf(each) } as Slide] as const;
    }),
  );
  return { slides, diagnostics: [...[...clashes].map(([source, all]) => clash(source, all, file)), ...leads] };
}

/** The part of the lecture that a slide belongs to: its section in its source, else itself. */
export function partOf({ source, candidate }: TakenSlide): string {
  return `${source.key}#${candidate.within.at(-1) ?? candidate.slide.id}`;
}

/** A slide whose references, shown or cited, have the source's name before their keys. */
function nameKeys(slide: Slide, name: string): Slide {
  const named = nameReferences(slide, name);
  if (named.kind !== "references") return named;
  return { ...named, entries: named.entries.map(({ key, text }) => ({ key: `${name}/${key}`, text })) };
}

/** Citations of several papers may have the same key. */
export function nameReferences<T>(value: T, name: string): T {
  return mapReferences(value, (key) => referenceUrl(`${name}/${key}`));
}

function clash(source: string, all: readonly [TakenSlide, string][], file: string): Diagnostic {
  const named = all.slice(0, 3).map(([{ slide }, address]) => `\`${slide.id}\` is at /${address}`);
  const more = all.length > named.length ? ` and ${all.length - named.length} more` : "";
  const [first] = all;
  return {
    severity: "warning",
    code: "address-is-unique",
    file,
    ...(first ? { position: first[0].entry.position } : {}),
    message: `other slides have the addresses that slides of ${source} have: ${named.join(", ")}${more}`,
    hint: "name this source with `as`, and all its addresses begin with that",
  };
}

function leadsNowhere({ file, position }: Slide, lost: readonly string[], recipe: string): Diagnostic {
  const named = lost.map((id) => `\`${id}\``).join(", ");
  return {
    severity: "warning",
    code: "link-leads-somewhere",
    file: file ?? recipe,
    position,
    message: `this slide links to ${named} of its deck, which the lecture does not take`,
    hint: "take it, too, or leave the link",
  };
}
