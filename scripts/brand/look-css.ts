import { COLORS, type ColorName, DARK_SLIDE, FAMILIES, STACKS, WEIGHTS } from "../design/tokens.ts";
import { kebab } from "../text/kebab.ts";
import { type Look, type Role, SCHEMES, type Scheme } from "./look.ts";
import { cssString } from "./read-font.ts";

const ROLES: readonly Role[] = ["sans", "serif", "mono"];

/**
 * A brand as style sheet: its fonts, and what of the design's variables is another than Lectern's own. It goes before
 * `styles/tokens.css` wherever it stands.
 */
export function lookCss(look: Look): string {
  const { colors, faces, titleWeight, isDark } = look;
  const names = Object.keys(COLORS) as ColorName[];
  const colorsOf = (scheme: Scheme) =>
    names
      .filter((name) => colors[name][scheme] !== COLORS[name][scheme])
      .map((name) => `--lt-${kebab(name)}: ${colors[name][scheme]};`);
  const type = ROLES.flatMap((role) => {
    const stack = stackOf(look, role);
    return stack ? [`--lt-${role}: ${stack};`] : [];
  });
  const isOwn = titleWeight === undefined || titleWeight === WEIGHTS.title;
  const weight = isOwn ? [] : [`--lt-weight-title: ${titleWeight};`];
  const [light, dark] = SCHEMES.map(colorsOf);
  return [
    faces,
    rule(":root:root", [...(light ?? []), ...type, ...weight]),
    rule(`:root:root.dark,\n:root:root ${DARK_SLIDE}`, dark ?? []),
    // Code has the colours for its ground, which may be dark in both schemes.
    isDark.light ? rule("html:root:root .shiki span", ["color: var(--shiki-dark);"]) : "",
    isDark.dark
      ? ""
      : rule(`html:root:root.dark .shiki span,\nhtml:root:root ${DARK_SLIDE} .shiki span`, [
          "color: var(--shiki-light);",
        ]),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

const rule = (selector: string, lines: readonly string[]) =>
  lines.length > 0 ? `${selector} {\n${lines.map((line) => `  ${line}\n`).join("")}}` : "";

/** Families in the order in which they are asked for a character: the brand's, then Lectern's own; nothing where those are all. */
export function stackOf({ families }: Look, role: Role): string | undefined {
  const family = families[role]?.name;
  if (family === undefined || family === FAMILIES[role].name) return undefined;
  const own = STACKS[role];
  const at = own.indexOf(FAMILIES[role].name as never);
  const stack = [...own.slice(0, at), family, ...own.slice(at).filter((each) => each !== family)];
  return [...stack.map(cssString), "sans-serif"].join(", ");
}
