import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { readSlidevDeck } from "../../../scripts/remix/slidev/read-deck.ts";
import { compileRecipe, folderWith, slideOf } from "../../helpers/lecture.ts";

/** A slide with frontmatter brings the line that parts it along. */
const deckOf = (...slides: string[]) =>
  slides.map((slide, index) => (index === 0 || slide.startsWith("---\n") ? slide : `---\n\n${slide}`)).join("\n\n");

async function read(files: Record<string, string>) {
  const folder = folderWith({ "package.json": "{}", ...files });
  const found = await readSlidevDeck(relative("", join(folder, "slides.md")), { key: "slides.md", name: "x" });
  const candidates = found.value?.candidates ?? [];
  const slides = candidates.map(({ slide }) => slide);
  // What is wrong with a slide is told when it is taken.
  const diagnostics = [...found.diagnostics, ...candidates.flatMap(({ findings }) => findings)];
  return { ...found, diagnostics, folder, slides, codes: diagnostics.map(({ code }) => code) };
}
const markdownOf = (slide: { kind: string } | undefined) => (slide as { markdown: string } | undefined)?.markdown;

describe("readSlidevDeck", () => {
  it("names slides by routeAlias, else by title, else by number with a warning", async () => {
    const { slides, diagnostics } = await read({
      "slides.md": `---\nrouteAlias: start\n---\n\n# One\n\n${deckOf("", "# **Two** `b`", "# Two b", "# 2024", "Text", "# 谁？", "---\nrouteAlias: print\n---\n# P")}`,
    });
    expect(slides.map(({ id }) => id)).toEqual(["start", "two-b", "two-b-2", "slide-2024", "slide-5", "谁", "print"]);
    expect(diagnostics).toMatchObject([{ code: "slide-has-a-name", severity: "warning", position: { line: 23 } }]);
  });

  it("takes each slide's own frontmatter, layout and notes along, and none of the deck's", async () => {
    const { value } = await read({
      "slides.md": `---
title: The deck
theme: default
author: A Writer, B Writer
date: 2024-05-01
licence: CC-BY-4.0
fonts: { sans: Roboto }
class: first
defaults:
  transition: fade
---

# Start

---
layout: two-cols
clicks: 3
tags: [x, y]
transition: none
---

# Two

::right::

Text

<!-- Say this -->
`,
    });
    expect(value?.work).toMatchObject({ authors: ["A Writer", "B Writer"], year: 2024, licence: "CC-BY-4.0" });
    const [first, second] = value?.candidates ?? [];
    expect(first).toMatchObject({
      kind: "cover",
      slide: { frontmatter: { layout: "cover", class: "first", transition: "fade" } },
    });
    expect(first?.slide).not.toHaveProperty("frontmatter.fonts");
    expect(second).toMatchObject({
      kind: "two-cols",
      tags: ["x", "y"],
      slide: { frontmatter: { layout: "two-cols", clicks: 3, transition: "none" }, noteMarkdown: "Say this" },
    });
    expect(markdownOf(second?.slide)).toBe("# Two\n\n::right::\n\nText");
  });

  it("follows `src:`, also into folders, and finds pictures from there", async () => {
    const { slides, codes, value, files, folder } = await read({
      "slides.md": "# One\n\n---\nsrc: ./parts/more.md\nclass: given\n---\n",
      "parts/more.md": "# More\n\n![a](./a.png)\n\n---\n\n# And more\n",
      "parts/a.png": "png",
    });
    expect(codes).toEqual([]);
    expect(slides.map(({ id }) => id)).toEqual(["one", "more", "and-more"]);
    expect(slides[1]).toMatchObject({ frontmatter: { class: "given" }, position: { line: 1 } });
    expect(value?.candidates[1]?.assets).toMatchObject([{ path: join(folder, "parts/a.png") }]);
    expect(files).toContain(join(folder, "parts/more.md"));
  });

  it("tells what is missing, each at its line", async () => {
    const { diagnostics } = await read({
      "slides.md": deckOf(
        "# One\n\n![a](./gone.png)",
        '# Two\n\n<Gone />\n\n<img src="/gone.svg">',
        "---\nlayout: gone\n---\n# Three",
        "# Four\n\n<<< @/gone.ts",
        "---\nsrc: ./gone.md\n---",
        "# Five\n\n![a](../../../../etc/hostname)",
      ),
    });
    expect(diagnostics.map(({ code, severity, position }) => [code, severity, position?.line])).toEqual([
      ["include-exists", "error", 24],
    ]);
    const others = await read({
      "slides.md": deckOf(
        "# One\n\n![a](./gone.png)",
        '# Two\n\n<Gone />\n\n<img src="/gone.svg">',
        "---\nlayout: gone\n---\n# Three",
        "# Four\n\n<<< @/gone.ts",
        "# Five\n\n![a](../../../../etc/hostname)",
      ),
    });
    expect(others.diagnostics.map(({ code, severity, position }) => [code, severity, position?.line])).toEqual([
      ["picture-comes-along", "error", 3],
      ["picture-comes-along", "error", 11],
      ["component-comes-along", "error", 9],
      ["layout-comes-along", "error", 16],
      ["snippet-comes-along", "error", 22],
      ["picture-comes-along", "error", 28],
    ]);
    for (const { message } of [...diagnostics, ...others.diagnostics])
      expect(message).not.toContain("/lectern-lecture-");
  });

  it("brings components and layouts under names of their own", async () => {
    const { slides, value, codes } = await read({
      "slides.md":
        "---\nlayout: mine\nimage: ./a.png\nbackground: '#fff'\n---\n\n# One\n\n<Counter><b>x</b></Counter>\n\n`<Counter />`\n",
      "components/deep/Counter.vue": "<template><i><slot /></i></template>",
      "layouts/mine.vue": "<template><slot /></template>",
      "a.png": "png",
    });
    expect(codes).toEqual([]);
    const [{ slide, assets } = { slide: undefined, assets: [] }] = value?.candidates ?? [];
    const targets = assets.map(({ target }) => target);
    expect(targets).toEqual([
      expect.stringMatching(/^layouts\/remix\/mine-[0-9a-f]{8}\.vue$/),
      expect.stringMatching(/^components\/remix\/Counter[0-9a-f]{8}\.vue$/),
      expect.stringMatching(/^public\/remix\/[0-9a-f]{16}\.png$/),
    ]);
    const tag = targets[1]?.replace(/.*\/|\.vue/g, "");
    expect(markdownOf(slide)).toBe(`# One\n\n<${tag}><b>x</b></${tag}>\n\n\`<Counter />\``);
    expect(slides[0]).toMatchObject({
      frontmatter: {
        layout: targets[0]?.replace(/.*\/|\.vue/g, ""),
        image: targets[2]?.replace("public", ""),
        background: "#fff",
      },
    });
  });

  it("refuses a component that needs what does not come along", async () => {
    const { diagnostics } = await read({
      "slides.md": "# One\n\n<Chart />\n",
      "components/Chart.vue": '<script setup>import { data } from "./data.ts";</script><template>{{ data }}</template>',
    });
    expect(diagnostics).toMatchObject([{ code: "component-comes-along", severity: "error", position: { line: 3 } }]);
    expect(diagnostics[0]?.message).toContain("./data.ts");
  });

  it("tells what of the whole deck stays behind", async () => {
    const { diagnostics } = await read({
      "slides.md": "---\ntheme: seriph\nmdc: true\n---\n\n# One\n",
      "style.css": "h1 { color: red }",
      "global-top.vue": "<template>x</template>",
    });
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ["warning", "its theme `seriph` stays behind; its slides are drawn as all others of the lecture"],
      ["warning", "settings of its first lines stay behind: mdc"],
      ["warning", "what styles or runs its whole deck stays behind: global-top.vue, style.css"],
    ]);
  });

  it("says when its frontmatter is no YAML, which Slidev does not", async () => {
    const broken = await read({ "slides.md": "# One\n\n---\nclass: a\ntitle: b: c\n---\n\n# Two\n" });
    expect(broken.value).toBeUndefined();
    expect(broken.diagnostics).toMatchObject([{ code: "yaml-is-valid", position: { line: 5, column: 8 } }]);
  });
});

