import { describe, expect, it } from "vitest";
import { SourceText } from "../../scripts/diagnostics/source-text.ts";
import { checkDiagrams } from "../../scripts/outline/check-diagrams.ts";
import { YamlSource } from "../../scripts/outline/yaml-source.ts";

/** What is told of a diagram, with the words in the file that it points at. */
async function tell(diagram: string): Promise<string[]> {
  const block = diagram.split("\n").map((line) => (line === "" ? "" : `          ${line}`));
  const text = `sections:\n  - content:\n      - diagram: |\n${block.join("\n")}\n        alt: A\n`;
  const source = new SourceText("outline.yaml", text);
  const found = await checkDiagrams(new YamlSource(source));
  return found.map(({ code, position, message, sourceLine = "" }) => {
    const { line = 0, column = 0, length = 0 } = position ?? {};
    return `${code} ${line - 3}:${column - 10} “${sourceLine.slice(column - 1, column - 1 + length)}” ${message}`;
  });
}

describe("a diagram that Mermaid can't draw", () => {
  it.each([
    [
      "flowchart LR\n  a --> b\n  b -> c",
      "diagram-is-drawn 3:5 “-> c” Mermaid can't read “-> c” in line 3 of this diagram (column 5)",
    ],
    [
      "\n%% about\nflowchart LR\n\n  a --> b[",
      "diagram-is-drawn 5:10 “[” Mermaid can't read the end of line 4 of this diagram (column 11)",
    ],
    [
      '---\ntitle: T\n---\npie\n  "a" 1',
      "diagram-is-drawn 5:7 “1” Mermaid can't read “1” in line 5 of this diagram (column 7): Expecting token of type ':' but found `1`",
    ],
    [
      "mindmap\n  one\n two",
      'diagram-is-drawn 0:8 “|” Mermaid can\'t draw this: There can be only one root. No parent could be found for ("two")',
    ],
    [
      "flowhart LR\n  a --> b",
      "diagram-is-drawn 1:1 “flowhart LR” Mermaid does not know from the first line what kind of diagram this is",
    ],
  ])("is told with its place: %j", async (diagram, finding) => {
    expect(await tell(diagram)).toEqual([finding]);
  });
});

describe("a diagram", () => {
  it.each([
    "flowchart LR\n  a[One<br>Two] -->|<b>x</b>| b\n  style a fill:#fee\n  link --> click1",
    "sequenceDiagram\n  A->>B: link to it: x\n  Note over A: click here",
    "classDiagram\n  class Tap {\n    <<interface>>\n  }\n  Basin <|-- Tap",
    '%%{init: {"flowchart": {"curve": "linear"}}}%%\nflowchart TB\n  %% <img src="x">\n  a --> b',
    "mindmap\n  root\n    click here",
    "stateDiagram-v2\n  [*] --> A",
    'erDiagram\n  A ||--o{ B : "x"',
    `flowchart LR\n${Array.from({ length: 600 }, (_, index) => `  a${index} --> b${index}`).join("\n")}`,
  ])("is taken as it stands: %j", async (diagram) => {
    expect(await tell(diagram)).toEqual([]);
  });

  it.each([
    ['flowchart LR\n  a --> b\n  click a "https://example.org"', "3:3", "no links"],
    ['flowchart LR\n  a --> b\n  click a call alert("x")', "3:3", "no links"],
    ['classDiagram\n  class A\n  link A "https://example.org"', "3:3", "no links"],
    ["sequenceDiagram\n  link A: Home @ https://example.org", "2:3", "no links"],
    ["flowchart LR\n  a[<img src='https://example.org/x.png'>]", "2:5", "HTML in it: `<img src='https://example.org/`"],
    ["flowchart LR\n  a[<b onclick=alert>x</b>]", "2:5", "HTML in it"],
    ["mindmap\n  a <!-- b -->", "2:5", "HTML in it"],
    ["mindmap\n  a\n  ```", "3:3", "backticks"],
    ["flowchart LR\n  a[<script>]", "2:5", "HTML in it: `<script>`"],
    ['flowchart LR\n  a["<svg/onload=x"]', "2:6", "HTML in it"],
    ["flowchart LR\n  a\n  style a fill:url(https://example.org/x)", "3:16", "another file: `url(`"],
    ["flowchart LR\n  a\n  classDef b fill:u\\72l(x)", "3:20", "`\\`"],
    ['flowchart LR\n  a@{ shape: x,\n    img: "https://example.org/x.png" }', "3:5", "pictures: `img`"],
    ['%%{init: {"theme": "dark"}}%%\nflowchart LR\n  a', "1:12", "`theme`"],
    ["---\nconfig:\n  themeCSS: x\n---\nflowchart LR\n  a", "3:3", "`themeCSS`"],
  ])("must not bring in what is not its own: %j", async (diagram, place, words) => {
    const [finding, ...others] = await tell(diagram);
    expect(finding).toMatch(/^diagram-is-plain /);
    expect(finding).toContain(` ${place} `);
    expect(finding).toContain(words);
    expect(others).toEqual([]);
  });

  it("that is quoted is told at its field", async () => {
    const text = 'sections:\n  - content:\n      - diagram: "flowchart LR\\n  a -> b"\n';
    const [found] = await checkDiagrams(new YamlSource(new SourceText("outline.yaml", text)));
    expect(found).toMatchObject({ position: { line: 3, column: 18 } });
  });
});
