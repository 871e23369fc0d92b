import { mapReferences, referenceUrl } from "../deck/reference-links.ts";
import { isDenseList } from "../deck/reference-list.ts";
import type { ReferencesSlide, Slide } from "../deck/types.ts";
import type { Labels } from "../languages/index.ts";
import { ADDRESSES } from "../outline/addresses.ts";
import { toPlainText } from "../text/inline.ts";
import { nameReferences } from "./address-slides.ts";
import type { Source } from "./types.ts";

/**
 * The works that taken slides cite, on a slide of their own, but for those that a taken slide shows already. A work that
 * several papers cite is there once.
 *
 * @returns the lecture's slides, with citations that lead to the work's one entry, and the slide of references
 */
export function gatherReferences(
  slides: readonly Slide[],
  sources: readonly Source[],
  labels: Labels,
): { slides: Slide[]; references: ReferencesSlide[] } {
  const all = sources.flatMap(({ name, references }) =>
    references.map(({ key, text }) => ({ key: `${name}/${key}`, text: nameReferences(text, name) })),
  );
  const shown = slides.filter((slide) => slide.kind === "references").flatMap(({ entries }) => entries);
  /** By what it says: the key that stands for a work. */
  const keyOf = new Map<string, string>();
  for (const { key, text } of [...shown, ...all]) {
    const said = toPlainText(text);
    if (!keyOf.has(said)) keyOf.set(said, key);
  }
  const same = new Map(all.map(({ key, text }) => [key, keyOf.get(toPlainText(text)) ?? key]));
  const cited = new Set<string>();
  const linked = mapReferences([...slides], (key) => {
    const one = same.get(key) ?? key;
    cited.add(one);
    return referenceUrl(one);
  });
  const there = new Set(shown.map(({ key }) => key));
  const entries = all.filter(({ key }) => cited.has(key) && !there.has(key));
  if (entries.length === 0) return { slides: linked, references: [] };
  const references: ReferencesSlide = {
    kind: "references",
    id: ADDRESSES.references,
    series: ADDRESSES.references,
    title: [{ type: "text", value: labels.references }],
    entries,
    ...(isDenseList(entries) ? { isDense: true } : {}),
    notes: [],
    minutes: 0,
    sources: [],
  };
  return { slides: linked, references: [references] };
}
