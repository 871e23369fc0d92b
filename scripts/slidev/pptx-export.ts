import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { slidevCli } from "./load-slidev.ts";

/** What Slidev's exporter says that it could not do. */
export interface SlidevReport {
  fallbackSlides: { no: number; reason: string }[];
  imagesDropped: number;
  rastersFailed: number;
}

/** The part of Slidev that makes editable slides; it has no public name. */
interface SlidevPptx {
  exportPptxEditable: (
    context: {
      page: Page;
      slides: {
        title?: string | undefined;
        note: string;
        frontmatter: { author?: string | undefined; info?: string | undefined };
      }[];
      width: number;
      height: number;
      pages: number[];
      go: () => Promise<void>;
    },
    output: string,
  ) => Promise<SlidevReport>;
}

/** The part of Slidev's program that makes editable slides; nothing when it is not where, or what, Lectern knows. */
export async function loadSlidevPptx(cli = slidevCli()): Promise<SlidevPptx | undefined> {
  const dist = join(dirname(dirname(cli)), "dist");
  const chunks = readdirSync(dist).filter((name) => /^pptx-.*\.mjs$/.test(name));
  for (const chunk of chunks) {
    const part = await import(pathToFileURL(join(dist, chunk)).href);
    if (typeof part.exportPptxEditable === "function") return part;
  }
  return undefined;
}

/** Its word, in a slide's XML, for a picture of what it could not say in shapes. */
export const RENDERED = /descr="(Rendered as an image because of[^"]*)"/g;
