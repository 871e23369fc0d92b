import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SourceText } from "../../scripts/diagnostics/source-text.ts";
import { checkSlidev } from "../../scripts/outline/check-slidev.ts";
import { YamlSource } from "../../scripts/outline/yaml-source.ts";

const outer = mkdtempSync(join(tmpdir(), "lectern-slidev-"));
afterAll(() => rmSync(outer, { recursive: true, force: true }));
const folder = join(outer, "talk");
for (const name of ["a.png", "a b.png", "part.svg", "code.ts", "public/p.png", "public/p.pdf", "../out.png"]) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), "");
}

/** What is told of a slide, with its line and column there. */
function tell(slide: string, layout?: string): string[] {
  const indented = slide.split("\n").map((line) => `      ${line}`);
  const text = [
    ...["slides:", "  - slide: A message", "  - slidev: |", ...indented],
    ...(layout === undefined ? [] : [`    layout: ${layout}`]),
  ].join("\n");
  const yaml = new YamlSource(new SourceText("outline.yaml", text));
  expect(yaml.diagnostics).toEqual([]);
  return checkSlidev(yaml, folder).map(({ code, position, severity }) => {
    const { line = 0, column = 0 } = position ?? {};
    return `${line - 3}:${column - 6} ${code}${severity === "warning" ? "?" : ""}`;
  });
}

