import type { Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DIAGRAM, READABLE } from "../../scripts/design/tokens.ts";
import { DiagramPage } from "../../scripts/exporter/site/diagram-page.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";

let room: DiagramPage;
let page: Page;

beforeAll(async () => {
  const browser = await sharedBrowser();
  room = new DiagramPage({ browser, markdown: "", language: "en", brand: "", withDark: false });
  page = await browser.newPage();
});
afterAll(async () => {
  await room[Symbol.asyncDispose]();
  await closePages();
});

interface Shape {
  width: number;
  height: number;
}

/** A drawing in a room of its own: pixels of its letters, of its plain boxes and of labels, its words by line. */
async function draw(code: string, { width, height }: Shape) {
  const { drawing = "[]", error } = await room.draw(`%% room: ${width} x ${height}\n${code}`, "");
  expect(error).toBeUndefined();
  await page.setContent(`<div style="width: ${width}px; height: ${height}px">${JSON.parse(drawing)[0]}</div>`);
  return page.evaluate((text) => {
    const svg = document.querySelector("svg") as SVGSVGElement;
    const scale = svg.getScreenCTM()?.a ?? 0;
    const boxes = [...svg.querySelectorAll<SVGGraphicsElement>("rect.label-container")].map((box) => box.getBBox());
    const place = (element: Element | Range) => element.getBoundingClientRect();
    return {
      letters: text * scale,
      widths: [...new Set(boxes.map(({ width }) => Math.round(width)))],
      heights: [...new Set(boxes.map(({ height }) => Math.round(height)))],
      labels: [...svg.querySelectorAll(".nodeLabel")].map(({ textContent }) => textContent?.trim()),
      covered: [...svg.querySelectorAll(".cluster-label p")].map((name) => {
        const range = document.createRange();
        range.selectNodeContents(name);
        const { left, right, top, bottom } = place(range);
        return [...svg.querySelectorAll("rect.label-container")]
          .map(place)
          .some((box) => box.left < right && box.right > left && box.top < bottom - 2 && box.bottom > top + 2);
      }),
    };
  }, DIAGRAM.text);
}

const WHOLE = { width: 852, height: 367 };
const BESIDE = { width: 479, height: 367 };

describe("a flowchart in the room of its slide", () => {
  it("has boxes of one size in a row", async () => {
    const { widths, heights, letters, labels } = await draw(
      "flowchart LR\n  a[Raw reads] --> b[Quality control] --> c[Align to the reference] --> d[Counts]",
      WHOLE,
    );
    expect(widths).toHaveLength(1);
    expect(heights).toHaveLength(1);
    expect(letters).toBeGreaterThan(READABLE);
    expect(labels).toEqual(["Raw reads", "Quality control", "Align to the reference", "Counts"]);
  });

  it.each([
    [
      "four branches that meet again",
      WHOLE,
      "flowchart TB\n  g[Genome] --> p[Prodigal] & q[GeneMark] & r[Glimmer] & s[FragGeneScan with its own models] --> m[Merged table]",
    ],
    [
      "six steps from top to bottom",
      { ...WHOLE, height: 330 },
      "flowchart TB\n  a[Load] --> b[Clean the tables] --> c[Fit] --> d[Predict] --> e[Score] --> f[Plot]",
    ],
    [
      "a loop beside points",
      BESIDE,
      "flowchart TB\n  a[Start] --> b[Solve] --> c{Small?}\n  c -- no --> d[Update] --> b\n  c -- yes --> e[Image]",
    ],
    [
      "groups",
      WHOLE,
      "flowchart LR\n  subgraph Training\n    a[Images] --> b[Encoder]\n  end\n  subgraph Use\n    c[New image] --> d[Encoder, frozen] --> e[Score]\n  end\n  b -. weights .-> d",
    ],
  ])("can be read: %s", async (_, size, code) => {
    expect((await draw(code, size)).letters).toBeGreaterThan(READABLE);
  });

  it("has the same layout in both colour schemes", async () => {
    const browser = await sharedBrowser();
    await using both = new DiagramPage({ browser, markdown: "", language: "en", brand: "", withDark: true });
    const { drawing = "[]" } = await both.draw(
      "%% room: 400 x 300\nflowchart LR\n  a[One box] --> b[Another box, longer]",
      "",
    );
    const sizes = (JSON.parse(drawing) as string[]).map((svg) => /viewBox="([^"]*)"/.exec(svg)?.[1]);
    expect(sizes).toHaveLength(2);
    expect(new Set(sizes).size).toBe(1);
  });

  it("is as large as a short one may be, and no larger", async () => {
    const { letters } = await draw("flowchart LR\n  a[One] --> b[Two]", WHOLE);
    expect(letters).toBeCloseTo(DIAGRAM.largest, 0);
  });

  it("breaks no word", async () => {
    const code = "flowchart LR\n  a[Electroencephalography of all] --> b[x] --> c[Magnetoencephalography] --> d[y]";
    const { drawing = "[]" } = await room.draw(`%% room: 500 x 367\n${code}`, "");
    await page.setContent(JSON.parse(drawing)[0]);
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll(".nodeLabel p")].map((label) => {
        const range = document.createRange();
        range.selectNodeContents(label);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      }),
    );
    expect(lines[2]).toBe(1);
  });

  it("covers no name of a group", async () => {
    const { covered } = await draw(
      "flowchart TB\n  subgraph Input\n    a[Sequence] & b[Reference] & c[Options]\n  end\n  subgraph Core\n    d[Index] --> e[Search] --> f[Score]\n  end\n  a --> d\n  b --> d\n  c --> e\n  f --> g[Result]",
      WHOLE,
    );
    expect(covered).toEqual([false, false]);
  });
});

describe("a sequence diagram", () => {
  it("has letters as large as those of text", async () => {
    const { drawing = "[]" } = await room.draw(
      "sequenceDiagram\n  Client->>Server: Which?\n  Server-->>Client: Two",
      "",
    );
    const sizes = [...JSON.parse(drawing)[0].matchAll(/<text[^>]*font-size: ?([\d.]+)px/g)].map(([, size]) =>
      Number(size),
    );
    expect(sizes.length).toBeGreaterThan(3);
    expect(new Set(sizes)).toEqual(new Set([DIAGRAM.text]));
  });
});

it.each(["a%zz.png", "package/no-such-package/a.png", "mermaid/no-such-file.png", "mermaid/..%2fpackage.json"])(
  "draws what asks for %s, which is not there",
  async (address) => {
    const { drawing, error } = await room.draw(`flowchart LR\n  A["<img src='${address}' width='20'> x"] --> B`, "");
    expect({ error, isDrawn: drawing?.includes("<svg") }).toEqual({ error: undefined, isDrawn: true });
  },
);
