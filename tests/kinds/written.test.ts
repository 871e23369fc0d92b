import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toPlainText } from "../../scripts/text/inline.ts";
import { compileMarkdown } from "../helpers/compile.ts";
import { compileEntries, folderWith } from "../helpers/lecture.ts";

const FILES = {
  "package.json": "{}",
  "talk/pics/a b.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>',
  "talk/public/paper.pdf": "",
  "talk/wash.py": "def wash():\n    pass\n",
};

/** A talk with one slide by hand. */
function talkWith(slidev: string, more = ""): string {
  const lines = slidev.split("\n").map((line) => `      ${line}`);
  const outline = ["lectern: 1", "slides:", "  - slide: A message", "    id: one", "  - slidev: |", ...lines, more];
  const folder = folderWith({ ...FILES, "talk/outline.yaml": outline.join("\n") });
  mkdirSync(join(folder, "deck"), { recursive: true });
  return folder;
}

const compile = (folder: string, deck: string) =>
  compileMarkdown(join(folder, "talk/outline.yaml"), join(folder, deck));
/** The slide's Markdown below its frontmatter. */
const bodyOf = (markdown = "") => /routeAlias: one[\s\S]*?\n---\n([\s\S]*?)\n+(?:---\n|$)/.exec(markdown)?.[1]?.trim();

describe("a slide in Slidev's own Markdown", () => {
  it("is what its author wrote, byte for byte, below its message", async () => {
    const slide = '<div class="a">\n\n- *b*  \n\n  {{ c }} &amp; \\d <!-- e -->\n\n</div>\n\t~~~\n\tf\n\t~~~';
    const { markdown } = await compile(talkWith(slide), "talk/slides.md");
    expect(bodyOf(markdown)).toBe(`# A message\n\n${slide}\n\n<!--\n**1 min · until 1:00**\n-->`);
  });

  it("names its files from wherever its deck is written", async () => {
    const slide = '![a](<pics/a b.svg>) <img src="pics/a b.svg#part" alt="">\n\n<<< @/wash.py#part python';
    const here = await compile(talkWith(slide), "talk/slides.md");
    expect(bodyOf(here.markdown)).toContain(
      '![a](<./pics/a%20b.svg>) <img src="./pics/a%20b.svg#part" alt="">\n\n<<< ./wash.py#part python',
    );
    const elsewhere = await compile(talkWith(slide), "deck/slides.md");
    expect(bodyOf(elsewhere.markdown)).toContain(
      '![a](<../talk/pics/a%20b.svg>) <img src="../talk/pics/a%20b.svg#part" alt="">\n\n<<< ../talk/wash.py#part python',
    );
  });

  it("can't link to a file of another folder than its deck's", async () => {
    const folder = talkWith("a\n\n[The paper](/paper.pdf)");
    const here = await compile(folder, "talk/slides.md");
    expect(here.diagnostics).toEqual([]);
    expect(bodyOf(here.markdown)).toContain("(/paper.pdf)");
    const { diagnostics } = await compile(folder, "deck/slides.md");
    expect(diagnostics.map(({ code, position }) => [code, position])).toEqual([
      ["figure-is-reachable", { line: 8, column: 19, length: 10 }],
    ]);
  });

  it("has its last comment among its notes, and their time", async () => {
    const words = "word ".repeat(200);
    const slide = `a\n\n<!-- ${words}[click] then -->`;
    const { markdown, deck } = await compile(talkWith(slide, "    notes: First."), "talk/slides.md");
    expect(bodyOf(markdown)).toMatch(/<!--\n\*\*2 min · until 2:\d\d\*\*\n\nFirst\.\n\nword[^\n]*\[click\] then\n-->$/);
    expect(deck?.slides.at(-1)?.minutes).toBe(2);
  });

  it("has a layout of Slidev's, and a foot over it", async () => {
    const { markdown } = await compile(talkWith("a\n\n::right::\n\nb", "    layout: two-cols"), "talk/slides.md");
    expect(markdown).toContain("\nlayout: two-cols\nrouteAlias: one\nminutes: 1\nfoot: true\n");
  });

  it("is told where it links to a slide that is not there", async () => {
    const { diagnostics } = await compile(talkWith('[a](/oen) [b](/one) <Link to="1">c</Link>'), "talk/slides.md");
    expect(diagnostics.map(({ code, hint }) => `${code}: ${hint?.split("\n")[0]}`)).toEqual([
      "link-leads-somewhere: did you mean `one`?",
    ]);
  });

  it("has nothing beside it", async () => {
    const { diagnostics } = await compile(talkWith("a", "  - A point"), "talk/slides.md");
    expect(diagnostics.map(({ code, position }) => `${position?.line} ${code}`)).toEqual(["5 slidev-is-alone"]);
  });

  it("comes along into a lecture with its files, and says there what it says", async () => {
    const folder = talkWith('- One\n\n<img src="pics/a b.svg" alt="">\n\n<<< ./wash.py\n\n[here](/one) <!-- Say -->');
    const from = join(folder, "talk/outline.yaml");
    const { deck, assets, markdown } = await compileEntries([
      { from, as: "sinks", take: ["one"], override: { one: { title: "Another" } } },
    ]);
    const rooms = assets?.map(({ target }) => target.replace(/[0-9a-f]{16}/, "x")).toSorted();
    expect(rooms).toEqual(["public/remix/x.svg", "snippets/remix/x.py"]);
    expect(markdown).toMatch(
      /# Another\n\n- One\n\n<img src="\/remix\/\w+\.svg" alt="">\n\n<<< \.\/snippets\/remix\/\w+\.py\n\n\[here\]\(\/sinks-one\)/,
    );
    expect(markdown).toContain("\n\nSay\n-->");
    const lines = deck?.items
      .filter(({ kind }) => kind === "line")
      .map(({ id, text }) => `${id}: ${toPlainText(text)}`);
    expect(lines).toEqual(["sinks-one/line-1: One", "sinks-one/line-2: here"]);
  });
});
