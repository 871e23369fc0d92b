import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listFiles } from "../../scripts/exporter/publish/publish.ts";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { planDeck } from "../../scripts/planner/plan-deck.ts";
import { toPlainText } from "../../scripts/text/inline.ts";
import { lectern, type Run, startLectern, until } from "../helpers/cli.ts";

const SAMPLE = resolve("outlines/international-cooperation/outline.yaml");

// A folder outside of Lectern: the deck there takes Lectern's layouts from where they are.
const cwd = mkdtempSync(join(tmpdir(), "lectern-export-"));
const connections = join(cwd, "connections.txt");
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

let run: Run;
beforeAll(async () => {
  writeFileSync(connections, "");
  mkdirSync(join(cwd, "dist"));
  run = await lectern(["export", SAMPLE, "-d", "slides.md"], {
    cwd,
    env: {
      NODE_OPTIONS: `--import ${resolve("tests/helpers/record-connections.mjs")}`,
      LECTERN_CONNECTIONS: connections,
    },
  });
}, 120_000);

async function openPdf() {
  return getDocument({ data: new Uint8Array(readFileSync(join(cwd, "dist/slides.pdf"))), verbosity: 0 }).promise;
}

/** Diagrams of kinds that Lectern itself does not draw; a configuration made for its own must not break them. */
const HAND_DRAWN = [
  "mindmap\n  root((Talk))\n    A\n    B",
  "sequenceDiagram\n  Alice->>Bob: Hello",
  "classDiagram\n  Animal <|-- Duck",
  "erDiagram\n  CUSTOMER ||--o{ ORDER : places",
  'pie\n  "Dogs" : 3\n  "Cats" : 1',
  'flowchart LR\n  a["ticket #12345678;"] --> b{Choice}\n  classDef faint fill:#33333380;',
];

