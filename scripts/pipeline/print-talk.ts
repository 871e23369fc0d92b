import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { checkPdfCoverage } from "../checker/pdf-coverage.ts";
import type { Deck } from "../deck/types.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Artifact, PrintedFile } from "../exporter/pdf/print-deck.ts";
import { listFiles, publishFolder, stageFolder } from "../exporter/publish.ts";
import type { Studio } from "../exporter/studio.ts";
import type { Talk, TalkOptions } from "./talk.ts";

export interface OpenSite extends AsyncDisposable {
  studio: Studio;
  /** Folder that the studio builds the site into. */
  folder: string;
}

/** A studio with a folder for its site: the one that will be published, or one that goes in the end. */
export async function openSite({ goal, folder, browser, progress, signal }: TalkOptions): Promise<OpenSite> {
  // Playwright takes a while to start; a draft does without.
  const { Studio } = await import("../exporter/studio.ts");
  const place = goal === "export" && folder ? stageFolder(folder) : mkdtempSync(join(tmpdir(), "lectern-site-"));
  const studio = new Studio({ folder: place, isPublished: goal === "export", browser, progress, signal });
  return {
    studio,
    folder: place,
    async [Symbol.asyncDispose]() {
      await studio[Symbol.asyncDispose]();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Prints what is shown, looks for everything in the PDF, and publishes it where that is the goal. */
export async function printTalk(
  talk: Talk,
  markdown: string,
  { studio, folder: staged }: OpenSite,
  { goal, folder = "dist", pdf, isDraft, progress, signal }: TalkOptions,
  covered?: { deck: Deck; places: Parameters<typeof checkPdfCoverage>[1] },
): Promise<Talk> {
  if (goal === "build" || hasErrors(talk.diagnostics)) return talk;
  const { printDeck, checkPdfFile } = await import("../exporter/pdf/print-deck.ts");
  const bytes = listFiles(staged).reduce((sum, file) => sum + statSync(join(staged, file)).size, 0);
  const named = goal === "export" ? join(folder, "slides.pdf") : (pdf ?? "slides.pdf");
  const printed: Pick<PrintedFile, "pages" | "diagnostics"> & Partial<PrintedFile> =
    pdf === undefined
      ? await printDeck(studio, goal === "export" ? markdown : undefined, join(staged, "slides.pdf"), progress)
      : await checkPdfFile(studio, pdf, progress);
  // A PDF that can't be opened lacks everything; that is told once.
  const lost =
    covered && printed.pages.length > 0
      ? checkPdfCoverage(covered.deck.items, covered.places, printed.pages, named)
      : [];
  const found = [...printed.diagnostics.map((each) => ({ file: named, ...each })), ...lost].map(
    // Of a draft nobody asked whether it is right.
    (each): Diagnostic => (isDraft ? { ...each, severity: "warning" } : each),
  );
  signal?.throwIfAborted();
  const done = { ...talk, diagnostics: [...talk.diagnostics, ...found] };
  const { artifact } = printed;
  if (goal !== "export" || hasErrors(found) || !artifact) return done;
  publishFolder(staged, folder);
  const site: Artifact = { file: join(folder, sep), bytes, pages: artifact.pages, seconds: studio.buildSeconds };
  return { ...done, artifacts: [site, { ...artifact, file: named }] };
}
