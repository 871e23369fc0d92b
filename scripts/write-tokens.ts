import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import {
  COLORS,
  DARK_SLIDE,
  LEADING,
  MEASURES,
  type Measures,
  PAPER,
  READABLE,
  SCALE_USES,
  SCREENS,
  SIGNALS,
  SIZES,
  STACKS,
  TAKEAWAYS,
  TALL,
  WEIGHTS,
} from "./design/tokens.ts";
import { ROOT } from "./paths/root.ts";
import { kebab } from "./text/kebab.ts";

type Values = Record<string, string | number>;

const rule = (selector: string, values: Values) => {
  const lines = Object.entries(values).map(([name, value]) => `  --lt-${kebab(name)}: ${value};\n`);
  return `${selector} {\n${lines.join("")}}\n`;
};

const pixels = (measures: Partial<Measures>): Values =>
  Object.fromEntries(
    Object.entries(measures).map(([name, value]) => [name, typeof value === "number" ? `${value}px` : value]),
  );

const prefixed = (prefix: string, values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}-${name}`, value]));

const scheme = (name: "light" | "dark"): Values =>
  Object.fromEntries(Object.entries({ ...COLORS, ...SIGNALS }).map(([color, values]) => [color, values[name]]));

const stack = (families: readonly string[]) => `${families.map((family) => `"${family}"`).join(", ")}, sans-serif`;

/** `styles/tokens.css`: the design's numbers as variables, which slides, diagrams and sheets of paper read. */
export function tokensCss(): string {
  const families = Object.fromEntries(Object.entries(STACKS).map(([name, value]) => [name, stack(value)]));
  const root = {
    ...{ ...scheme("light"), ...PAPER, ...prefixed("screen", SCREENS), ...families },
    ...{
      ...pixels(MEASURES),
      readable: `${READABLE}px`,
      ...prefixed("leading", LEADING),
      ...prefixed("weight", WEIGHTS),
    },
  };
  const sizes = Object.entries(SIZES).map(([size, measures]) =>
    rule(`.lt.is-${size}`, { ...(size in MEASURES ? { points: `var(--lt-${size})` } : {}), ...pixels(measures) }),
  );
  return [
    "/* Written from scripts/design/tokens.ts by `npm run tokens`: change it there. */\n",
    rule(":root", root),
    rule(".lt", { points: "var(--lt-text)" }),
    ...sizes,
    rule(".lt.takeaways", pixels(TAKEAWAYS.normal)),
    rule(".lt.is-tall", pixels(TALL.normal)),
    rule(".lt.is-tall.is-compact", pixels(TALL.compact)),
    rule(".lt.is-tall.is-tight", pixels(TALL.tight)),
    rule(".lt.is-tall.takeaways", pixels(TAKEAWAYS.tall)),
    rule(`html.dark,\n${DARK_SLIDE}`, scheme("dark")),
  ].join("\n");
}

/** `public/icon.svg`: the talk's sign, a stroke for each of three pillars. */
export function iconSvg(): string {
  const { ground, hue1, hue2, hue3 } = COLORS;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Lectern</title><rect width="32" height="32" rx="6" fill="${ground.light}"/><path d="M7 7h4v18H7z" fill="${hue1.light}"/><path d="M14 7h4v18h-4z" fill="${hue2.light}"/><path d="M21 7h4v18h-4z" fill="${hue3.light}"/></svg>\n`;
}

const TABLES: Record<string, string[][]> = {
  colours: [
    ["", "light", "dark", "for"],
    ...Object.entries({ ...COLORS, ...SIGNALS }).map(([name, { light, dark, use }]) => [
      kebab(name),
      `\`${light}\``,
      `\`${dark}\``,
      use,
    ]),
  ],
  type: [
    ["", "px", "for"],
    ...Object.entries(SCALE_USES).map(([name, use]) => [name, `${MEASURES[name as keyof Measures]}`, use]),
  ],
};

/** `docs/design.md` with its tables as the numbers are now; each stands between two comments, of which the first names it. */
export function withTables(markdown: string): string {
  return markdown.replace(
    /(<!-- tokens: (\w+) -->\n)[\s\S]*?(?=<!-- \/tokens -->)/g,
    (_, start: string, name: string) => {
      const [head = [], ...rows] = TABLES[name] ?? [];
      return `${start}\n${[head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("")}\n`;
    },
  );
}

// `npm run tokens`
if (import.meta.main) {
  const docs = join(ROOT, "docs", "design.md");
  writeFileAtomic(join(ROOT, "styles", "tokens.css"), tokensCss());
  writeFileAtomic(join(ROOT, "public", "icon.svg"), iconSvg());
  writeFileAtomic(docs, withTables(readFileSync(docs, "utf8")));
}
