import { findLeftToRight } from "../text/left-to-right-runs.ts";

/** What has its direction already. */
const SETTLED = "bdi, a, pre, code, svg, script, style, .katex, [dir='ltr']";

/**
 * Keeps what would come out turned around in a line that is read from right to left as it is written, each in a `<bdi>`:
 * `C++`, `-5 °C`, `2024-05-01`. The words stay the same.
 */
export function isolateRuns(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const runs = findLeftToRight(text.data);
    if (runs.length === 0 || text.parentElement?.closest(SETTLED)) continue;
    // From the end, so that the offsets before stay.
    for (const { start, end } of runs.reverse()) {
      text.splitText(end);
      const run = text.splitText(start);
      const bdi = document.createElement("bdi");
      bdi.dir = "ltr";
      run.replaceWith(bdi);
      bdi.append(run);
    }
  }
}
