/// <reference types="vite/client" />
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { showBrand } from "../../scripts/pipeline/show-brand.ts";
import { lecternHere } from "../helpers/command.ts";
import { ReferencePictures } from "../helpers/pictures.ts";
import { isThorough, some } from "../helpers/thorough.ts";

/** Set by `npm run pictures`. */
const isAccepting = import.meta.env.MODE === "accept";

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "lectern-branded-"));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const OUTLINE = `lectern: 1
paper: { title: A talk, authors: [{ name: Ada Example }], licence: CC-BY-4.0 }
sections: [{ id: one, title: One, content: [A point about łódź, Another] }]
`;

function write(files: Record<string, string>): string {
  const folder = mkdtempSync(join(cwd, "talk-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe.each(some(["company", "university", "black-on-white"], 1))("the brand %s", (name) => {
  it("looks as it did when its pictures were accepted, and keeps nobody out", async () => {
    const path = resolve(`brands/${name}/_brand.yml`);
    const browser = process.env.LECTERN_BROWSER || undefined;
    const { pictures, diagnostics, html, contrasts } = await showBrand({ path, file: path, browser, progress: SILENT });
    // Among them are those of axe, in both schemes.
    expect(diagnostics.filter(({ code }) => code !== "color-has-contrast")).toEqual([]);
    expect(contrasts.flatMap(({ light, dark }) => [light.contrast ?? 5, dark.contrast ?? 5]).sort()[0]).toBeGreaterThan(
      4.4,
    );
    expect(pictures.at(-1)?.caption).toBe("A page of the handout");
    expect(html).toContain("data:image/png;base64,");
    // Other systems smooth the edges of letters in other ways.
    if (process.platform !== "linux") return;
    const folder = `tests/browser/pictures/brands/${name}`;
    const references = new ReferencePictures(folder, `.lectern/pictures/brands/${name}`, isAccepting);
    const faults = pictures.slice(0, -1).flatMap(({ caption, light, dark }) => {
      const address = caption.toLowerCase().replace(/[^a-z]+/g, "-");
      const schemes: [string, Buffer | undefined][] = [
        [address, light],
        [`${address}-dark`, dark],
      ];
      return schemes.flatMap(([each, png]) => (png && references.compare(each, png)) ?? []);
    });
    expect(faults).toEqual([]);
    expect(references.findStale()).toEqual([]);
  });
});

describe("a talk with a brand beside it", () => {
  it("has its logo, type and words in all files; letters that its font lacks are told", async () => {
    const folder = write({ "outline.yaml": OUTLINE });
    cpSync("brands/company", folder, { recursive: true });
    const run = await lecternHere(["export", "outline.yaml", "--only", "site,slides,handout,pptx", "--json"], {
      cwd: folder,
    });
    const { diagnostics } = JSON.parse(run.out) as { diagnostics: { code: string; message: string }[] };
    expect({ code: run.code, codes: new Set(diagnostics.map(({ code }) => code)) }).toEqual({
      code: 0,
      codes: new Set(["color-has-contrast", "font-has-letters"]),
    });
    expect(diagnostics.find(({ code }) => code === "font-has-letters")?.message).toBe(
      "the font Fira Sans lacks 2 letters that the slides have: ł ź",
    );
    const deck = readFileSync(join(folder, "slides.md"), "utf8");
    expect(deck).toContain("brand: ./_brand.yml\n");
    expect(deck).toContain("  sans: Fira Sans\n");
    const zip = await JSZip.loadAsync(readFileSync(join(folder, "dist/slides.pptx")));
    const slide = (await zip.file("ppt/slides/slide2.xml")?.async("string")) ?? "";
    expect(slide).toContain('typeface="Fira Sans"');
    expect(slide).toContain("© Exemplar · confidential");
    const handout = JSON.parse((await lecternHere(["export", "--only", "handout", "--json"], { cwd: folder })).out);
    expect(handout.kept).toMatchObject([{ file: "dist/handout.pdf" }]);
    expect(JSON.stringify(readdirSync(join(folder, "dist/site"), { recursive: true }))).not.toContain("_brand");
    // A colour of the brand changes, and all is made anew.
    const brand = readFileSync(join(folder, "_brand.yml"), "utf8");
    writeFileSync(join(folder, "_brand.yml"), brand.replace("#00778b", "#006778"));
    const again = JSON.parse((await lecternHere(["export", "--only", "handout", "--json"], { cwd: folder })).out);
    expect(again.artifacts).toMatchObject([{ file: "dist/handout.pdf" }]);
    // It goes away, and so does what was made with it.
    rmSync(join(folder, "_brand.yml"));
    const without = JSON.parse((await lecternHere(["export", "--only", "handout", "--json"], { cwd: folder })).out);
    expect([without.artifacts?.length, readFileSync(join(folder, "slides.md"), "utf8").includes("brand:")]).toEqual([
      1,
      false,
    ]);
    if (!isThorough) return;
    writeFileSync(join(folder, "_brand.yml"), "meta: { name: A house }\ncolor: { primary: '#004b87' }\n");
    const back = JSON.parse((await lecternHere(["export", "--only", "handout", "--json"], { cwd: folder })).out);
    expect([back.artifacts?.length, readFileSync(join(folder, "slides.md"), "utf8").includes("brand:")]).toEqual([
      1,
      true,
    ]);
  });

  it("does without it where that is said, and stops at what is wrong with it", async () => {
    const folder = write({ "outline.yaml": OUTLINE, "_brand.yml": "logo: logo.svg\ncolor: { primary: '#004b87' }\n" });
    const build = (...args: string[]) => lecternHere(["build", "outline.yaml", "--json", ...args], { cwd: folder });
    const failed = await build();
    expect([failed.code, JSON.parse(failed.out).diagnostics]).toEqual([
      1,
      [
        expect.objectContaining({
          file: "_brand.yml",
          code: "brand-has-file",
          position: expect.objectContaining({ line: 1 }),
        }),
      ],
    ]);
    // Which brand a deck has is known before a browser looks at it; drafts do without one.
    const without = await build("--brand", "none", "--no-check");
    expect([without.code, readFileSync(join(folder, "slides.md"), "utf8").includes("brand:")]).toEqual([0, false]);
    writeFileSync(join(folder, "_brand.yml"), "color: { primary: yellow }\n");
    // A brand that was named is kept for the next time, as minutes are.
    mkdirSync(join(folder, "house"));
    writeFileSync(join(folder, "house/_brand.yml"), "color: { primary: '#004b87' }\n");
    await build("--brand", "house/_brand.yml", "--no-check");
    expect((await lecternHere(["build", "--json", "--no-check"], { cwd: folder })).code).toBe(0);
    expect(readFileSync(join(folder, "slides.md"), "utf8")).toContain("brand: ./house/_brand.yml");
    const deck = await lecternHere(["check", "slides.md", "--brand", "_brand.yml", "--json"], { cwd: folder });
    expect([deck.code, JSON.parse(deck.out).diagnostics[0].code]).toEqual([2, "brand-is-the-decks"]);
    const strict = await build("--strict-brand");
    expect([strict.code, JSON.parse(strict.out).diagnostics[0]]).toEqual([
      1,
      expect.objectContaining({ severity: "error", code: "color-has-contrast" }),
    ]);
  });
});

describe("what a person puts on every slide", () => {
  it("is told by its element, and is no fault of the slides where it is a decoration", async () => {
    const folder = write({
      "outline.yaml": OUTLINE,
      "slide-bottom.vue": `<template>
  <i class="stamp" data-lectern-decoration style="position: absolute; left: 60px; top: 46px; z-index: 1">A stamp over the title</i>
  <img class="far" alt="A logo" style="position: absolute; right: -20px; top: 0; width: 60px" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'%3E%3Cpath d='M0 0h2v1H0z'/%3E%3C/svg%3E">
</template>
`,
    });
    const run = await lecternHere(["build", "outline.yaml", "--json"], { cwd: folder });
    const { diagnostics } = JSON.parse(run.out) as { diagnostics: { code: string; message: string }[] };
    expect({ code: run.code, told: diagnostics.map(({ code, message }) => [code, message]) }).toEqual({
      code: 0,
      told: [
        [
          "every-slide-fits",
          expect.stringMatching(
            /what this deck puts on every slide does not fit on \d of them; .*“A logo” \(<img class="far">\) leaves the slide by 20 px/,
          ),
        ],
      ],
    });
    expect(diagnostics[0]?.message).toContain('(<i class="stamp">)');
  });
});