describe("a slide in Slidev's own Markdown", () => {
  it.each([
    '<div class="grid grid-cols-2">\n\n- a\n\n</div>',
    "<v-clicks>\n\n- a\n- b\n\n</v-clicks>\n<div v-click>c</div>",
    "a\n\n***\n\nb",
    "```md\n---\n# Title\n```",
    "````md\n```\n---\n```\n````",
    "a <br> b <img src='a.png' alt=''> <hr/>",
    "![x](a.png) ![y](<a b.png>) ![z](./a.png) ![p](/p.png)",
    '<img src="part.svg#x" alt=""><video src="a.png" poster="a.png" />',
    '<style>\nh2 { background: url("a b.png") }\n</style>',
    "<svg><use href='#a' /><image href='a.png' /></svg> see url(nothing)",
    "[the paper](/p.pdf) [the web](https://example.org/a.pdf) [a slide](/other)",
    "<<< ./code.ts#part ts {2}",
    "<<< @/code.ts",
    "{{ constructor }} and {{ $nav.total }}",
    "<Link to='x'>x</Link> <LightOrDark><template #light>x</template></LightOrDark>",
    "text <!-- said in between --> text\n\n<!--\nNotes\n\n---\n\nmore\n-->",
    "- [ ] open\n\n> [!NOTE]\n> b\n\n| a | b |\n| - | - |\n| 1 | 2 |",
    "- 1\n\n      <div>\n",
    "`<div>` and `<!--` are code -->",
    "1 < 2 and a<b, c>d",
    "<p v-if='1 > 0'>x</p>",
    "<script setup>\nimport { ref } from 'vue'\nconst a = '</b>'\n</script>",
    "\ttab\r",
  ])("is taken: %j", (slide) => {
    expect(tell(slide)).toEqual([]);
  });

  it.each([
    ["a\n\n---\n\nb", ["3:1 slidev-is-a-slide"]],
    ["a\n--- \nb", ["2:1 slidev-is-a-slide"]],
    ["Title\n-----", ["2:1 slidev-is-a-slide"]],
    ["---\nlayout: two-cols\n---\n\na", ["1:1 slidev-is-a-slide"]],
    ["layout: two-cols\n---\na", ["2:1 slidev-is-a-slide"]],
    ["~~~md\n---\n~~~", ["2:1 slidev-is-a-slide"]],
    ["a\n---\nsrc: ../../etc/passwd\n---", ["2:1 slidev-is-a-slide"]],
    ["a\n\n```js\nlet b", ["3:1 slidev-is-a-slide"]],
    ["a\n  ```js\nlet b\n```", ["2:3 slidev-is-a-slide"]],
    ["a <!-- b", ["1:3 slidev-is-a-slide"]],
    ["```html\n<!-- b\n```", ["2:1 slidev-is-a-slide"]],
    ["<!-- only notes -->", ["1:1 slidev-is-a-slide"]],
    ["</div>\na", ["1:1 slidev-is-drawn"]],
    ["<div>\n\n<b>a</b>", ["1:1 slidev-is-drawn"]],
    ["<div>\n<b>a\n</div>", ["2:1 slidev-is-drawn"]],
    ["<v-clicks>\n\n- a", ["1:1 slidev-is-drawn"]],
    ["# Another title\n\na", ["1:1 slide-has-one-heading?"]],
    ["![x](b.png)", ["1:6 slidev-file-exists"]],
    ["![x](../out.png)", ["1:6 slidev-file-is-inside"]],
    ["![x](/../../out.png)", ["1:6 slidev-file-is-inside"]],
    ["![x](../../../../../../etc/passwd)", ["1:6 slidev-file-is-inside"]],
    ["<<< /etc/passwd", ["1:5 slidev-file-exists"]],
    ["<<< ../out.png", ["1:5 slidev-file-is-inside"]],
    ["a\n<img src='b.png'>", ["2:11 slidev-file-exists"]],
    ["<style>\n.a { background: url(../out.png) }\n</style>", ["2:22 slidev-file-is-inside"]],
    ["<style>\n.a { background: url('../../etc/a b') }\n</style>", ["2:23 slidev-file-is-inside"]],
    ["<style>\n@import url(../x.css);\n</style>", ["2:13 slidev-file-is-inside", "2:1 slidev-is-whole"]],
    ["<svg><use xlink:href='../../passwd' /></svg>", ["1:23 slidev-file-is-inside"]],
    ["<script src='../x.ts'></script>", ["1:14 slidev-file-is-inside"]],
    ["<style src='../x.css'></style>", ["1:13 slidev-file-is-inside"]],
    ["<audio src='a.png'></audio>", ["1:13 slidev-file-is-shown"]],
    ["<img :src=\"'/a.png'\">", ["1:13 slidev-file-is-shown"]],
    ["<img :src=\"'./a.png'\">", ["1:13 slidev-file-is-shown"]],
    ["[code](./code.ts)", ["1:8 slidev-file-is-shown"]],
    ["<Counter />", ["1:2 slidev-component-exists"]],
    ["<v-clik>a</v-clik>", ["1:2 slidev-component-exists"]],
    ["<Tweet id='1' />", ["1:2 deck-is-offline?"]],
    ["<iframe src='https://example.org'></iframe>", ["1:14 deck-is-offline?"]],
    ["![x](https://example.org/a.png)", ["1:6 deck-is-offline?"]],
    ["```plantuml\n@startuml\n```", ["1:1 deck-is-offline?"]],
    ["<script setup>\nimport x from '../../x.ts'\n</script>", ["2:16 slidev-is-whole"]],
    ["<script setup>\nimport x from '/etc/passwd?raw'\n</script>", ["2:16 slidev-is-whole"]],
    ["<p>{{ import('/etc/passwd?raw') }}</p>", ["1:7 slidev-is-whole"]],
    ["<script setup>\nconst all = import.meta.glob('../**')\n</script>", ["2:13 slidev-is-whole"]],
    ["a\n\n::right::\n\nb", ["3:1 slidev-slot-exists"]],
    [`${"x".repeat(1_000_000)}`, ["0:7 slidev-is-a-slide"]],
  ])("is told where it is none: %.40j", (slide, expected) => {
    expect(tell(slide)).toEqual(expected);
  });

  it.each([
    ["two-cols", "a\n\n::right::\n\nb", []],
    ["two-cols-header", "a\n\n::left::\n\nb", []],
    ["two-cols", "a\n\n::left::\n\nb", []],
    ["center", "a\n\n::left::\n\nb", ["3:1 slidev-slot-exists"]],
    ["center", "a", []],
    ["default", "a", []],
    ["two-colls", "a", ["2:7 slidev-layout-exists"]],
    ["figure", "a", ["2:7 slidev-layout-exists"]],
    ["../../x", "a", ["2:7 slidev-layout-exists"]],
    ["image-right", "a", ["2:7 slidev-layout-exists"]],
  ])("has the layout %s", (layout, slide, expected) => {
    expect(tell(slide, layout)).toEqual(expected);
  });
});
