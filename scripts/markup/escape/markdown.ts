import type { PhrasingContent, RootContent } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { mathToMarkdown } from "mdast-util-math";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import type { SlideText } from "../../deck/types.ts";
import { BODY_RULES, NOTE_RULES } from "./body-rules.ts";
import { guardInterpolation } from "./vue.ts";

const COMMON: Options = {
  bullet: "-",
  bulletOther: "*",
  emphasis: "*",
  fences: true,
  listItemIndent: "one",
  resourceLink: true,
  rule: "-",
};

const BODY: Options = {
  ...COMMON,
  extensions: [gfmTableToMarkdown(), mathToMarkdown(), { unsafe: BODY_RULES }],
};

const NOTE: Options = { ...COMMON, extensions: [mathToMarkdown(), { unsafe: [...BODY_RULES, ...NOTE_RULES] }] };

/** The body of a slide as Markdown that Slidev shows as it is meant, whatever its text holds. */
export function bodyToMarkdown(children: RootContent[]): string {
  return toMarkdown({ type: "root", children }, BODY).trimEnd();
}

/** Speaker notes as Markdown that may stand in an HTML comment. */
export function notesToMarkdown(paragraphs: readonly PhrasingContent[][]): string {
  const children = paragraphs.map((paragraph) => ({ type: "paragraph" as const, children: paragraph }));
  return toMarkdown({ type: "root", children }, NOTE).trimEnd();
}

/** Running text for the body of a slide. */
export function toBody(text: SlideText): PhrasingContent[] {
  return text.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case "text":
        return guardInterpolation(node.value);
      case "inlineCode":
        return /<!--|v-?drag/i.test(node.value) ? codeElement(node.value) : [node];
      case "inlineMath":
        return [{ ...node, value: guardInlineTex(node.value) }];
      case "delete":
      case "subscript":
      case "superscript":
        return inElement(node.type, toBody(node.children as SlideText));
      default:
        return [{ ...node, children: toBody(node.children as SlideText) } as PhrasingContent];
    }
  });
}

/** Running text for speaker notes. Notes are no Vue template, so `{{` is plain text there. */
export function toNote(text: SlideText): PhrasingContent[] {
  return text.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case "inlineCode":
        return /--!?>|\[click|<!--/i.test(node.value) ? codeElement(node.value) : [node];
      case "inlineMath":
        return [{ ...node, value: guardInlineTex(node.value).replaceAll("-->", "-- >") }];
      case "text":
        return [node];
      case "footnote":
        return [
          ...toNote([{ type: "text", value: " (" }, ...(node.children as SlideText), { type: "text", value: ")" }]),
        ];
      case "delete":
      case "subscript":
      case "superscript":
        return inElement(node.type, toNote(node.children as SlideText));
      default:
        return [{ ...node, children: toNote(node.children as SlideText) } as PhrasingContent];
    }
  });
}

const ELEMENTS = { delete: "del", subscript: "sub", superscript: "sup" };

/** Slidev's Markdown has no marks for raised text, and those for struck text do not open beside all characters. */
function inElement(type: keyof typeof ELEMENTS, children: PhrasingContent[]): PhrasingContent[] {
  const name = ELEMENTS[type];
  return [{ type: "html", value: `<${name}>` }, ...children, { type: "html", value: `</${name}>` }];
}

/** The same TeX, in which `<!--` opens no comment, and Slidev finds nothing to be dragged. */
function guardInlineTex(tex: string): string {
  return tex.replaceAll("<!--", "< !--").replace(/v(?=-?drag)/gi, "$&{}");
}

/** Inline code whose characters can't stand in backticks, where nothing can be escaped. */
function codeElement(value: string): PhrasingContent[] {
  return [
    { type: "html", value: "<code v-pre>" },
    { type: "text", value },
    { type: "html", value: "</code>" },
  ];
}
