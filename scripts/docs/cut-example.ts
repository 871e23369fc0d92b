import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";

/** Lines of an outline, from the margin on. */
interface Excerpt {
  yaml: string;
  /** Where it ends in the outline, from 1. */
  lastLine: number;
}

/** The first entry of some `content` that has a field; a slide with all that is on it. */
export function cutExample(outline: string, name: string): Excerpt | undefined {
  const lineCounter = new LineCounter();
  let found: Excerpt | undefined;
  visit(parseDocument(outline, { lineCounter }), {
    Seq(_, { items, flow }, path) {
      const pair = path.at(-1);
      if (flow || !isPair(pair) || !isScalar(pair.key) || pair.key.value !== "content") return undefined;
      const entries = items.filter((item) => isMap(item) || isScalar(item));
      const has = (key: string, from: number) =>
        entries.findIndex((entry, index) => index >= from && isMap(entry) && entry.has(key));
      const first = has(name, 0);
      const next = name === "slide" ? has("slide", first + 1) : first + 1;
      const [start] = entries[first]?.range ?? [];
      const [, end] = entries.at(next < 0 ? -1 : next - 1)?.range ?? [];
      if (start === undefined || end === undefined) return undefined;
      const whole = outline.slice(outline.lastIndexOf("\n", start) + 1, end).trimEnd();
      const margin = whole.search(/\S/);
      const lines = whole.split("\n");
      found = {
        yaml: lines.map((line) => line.slice(margin)).join("\n"),
        lastLine: lineCounter.linePos(start).line + lines.length - 1,
      };
      return visit.BREAK;
    },
  });
  return found;
}
