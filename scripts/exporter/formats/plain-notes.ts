import type { Page } from "playwright-core";
import type { NoteHtml } from "../site/messages.ts";

/** Notes as plain text, a paragraph a line with an empty one between them, for files that know no more. */
export const readPlainNotes = (page: Page, notes: readonly NoteHtml[]): Promise<string[]> =>
  page.evaluate(
    (all) =>
      all.map((html) =>
        new DOMParser().parseFromString(html.replaceAll("</p>", "</p>\n"), "text/html").body.textContent.trim(),
      ),
    [...notes],
  );
