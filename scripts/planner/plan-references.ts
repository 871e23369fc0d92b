import { denseLines, isDenseList } from "../deck/reference-list.ts";
import type { ReferencesSlide } from "../deck/types.ts";
import { ADDRESSES } from "../outline/addresses.ts";
import { text } from "../text/edit-inlines.ts";
import type { Frame } from "./choose-frame.ts";
import type { Citer } from "./citer.ts";
import type { Context } from "./context.ts";
import { chunkByLines } from "./plan-content.ts";

/** Slides of references that a talk has at most; what has no room there is in the handout. */
const MOST_REFERENCE_SLIDES = 2;

type Entries = Citer["bibliography"];

/** The works of a talk: those that share a slide, and those that are in the handout only. */
export function shareReferences(
  { bibliography }: Citer,
  { references }: Frame,
): { chunks: Entries[]; further: Entries } {
  if (bibliography.length === 0 || references === "none") return { chunks: [], further: [] };
  if (!isDenseList(bibliography)) return { chunks: [bibliography], further: [] };
  const chunks = chunkByLines(bibliography, denseLines.of, denseLines.most);
  if (references === "all" || chunks.length <= MOST_REFERENCE_SLIDES) return { chunks, further: [] };
  const room = fillSlides(bibliography);
  return { chunks: room, further: bibliography.slice(room.flat().length) };
}

/** As many entries as the slides hold that there may be, each slide filled before the next. */
function fillSlides(bibliography: Entries): Entries[] {
  const chunks: Entries[] = [];
  let left = 0;
  for (const entry of bibliography) {
    const lines = denseLines.of(entry);
    if (lines > left) {
      if (chunks.length === MOST_REFERENCE_SLIDES) break;
      chunks.push([]);
      left = denseLines.most;
    }
    chunks.at(-1)?.push(entry);
    left -= lines;
  }
  return chunks;
}

export function planReferences({ citer, frame, labels }: Context): ReferencesSlide[] {
  const { chunks, further } = shareReferences(citer, frame);
  return chunks.map((entries, index) => ({
    kind: "references",
    id: index === 0 ? ADDRESSES.references : `${ADDRESSES.references}-${index + 1}`,
    series: ADDRESSES.references,
    title: text(labels.references),
    entries,
    ...(further.length > 0 && index === chunks.length - 1 ? { rest: text(labels.restInHandout(further.length)) } : {}),
    notes: [],
    // They are there to be looked up.
    minutes: 0,
    sources: [],
  }));
}