describe("what is told of a deck", () => {
  it("concerns the slides that are taken, not the others", async () => {
    const folder = folderWith({
      "slides.md": deckOf("# Fine", "# Broken\n\n<mdi-account />\n\n![a](./gone.png)", "Nameless"),
      "recipe.yaml": {
        lectern: 1,
        lecture: { title: "T", lecturer: "L" },
        slides: [{ from: "slides.md", take: ["fine"] }],
      },
    });
    const { diagnostics } = await compileRecipe(join(folder, "recipe.yaml"));
    expect(diagnostics.map(({ code }) => code)).toEqual(["licence-is-known"]);
  });

  it.each([
    ["en_US", "en-US"],
    ["zh-hans", "zh-Hans"],
    ["no such thing", "en"],
  ])("its language %s is %s", async (lang, language) => {
    expect((await read({ "slides.md": `---\nlang: ${lang}\n---\n\n# One\n` })).value?.language).toBe(language);
  });

  it.each([
    ["author: Ada Example", ["Ada Example"]],
    ["author: Ada Example, Bo Writer", ["Ada Example", "Bo Writer"]],
    ["author: Ada Example and Bo", ["Ada Example", "Bo"]],
    ["author: Example, Ada", ["Example, Ada"]],
    ["authors: [Ada Example, { name: Bo Writer }]", ["Ada Example", "Bo Writer"]],
    ["title: No author", []],
  ])("its authors, from `%s`", async (line, authors) => {
    expect((await read({ "slides.md": `---\n${line}\n---\n\n# One\n` })).value?.work.authors).toEqual(authors);
  });

  it("its licence, as it is written; one that nobody knows is told", async () => {
    const known = await read({ "slides.md": "---\nlicense: cc-by-4.0\n---\n\n# One\n" });
    expect(known.value?.work.licence).toBe("CC-BY-4.0");
    const strange = await read({ "slides.md": "---\nlicence: CC BY 4.0\n---\n\n# One\n" });
    expect(strange.diagnostics).toMatchObject([{ code: "licence-is-known", severity: "warning" }]);
    expect(strange.diagnostics[0]?.hint).toContain("`credit: { licence: CC-BY-4.0 }`");
  });

  it("the title of its first slide is the slide's own", async () => {
    const { slides, value } = await read({ "slides.md": "---\ntitle: The deck\n---\n\n# The slide\n" });
    expect(slides[0]).toMatchObject({ id: "the-slide", title: [{ value: "The slide" }] });
    expect(value?.work.title).toMatchObject([{ value: "The deck" }]);
  });

  it("an address that was given by hand is kept, whatever other titles say", async () => {
    const { slides, codes } = await read({
      "slides.md": deckOf("# The gap", "---\nrouteAlias: the-gap\n---\n# B", "---\nrouteAlias: the-gap\n---\n# C"),
    });
    expect(slides.map(({ id }) => id)).toEqual(["the-gap-2", "the-gap", "the-gap-3"]);
    expect(codes).toEqual(["address-is-unique"]);
  });
});

