import { execFile } from "node:child_process";
import { resolve } from "node:path";

/** What became of a draft's talk. */
export interface Fit {
  slides: number;
  /** Slides of which something does not fit. */
  overflow: number;
  failed: string | undefined;
}

/** The longest talks have some hundred slides. */
const LONGEST_CHECK = 9 * 60_000;

/**
 * Builds the talk of an outline and checks it, as a person would: `lectern check`. Nothing is written.
 *
 * @param minutes that the talk may take, by default what the outline says
 */
export async function checkDraft(outline: string, minutes?: number): Promise<Fit> {
  const deck = outline.replace("outline.yaml", "slides.md");
  const args = [resolve("scripts/lectern.js"), "check", outline, "-d", deck, "--json"];
  if (minutes !== undefined) args.push("--minutes", String(minutes));
  const { promise, resolve: done } = Promise.withResolvers<string>();
  // It ends with 1 when something is wrong, and says what all the same.
  execFile(process.execPath, args, { maxBuffer: 2 ** 28, timeout: LONGEST_CHECK }, (_, out) => done(out));
  const out = await promise;
  try {
    const { slides = 0, diagnostics } = JSON.parse(out) as {
      slides?: number;
      diagnostics: { severity: string; code: string }[];
    };
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    return { slides, overflow: errors.filter(({ code }) => code === "slide-fits").length, failed: errors[0]?.code };
  } catch {
    return { slides: 0, overflow: 0, failed: "no result" };
  }
}
