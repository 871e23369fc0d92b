import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import JSZip from "jszip";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listFiles } from "../../scripts/exporter/publish/publish.ts";
import { serveSite } from "../../scripts/exporter/site/serve-site.ts";
import { squeezeText } from "../../scripts/text/squeeze-text.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";
import type { Run } from "../helpers/cli.ts";
import { lecternHere } from "../helpers/command.ts";

const cwd = mkdtempSync(join(tmpdir(), "lectern-formats-"));
const dist = join(cwd, "dist");
afterAll(async () => {
  await closePages();
  rmSync(cwd, { recursive: true, force: true });
});

/** A talk whose notes are longer than a page, and whose claims come click by click. */
const LONG_NOTE = Array.from(
  { length: 40 },
  (_, index) => `Sentence number ${index + 1} of a note that only the speaker sees, never the audience.`,
);
const OUTLINE = `lectern: 1
paper:
  title: A talk with *notes*
  authors: [{ name: Ada Example }, { name: Ben Example }]
  licence: CC-BY-4.0
  doi: 10.1000/182
talk: { start: "14:30", url: "https://talks.example/sinks/", frame: all }
references:
  - { id: one2020, type: book, title: A first work, author: [{ family: One }], issued: { date-parts: [[2020]] } }
  - { id: two2021, type: book, title: A second work, author: [{ family: Two }], issued: { date-parts: [[2021]] } }
sections:
  - id: ii
    label: II
    title: Three ways
    kind: pillars
    sections:
      - id: ii-a
        label: A
        title: The first way
        sections:
          - id: ii-a-1
            label: "1"
            title: The first claim holds
            content: ["One point [@one2020]", "Two points [@two2021]", Three points]
            notes: |-
              A short beginning.

              ${LONG_NOTE.slice(0, 20).join(" ")}

              ${LONG_NOTE.slice(20).join(" ")}
          - { id: ii-a-2, label: "2", title: The second claim holds too, content: [Another point], minutes: 2 }
`;

async function readPdf(file: string): Promise<{ pages: string[]; sizes: number[][]; bookmarks: string[] }> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages: string[] = [];
  const sizes: number[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(squeezeText(items.map((item) => ("str" in item ? item.str : "")).join("")));
    sizes.push(page.view.slice(2).map(Math.round));
  }
  const bookmarks = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
  await pdf.destroy();
  return { pages, sizes, bookmarks };
}

let run: Run;
beforeAll(async () => {
  writeFileSync(join(cwd, "outline.yaml"), OUTLINE);
  mkdirSync(dist);
  run = await lecternHere(
    ["export", "outline.yaml", "--only", "site,slides,handout,notes,pptx,png", "--width", "490"],
    {
      cwd,
    },
  );
}, 120_000);

describe("a handout", () => {
  it("is made together with all else, and told of", () => {
    expect({ code: run.code, err: run.code === 0 ? "" : run.err }).toEqual({ code: 0, err: "" });
    expect(readdirSync(dist).sort()).toEqual([
      "contact-sheet.png",
      "handout.pdf",
      "lectern.json",
      "notes.pdf",
      "png",
      "site",
      "slides.pdf",
      "slides.pptx",
    ]);
    expect(run.out).toMatch(/dist\/handout\.pdf +\d+ +\d+ kB +\d+\.\d s/);
  });

  it("has the slides on A4, with title, author and page on each sheet", async () => {
    const [{ pages, sizes }, slides] = [
      await readPdf(join(dist, "handout.pdf")),
      await readPdf(join(dist, "slides.pdf")),
    ];
    expect(new Set(sizes.map(String))).toEqual(new Set(["595,842"]));
    for (const [index, page] of pages.entries()) {
      for (const words of ["A talk with notes", "Ada Example, Ben Example", `Page ${index + 1} of ${pages.length}`])
        expect(page).toContain(squeezeText(words));
    }
    const all = pages.join("");
    // References and credits are set as text.
    for (const slide of slides.pages.slice(0, -2)) expect(all).toContain(slide);
  });

  it("ends with the references in full, the licence and the address of the slides", async () => {
    const last = (await readPdf(join(dist, "handout.pdf"))).pages.at(-1) ?? "";
    for (const words of ["A first work", "A second work", "CC-BY-4.0", "https://talks.example/sinks/"])
      expect(last).toContain(squeezeText(words));
  });

  it("holds no speaker note, and neither do the slides and the site", async () => {
    const secrets = [...LONG_NOTE, "A short beginning."];
    for (const file of ["handout.pdf", "slides.pdf"]) {
      const text = (await readPdf(join(dist, file))).pages.join("");
      for (const secret of secrets) expect(text.includes(squeezeText(secret)), `${file}: ${secret}`).toBe(false);
    }
    for (const file of listFiles(join(dist, "site")).filter((name) => /\.(?:html|css|js|json)$/.test(name))) {
      const text = readFileSync(join(dist, "site", file), "utf8");
      for (const secret of secrets) expect(text.includes(secret.slice(0, 40)), `${file}: ${secret}`).toBe(false);
    }
  });
});

