import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { type Canvas, createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import katex from "katex";
import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkDrawn } from "../../scripts/checker/check-drawn.ts";
import type { Slide } from "../../scripts/deck/types.ts";
import { typesetDrawing } from "../../setup/drawn/formulas.ts";
import { closePages, sharedBrowser } from "../helpers/browser.ts";

const files = new Map<string, { type: string; body: Buffer | string }>();
let browser: Browser;
let page: Page;
let server: Server;

beforeAll(async () => {
  server = createServer(({ url = "" }, answer) => {
    const { type, body } = files.get(url) ?? { type: "text/html", body: "<!doctype html>" };
    answer.writeHead(200, { "content-type": type }).end(body);
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  browser = await sharedBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await closePages();
  server?.close();
});

const originOf = (no: number) => ({ address: `s${no}`, file: "outline.yaml", isOwn: true });

/** What is said of slides, as code and message. */
async function check(bodies: string[], slides?: Slide[]): Promise<string[]> {
  const all = bodies.map((body) => `<div class="print-slide-container">${body}</div>`).join("");
  files.set("/", {
    type: "text/html",
    body: `<!doctype html><meta charset="utf-8"><style>.print-slide-container { width: 980px; height: 552px }
      img { max-width: 880px; max-height: 400px }</style>${all}`,
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const found = await checkDrawn(page, originOf, (no) => slides?.[no - 1]);
  return found.map(({ code, message }) => `${code}: ${message}`);
}

function paint(draw: (pen: SKRSContext2D) => void, width = 400): Canvas {
  const canvas = createCanvas(width, 300);
  draw(canvas.getContext("2d"));
  return canvas;
}

describe("pictures", () => {
  const colourful = paint((pen) => {
    for (let index = 0; index < 200; index++) {
      pen.fillStyle = `hsl(${index * 37} 80% 50%)`;
      pen.fillRect((index * 53) % 380, (index * 29) % 280, 30, 20);
    }
  });
  const white = paint((pen) => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, 400, 300);
  });
  const svg = (inner: string, size = 'width="400" height="300"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inner}</svg>`;
  const png = colourful.toBuffer("image/png");
  const cut = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));
  const spoilt = Buffer.from(png);
  spoilt.fill(0x55, Math.floor(png.length / 2), Math.floor(png.length / 2) + 40);

  it.each<[string, string, Buffer | string]>([
    ["a PNG", "png", png],
    ["a JPEG", "jpeg", colourful.toBuffer("image/jpeg")],
    ["a WebP", "webp", colourful.toBuffer("image/webp")],
    ["an AVIF", "avif", colourful.toBuffer("image/avif")],
    ["a PNG under another name", "jpeg", png],
    ["a white picture", "png", white.toBuffer("image/png")],
    ["a white SVG", "svg+xml", svg('<rect width="400" height="300" fill="#fff"/>')],
    ["a plot of one thin line", "svg+xml", svg('<path d="M0 200 400 201" stroke="#ddd" stroke-width=".3"/>')],
    ["a bar of colours", "svg+xml", svg('<rect width="2000" height="30" fill="red"/>', 'width="2000" height="30"')],
  ])("%s is fine", async (_, type, body) => {
    files.set("/picture", { type: `image/${type}`, body });
    expect(await check(['<img src="/picture" alt="a">'])).toEqual([]);
  });

  it.each<[string, string, Buffer | string, string]>([
    ["a PNG that is cut off", "png", cut(png, 0.9), "is broken or cut off"],
    ["a PNG that is spoilt inside", "png", spoilt, "is broken or cut off"],
    ["a JPEG that is cut off", "jpeg", cut(colourful.toBuffer("image/jpeg"), 0.5), "is broken or cut off"],
    ["a WebP that is cut off", "webp", cut(colourful.toBuffer("image/webp"), 0.7), "is broken or cut off"],
    ["an AVIF that is cut off", "avif", cut(colourful.toBuffer("image/avif"), 0.9), "is broken or cut off"],
    ["a PNG without a point", "png", paint(() => {}).toBuffer("image/png"), "nothing is seen of the picture"],
    ["an empty SVG", "svg+xml", svg(""), "nothing is seen of the picture"],
    ["an SVG that draws beside itself", "svg+xml", svg('<rect x="500" width="9" height="9"/>'), "nothing is seen"],
    [
      "an SVG 10,000 times as high as wide",
      "svg+xml",
      svg('<rect width="10" height="100000"/>', 'width="10" height="100000"'),
      "with its proportions it is drawn 0 × 400 px large",
    ],
  ])("%s is an error", async (_, type, body, message) => {
    files.set("/picture", { type: `image/${type}`, body });
    const found = await check(["", '<img src="/picture" alt="a">']);
    expect(found).toEqual([expect.stringContaining("picture-is-seen: slide 2 (/s2): ")]);
    expect(found[0]).toContain(message);
  });

  it("behind a slide or in a drawing are looked at too", async () => {
    files.set("/picture", { type: "image/png", body: png });
    files.set("/cut", { type: "image/png", body: cut(png, 0.9) });
    files.set("/none", { type: "image/svg+xml", body: "<svg>" });
    const bodies = ["/picture", "/cut", "/none"].map((url) => `<div style="background: url(${url})">x</div>`);
    expect(await check([...bodies, '<svg><image href="/cut"/></svg>'])).toEqual([
      "picture-is-seen: slide 2 (/s2): the picture cut is broken or cut off",
      "picture-is-seen: slide 3 (/s3): the picture none is broken or cut off",
      "picture-is-seen: slide 4 (/s4): the picture cut is broken or cut off",
    ]);
  });

  it("without a description may be spacers, and hidden ones are not looked at", async () => {
    files.set("/picture", { type: "image/svg+xml", body: svg("") });
    expect(await check(['<img src="/picture" alt=""><img src="/picture" alt="a" style="display: none">'])).toEqual([]);
  });
});

describe("letters in pictures of lines", () => {
  const text = (x: number, y: number, words: string, more = 'font-size="24"') =>
    `<text x="${x}" y="${y}" ${more}>${words}</text>`;
  const box = (x: number, y: number, width: number, height: number) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#f6e9e7"/>`;
  /** A picture as an address, shown as large as it is. */
  const show = (inner: string, style = "") => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400">${inner}</svg>`;
    return `<img alt="a" style="width: 800px; height: 400px; ${style}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}">`;
  };

  it.each([
    ["that stand by themselves", text(20, 60, "Run time") + text(20, 100, "Cells")],
    ["at the very edge", text(2, 22, "Run time") + text(2, 398, "Cells")],
    ["with a halo, which says the same", text(20, 60, "Run time") + text(21, 61, "Run time")],
    [
      "that stand askew, whose boxes meet",
      text(200, 200, "Monday", 'font-size="24" transform="rotate(-45 200 200)"') +
        text(225, 200, "Tuesday", 'font-size="24" transform="rotate(-45 225 200)"'),
    ],
    [
      "in a box, on a line, and beside a bar",
      `${box(10, 20, 200, 60)}${text(20, 60, "In a box")}${box(300, 60, 20, 2)}${text(260, 70, "On a line")}${box(500, 20, 40, 60)}${text(545, 60, "Beside")}`,
    ],
    [
      "beyond a box that nobody sees",
      `<g fill="none"><rect x="10" y="20" width="120" height="60"/></g>${text(20, 60, "No box at all")}`,
    ],
    ["in a box within another", `${box(10, 20, 300, 90)}${box(20, 30, 150, 60)}${text(30, 60, "In a box")}`],
    [
      "upon a shape, behind one that is clear, and crossed by a line",
      `${box(10, 20, 200, 60)}${text(20, 60, "On a box")}${text(300, 60, "Behind glass")}<circle cx="330" cy="50" r="60" fill="#7a1f2b" fill-opacity="0.2"/>${text(500, 60, "Crossed out")}<rect x="490" y="50" width="150" height="2" fill="#7a1f2b" opacity="0.5"/><path d="M500 40 h150" stroke="#7a1f2b" fill="none"/>`,
    ],
    [
      "struck out, on a grid, above a line that a shape hides, and on the bar of their row",
      `${text(20, 60, "Struck out")}<path d="M15 52 h120" stroke="#7a1f2b" stroke-width="3"/>${text(300, 60, "On a grid")}<path d="M340 20 v80" stroke="#d9d5cb" stroke-width="2"/><path d="M560 20 v80" stroke="#7a1f2b" stroke-width="3"/>${box(510, 30, 120, 50)}${text(520, 60, "On a card")}${box(20, 100, 300, 50)}<rect x="20" y="100" width="70" height="50" fill="#7a1f2b" fill-opacity="0.9"/>${text(30, 134, "Half a bar")}`,
    ],
    ["up to the edge", text(800, 60, "residuals:", 'font-size="24" text-anchor="end"')],
    ["in lines, close to one another", text(20, 60, "Long yard") + text(20, 82, "Many more")],
    ["on their side", text(40, 200, "Side", 'font-size="24" transform="rotate(-90 40 200)"')],
    [
      "that are not shown",
      text(20, 60, "One") +
        text(20, 60, "Two", 'font-size="24" opacity="0"') +
        `<defs>${text(900, 60, "Three")}</defs>`,
    ],
  ])("are fine: %s", async (_, inner) => {
    expect(await check([show(inner)])).toEqual([]);
  });

  it.each([
    ["cut off", text(700, 60, "A long label"), "are cut off at its edge: “A long label”"],
    [
      "cut off within the last letter",
      text(802.5, 60, "residuals:", 'font-size="24" text-anchor="end"'),
      "are cut off at its edge: “residuals:”",
    ],
    [
      "cut off on its side",
      text(20, 30, "A long label", 'font-size="24" transform="rotate(-90 20 30)"'),
      "are cut off at its edge",
    ],
    ["cut off below the line", text(20, 398, "Quay"), "are cut off at its edge: “Quay”"],
    [
      "behind a shape",
      `${text(20, 60, "A long label")}<path d="M60 20 h200 v80 h-200 z" fill="#7a1f2b"/>`,
      "are behind what is drawn on them: “A long label”",
    ],
    [
      "behind a sheet that has letters of its own",
      `${text(20, 60, "Behind")}<rect x="10" y="20" width="300" height="80" fill="#f6e9e7"/>${text(24, 64, "In front")}`,
      "are behind what is drawn on them: “Behind”",
    ],
    [
      "upon the end of others",
      text(20, 60, "One label") + text(100, 60, "Another"),
      "lie on others: “One label” on “Another”",
    ],
    [
      "upon others",
      text(20, 60, "One label") + text(50, 65, "Another label"),
      "lie on others: “One label” on “Another label”",
    ],
    [
      "on an arrow",
      `${text(200, 60, "A label")}<path d="M20 52 h600" stroke="#7a1f2b" stroke-width="2" fill="none"/>`,
      "are crossed by a line or by a box's edge: “A label”",
    ],
    [
      "on a curve",
      `<path d="M20 20 C 150 20 250 100 400 100" stroke="#7a1f2b" stroke-width="4" fill="none"/>${text(160, 66, "A label")}`,
      "are crossed by a line or by a box's edge: “A label”",
    ],
    [
      "half on a dot",
      `<circle cx="30" cy="52" r="14" fill="#0f6b63"/>${text(32, 60, "A label")}`,
      "are crossed by a line or by a box's edge: “A label”",
    ],
    [
      "half in a box",
      `${box(20, 20, 100, 60)}${text(100, 60, "A label at its edge")}`,
      "are crossed by a line or by a box's edge: “A label at its edge”",
    ],
    [
      "beyond their box",
      `${box(10, 10, 700, 200)}${box(20, 30, 90, 60)}${text(30, 60, "In two boxes")}`,
      "run over the edge of their box: “In two boxes”",
    ],
    ["too small", text(20, 60, "Run time", 'font-size="8"'), "are only 8 px high: “Run time”"],
    [
      "too small where they are shown",
      show(text(20, 60, "Run time"), "width: 200px; height: 100px"),
      "are only 6 px high",
    ],
  ])("are told: %s", async (_, inner, message) => {
    const found = await check([inner.startsWith("<img") ? inner : show(inner)]);
    expect(found).toEqual([
      expect.stringContaining(`picture-is-read: slide 1 (/s1): letters of the picture “a” ${message}`),
    ]);
  });

  it.each([
    ["in a dot, and on a small one", `<circle cx="60" cy="52" r="60" fill="#0f6b63"/>${text(30, 60, "A label")}`],
    ["that a dot is the ground of", `<circle cx="60" cy="52" r="20" fill="#0f6b63"/>${text(20, 60, "A label")}`],
    ["half on an area", `<circle cx="30" cy="52" r="90" fill="#e3f0ed"/>${text(90, 60, "A label")}`],
    ["beside a dot", `<circle cx="30" cy="52" r="14" fill="#0f6b63"/>${text(46, 60, "A label")}`],
  ])("are fine: %s", async (_, inner) => {
    expect(await check([show(inner)])).toEqual([]);
  });

  it("and things beside them are told where the edge of a drawing for a slide cuts them off", async () => {
    const draw = (inner: string, width = 852) =>
      `<img alt="a" style="width: ${width}px; height: 390px" src="data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 390">${inner}</svg>`).toString("base64")}">`;
    const dot = '<circle cx="848" cy="200" r="10"/>';
    expect(await check([draw(`${dot}<path d="M100 380h40v20h-40z"/>`)])).toEqual([
      "picture-is-read: slide 1 (/s1): parts of the picture “a” are cut off at its edge: “circle at 848, 200”; “path at 120, 390”",
    ]);
    // Whole, a ground, moved away, a part of something else; a picture that is no drawing for a slide.
    const fine = [
      '<circle cx="842" cy="200" r="10"/>',
      '<circle cx="600" cy="200" r="500" fill="#eee"/>',
      '<circle cx="861" cy="200" r="10"/>',
      '<clipPath id="c"><rect width="852" height="390"/></clipPath><g clip-path="url(#c)"><circle cx="848" cy="200" r="10"/></g>',
      '<circle cx="848" cy="200" r="10" opacity="0"/>',
    ];
    expect(await check(fine.map((each) => draw(each + text(20, 60, "Run time"))))).toEqual([]);
    expect(await check([draw('<circle cx="796" cy="200" r="10"/>', 800)])).toEqual([]);
  });

  it("are told once a kind, however many they are, and not of drawings with very many", async () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => text(790, 20 + n, `label ${n}`)).join("");
    const [cut, ...others] = await check([show(many(9))]);
    expect(cut).toContain("“label 0”; “label 1”; “label 2”; and 6 more");
    expect(others.every((each) => each.includes("lie on others"))).toBe(true);
    expect(await check([show(many(200))])).toEqual([]);
  });

  it("are measured without what runs or fetches something, and of no part of a picture", async () => {
    const run =
      '<script>window.ran = 1</script><rect width="9" height="9" onload="window.ran = 2"/><image href="x" onerror="window.ran = 3"/><style>rect { fill: url(/asked.svg#a) }</style><rect style="fill: url(/asked.svg#b)" width="9" height="9"/><foreignObject><img src="x" onerror="window.ran = 4"/></foreignObject>';
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    expect(await check([show(run + text(700, 60, "A long label"))])).toHaveLength(1);
    expect(asked.filter((url) => !url.startsWith("data:")).map((url) => new URL(url).pathname)).toEqual(["/"]);
    expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
    expect(await check([show(text(700, 60, "A long label"), "object-view-box: inset(0 50% 0 0)")])).toEqual([]);
  });
});

