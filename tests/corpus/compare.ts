import { roleOf } from "../../scripts/languages/roles.ts";
import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { Manuscript } from "../../scripts/manuscript/manuscript.ts";
import { toWords } from "../../scripts/text/slice-inlines.ts";

/** Letters and digits alone: numbers, marks and typography are read differently by every reader. */
const bare = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[\divx]+(?:\.\d+)*[.)]?\s+/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Looks for another reader's headings in a manuscript. Those of the abstract, the keywords and the references are no
 * sections there: they are found if what they announce is.
 */
export function compareHeadings(
  headings: readonly string[],
  manuscript: Manuscript,
): { found: number; of: number; lost: string[] } {
  const own = allSections(manuscript).map(({ title }) => bare(toWords(title)));
  const left = new Map<string, number>();
  for (const title of own) left.set(title, (left.get(title) ?? 0) + 1);
  const title = bare(toWords(manuscript.title));
  const lost = headings.filter((heading) => {
    const key = bare(heading);
    const role = roleOf(heading.replace(/^\d+(?:\.\d+)*\.?\s+/, ""));
    if (key === "") return false;
    const count = left.get(key) ?? 0;
    if (count > 0) {
      left.set(key, count - 1);
      return false;
    }
    if (role === "abstract") return manuscript.abstract.length === 0;
    if (role === "keywords") return manuscript.keywords.length === 0;
    // An empty list of works has nothing to lose.
    if (role === "references") return false;
    return key !== title;
  });
  return { found: headings.length - lost.length, of: headings.length, lost };
}