describe("notes", () => {
  it("are all there, with the clock, and go on over a sheet's end", async () => {
    const [{ pages }, slides] = [await readPdf(join(dist, "notes.pdf")), await readPdf(join(dist, "slides.pdf"))];
    const claim = pages.findIndex((page) => page.includes("Ashortbeginning"));
    expect(pages.length).toBe(slides.pages.length + 1);
    expect(pages[claim + 1]).toContain(squeezeText(`Slide ${claim + 1}, continued`));
    const both = `${pages[claim]}${pages[claim + 1]}`;
    for (const sentence of LONG_NOTE) {
      const words = sentence.split(" ");
      // A sentence may be parted between two words.
      const isParted = words.some((_, at) => {
        const [start, end] = [words.slice(0, at).join(""), words.slice(at).join("")].map(squeezeText);
        return pages[claim]?.includes(start ?? "") && pages[claim + 1]?.includes(end ?? "");
      });
      expect(isParted || both.includes(squeezeText(sentence)), sentence).toBe(true);
    }
    expect(pages[claim]).toMatch(/min.*until14:3\d/);
    for (const [index, slide] of slides.pages.entries())
      expect(
        pages.some((page) => page.includes(slide)),
        `slide ${index + 1}`,
      ).toBe(true);
  });
});

describe("a PowerPoint file", () => {
  it("holds text, notes and descriptions of diagrams, and no date", async () => {
    const zip = await JSZip.loadAsync(readFileSync(join(dist, "slides.pptx")));
    const read = async (pattern: RegExp) =>
      (await Promise.all(zip.file(pattern).map((file) => file.async("string")))).join("\n");
    const slides = await read(/^ppt\/slides\/slide\d+\.xml$/);
    expect(slides).toContain("The first claim holds");
    expect(slides).toMatch(/descr="[^"]*The first way/);
    expect(slides).not.toContain("Rendered as an image");
    expect(await read(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)).toContain(LONG_NOTE[3]);
    expect(await read(/^docProps\/core\.xml$/)).not.toContain("dcterms:created");
    expect(run.err).toMatch(/slides\.pptx, slide \d+: its diagram is a picture, described in words/);
  });
});

describe("pictures", () => {
  it("are as wide as asked, one a slide, and together on a contact sheet", async () => {
    const files = readdirSync(join(dist, "png"));
    expect(files.length).toBe((await readPdf(join(dist, "slides.pdf"))).pages.length);
    expect(files).toContain("07-ii-a-1.png");
    expect(PNG.sync.read(readFileSync(join(dist, "png/01-title.png"))).width).toBe(490);
    expect(PNG.sync.read(readFileSync(join(dist, "contact-sheet.png"))).width).toBe(2000);
    expect(PNG.sync.read(readFileSync(join(dist, "site/og-image.png"))).width).toBe(1200);
    expect(readFileSync(join(dist, "site/index.html"), "utf8")).toContain(
      '<meta property="og:image" content="https://talks.example/sinks/og-image.png">',
    );
  });
});

