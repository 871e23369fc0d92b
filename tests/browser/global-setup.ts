import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { openBrowser } from "../../scripts/exporter/browser.ts";
import { buildSite } from "../../scripts/exporter/build-site.ts";
import { buildTalk } from "../../scripts/pipeline.ts";
import { makeSpecimen, writeSpecimen } from "../helpers/specimen.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The sites that the browser tests look at, built once. */
    sites: { sample: string; kitchenSink: string; chinese: string; specimen: string };
    specimen: { count: number; seed: number };
  }
}

/** Inside the project, where figures can be reached and git does not look. */
const FOLDER = resolve(".lectern/test");

/** Sees to a browser, and builds the decks that several tests look at. */
export default async function setup({ provide }: TestProject) {
  const progress = {
    step: <T>(_: string, work: () => Promise<T>) => work(),
    say: (line: string) => void process.stderr.write(`${line}\n`),
  };
  await (await openBrowser({ path: process.env.LECTERN_BROWSER || undefined, progress })).close();

  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  // LECTERN_TEXTS=5000 tries thousands of texts, other ones each time.
  const count = Number(process.env.LECTERN_TEXTS ?? 300);
  const seed = Number(process.env.LECTERN_SEED ?? (process.env.LECTERN_TEXTS ? Date.now() % 2 ** 31 : 1));
  process.stderr.write(`Texts: ${count} with LECTERN_SEED=${seed}\n`);
  const specimen = writeSpecimen(`${FOLDER}/specimen`, makeSpecimen(count, seed));
  const sites = {
    sample: await build("outlines/international-cooperation/outline.yaml", `${FOLDER}/sample`),
    chinese: await build("tests/decks/chinese/outline.yaml", `${FOLDER}/chinese`),
    kitchenSink: await build("tests/decks/kitchen-sink/outline.yaml", `${FOLDER}/kitchen-sink`),
    specimen: await build(specimen, `${FOLDER}/specimen`, true),
  };
  provide("sites", sites);
  provide("specimen", { count, seed });
}

async function build(outline: string, folder: string, withNotes = false): Promise<string> {
  const { diagnostics } = await buildTalk(outline, `${folder}/slides.md`);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  await buildSite(`${folder}/slides.md`, `${folder}/site`, { withNotes });
  return `${folder}/site`;
}
