import { escapeInline } from "./texts.ts";

type Expect = (alias: RegExp, where: string, ...expected: string[]) => string[];

/**
 * Sections of blocks that are drawn rather than listed: a large number.
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
  return [number()];
}