describe("what comes along with difficulty", () => {
  it("is found in escapes, brackets, properties and links", async () => {
    const content = [
      "![a](a\\_b.png)",
      '![y](<./c d.png> "t](./a.png)")',
      '<img src=e.png> <Foo img="/f.png" />',
      "[paper](/paper.pdf)",
    ].join("\n\n");
    const { slides, codes } = await read({
      "slides.md": `# One\n\n${content}\n`,
      "components/Foo.vue": "<template><b /></template>",
      ...Object.fromEntries(
        ["a_b.png", "c d.png", "e.png", "public/f.png", "public/paper.pdf"].map((name) => [name, name]),
      ),
    });
    expect(codes).toEqual([]);
    const text = markdownOf(slides[0]) ?? "";
    expect(text.match(/\/remix\/[0-9a-f]{16}\.(?:png|pdf)/g)).toHaveLength(5);
    expect(text).toContain('.png> "t](./a.png)")');
    expect(text).not.toMatch(/_b\.png|c d|src=e|\/f\.png|paper\.pdf/);
  });

  it("is told, and left, where it is an icon or lies on another machine", async () => {
    const { slides, diagnostics } = await read({
      "slides.md":
        '# One\n\n<carbon-user /> <mdi-home />\n\n<iframe src="https://example.org/x"></iframe>\n\n<style>\nh1 { color: red }\n</style>\n',
    });
    expect(diagnostics.map(({ code, severity, position }) => [code, severity, position?.line])).toEqual([
      ["component-comes-along", "warning", 3],
      ["deck-is-offline", "warning", 5],
      ["deck-has-one-look", "warning", 7],
    ]);
    expect(markdownOf(slides[0])).toContain("<mdi-home />");
  });

  it("is told where a layout or a component needs more", async () => {
    const { diagnostics } = await read({
      "slides.md": "---\nlayout: mine\n---\n\n# One\n\n<Foo />\n",
      "layouts/mine.vue":
        '<script setup>import Bar from "../components/Bar.vue";</script><template><img src="/p.svg" /></template>',
      "components/Foo.vue": "<template><Bar /></template>",
      "components/Bar.vue": "<template><b /></template>",
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "the layout `mine` can't come along without ../components/Bar.vue, /p.svg",
      "the component `Foo` can't come along without <Bar>",
    ]);
  });

  it("leads links to the slides of the deck where these are now, and tells of those that lead nowhere", async () => {
    const folder = folderWith({
      "slides.md": deckOf(
        '# One\n\n[two](/two) <Link to="two">x</Link> [three](/3) [gone](/three)\n\n`[two](/two)`',
        "# Two",
        "# Three",
      ),
      "recipe.yaml": {
        lectern: 1,
        lecture: { title: "T", lecturer: "L" },
        slides: [{ from: "slides.md", as: "q", own: true, take: ["one", "two"] }],
      },
    });
    const { markdown, diagnostics } = await compileRecipe(join(folder, "recipe.yaml"));
    expect(markdown).toContain('[two](/q-two) <Link to="q-two">x</Link> [three](/3) [gone](/three)\n\n`[two](/two)`');
    expect(diagnostics).toMatchObject([{ code: "link-leads-somewhere", severity: "warning" }]);
    expect(diagnostics[0]?.message).toContain("`3`, `three`");
  });
});

