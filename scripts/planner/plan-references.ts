import { denseLines, isDenseList } from "../deck/reference-list.ts";
import type { ReferencesSlide } from "../deck/types.ts";
import { ADDRESSES } from "../outline/addresses.ts";
import { text } from "../text/edit-inlines.ts";
import type { Citer } from "./citer.ts";
import type { Context } from "./context.ts";
import { chunkByLines } from "./plan-content.ts";

/** Slides of references that a talk has at most; what has no room there is in the handout. */
const MOST_REFERENCE_SLIDES = 2;

type Entries = Citer["bibliography"];

/** The works of a talk. */
interface Shared {
  /** Those that share a slide. */
  chunks: Entries[];
  /** Those that slides cite, and that are in the handout only. */
  further: Entries;
  /** The others of the paper's list, which are in the handout, too. */
  uncited: Entries;
}

/** Where each work of a talk is listed: on slides, or in the handout. */
export function shareReferences({
  citer: { bibliography },
  frame: { references },
  cited,
}: Pick<Context, "citer" | "frame" | "cited">): Shared {
  if (references === "all") return { chunks: chunkWorks(bibliography), further: [], uncited: [] };
  const shown = bibliography.filter(({ key }) => cited.has(key));
  const uncited = bibliography.filter(({ key }) => !cited.has(key));
  if (shown.length === 0) return { chunks: [], further: uncited, uncited: [] };
  if (references === "none") return { chunks: [], further: shown, uncited };
  const chunks = chunkWorks(shown);
  if (chunks.length <= MOST_REFERENCE_SLIDES) return { chunks, further: [], uncited };
  const room = fillSlides(shown);
  return { chunks: room, further: shown.slice(room.flat().length), uncited };
}

/** Works by the slides that they share, all of them; one slide where they need not be small. */
function chunkWorks(works: Entries): Entries[] {
  if (works.length === 0) return [];
  return isDenseList(works) ? chunkByLines(works, denseLines.of, denseLines.most) : [works];
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

export function planReferences(context: Context): ReferencesSlide[] {
  const { labels } = context;
  const { chunks, further } = shareReferences(context);
  const isDense = isDenseList(chunks.flat());
  return chunks.map((entries, index) => ({
    kind: "references",
    id: index === 0 ? ADDRESSES.references : `${ADDRESSES.references}-${index + 1}`,
    series: ADDRESSES.references,
    title: text(labels.references),
    entries,
    ...(isDense ? { isDense } : {}),
    ...(further.length > 0 && index === chunks.length - 1 ? { rest: text(labels.restInHandout(further.length)) } : {}),
    notes: [],
    // They are there to be looked up.
    minutes: 0,
    sources: [],
  }));
}
