import { join } from "node:path";
import type { ResolvedSlidevOptions } from "@slidev/types";
import { reportUnknownPart } from "./unknown-part.ts";

/** The script by which Slidev's page starts its client. */
const ENTRY = /<script type="module" src="[^"]*"><\/script>/;

/** Where Slidev's page seems to lie, which is no file: whoever builds gives it to Vite under this path. */
export const pagePath = ({ userRoot }: ResolvedSlidevOptions): string => join(userRoot, "index.html");

export const pageOf = ({ utils }: ResolvedSlidevOptions): string => utils.indexHtml;

/**
 * The page with another script in the place of the client's.
 *
 * @throws Error when Slidev's page starts its client in another way
 */
export function startWith(options: ResolvedSlidevOptions, script: string): string {
  const page = pageOf(options);
  if (!ENTRY.test(page)) throw new Error("Slidev's page starts its client in another way than Lectern knows");
  return page.replace(ENTRY, () => `<script type="module" src="${script}"></script>`);
}

/** Puts something at the end of the page that Slidev will serve. */
export function addToPage({ utils }: ResolvedSlidevOptions, html: string): void {
  const page = utils.indexHtml.replace("</body>", () => `${html}\n</body>`);
  if (page === utils.indexHtml)
    reportUnknownPart(
      "its page is not what Lectern knows",
      "what is wrong is shown in the terminal only, not in the page",
    );
  utils.indexHtml = page;
}
