import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { type Format, USUAL_OPTIONS } from "../../../scripts/exporter/format.ts";
import {
  digestOf,
  hasChangedSince,
  isFresh,
  nameSources,
  optionsOf,
} from "../../../scripts/exporter/publish/freshness.ts";
import type { PublishedFormat } from "../../../scripts/exporter/publish/manifest.ts";
import { fileDigest } from "../../../scripts/exporter/surroundings.ts";
import { ROOT } from "../../../scripts/paths/root.ts";

let home: string;
let dist: string;
let origin: Parameters<typeof optionsOf>[1];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "lectern-fresh-"));
  dist = join(home, "dist");
  mkdirSync(dist);
  onTestFinished(() => rmSync(home, { recursive: true }));
  for (const file of ["outline.yaml", "figure.svg", "slides.md", "dist/handout.pdf"])
    writeFileSync(join(home, file), file);
  origin = { source: join(home, "outline.yaml"), deckFile: join(home, "slides.md"), options: USUAL_OPTIONS };
});

function publish(format: Format = "handout"): PublishedFormat {
  const names = ["outline.yaml", "figure.svg", "slides.md"].map((file) => join(home, file));
  const sources = nameSources([...names, join(ROOT, "layouts/claim.vue"), join(home, ".lectern-slides-1.md")], dist);
  const files = { "handout.pdf": fileDigest(join(dist, "handout.pdf")) };
  const options = optionsOf(format, origin, dist);
  const digest = digestOf(origin.deckFile, dist, sources);
  return { digest, options, sources, files, artifacts: [], findings: [], losses: [], summary: [] };
}

it("names sources without Lectern's own files and temporary ones", () => {
  expect(publish().sources).toEqual(["../figure.svg", "../outline.yaml", "../slides.md"]);
});

it("takes a format for fresh while nothing changes", () => {
  expect(isFresh("handout", publish(), origin, dist)).toBe(true);
});

it.each([
  ["a source", () => writeFileSync(join(home, "figure.svg"), "another")],
  ["a source that is gone", () => rmSync(join(home, "figure.svg"))],
  ["the published file", () => writeFileSync(join(dist, "handout.pdf"), "edited")],
  ["a published file that is gone", () => rmSync(join(dist, "handout.pdf"))],
  [
    "what lies around the deck",
    () => mkdirSync(join(home, "components")) ?? writeFileSync(join(home, "components/A.vue"), ""),
  ],
  ["a layer over all slides", () => writeFileSync(join(home, "GlobalBottom.vue"), "")],
  ["the minutes", () => Object.assign(origin, { minutes: 20 })],
  ["an option of the format", () => Object.assign(origin, { options: { ...USUAL_OPTIONS, perPage: 6 } })],
  ["the range", () => Object.assign(origin, { range: "1-2" })],
])("makes it anew after a change of %s", (_, change) => {
  const published = publish();
  change();
  expect(isFresh("handout", published, origin, dist)).toBe(false);
});

it("does not make it anew for an option of another format", () => {
  const published = publish();
  Object.assign(origin, { withNotes: true, options: { ...USUAL_OPTIONS, width: 490, withClicks: true } });
  expect(isFresh("handout", published, origin, dist)).toBe(true);
});

it("knows what was changed while it was exported", () => {
  const { sources } = publish();
  const changed = (time: number) => hasChangedSince(time, origin.deckFile, dist, sources);
  expect(changed(Date.now() + 1000)).toBe(false);
  expect(changed(0)).toBe(true);
  const later = new Date(Date.now() + 60_000);
  mkdirSync(join(home, "public"));
  writeFileSync(join(home, "public/figure.svg"), "");
  utimesSync(join(home, "public/figure.svg"), later, later);
  expect(changed(Date.now() + 1000)).toBe(true);
});

it("makes again what lacks characters, since a font is no source", () => {
  const finding = { severity: "warning" as const, code: "pdf-has-all-characters", message: "" };
  expect(isFresh("handout", { ...publish(), findings: [finding] }, origin, dist)).toBe(false);
});
