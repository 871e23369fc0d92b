import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseSync } from "@slidev/parser";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as toPlain } from "mdast-util-to-string";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** What a deck's headmatter says about it, as plain text. */
export interface DeckInfo {
  title: string;
  author?: string;
  subject?: string;
  keywords: string[];
  /** BCP 47 tag. */
  language: string;
}

/** Reads a deck's headmatter, of a deck from Lectern or of any other. */
export async function readDeckInfo(deckFile: string): Promise<DeckInfo> {
  const { slides } = parseSync(await readFile(deckFile, "utf8"), deckFile);
  const head = slides[0]?.frontmatter ?? {};
  const { title = slides[0]?.title ?? "", author, info, keywords, lang } = head;
  return {
    // Slidev reads Markdown in these two.
    title: markdownToPlain(String(title)),
    ...(typeof info === "string" ? { subject: markdownToPlain(info) } : {}),
    ...(typeof author === "string" ? { author } : {}),
    keywords: (Array.isArray(keywords) ? keywords : String(keywords ?? "").split(",")).map((word) =>
      String(word).trim(),
    ),
    language: typeof lang === "string" ? lang : "en",
  };
}

function markdownToPlain(markdown: string): string {
  const tree = fromMarkdown(markdown);
  return tree.children.map((block) => toPlain(block, { includeHtml: false })).join(" ");
}

/** Says when there is no deck at a path; Slidev would offer to write one of its own there. */
export function findMissingDeck(file: string): Diagnostic | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile()) return undefined;
  const message = stat ? "this is not a file; expected a deck" : "there is no such deck";
  return { severity: "error", code: "file-exists", file, message, hint: "check the path, or name an outline" };
}
