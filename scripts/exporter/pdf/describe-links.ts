import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber } from "pdf-lib";
import type { Labels } from "../../languages/index.ts";
import { listBookmarks } from "./bookmarks.ts";
import { textOf } from "./tags.ts";

const name = (text: string) => PDFName.of(text);

/** What footnotes are called (`markup/footnotes.ts`). */
const NOTE = /-note-(\d+)$/;

/**
 * Says in words where each link leads: an address, a footnote, or the title of the slide. Screen readers say it in the place of what
 * is drawn (ISO 14289-1, 7.18.5).
 */
export function describeLinks(pdf: PDFDocument, labels: Pick<Labels, "footnote">): void {
  const titles = listBookmarks(pdf).map(({ dict }) => ({
    title: textOf(dict, "Title") ?? "",
    ...placeOf(dict.lookup(name("Dest"))),
  }));
  const dests = pdf.catalog.lookupMaybe(name("Dests"), PDFDict);
  for (const page of pdf.getPages()) {
    // Its own parts are reached in the order of its tags.
    page.node.set(name("Tabs"), name("S"));
    for (const reference of page.node.Annots()?.asArray() ?? []) {
      const annotation = pdf.context.lookup(reference);
      if (!(annotation instanceof PDFDict) || annotation.lookup(name("Subtype")) !== name("Link")) continue;
      const action = annotation.lookupMaybe(name("A"), PDFDict);
      const uri = action && textOf(action, "URI");
      const dest = annotation.lookup(name("Dest")) ?? action?.lookup(name("D"));
      const place = placeOf(dest instanceof PDFName ? dests?.lookup(dest) : dest);
      const named = dest instanceof PDFName ? dest.decodeText() : undefined;
      const [, no] = NOTE.exec(named ?? "") ?? [];
      const footnote = no === undefined ? undefined : labels.footnote(Number(no));
      const words = uri ?? footnote ?? titleAt(titles, place) ?? named;
      if (words) annotation.set(name("Contents"), PDFHexString.fromText(words));
    }
  }
}

interface Place {
  page: unknown;
  /** Points above the page's foot. */
  top: number;
}

function placeOf(dest: unknown): Place {
  const list = dest instanceof PDFDict ? dest.lookup(name("D")) : dest;
  if (!(list instanceof PDFArray)) return { page: undefined, top: 0 };
  const top = list.size() > 3 ? list.lookup(3) : undefined;
  return { page: list.get(0), top: top instanceof PDFNumber ? top.asNumber() : 0 };
}

/** The title that stands nearest to a place, on the same page. */
function titleAt(titles: readonly (Place & { title: string })[], { page, top }: Place): string | undefined {
  const [nearest] = titles
    .filter((each) => page !== undefined && each.page === page)
    .toSorted((a, b) => Math.abs(a.top - top) - Math.abs(b.top - top));
  return nearest?.title;
}
