import { findTags } from "./find-tags.ts";
import { maskMarkdown } from "./mask-markdown.ts";

/** What Vue can't read, and where: offsets in the slide's Markdown. */
export interface BrokenExpression {
  says: string;
  start: number;
  end: number;
}

const SAYS = "Error parsing JavaScript expression: ";

/**
 * The first expression of a slide that Vue can't read, in `{{ }}` or in an attribute such as `v-if` or `:class`. Its
 * compiler is loaded where there is one only.
 */
export async function findBrokenExpression(content: string): Promise<BrokenExpression | undefined> {
  const templates = [...findInterpolations(content), ...findDirectives(content)].toSorted((a, b) => a.start - b.start);
  if (templates.length === 0) return undefined;
  const { compileTemplate } = await import("vue/compiler-sfc");
  for (const { start, end, source, shift } of templates) {
    const { errors } = compileTemplate({ source, filename: "slide.vue", id: "slide" });
    for (const error of errors) {
      if (typeof error === "string" || !error.message.startsWith(SAYS)) continue;
      const at = "loc" in error && error.loc ? error.loc.start.offset - shift : 0;
      const says = (error.message.slice(SAYS.length).split("\n")[0] ?? "").replace(/ \(\d+:\d+\)$/, "");
      return { says, start: Math.min(start + Math.max(0, at), end - 1), end };
    }
  }
  return undefined;
}

interface Template {
  source: string;
  /** How far in it stands what stands at `start`. */
  shift: number;
  start: number;
  end: number;
}

function findInterpolations(content: string): Template[] {
  const text = maskMarkdown(content);
  const found: Template[] = [];
  for (let start = text.indexOf("{{"); start >= 0; ) {
    const close = text.indexOf("}}", start);
    if (close < 0) return found;
    found.push({ source: text.slice(start, close + 2), shift: 0, start, end: close + 2 });
    start = text.indexOf("{{", close);
  }
  return found;
}

const OPEN = "<p ";

function findDirectives(content: string): Template[] {
  return findTags(content)
    .filter(({ attributes }) => /\s(?:v-|[:@#])/.test(attributes))
    .map(({ attributes, end }) => {
      const written = attributes.replace(/\/$/, " ");
      const start = end - 1 - attributes.length;
      return { source: `${OPEN}${written}></p>`, shift: OPEN.length, start, end };
    });
}
