import { childrenOf, type Element, find } from "../jats/element.ts";
import { type Letters, overlay } from "../office/letters.ts";
import { isCodeFont, LONGEST_CHAIN, NO_STYLE, type ParagraphStyle, roleOfStyle } from "../office/styles.ts";

export interface Sheet {
  styleOf(name: string | undefined): ParagraphStyle;
  isOrdered(list: string | undefined, level: number): boolean;
  /** How headings of a level are numbered, empty where they are not; and of how many levels the number is. */
  numberOf(level: number): { format: string; shown: number };
  /** Whether a style takes the number from its headings. */
  isUnnumbered(name: string | undefined): boolean;
  language: string | undefined;
  size: number;
}

/** Reads the styles of `styles.xml` and of `content.xml`, which has those that nobody named. */
export function readSheet(roots: readonly (Element | undefined)[]): Sheet {
  const groups = roots.flatMap((root) => childrenOf(root, "styles", "automatic-styles"));
  const own = new Map<string, Element>();
  for (const group of groups)
    for (const style of childrenOf(group, "style")) own.set(style.attributes.name ?? "", style);
  const lists = new Map(
    groups.flatMap((group) => childrenOf(group, "list-style")).map((each) => [each.attributes.name ?? "", each]),
  );
  const outline = groups.flatMap((group) => childrenOf(group, "outline-style"))[0];
  const standard = groups
    .flatMap((group) => childrenOf(group, "default-style"))
    .find(({ attributes }) => attributes.family === "paragraph");
  const defaults = find(standard, "text-properties");
  const known = new Map<string, ParagraphStyle>();
  const read = (name: string, depth: number): ParagraphStyle => {
    const style = own.get(name);
    // Programs write names of styles that are nowhere described.
    if (!style) return { ...NO_STYLE, ...roleOfStyle(name) };
    if (depth > LONGEST_CHAIN) return NO_STYLE;
    const before = known.get(name);
    if (before) return before;
    const { "parent-style-name": parent, "display-name": shown, "default-outline-level": outlined } = style.attributes;
    const under = parent === undefined ? NO_STYLE : read(parent, depth + 1);
    const said = roleOfStyle(shown ?? name);
    const align = find(style, "paragraph-properties")?.attributes["text-align"];
    const level = Number(outlined) > 0 ? Number(outlined) : said?.level;
    const made: ParagraphStyle = {
      role: said?.role ?? (level === undefined ? under.role : "heading"),
      level: level ?? under.level,
      counts: said?.counts ?? under.counts,
      letters: overlay(under.letters, lettersOf(find(style, "text-properties"), under.letters.size)),
      isCentred: align === undefined ? under.isCentred : align === "center",
    };
    known.set(name, made);
    return made;
  };
  const { language, country } = defaults?.attributes ?? {};
  const levelOf = (list: Element | undefined, level: number) =>
    childrenOf(list).find(({ attributes }) => attributes.level === String(level));
  return {
    styleOf: (name) => (name === undefined ? NO_STYLE : read(name, 0)),
    isOrdered: (list, level) => levelOf(lists.get(list ?? ""), level)?.name === "list-level-style-number",
    numberOf: (level) => {
      const { "num-format": format = "", "display-levels": shown } = levelOf(outline, level)?.attributes ?? {};
      return { format, shown: Number(shown) || 1 };
    },
    isUnnumbered: (name) => own.get(name ?? "")?.attributes["list-style-name"] === "",
    language:
      language && /^[a-z]{2,3}$/.test(language)
        ? [language, country].filter((each) => each && each !== "none").join("-")
        : undefined,
    size: Number.parseFloat(defaults?.attributes["font-size"] ?? "12") || 12,
  };
}

/** What `<style:text-properties>` says; sizes may be shares of that around. */
function lettersOf(properties: Element | undefined, around = 12): Letters {
  if (!properties) return {};
  const {
    "font-weight": weight,
    "font-style": slant,
    "text-position": position,
    "font-size": size,
    display,
  } = properties.attributes;
  const font = properties.attributes["font-name"] ?? properties.attributes["font-family"];
  const number = Number.parseFloat(size ?? "");
  const isShare = size?.endsWith("%") ?? false;
  return {
    isBold: weight === undefined ? undefined : weight === "bold" || Number(weight) >= 600,
    isItalic: slant === undefined ? undefined : slant !== "normal",
    isHidden: display === undefined ? undefined : display === "none",
    raised:
      position === undefined
        ? undefined
        : /^(?:super|[1-9])/.test(position)
          ? "sup"
          : /^(?:sub|-)/.test(position)
            ? "sub"
            : "",
    isCode: font === undefined ? undefined : isCodeFont(font.replace(/^['"]/, "")),
    font,
    size: number > 0 ? (isShare ? (number / 100) * around : number) : undefined,
  };
}
