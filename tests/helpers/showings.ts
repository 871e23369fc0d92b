import { escapeInline } from "./texts.ts";

type Expect = (alias: RegExp, where: string, ...expected: string[]) => string[];

/**
 * Sections of blocks that are drawn rather than listed: a large number, steps, a cycle, a timeline, a comparison.
 *
 * @param next the next text
 * @param expect says what slides must say
 */
export function makeShowings(next: () => string, expect: Expect): Record<string, unknown>[] {
  const at = (id: string) => new RegExp(`^${id}-content(-\\d+)?(\\.\\d+)*$`);
  const number = () => {
    const [said, label] = [next(), next()];
    expect(at("number"), ".lt-number-box > p", said, label);
    return { id: "number", title: "A number", content: [{ number: said, label: escapeInline(label) }] };
  };
  const steps = (type: "steps" | "cycle") => {
    const [first, name, detail, last] = [next(), next(), next(), next()];
    expect(at(type), "li", first, name, detail, last);
    const named = { step: escapeInline(name), details: [escapeInline(detail)] };
    return { id: type, title: type, content: [{ [type]: [escapeInline(first), named, escapeInline(last)] }] };
  };
  const timeline = () => {
    const events = [0, 1].map(() => ({ date: next(), text: next(), detail: next() }));
    expect(at("timeline"), "li > p", ...events.flatMap(({ date, text }) => [date, text]));
    expect(at("timeline"), "li > ul > li", ...events.map(({ detail }) => detail));
    const written = events.map(({ date, text, detail }) => ({
      date,
      text: escapeInline(text),
      details: [escapeInline(detail)],
    }));
    return { id: "timeline", title: "A timeline", content: [{ timeline: written }] };
  };
  const compare = () => {
    const [left, right, alt, caption, first, point, detail] = [next(), next(), next(), next(), next(), next(), next()];
    expect(at("compare"), ".lt-side > p:first-child", left, right);
    expect(at("compare"), ".lt-side li", first, point, detail);
    expect(at("compare"), "img[alt]", alt);
    expect(at("compare"), ".lt-side-picture > p + p", caption);
    const points = [escapeInline(first), { point: escapeInline(point), details: [escapeInline(detail)] }];
    const picture = { name: right, figure: "figure.svg", alt, caption: escapeInline(caption) };
    return { id: "compare", title: "A comparison", content: [{ compare: [{ name: left, points }, picture] }] };
  };
  return [number(), compare(), steps("steps"), steps("cycle"), timeline()];
}