describe("the site", () => {
  it("is light: no Mermaid, and little to load before the first slide", async () => {
    const site = join(dist, "site");
    const all = listFiles(site);
    const scripts = all.filter((file) => file.endsWith(".js"));
    expect(scripts.filter((file) => readFileSync(join(site, file), "utf8").includes("mermaid.render"))).toEqual([]);
    // Vue's compiler for development leaves comments; which one it is must not hang on who starts the export.
    expect(scripts.filter((file) => readFileSync(join(site, file), "utf8").includes("(`v-if`,"))).toEqual([]);
    expect(all.reduce((sum, file) => sum + readFileSync(join(site, file)).length, 0)).toBeLessThan(2_000_000);
    await using server = await serveSite(site);
    const browser = await sharedBrowser();
    const page = await browser.newPage();
    const loaded: string[] = [];
    page.on("response", (response) => loaded.push(new URL(response.url()).pathname));
    await page.goto(server.url);
    await page.getByRole("heading", { name: "A talk with notes" }).waitFor();
    const sizes = loaded
      .filter((path) => path.endsWith(".js"))
      .map((path) => gzipSync(readFileSync(join(site, path))).length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
    await page.close();
  });

  it("presents below any path, with notes when asked to, whatever components a deck takes from Slidev", async () => {
    const deck = readFileSync(join(cwd, "slides.md"), "utf8");
    // Lectern's prebuilt client does not have it.
    writeFileSync(join(cwd, "mine.md"), `${deck}\n---\nlayout: default\n---\n\n# Mine\n\n<PoweredBySlidev />\n`);
    const made = await lecternHere(["export", "mine.md", "--only", "site", "--notes", "-o", "web"], { cwd });
    expect({ code: made.code, err: made.code === 0 ? "" : made.err }).toEqual({ code: 0, err: "" });
    await using server = await serveSite(join(cwd, "web/site"), "/talks/x/");
    expect(server.url).toMatch(/\/talks\/x\/$/);
    const browser = await sharedBrowser();
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const failed: string[] = [];
    page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
    await page.goto(`${server.url}#/presenter/ii-a-1`);
    await page.getByText("A short beginning.").first().waitFor();
    await page.getByText("The first claim holds").first().waitFor();
    // The last slide, behind all of the deck's.
    await page.goto(`${server.url}#/${(deck.match(/^layout: /gm) ?? []).length + 1}`);
    await page.getByText("Powered by").first().waitFor();
    expect(failed).toEqual([]);
    await page.close();
  });
});

describe("an export again", () => {
  it("makes nothing when nothing has changed", async () => {
    const again = await lecternHere(["export", "--only", "site,slides,handout,notes,pptx,png", "--width", "490"], {
      cwd,
    });
    expect(again.code).toBe(0);
    expect(again.out.match(/unchanged/g)?.length).toBe(7);
    expect(again.err).not.toContain("Browser");
    expect(again.err).toMatch(/slides\.pptx, slide \d+: its diagram is a picture/);
  });

  it("makes what was asked for otherwise, and leaves the rest", async () => {
    const before = readFileSync(join(dist, "slides.pdf"));
    const args = ["export", "--only", "slides,handout", "--per-page", "6", "--paper", "letter"];
    const again = await lecternHere(args, { cwd });
    expect(again.code).toBe(0);
    // The published site is what it would be built into again.
    expect(again.err).not.toContain("Building");
    expect(again.out).toMatch(/slides\.pdf +\d+ +\d+ kB +unchanged/);
    expect(readFileSync(join(dist, "slides.pdf")).equals(before)).toBe(true);
    const { sizes } = await readPdf(join(dist, "handout.pdf"));
    expect(sizes[0]).toEqual([612, 792]);
  });

  it("prints a range, one page a click", async () => {
    const args = ["export", "--only", "site,slides,notes", "--range", "ii-a,2", "--with-clicks", "-o", "part"];
    const part = await lecternHere(args, { cwd });
    expect({ code: part.code, err: part.code === 0 ? "" : part.err }).toEqual({ code: 0, err: "" });
    const { pages, bookmarks } = await readPdf(join(cwd, "part/slides.pdf"));
    const seen = pages.map((page) => ["firstclaim", "secondclaim"].filter((words) => page.includes(words)).length);
    // The paper at a glance; the pillar before its claims, with one, with both; a slide for each claim.
    expect(seen).toEqual([0, 0, 1, 2, 2, 2]);
    expect(bookmarks).toEqual(["The paper at a glance"]);
    // The site is whole, and so is the picture of its title.
    expect(PNG.sync.read(readFileSync(join(cwd, "part/site/og-image.png"))).height).toBe(675);
    expect((await readPdf(join(cwd, "part/notes.pdf"))).pages.length).toBe(5);
  });

  it.each([
    [["--range", "ii-b"], "no slide has the address “ii-b”"],
    [["--only", "slide"], "“slide” is not one of"],
    [["--per-page", "5"], "expected one of 1, 2, 3, 4, 6, 9"],
    [["--width", "9"], "expected 100 to 8000"],
    [["--base", "talks"], "expected a path such as /talks/x/"],
  ])("says what is wrong with %s", async (args, message) => {
    const wrong = await lecternHere(["export", ...args, "-o", "wrong"], { cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain(message);
  });
});