describe("lectern export", () => {
  it("makes the deck, the site and the PDF, and says so in a table", () => {
    expect({ code: run.code, err: run.code === 0 ? "" : run.err }).toEqual({ code: 0, err: "" });
    expect(run.out).toMatch(/dist\/slides\.pdf +27 +\d+ kB +\d+\.\d s/);
    expect(existsSync(join(cwd, "dist/site/index.html"))).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(["connections.txt", "dist", "slides.md"]);
  });

  it("talks to nobody but this machine", () => {
    const hosts = new Set(readFileSync(connections, "utf8").split("\n").filter(Boolean));
    expect([...hosts].filter((host) => !/^(?:localhost|127\.0\.0\.1|::1)$/.test(host))).toEqual([]);
  });

  it("makes a site that names no server and no folder of this machine, and holds no notes", async () => {
    const { value: outline } = await loadOutline(SAMPLE);
    const phrase = toPlainText(outline?.sections[0]?.notes[0] ?? []).slice(0, 40);
    expect(phrase.length).toBe(40);
    for (const file of listFiles(join(cwd, "dist")).filter((name) => /\.(?:html|css|js|json)$/.test(name))) {
      const text = readFileSync(join(cwd, "dist", file), "utf8");
      expect(text.includes(phrase), `${file} holds speaker notes`).toBe(false);
      expect(/fonts\.(?:googleapis|gstatic)|cdn\.jsdelivr|esm\.sh/.test(text), `${file} names a server`).toBe(false);
    }
  });

  it("prints a page a slide, tagged, with each title on its page", async () => {
    const { value: outline } = await loadOutline(SAMPLE);
    const { deck } = await planDeck(outline as never);
    const pdf = await openPdf();
    expect(pdf.numPages).toBe(deck.slides.length);
    expect((await pdf.getMarkInfo())?.Marked).toBe(true);
    for (const [index, slide] of deck.slides.entries()) {
      const page = await pdf.getPage(index + 1);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : "")).join("");
      expect(text.replace(/\s+/g, " ")).toContain(toPlainText(slide.title));
      // Chromium rounds a page's height to its own units.
      expect(page.view.map(Math.round)).toEqual([0, 0, 720, 405]);
    }
  });

  it("has bookmarks in the order of the slides, with the sections as parents", async () => {
    const outline = await (await openPdf()).getOutline();
    const shape = outline.map(({ title, items }) => (items.length > 0 ? [title, items.length] : title));
    expect(shape).toEqual([
      "The Promotion of International Cooperation in Common Development and Transformation",
      "The paper at a glance",
      "The way through this talk",
      ["What it means", 2],
      ["How it is carried out", 14],
      ["What guides it", 2],
      "What to remember",
      "References",
      "Credits and licence",
    ]);
  });

  it("says what it is: title, author, subject, keywords, language; and no date", async () => {
    const { info } = await (await openPdf()).getMetadata();
    expect(info).toMatchObject({
      Title: "The Promotion of International Cooperation in Common Development and Transformation",
      Author: "Wan Taiyong",
      Subject: expect.stringContaining("Belt and Road"),
      Keywords: "the Belt and Road Initiative, International Cooperation, Development",
      Language: "en",
    });
    expect(info).not.toHaveProperty("CreationDate");
  });

  it("exports a deck that a person edited, when told so, and keeps what a person put into dist", async () => {
    const deck = readFileSync(join(cwd, "slides.md"), "utf8");
    const slides = HAND_DRAWN.map(
      (code, index) => `---\nlayout: diagram\n---\n\n# Mine ${index}\n\n\`\`\`mermaid\n${code}\n\`\`\`\n`,
    );
    const words = deck
      .replace("# What to remember", "# What I want you to remember")
      .replace("**carry** it", "bear it");
    const mine = `${words}\n${slides.join("\n")}`;
    writeFileSync(join(cwd, "mine.md"), mine);
    writeFileSync(join(cwd, "dist/CNAME"), "talk.example");
    const edited = await lectern(["export", "mine.md"], { cwd });
    expect({ code: edited.code, err: edited.code === 0 ? "" : edited.err }).toEqual({ code: 0, err: "" });
    expect(readFileSync(join(cwd, "dist/CNAME"), "utf8")).toBe("talk.example");
    expect((await openPdf()).numPages).toBe(27 + HAND_DRAWN.length);
    rmSync(join(cwd, "mine.md"));
    // Pictures of hand-drawn diagrams whose letters are small; that is only a warning.
    expect(edited.err).toContain("warning slide-fits");
    // The PDF has the person's words, not the outline's.
    expect(edited.err).toContain("warning changed-by-hand");
    expect(edited.out).toContain("Changed by hand: takeaway takeaway-2");
    rmSync(join(cwd, ".lectern"), { recursive: true });
  });

  it("leaves nothing behind when it is stopped", async () => {
    const before = readFileSync(join(cwd, "dist/slides.pdf"));
    const { child, run: stopped, ended } = startLectern(["export"], { cwd });
    const staged = () => readdirSync(join(cwd, "dist")).filter((name) => name.startsWith(".lectern-"));
    await until("a staged folder", () => staged().length > 0);
    await until("the browser", () => stopped.err.includes("Browser:"));
    child.kill("SIGINT");
    const { code, err } = await ended;
    expect(err).toContain("Stopped.");
    expect(code).toBe(130);
    expect(readdirSync(cwd).sort()).toEqual(["connections.txt", "dist", "slides.md"]);
    expect(staged()).toEqual([]);
    expect(readFileSync(join(cwd, "dist/slides.pdf")).equals(before)).toBe(true);
  });

  it("leaves dist as it was when a slide can't be drawn", async () => {
    const deck = readFileSync(join(cwd, "slides.md"), "utf8");
    writeFileSync(join(cwd, "broken.md"), deck.replace("stateDiagram-v2", "stateDiagram-v9"));
    cpSync(join(cwd, "dist"), join(cwd, "copy"), { recursive: true });
    const broken = await lectern(["export", "broken.md"], { cwd });
    expect(broken.code).toBe(1);
    expect(broken.err).toContain("slide 3 can't be drawn");
    expect(listFiles(join(cwd, "dist"))).toEqual(listFiles(join(cwd, "copy")));
  });
});
