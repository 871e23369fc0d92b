import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { stringify } from "yaml";
import type { Slide } from "../../scripts/deck/types.ts";
import { compileTalk } from "../../scripts/pipeline/compile-talk.ts";
import { toPlainText } from "../../scripts/text/inline.ts";

export const SAMPLE = resolve("outlines/international-cooperation/outline.yaml");
export const STANDARDS = resolve("outlines/infrastructure-standards/outline.yaml");

/** A folder with files in it, which goes with the test. */
export function folderWith(files: Record<string, string | object>): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-lecture-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : stringify(content));
  }
  return folder;
}

/** The deck of a recipe before a browser has measured it. */
export async function compileRecipe(recipeFile: string, options: { minutes?: number; accepted?: string[] } = {}) {
  const place = { file: relative("", recipeFile), deckFile: recipeFile.replace(/\.yaml$/, ".md") };
  const compiled = await compileTalk({ kind: "recipe", ...place, ...options });
  const { diagnostics, lecture: { drift } = {} } = compiled;
  const { deck, markdown, lecture } = compiled.outcome === "compiled" ? compiled : {};
  return { deck, markdown, diagnostics, drift, assets: lecture?.assets, lock: lecture?.lock };
}

/** A recipe's deck, from its entries. */
export function compileEntries(slides: object[], lecture: object = {}, rest: object = {}) {
  const recipe = { lectern: 1, lecture: { title: "A lecture", lecturer: "Lecturer", ...lecture }, ...rest, slides };
  return compileRecipe(join(folderWith({ "recipe.yaml": recipe }), "recipe.yaml"));
}

/** A small outline with two pillars. */
export function outlineOf(more: { paper?: object; sections?: object[]; references?: object[] } = {}): object {
  return {
    lectern: 1,
    paper: { title: "A paper", authors: [{ name: "Ada Example" }], licence: "CC-BY-4.0", ...more.paper },
    ...(more.references ? { references: more.references } : {}),
    sections: more.sections ?? [{ id: "one", title: "One", content: ["A point"] }],
  };
}

export const idsOf = (slides: readonly Slide[] = []) => slides.map(({ id }) => id);
export const titleOf = ({ title }: Slide) => toPlainText(title);
export const slideOf = (slides: readonly Slide[] | undefined, id: string): Slide => {
  const found = slides?.find((slide) => slide.id === id);
  if (!found) throw new Error(`no slide ${id} among ${idsOf(slides).join(", ")}`);
  return found;
};
