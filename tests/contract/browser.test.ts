import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Progress, SILENT } from "../../scripts/diagnostics/progress.ts";
import { WITHOUT } from "../../scripts/exporter/browser/open-browser.ts";
import { printPdf } from "../../scripts/exporter/pdf/print-pdf.ts";
import { renumberTags } from "../../scripts/exporter/pdf/renumber-tags.ts";
import { prepareSlides } from "../../scripts/exporter/print-page.ts";
import { listFiles } from "../../scripts/exporter/publish/publish.ts";
import { Session } from "../../scripts/exporter/session.ts";
import { DiagramPage } from "../../scripts/exporter/site/diagram-page.ts";
import * as MERMAID from "../../scripts/slidev/mermaid-svg.ts";
import { until } from "../helpers/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-contract-"));
/** Where Node keeps what the process that builds compiled. */
const compiled = join(folder, "compiled");
const said: string[] = [];
const progress: Progress = { ...SILENT, say: (line) => void said.push(line) };
const sessionFor = (name: string) =>
  new Session({ folder: join(folder, name), browser: process.env.LECTERN_BROWSER || undefined, progress });

let session: Session;
beforeAll(async () => {
  vi.stubEnv("NODE_COMPILE_CACHE", compiled);
  session = sessionFor("sample");
  vi.unstubAllEnvs();
  await session.show("slides.md");
});
afterAll(async () => {
  await session?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

describe("the sample deck", () => {
  it("is built beside the prebuilt client, and nothing about Slidev is a surprise", () => {
    expect(existsSync(join(folder, "sample/client")), "scripts/exporter/site/prebuilt-client.ts").toBe(true);
    expect(readFileSync(join(folder, "sample/index.html"), "utf8")).toContain('"lectern-client/":"./client/"');
    expect(said.filter((line) => line.startsWith("All of the site"))).toEqual([]);
    expect(session.unknownParts).toEqual([]);
  });

  it("is built by a process that keeps what it compiled for the next, though it is ended", async () => {
    const kept = () => readdirSync(compiled, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    await until("what was compiled", () => kept().length > 100);
  });

  it("holds what a talk needs of its public folder, not what editors read of outlines", () => {
    expect(readdirSync("public").filter((name) => name.endsWith(".schema.json"))).not.toEqual([]);
    const files = listFiles(join(folder, "sample"));
    expect(files).toContain("icon.svg");
    expect(files.filter((file) => file.endsWith(".schema.json"))).toEqual([]);
  });
});

describe("what Chromium does without, scripts/exporter/browser/open-browser.ts", () => {
  it("is all that Playwright has it do without, and Lectern's own", () => {
    const playwright = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
    const source = readFileSync(join(playwright, "lib/coreBundle.js"), "utf8");
    const [, list = ""] = /\bdisabledFeatures = \[([^\]]*)\]/.exec(source) ?? [];
    const theirs = [...list.replace(/^\s*\/\/.*$/gm, "").matchAll(/"(\w+)"/g)].map(([, name]) => name);
    expect(theirs).toContain("PaintHolding");
    expect(WITHOUT.filter((name) => theirs.includes(name))).toEqual(theirs);
  });

  it("leaves nothing beside a page but the page", async () => {
    const page = await session.browser.newPage();
    const protocol = await session.browser.newBrowserCDPSession();
    const { targetInfos } = await protocol.send("Target.getTargets", { filter: [{}] });
    expect(targetInfos.filter(({ type }) => type === "page").length).toBeGreaterThan(1);
    expect(targetInfos.filter(({ url }) => url.startsWith("chrome://")).map(({ url }) => url)).toEqual([]);
    await Promise.all([protocol.detach(), page.close()]);
  });
});

describe("what Chromium prints", () => {
  it("has tags with names that Lectern knows, scripts/exporter/pdf/renumber-tags.ts", async () => {
    const page = await session.browser.newPage();
    await page.setContent("<main><table><tr><th>A<th>B</tr><tr><td>1<td>2</table></main>");
    const [part] = await printPdf(page, { width: "980px", height: "552px" }, "main");
    await page.close();
    expect(renumberTags(await PDFDocument.load(part ?? ""), 0)).toBe(2);
  });
});

describe("what Mermaid draws, scripts/slidev/mermaid-svg.ts", () => {
  /** Which of the room's selectors find something in a drawing, and what its boxes say. */
  async function draw(code: string) {
    await using room = new DiagramPage({
      browser: session.browser,
      markdown: code,
      language: "en",
      withDark: false,
      brand: "",
    });
    const { drawing = "[]", error } = await room.draw(code, "");
    expect(error).toBeUndefined();
    return session.page.evaluate(
      ([svg = "", label, lines, boxes, selectors]) => {
        const host = Object.assign(document.createElement("div"), { innerHTML: svg });
        const all = (selector: string) => [...host.querySelectorAll(selector)];
        return {
          found: selectors.filter((selector) => all(selector).length > 0),
          labels: all(label).map(({ textContent }) => textContent?.trim()),
          lines: all(`${lines} > *`).length,
          boxes: all(`${boxes} > *`).length,
        };
      },
      [
        (JSON.parse(drawing) as string[])[0],
        MERMAID.LABEL,
        MERMAID.LINES,
        MERMAID.BOXES,
        Object.values(MERMAID).filter((value) => typeof value === "string"),
      ] as const,
    );
  }

  it("a flowchart has its boxes and lines in order, and says what is written, its own entities too", async () => {
    const code = 'flowchart LR\n  a["A #64258;#176;#176;35#182;ß"] --> b["B #35;"]\n  a --> c["C fa#58;fa-car"]';
    const { found, labels, lines, boxes } = await draw(code);
    expect({ labels, lines, boxes }).toEqual({ labels: ["A ﬂ°°35¶ß", "B #", "C fa:fa-car"], lines: 2, boxes: 3 });
    expect(found).toEqual(expect.arrayContaining([MERMAID.LABEL, MERMAID.LINES, MERMAID.BOXES, MERMAID.ARROW_TIPS]));
  });

  it("a state diagram has its boxes around boxes, dots and tips", async () => {
    const { found } = await draw("stateDiagram-v2\n  state a {\n    [*] --> b\n    b --> c\n  }");
    const { guardEntities: _, ...selectors } = MERMAID;
    expect(Object.values(selectors).filter((selector) => !found.includes(selector))).toEqual([]);
  });
});

describe("a deck that draws its diagrams itself", () => {
  it("is not published with a broken one, and says why it takes longer", async () => {
    const home = join(folder, "own");
    mkdirSync(join(home, "setup"), { recursive: true });
    writeFileSync(join(home, "setup/mermaid.ts"), "export default () => ({});\n");
    const addon = JSON.stringify(resolve("."));
    const deck = `---\ntheme: none\naddons: [${addon}]\n---\n\n# One\n\n---\n\n# Two\n\n\`\`\`mermaid\nflowchart LR\n  a[ --> b\n\`\`\`\n`;
    writeFileSync(join(home, "slides.md"), deck);
    await using other = sessionFor("other");
    const page = await other.show(join(home, "slides.md"));
    await expect(prepareSlides(page)).rejects.toMatchObject({
      slide: 2,
      message: expect.stringContaining("slide 2 can't be drawn; its diagram: Error: Parse error"),
    });
    expect(said.filter((line) => line.startsWith("All of the site"))).toEqual([
      "All of the site is built, not only the slides, which takes longer: beside the deck there is setup",
    ]);
  });
});