describe("lectures", () => {
  it.each(["lecture.md", "lecture.yaml"])("are no source: their slides are others' (%s)", async (from) => {
    const folder = folderWith({
      "lecture.md": "---\ntitle: T\nlectern:\n  recipe: lecture.yaml\n---\n\n# One\n",
      "lecture.yaml": { lectern: 1, lecture: { title: "T", lecturer: "L" }, slides: [{ slide: "One" }] },
      "recipe.yaml": { lectern: 1, lecture: { title: "T", lecturer: "L" }, slides: [{ from }] },
    });
    const { diagnostics } = await compileRecipe(join(folder, "recipe.yaml"));
    expect(diagnostics).toMatchObject([
      { severity: "error", hint: expect.stringContaining("so that their authors are named") },
    ]);
  });

  it("are not written over a deck that they take slides of", async () => {
    const folder = folderWith({
      "recipe.md": "# One\n",
      "recipe.yaml": { lectern: 1, lecture: { title: "T", lecturer: "L" }, slides: [{ from: "recipe.md" }] },
    });
    const { diagnostics } = await compileRecipe(join(folder, "recipe.yaml"));
    expect(diagnostics).toMatchObject([{ code: "source-exists", hint: "write it elsewhere with `-o`" }]);
  });
});

describe("slides that Lectern wrote", () => {
  it("are taken from a deck with edits, with its paper's licence and without its plan of time", async () => {
    const { value } = await readAt("slides.md");
    expect(value?.work).toMatchObject({ licence: "unknown", authors: ["Wan Taiyong"] });
    const claim = value?.candidates.find(({ slide }) => slide.id === "ii-a-1")?.slide;
    expect(claim).toMatchObject({
      label: "II · A · 1",
      hue: 1,
      minutes: 2,
      frontmatter: { layout: "claim", pillar: "ii-a" },
    });
    expect((claim as { noteMarkdown: string }).noteMarkdown).toMatch(/^Wan’s first claim/);
  });
});

const readAt = (file: string) => readSlidevDeck(file, { key: file, name: "x" });

describe("slides written by hand, in a lecture", () => {
  it("stand there as they did, whatever is in them", async () => {
    const awkward =
      "# Awkward\n\n```md\n---\n<!-- not a note -->\n```\n\n<!-- in the middle -->\n\n{{ 1 + 1 }}\n\n| a | b |\n|---|---|\n| 1 | 2 |";
    const folder = folderWith({
      "package.json": "{}",
      "slides.md": `# First\n\n---\n\n${awkward}\n\n<!--\nA **note** with [click] marks\n-->\n`,
      "recipe.yaml": {
        lectern: 1,
        lecture: { title: "T", lecturer: "L" },
        slides: [{ from: "slides.md", take: ["awkward"], override: { awkward: { notes: "Mine", minutes: 3 } } }],
      },
    });
    const { deck, markdown, diagnostics } = await compileRecipe(join(folder, "recipe.yaml"));
    expect(diagnostics.map(({ code }) => code)).toEqual(["licence-is-known"]);
    expect(markdown).toContain(awkward);
    expect(markdown).toContain("Mine\n\nA **note** with [click] marks\n-->");
    expect(slideOf(deck?.slides, "awkward")).toMatchObject({ minutes: 3, credit: "First · awkward" });
    expect(deck?.items).toMatchObject([{ id: "awkward", kind: "slide" }]);
  });

  it("are not reworded", async () => {
    const folder = folderWith({
      "slides.md": "# First\n",
      "recipe.yaml": {
        lectern: 1,
        lecture: { title: "T", lecturer: "L" },
        slides: [{ from: "slides.md", override: { first: { title: "Other" } } }],
      },
    });
    const { diagnostics } = await compileRecipe(join(folder, "recipe.yaml"));
    expect(diagnostics.map(({ code }) => code)).toContain("override-is-possible");
  });
});
