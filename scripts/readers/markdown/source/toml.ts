import type { Findings } from "../../../diagnostics/findings.ts";
import type { Line } from "./lines.ts";

/** What ends values that go on in other lines, by how these begin. */
const LONG: [start: RegExp, end: RegExp][] = [
  [/^"""(?!.*""")/, /"""\s*$/],
  [/^'''(?!.*''')/, /'''\s*$/],
  [/^\[(?!.*\]\s*(?:#|$))/, /\]\s*(?:#.*)?$/],
];

/**
 * Front matter in TOML, as YAML: texts and lists of texts are written alike in both. What else there is in TOML is told.
 *
 * @returns nothing for lines that are no TOML
 */
export function tomlToYaml(block: readonly Line[], findings: Findings<Line>): Line[] {
  if (!block.some(({ text }) => /^[\w-]+\s*=/.test(text))) return [];
  let end: RegExp | undefined;
  let isTable = false;
  return block.flatMap((line): Line[] => {
    const as = (...texts: string[]) => texts.map((text): Line => ({ ...line, text, isElsewhere: true }));
    if (end) {
      const isLast = end.test(line.text);
      const text = line.text.replace(/"""|'''/, "");
      if (isLast) end = undefined;
      return as(`  ${text.replaceAll("\\\\", "\\")}`);
    }
    const [, key = "", value = ""] = /^([\w-]+)\s*=\s*(\S.*)$/.exec(line.text) ?? [];
    isTable ||= line.text.startsWith("[");
    if (!isTable && key !== "" && !value.startsWith("{")) {
      end = LONG.find(([start]) => start.test(value))?.[1];
      const isText = end !== undefined && !value.startsWith("[");
      return isText
        ? as(`${key}: |`, `  ${value.slice(3)}`)
        : as(`${key}: ${value.replace(/"""|'''/g, value.charAt(0))}`);
    }
    const name = isTable ? /^\[.*\]/.exec(line.text)?.[0] : key || /^[^#\s].*/.exec(line.text)?.[0];
    if (name)
      findings.gather("front-matter-is-valid", name, line, (listed) => ({
        message: `of front matter in TOML only texts and lists of texts are read; left out: ${listed}`,
      }));
    return [];
  });
}
