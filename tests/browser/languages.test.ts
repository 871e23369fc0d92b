/// <reference types="vite/client" />
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readShownSlides } from "../../scripts/checker/measure.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { takePicture } from "../../scripts/page/node/take-picture.ts";
import { openSite } from "../../scripts/pipeline/open-site.ts";
import { runTalk } from "../../scripts/pipeline/run-talk.ts";
import { identifySource, type Source } from "../../scripts/pipeline/source.ts";
import type { OpenSite } from "../../scripts/pipeline/talk.ts";
import { lecternHere } from "../helpers/command.ts";
import { ReferencePictures } from "../helpers/pictures.ts";
import { some } from "../helpers/thorough.ts";

/** Set by `npm run pictures`. */
const isAccepting = import.meta.env.MODE === "accept";

const TRANSLATED = ["international-cooperation", "adding-velocities"];

/** From right to left, without spaces between words, with long words, and two more. */
const LANGUAGES = ["ar", "ja", "de", "ru", "zh-Hant"];

/** Slides on which a language shows: one a layout, with diagrams, tables, formulas and references among them. */
const SHOWN: Record<string, RegExp> = {
  "international-cooperation":
    /^(?:title|at-a-glance|map|ii|ii-pillars|ii-a|ii-a-1|iii-principles|references|credits)$/,
  // Not a translation: what in Arabic stands beside other letters and signs.
  arabic: /^(?:title|signs|table|equation|dates|deep-learning|steps)$/,
  "adding-velocities":
    /^(?:title|in-space-the-two-velocities-play|four-components-pay-because-a-boost-is|a-law-was-hoped-for-a-search-found-none|closing-slide)$/,
};

const common = { goal: "check", isOnScreen: true, browser: process.env.LECTERN_BROWSER || undefined } as const;

/** Inside the project, where git does not look. */
const FOLDER = ".lectern/languages";

let site: OpenSite;
let cwd: string;
beforeAll(async () => {
  site = await openSite({ ...common, progress: SILENT });
  rmSync(FOLDER, { recursive: true, force: true });
  for (const talk of TRANSLATED) cpSync(`outlines/${talk}`, `${FOLDER}/${talk}`, { recursive: true });
  cwd = mkdtempSync(join(tmpdir(), "lectern-languages-"));
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  rmSync(cwd, { recursive: true, force: true });
  rmSync(FOLDER, { recursive: true, force: true });
});

/** Checks a talk and compares its pictures with those that were accepted. @returns what is wrong with it */
async function compare(talk: string, language: string, source: Source): Promise<Diagnostic[]> {
  const pictures: [address: string, png: Buffer][] = [];
  const { diagnostics } = await runTalk(source, {
    ...{ ...common, site, progress: SILENT },
    async look(page) {
      const shown = await readShownSlides(page);
      for (const { no, address = "" } of shown.filter(({ address = "" }) => SHOWN[talk]?.test(address)))
        pictures.push([address, await takePicture(page.locator(".print-slide-container").nth(no - 1), 640)]);
    },
  });
  expect(pictures.length).toBe(SHOWN[talk]?.source.split("|").length);
  // Other systems smooth the edges of letters in other ways.
  if (process.platform !== "linux") return diagnostics;
  const folder = `tests/browser/pictures/languages/${talk}/${language}`;
  const references = new ReferencePictures(folder, `.lectern/pictures/${talk}-${language}`, isAccepting);
  expect(pictures.flatMap(([address, png]) => references.compare(address, png) ?? [])).toEqual([]);
  expect(references.findStale()).toEqual([]);
  return diagnostics;
}

describe.each(TRANSLATED)("the talk %s", (talk) => {
  it.each(some(LANGUAGES, talk === "adding-velocities" ? 3 : 1))(
    "is whole in %s, fits, and looks as it did when its pictures were accepted",
    async (language) => {
      const source = identifySource(`${FOLDER}/${talk}/outline.yaml`, { language });
      const diagnostics = await compare(talk, language, source);
      // But for the German ones, notes are not translated.
      expect(diagnostics.filter(({ code }) => code !== "translation-is-whole")).toEqual([]);
      expect(diagnostics.length).toBe(language === "de" ? 0 : 1);
    },
  );
});

it("keeps other letters, signs and dates as they are written in a talk from right to left", async () => {
  const file = `${FOLDER}/arabic/outline.yaml`;
  cpSync("tests/decks/arabic", `${FOLDER}/arabic`, { recursive: true });
  expect(await compare("arabic", "ar", identifySource(file))).toEqual([]);
});

describe("a translation", () => {
  it("has a deck, a handout in two languages and a lock of its own; Arabic is printed from right to left", async () => {
    const folder = join(cwd, "talk");
    cpSync("outlines/adding-velocities", folder, { recursive: true });
    const command = ["export", "outline.yaml", "--language", "ar", "--bilingual", "--only", "slides,handout", "--json"];
    const run = await lecternHere(command, { cwd: folder });
    const { diagnostics, artifacts, stale } = JSON.parse(run.out);
    // The lock that it writes itself makes none of it old.
    expect(stale).toEqual([]);
    const unchanged = JSON.parse((await lecternHere(command, { cwd: folder })).out);
    expect([unchanged.kept?.length, unchanged.artifacts ?? []]).toEqual([2, []]);
    expect({ code: run.code, codes: diagnostics.map(({ code }: { code: string }) => code) }).toEqual({
      code: 0,
      codes: ["translation-is-whole"],
    });
    // Of the words of formulas for screen readers some lay to the right of the page, which made it print smaller.
    expect(artifacts.map(({ file, pages }: { file: string; pages: number }) => [file, pages])).toEqual([
      ["dist-ar/slides.pdf", 14],
      ["dist-ar/handout.pdf", 5],
    ]);
    expect(existsSync(join(folder, "outline.ar.lock.yaml"))).toBe(true);
    expect(readFileSync(join(folder, "slides.ar.md"), "utf8")).toMatch(/^lang: ar$/m);
    // Named itself, it is exported beside what was made of it, and not in the original's place.
    const named = await lecternHere(
      ["export", "slides.ar.md", "--only", "png", "--range", "1", "--no-check", "--json"],
      {
        cwd: folder,
      },
    );
    expect(JSON.parse(named.out).artifacts.map(({ file }: { file: string }) => file)).toEqual([
      "dist-ar/png/",
      "dist-ar/contact-sheet.png",
    ]);
    expect(existsSync(join(folder, "dist"))).toBe(false);
    // The deck knows where it comes from.
    writeFileSync(
      join(folder, "outline.ar.yaml"),
      readFileSync(join(folder, "outline.ar.yaml"), "utf8").replace(/^ {2}[a-z-]+:$/m, "  nowhere:"),
    );
    const again = await lecternHere(["check", "slides.ar.md", "--json"], { cwd: folder });
    expect(JSON.parse(again.out).diagnostics).toContainEqual(
      expect.objectContaining({ file: "outline.ar.yaml", code: "translation-fits" }),
    );
    mkdirSync(join(cwd, "other"));
    cpSync("outlines/adding-velocities", join(cwd, "other"), { recursive: true });
    const single = await lecternHere(["export", "outline.yaml", "--bilingual", "--only", "handout", "--json"], {
      cwd: join(cwd, "other"),
    });
    expect([single.code, JSON.parse(single.out).diagnostics.map(({ code }: { code: string }) => code)]).toEqual([
      1,
      ["handout-is-bilingual"],
    ]);
  });
});