describe("formulas in pictures of lines", () => {
  const svg = (inner: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400" width="800" height="400">${inner}</svg>`;
  const typeset = (inner: string) => {
    const { svg: set, style } = typesetDrawing(svg(inner)) ?? { svg: svg(inner), style: "" };
    return set.replace(/<svg[^>]*>/, (root) => `${root}<style>${style}</style>`);
  };
  const show = (inner: string) =>
    `<img alt="a" style="width: 800px; height: 400px" src="data:image/svg+xml;base64,${Buffer.from(typeset(inner)).toString("base64")}">`;
  const text = (x: number, y: number, words: string, more = "") =>
    `<text x="${x}" y="${y}" font-size="24" ${more}>${words}</text>`;

  it.each([
    ["by themselves", text(20, 60, "$x_i^2$") + text(20, 110, "noise $\\Lambda/n$ at most")],
    [
      "that begin, have their middle and end at the edges",
      text(1, 60, "$x$") + text(799, 60, "$x$", 'text-anchor="end"'),
    ],
    [
      "in a box",
      `<rect x="10" y="20" width="200" height="60" fill="#eee"/>${text(110, 60, "of $n$", 'text-anchor="middle"')}`,
    ],
    ["on their side", text(60, 200, "$\\log_2 n$", 'transform="rotate(-90 60 200)"')],
    ["that are hidden", text(20, 60, "$x$") + text(20, 60, "$y + 1$", 'opacity="0"')],
  ])("are fine: %s", async (_, inner) => {
    expect(await check([show(inner)])).toEqual([]);
  });

  it.each([
    [
      "cut off",
      text(700, 60, "as large as $\\max_y LS_f(y)$"),
      "are cut off at its edge: “as large as $\\max_y LS_f(y)$”",
    ],
    ["cut off above", text(20, 18, "$\\frac{\\frac{a}{b}}{c}$"), "are cut off at its edge"],
    [
      "upon words",
      text(20, 60, "$O(n^2)$ steps") + text(50, 65, "Words"),
      "lie on others: “Words” on “$O(n^2)$ steps”",
    ],
    [
      "behind a shape",
      `${text(20, 60, "$O(n^2)$ steps")}<rect y="20" width="300" height="80"/>`,
      "are behind what is drawn on them",
    ],
    [
      "beyond their box",
      `<rect x="10" y="30" width="80" height="60" fill="#eee"/>${text(16, 66, "$x_1 + x_2$")}`,
      "run over the edge of their box",
    ],
    ["too small", `<text x="9" y="60" font-size="8">$n$ of them</text>`, "are only 8 px high: “$n$ of them”"],
  ])("are told: %s", async (_, inner, message) => {
    const found = await check([show(inner)]);
    expect(found).toEqual([
      expect.stringContaining(`picture-is-read: slide 1 (/s1): letters of the picture “a” ${message}`),
    ]);
  });

  it("stand where KaTeX sets them, though nothing of them has a position", async () => {
    const all = [
      "\\frac{S(x)}{\\alpha}",
      "\\sqrt{\\frac{a}{b}}",
      "\\hat{x}_i^2 + \\bar{y}",
      "\\sum_{i=1}^n \\mathbb{E}[w_i]",
      "\\overline{abc}",
      "\\binom{n}{k}",
      "\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}",
      "\\left(\\frac12\\right)",
      "\\vec{v}",
      "\\underbrace{a+b}_n",
      "\\xrightarrow{f}",
      "\\widehat{abc}",
      "\\widetilde{prp} + \\widecheck{ab}",
      "a \\neq b",
      "x \\not\\in Y",
      "\\cancel{x}y",
      "\\overbrace{a+b}^n",
      "\\mathrlap{a}b",
      "c\\mathllap{ab}d",
      "c\\mathclap{ab}d",
      "\\xleftrightarrow{fg}",
      "\\sqrt[3]{x}",
      "\\Pr[A(x) \\in S] \\le e^{\\varepsilon} + \\delta",
    ];
    const sheet = readFileSync(createRequire(import.meta.url).resolve("katex/dist/katex.css"), "utf8");
    const css = `${sheet.replace(/@font-face\s*\{[^}]*\}/g, "")} .katex { font-size: 1.08em !important; line-height: 1 !important }`;
    /** Where letters and lines stand, in half pixels, from the formula's corner. */
    const places = async (root: string, body: string) => {
      await page.setContent(`<!doctype html><body style="margin: 0">${body}`);
      return page.evaluate(async (selector) => {
        await document.fonts.ready;
        const found = document.querySelector(selector);
        const corner = found?.getBoundingClientRect() ?? new DOMRect();
        const isDrawn = ({ localName, childElementCount, textContent, className }: Element) =>
          localName === "svg" ||
          /-line/.test(String(className)) ||
          (childElementCount === 0 && /[^\s\u200b]/.test(textContent ?? ""));
        return [...(found?.querySelectorAll("span, svg") ?? [])].filter(isDrawn).map((each) => {
          const range = document.createRange();
          range.selectNodeContents(each);
          const { left, top, width } = (each.textContent?.trim() ? range : each).getBoundingClientRect();
          // What is drawn beside the letters is about as wide, too.
          const size = each.localName === "svg" ? [Math.round(width / 4)] : [];
          return [left - corner.left, top - corner.top, ...size].map((value) => Math.round(value * 2) / 2);
        });
      }, root);
    };
    for (const tex of all) {
      const set = typeset(text(20, 200, `$${tex.replaceAll("&", "&amp;")}$`));
      const faces = set.match(/@font-face\s*\{[^}]*\}/g)?.join("");
      const html = katex.renderToString(tex, { output: "html" });
      const own = await places(".katex", `<style>${faces}${css}</style><div style="font-size: 24px">${html}</div>`);
      const drawn = await places(".drawn-line .katex", set);
      expect(own.length, tex).toBeGreaterThan(0);
      expect({ tex, places: drawn }).toEqual({ tex, places: own });
    }
  });
});

