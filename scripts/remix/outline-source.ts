import { filesOf, mapFiles } from "../deck/slide-files.ts";
import type { Deck, Slide, SlideText } from "../deck/types.ts";
import type { Outline, Section } from "../outline/types.ts";
import { toPlainText } from "../text/inline.ts";
import { makeAsset } from "./assets.ts";
import type { Candidate, Source } from "./types.ts";

/** Whether nothing of a slide is from the paper. */
const isOwn = ({ isOwn: isMessage, content }: Section): boolean =>
  isMessage === true && content.every(({ source }) => source === undefined);

/**
 * An outline as something to take slides of.
 *
 * @param deck all slides of the outline, as they are planned when time is no matter
 * @param references the works that it cites
 * @param place the outline's names: for messages, from the recipe's folder, for addresses
 */
export function toSource(
  { paper, sections, file }: Outline,
  deck: Deck,
  references: { key: string; text: SlideText }[],
  place: Pick<Source, "key" | "name">,
): Source {
  const placed = new Map<string, { section: Section; within: string[]; tags: string[] }>();
  const visit = (section: Section, outer: string[], outerTags: string[]): void => {
    const within = [...outer, section.id];
    const tags = [...new Set([...outerTags, ...section.tags])];
    placed.set(section.id, { section, within, tags });
    for (const child of section.sections) visit(child, within, tags);
  };
  for (const section of sections) visit(section, [], []);
  const toCandidate = (slide: Slide): Candidate => {
    // Overviews after a section belong to it, though time may run out for them alone.
    const place = placed.get(slide.owner ?? slide.section ?? "");
    const assets = new Map(
      filesOf(slide).map(({ path, isCode }) => [path, makeAsset(path, isCode ? "snippets" : "public")]),
    );
    const { part: _, ...whole } = slide;
    const own = { ...whole, file } as Slide;
    // Where the paper's own talk is given is of no interest in another one.
    if (own.kind === "title") for (const field of ["presenter", "event", "date"] as const) delete own[field];
    return {
      slide: mapFiles(own, (path) => assets.get(path)?.target ?? path),
      within: place?.within ?? [],
      tags: place?.tags ?? [],
      priority: place?.section.priority ?? "must",
      kind: slide.kind,
      ...(place && isOwn(place.section) ? { isOwn: true } : {}),
      assets: [...new Map([...assets.values()].map((asset) => [asset.target, asset])).values()],
      findings: [],
    };
  };
  const { licence, year, venue } = paper;
  return {
    file,
    ...place,
    work: {
      title: deck.title,
      authors: deck.authors,
      licence,
      year,
      venue,
      url: deck.urls.paper,
    },
    shortTitle: paper.shortTitle,
    language: paper.language,
    candidates: deck.slides.map(toCandidate),
    references,
    sectionNames: new Map(
      [...placed].map(([id, { section }]) => [
        id,
        section.locator === "" ? section.short : `${section.locator} ${section.short || toPlainText(section.title)}`,
      ]),
    ),
  };
}
