import { dirname } from "node:path";
import type { Page } from "playwright-chromium";
import { afterAll, describe, expect, it } from "vitest";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { callPage } from "../../scripts/page/node/call-page.ts";
import { openSite } from "../../scripts/pipeline/open-site.ts";
import { runTalk } from "../../scripts/pipeline/run-talk.ts";
import type { OpenSite, Talk, TalkOptions } from "../../scripts/pipeline/talk.ts";
import { findAxeFaults } from "../helpers/look.ts";
import { isThorough } from "../helpers/thorough.ts";

/** What of an example lecture is on screen. */
interface Look {
  talk: Talk;
  /** Credits at the feet of the slides, by address. */
  feet: Record<string, string>;
  faults: string[];
  /** Addresses of pictures that do not load. */
  broken: string[];
  h1: Record<string, string>;
  excerpts: Record<string, string>;
  smallest: number;
}

const options: TalkOptions = {
  goal: "check",
  browser: process.env.LECTERN_BROWSER || undefined,
  progress: SILENT,
};

/** By folder: Slidev looks for layouts and components once in a process, so each folder needs one of its own. */
const sites = new Map<string, Promise<OpenSite & AsyncDisposable>>();
afterAll(async () => {
  for (const site of sites.values()) await (await site)[Symbol.asyncDispose]();
});

function siteFor(folder: string): Promise<OpenSite & AsyncDisposable> {
  const site = sites.get(folder) ?? openSite(options);
  sites.set(folder, site);
  return site;
}

/** Builds a lecture, measures it, prints it and looks for all of it in the PDF; then reads what the browser shows. */
async function look(name: string, more: (page: Page) => Promise<void> = async () => {}): Promise<Look> {
  const site = await siteFor(dirname(name));
  const talk = await runTalk({ kind: "recipe", file: `${name}.yaml`, deckFile: `${name}.md` }, { ...options, site });
  const { page } = site.session;
  const shown = await page.evaluate(() => {
    const slides = window.lecternSlides?.() ?? [];
    const read = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(".print-slide-container")].flatMap((slide, index) => {
        const found = [...slide.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility());
        const address = String(slides[index]?.meta.slide.frontmatter.routeAlias);
        return found ? [[address, found.textContent ?? ""] as const] : [];
      });
    return {
      feet: Object.fromEntries(read(".lt-foot > :nth-child(3)")),
      h1: Object.fromEntries(read("h1")),
      excerpts: Object.fromEntries(read(".lt-eyebrow")),
      broken: [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
    };
  });
  await more(page);
  const faults = await findAxeFaults(page);
  const texts = await callPage(page, "readType");
  const smallest = Math.min(...texts.filter(({ isAid }) => !isAid).map(({ size }) => size));
  expect(site.session.blocked).toEqual([]);
  return { talk, ...shown, faults, smallest };
}

const left = (talk: Talk) =>
  ((talk.outcome === "checked" && talk.ledger) || [])
    .filter(({ status }) => status !== "shown")
    .map(({ id, status }) => `${status} ${id}`);

// The seminar has all that it has.
describe.runIf(isThorough)("the sample paper in ten minutes", () => {
  it("fits, says whose slides they are, and loses nothing of what was taken", async () => {
    const { talk, feet, faults, smallest } = await look("lectures/ten-minutes");
    expect(talk.diagnostics.map(({ code }) => code)).toEqual(["licence-is-known"]);
    expect(left(talk)).toEqual([]);
    expect(feet["ii-b"]).toBe("Wan Taiyong · ii-b");
    expect(faults).toEqual([]);
    expect(smallest).toBeGreaterThanOrEqual(20);
  });
});

describe("a seminar from two papers", () => {
  it("fits its 45 minutes, shows two of three claims and says so, and names what it has no time for", async () => {
    const { talk, feet, faults, excerpts, smallest } = await look("lectures/seminar");
    expect(talk.diagnostics.map(({ code }) => code)).toEqual(["licence-is-known"]);
    expect(left(talk).filter((each) => !each.includes("/"))).toEqual([
      "left-out ii-a-3",
      "left-out standards-power-links",
    ]);
    expect(excerpts["ii-b"]).toContain("2 of 3 claims");
    expect(feet).toMatchObject({
      "ii-b-3": "Wan Taiyong · ii-b-3",
      "standards-rail-gauge": "Lectern contributors, 2026 · rail-gauge",
      "questions-1": "Who sets the standards?",
    });
    expect(faults).toEqual([]);
    expect(smallest).toBeGreaterThanOrEqual(20);
  });
});

describe("slides of a deck written by hand", () => {
  it("bring picture, component, layout and include, each with its credit", async () => {
    const { talk, feet, h1, broken } = await look("lectures/from-slidev/lecture", async (page) => {
      expect(await page.locator("td", { hasText: "jacks and a workshop" }).count()).toBe(1);
      const styleOf = (selector: string, name: "fontSize" | "listStyleType") =>
        page.locator(selector).evaluate((element, property) => getComputedStyle(element)[property], name);
      expect(await styleOf(".wide-note p", "fontSize")).toBe("34px");
      // What its layout does not set is set for the back row.
      expect(await styleOf(".two-columns li:first-child", "fontSize")).toBe("21px");
      expect(await styleOf(".lt-main > ol", "listStyleType")).toBe("decimal");
    });
    expect(talk.diagnostics).toEqual([]);
    expect(left(talk)).toEqual([]);
    expect(broken).toEqual([]);
    expect(feet).toMatchObject({
      "the-gap": "Lectern contributors, 2026 · the-gap",
      "what-a-border-costs": "Lectern contributors, 2026 · what-a-border-costs",
      "in-one-sentence": "Lectern contributors, 2026 · in-one-sentence",
    });
    expect(h1["what-to-ask-next"]).toBe("What to ask next");
  });
});
