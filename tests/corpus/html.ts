import { SourceText } from "../../scripts/diagnostics/source-text.ts";
import { readHtml } from "../../scripts/readers/html/read-html.ts";
import { reportMade } from "./made.ts";
import { writeHtml } from "./pandoc.ts";
import type { CorpusPaper } from "./papers.ts";

/** What stands in a page, by its tags alone; its title block is no section. */
function countTags(page: string) {
  const text = page.slice(Math.max(0, page.indexOf("</header>"))).replace(/<!--[\s\S]*?-->|<pre[\s\S]*?<\/pre>/g, "");
  const plain = (html: string) =>
    html
      .replace(/<annotation[\s\S]*?<\/annotation>|<a href="#fn\d+"[\s\S]*?<\/a>|<[^<>]*>/g, "")
      .replace(/&(?:#\d+|\w+);/g, (entity) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">" })[entity] ?? " ");
  return {
    headings: [...text.matchAll(/<h[1-6]\b[^>]*>([\s\S]*?)<\/h[1-6]>/g)].map(([, title = ""]) => plain(title)),
    // A figure of several is counted by its parts.
    figures: text.match(/<figure\b(?:(?!<figure\b)[\s\S])*?<\/figure>/g)?.length ?? 0,
    // Of works that pandoc does not understand it prints `n.d.` alone.
    references: [...text.matchAll(/class="csl-entry"[^>]*>([\s\S]*?)<\/div>/g)].filter(([, work = ""]) =>
      /\p{L}{3}/u.test(plain(work)),
    ).length,
  };
}

/** How much arrives of papers that pandoc wrote as pages. */
export const reportHtml = (papers: readonly CorpusPaper[]): Promise<void> =>
  reportMade(papers, {
    title: "Pages",
    make: writeHtml,
    count: countTags,
    read: (page, name) => readHtml(new SourceText(name, page)),
  });
