import { describe, expect, it } from "vitest";
import { escapeAttribute } from "../../scripts/markup/escape/attribute.ts";
import { bodyToMarkdown, notesToMarkdown, toBody, toNote } from "../../scripts/markup/escape/markdown.ts";
import { escapeMermaid } from "../../scripts/markup/escape/mermaid.ts";
import { toFrontmatter } from "../../scripts/markup/escape/yaml.ts";

const body = (value: string) => bodyToMarkdown([{ type: "paragraph", children: toBody([{ type: "text", value }]) }]);
const note = (value: string) => notesToMarkdown([toNote([{ type: "text", value }])]);

describe("slide body", () => {
  it.each([
    ["plain words, 5-3, a/b", "plain words, 5-3, a/b"],
    ["{{ x }}", "<span v-pre>{{</span> x }}"],
    ["---", "\\---"],
    ["<!-- x -->", "\\<\\!-- x -->"],
    ["<<< @/file", "\\<<< @/file"],
    ["::right::", "\\::right::"],
    ["~~x~~", "\\~~x\\~\\~"],
    ["$x$", "\\$x\\$"],
    ["[[x]]", "\\[\\[x]]"],
    ["# x", "\\# x"],
    ["&lt;", "\\&lt;"],
    ["<v-drag> and v-drag", "\\<&#x76;-drag> and &#x76;-drag"],
    ["<VDrag>", "\\<&#x56;Drag>"],
    ["[!NOTE] x", "\\[\\!NOTE] x"],
  ])("%s", (text, markdown) => {
    expect(body(text)).toBe(markdown);
  });
});

describe("speaker notes", () => {
  it.each([
    ["ends --> here", "ends --\\> here"],
    ["[click] and [click:3]", "\\[&#x63;lick] and \\[&#x63;lick:3]"],
    ["{{ x }}", "{{ x }}"],
  ])("%s", (text, markdown) => {
    expect(note(text)).toBe(markdown);
  });
});

describe("frontmatter", () => {
  it("writes three hyphens so that they don't end it", () => {
    expect(toFrontmatter({ title: "Foo---bar", n: 1, gone: undefined })).toBe(
      '---\ntitle: "Foo\\x2d\\x2d\\x2dbar"\nn: 1\n---\n',
    );
  });
});

describe("Mermaid label", () => {
  it.each([
    ["Trust, and 信任.", "Trust, and 信任."],
    ['a "b" #35; `c` $d$', "a #34;b#34; #35;35#59; #96;c#96; #36;d#36;"],
    ["ﬂ°°35¶ß", "#64258;#176;#176;35#182;ß"],
  ])("%s", (text, escaped) => {
    expect(escapeMermaid(text)).toBe(escaped);
  });
});

describe("attribute", () => {
  it("has no quote, tag, mark or interpolation in it", () => {
    expect(escapeAttribute('"<{{*x*}}')).toBe("&#34;&#60;&#123;&#123;&#42;x&#42;&#125;&#125;");
    expect(escapeAttribute("a v-drag")).toBe("a &#118;-drag");
  });
});