describe("formulas", () => {
  const draw = (tex: string, options = {}) =>
    katex.renderToString(tex, { throwOnError: false, strict: false, ...options });
  const slide = { kind: "points" } as Slide;

  it("that say what their TeX says are fine", async () => {
    const all = ["E=mc^2", "\\text{a “b” < c}", "\\textcolor{#cc0000}{x}", "\\sum_{i=1}^n \\frac{a}{b}"];
    const bodies = [...all.map((tex) => draw(tex)), ...all.map((tex) => draw(tex, { displayMode: true }))];
    expect(await check([bodies.join("")], [slide])).toEqual([]);
  });

  it("that show a command's name, an error or other letters are errors", async () => {
    const altered = draw("E=mc^2").replace(/(?<=>)E(?=<)/g, "F");
    expect(await check([draw("\\href{https://e.test}{x}"), draw("\\frac{"), altered], [slide, slide, slide])).toEqual([
      "formula-is-drawn: slide 1 (/s1): the formula “\\href{https://e.test}{x}” shows \\href as a word",
      expect.stringContaining(
        "formula-is-drawn: slide 2 (/s2): KaTeX can't read the formula “\\frac{”: Unexpected end",
      ),
      "formula-is-drawn: slide 3 (/s3): the formula “E=mc^2” shows “F=mc2”",
    ]);
  });
});

describe("boxes of diagrams", () => {
  const node = (mark: string, label: string) => ({ mark, label, text: `${label} whole`, children: [] });
  const slide = { kind: "diagram", hub: "Hub", nodes: [node("1", "Mu \\nu"), node("2", "B")] } as unknown as Slide;
  const diagram = (...labels: string[]) =>
    `<div class="mermaid"><template shadowrootmode="open">${labels
      .map((label) => `<div class="nodeLabel"><p>${label}</p></div>`)
      .join("")}</template></div>`;

  it("may say all that a node is called, several in one box", async () => {
    expect(await check([diagram("Hub", "1 · Mu \\nu<br>2 · B whole")], [slide])).toEqual([]);
  });

  it("say nothing else, and leave no node out", async () => {
    expect(await check([diagram("Hub", "1 · Mu<br>u")], [slide])).toEqual([
      "label-is-not-altered: slide 1 (/s1): a box says “1 · Mu”, which no label does",
      "label-is-not-altered: slide 1 (/s1): a box says “u”, which no label does",
      "label-is-shown: slide 1 (/s1): no box says “1 · Mu \\nu”",
      "label-is-shown: slide 1 (/s1): no box says “2 · B”",
    ]);
  });
});
