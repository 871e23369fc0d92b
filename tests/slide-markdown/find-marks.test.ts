import { describe, expect, it } from "vitest";
import { findComponents, findImports } from "../../scripts/slide-markdown/find-components.ts";
import { findMarks } from "../../scripts/slide-markdown/find-marks.ts";

const marksOf = (content: string) => findMarks(content).map(({ kind, value }) => `${kind} ${value}`);

describe("findMarks", () => {
  it.each([
    ["![A ship](/ship.svg)", ["picture /ship.svg"]],
    ['![the same.png](./the same.png "the same.png")', []],
    ['![same.png](same.png "same.png")', ["picture same.png"]],
    ["![a][ref]\n\n[ref]: ./a.png", ["picture ./a.png"]],
    ["[a link](./other.md)", ["file ./other.md"]],
    ["[a slide](/other) [on the web](https://example.org/a.pdf)", []],
    ["![y](a\\_b.png)", ["picture a_b.png"]],
    ['![y](<./a b.svg> "t](./c.svg)")', ["picture ./a b.svg"]],
    ["[![in a link](./a.png)](https://example.org)", ["picture ./a.png"]],
    ["<img src=a.png>", ["picture a.png"]],
    ['<img srcset="a.png 1x, b.png 2x">', ["picture a.png", "picture b.png"]],
    ['<Foo img="/p.svg" name="x.svg" />', ["picture /p.svg"]],
    ["````md magic-move\n<<< ./a.ts\n```js\n<<< no\n```\n````", ["snippet ./a.ts", "snippet no"]],
    ['<img src="./a.png" alt="b">', ["picture ./a.png"]],
    ["<img :src=\"'/a.png'\">", ["picture /a.png"]],
    ['<video poster="p.jpg"><source src="v.mp4"></video>', ["picture p.jpg", "picture v.mp4"]],
    ["<style>\nh1 { background: url('./bg.png') }\n</style>", ["picture ./bg.png"]],
    ["<<< @/snippets/a.ts#part {2}", ["snippet @/snippets/a.ts"]],
    ["<<< ./a.ts ts {monaco}", ["snippet ./a.ts"]],
    ['![a](https://example.org/a.png) <img src="data:image/png;base64,AA">', []],
    ['```md\n![a](/a.png)\n<img src="/b.png">\n<<< ./c.ts\n```', []],
    ['`<img src="/b.png">` <!-- <img src="/c.png"> -->', []],
    ["````md\n```\n![a](/a.png)\n```\n````\n\n![b](/b.png)", ["picture /b.png"]],
  ])("%s", (content, marks) => {
    expect(marksOf(content).sort()).toEqual([...marks].sort());
  });

  it("knows where the names stand", () => {
    const content = "![a.png](a.png) and <img src='b.png'>\n\n<<< @/c.ts";
    for (const { value, start, end } of findMarks(content)) expect(content.slice(start, end)).toBe(value);
    expect(findMarks("![a.png](a.png)")[0]?.start).toBe(9);
  });
});

describe("findComponents", () => {
  it("finds tags that HTML does not have, opening and closing", () => {
    const content = "<Counter :n='1' /> <v-click>\n\n<my-own a>x</my-own>\n\n</v-click> <div><b>x</b></div> a <b";
    expect(findComponents(content).map(({ name }) => name)).toEqual(["Counter", "VClick", "MyOwn", "MyOwn", "VClick"]);
    for (const { start, end } of findComponents(content)) expect(content.slice(start, end)).toMatch(/^[\w-]+$/);
  });

  it("takes code for code, and Vue's own for what it is", () => {
    expect(findComponents("`<Counter />`\n\n```vue\n<Counter />\n```\n<Transition><p>a</p></Transition>")).toEqual([]);
    expect(findComponents("1 <A 2").map(({ name }) => name)).toEqual(["A"]);
  });
});

describe("findImports", () => {
  it("takes shown code for what it is", () => {
    expect(findImports('```vue\n<script setup>\nimport a from "./a.ts";\n</script>\n```')).toEqual([]);
  });

  it("finds what lies near, in scripts and styles", () => {
    expect(findImports('<script setup>\nimport a from "./a.ts";\nimport { ref } from "vue";\n</script>')).toEqual([
      "./a.ts",
    ]);
    expect(findImports('<style>\n@import "../b.css";\n</style>')).toEqual(["../b.css"]);
    expect(findImports("<script>const x = await import('@/c.ts')</script>")).toEqual(["@/c.ts"]);
    expect(findImports("It comes from './here'")).toEqual([]);
  });
});
