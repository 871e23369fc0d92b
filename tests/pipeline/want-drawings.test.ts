import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { placeDrawings } from "../../scripts/exporter/site/place-drawings.ts";
import { ROOT } from "../../scripts/paths/root.ts";
import { handDrawings, tellDrawings, wantDrawings } from "../../scripts/pipeline/want-drawings.ts";

const root = mkdtempSync(join(tmpdir(), "lectern-want-"));
const deckFile = join(root, "slides.md");
const folder = join(root, "slides.drawings");
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});
const put = (name: string, inner = '<path d="M0 0"/>', more = "") =>
  writeFileSync(join(folder, `${name}.svg`), `<svg viewBox="0 0 960 540"${more}>${inner}</svg>`);
const text = "---\ntitle: A\n---\n\n# First\n\n---\nrouteAlias: b\n---\n\n# Second\n";

describe("drawings that an export wants", () => {
  it("have a digest of what they are", () => {
    const none = wantDrawings(deckFile).digest;
    put("b");
    const one = wantDrawings(deckFile).digest;
    put("b", '<path d="M1 1"/>');
    expect(new Set([none, one, wantDrawings(deckFile).digest]).size).toBe(3);
    put("b");
    expect(wantDrawings(deckFile).digest).toBe(one);
  });

  it("say that there are none", () => {
    expect(tellDrawings(wantDrawings(deckFile), undefined, deckFile, text)).toEqual([
      expect.objectContaining({ severity: "warning", code: "drawing-fits-its-slide", file: deckFile }),
    ]);
  });

  it("name slides that changed by their lines, slides that are gone, and what is no drawing", () => {
    put("b");
    put("x", "\n<script/>");
    const placed = { changed: [{ no: 2, name: "b" }], gone: ["x"], isUndrawn: false };
    const told = tellDrawings(wantDrawings(deckFile), placed, deckFile, text);
    expect(told.map(({ severity, code, position }) => [severity, code, position?.line])).toEqual([
      ["warning", "drawing-is-readable", 2],
      ["warning", "drawing-fits-its-slide", 11],
      ["warning", "drawing-fits-its-slide", undefined],
    ]);
  });
});

describe("drawings in a build", () => {
  const slides = (...aliases: string[]) =>
    aliases.map((routeAlias) => ({
      frontmatter: { routeAlias },
      source: { frontmatter: { routeAlias }, contentRaw: "Words" },
    }));
  const placeIn = (isLecterns: boolean, ...aliases: string[]) => {
    const roots = isLecterns ? [ROOT] : [];
    const data = { slides: slides(...aliases), config: {} } as unknown as Parameters<typeof placeDrawings>[0]["data"];
    return {
      placed: placeDrawings({ data, roots }, handDrawings(wantDrawings(deckFile))),
      config: data.config as object,
    };
  };
  const place = (...aliases: string[]) => placeIn(true, ...aliases);

  it("are where their slides are", () => {
    put("b", '<path d="M0 0"/>', ' data-slide="abc"');
    put("x");
    put("constructor");
    expect(place("a", "b")).toEqual({
      placed: { changed: [{ no: 2, name: "b" }], gone: ["constructor", "x"], isUndrawn: false },
      config: { handDrawings: { 2: { width: 960, height: 540, markup: '<path d="M0 0"/>' } } },
    });
  });

  it("are told of, and nothing else, where nothing would draw them", () => {
    put("a");
    const { placed, config } = placeIn(false, "a");
    expect([placed.isUndrawn, config]).toEqual([true, {}]);
    expect(tellDrawings(wantDrawings(deckFile), placed, deckFile, text)).toEqual([
      expect.objectContaining({ severity: "warning", hint: expect.stringContaining("addons: [lectern]") }),
    ]);
  });

  it("leave no trace where none is shown", () => {
    put("x");
    expect(place("a").config).toEqual({});
  });
});
