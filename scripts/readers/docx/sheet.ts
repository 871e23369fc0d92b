import { childrenOf, type Element, find } from "../jats/element.ts";
import { type Letters, overlay } from "../office/letters.ts";
import { isCodeFont, LONGEST_CHAIN, NO_STYLE, type ParagraphStyle, roleOfStyle } from "../office/styles.ts";

/** A style of Word's. */
export interface Style extends ParagraphStyle {
  /** `numId` and `ilvl`. */
  numbering: { list: string | undefined; level: number | undefined };
}

export interface Sheet {
  styleOf(id: string | undefined): Style;
  /** The language that all text has by default. */
  language: string | undefined;
  /** Points of letters of which nothing is said. */
  size: number;
}

/** Whether a setting is on; nothing where it is not there. */
export const isSet = (properties: Element | undefined, name: string): boolean | undefined => {
  const setting = find(properties, name);
  return setting && isOn(setting.attributes.val ?? "1");
};

const isOn = (value: string): boolean => !/^(?:0|false|off|none)$/.test(value);

/** What `<w:rPr>` says. */
export function lettersOf(properties: Element | undefined): Letters {
  if (!properties) return {};
  const raised = find(properties, "vertAlign")?.attributes.val;
  const fonts = find(properties, "rFonts")?.attributes;
  const font = fonts?.ascii ?? fonts?.hAnsi;
  const size = Number(find(properties, "sz")?.attributes.val);
  const lift = Number(find(properties, "position")?.attributes.val);
  return {
    isBold: isSet(properties, "b"),
    isItalic: isSet(properties, "i"),
    isHidden: isSet(properties, "vanish"),
    isCode: font === undefined ? undefined : isCodeFont(font),
    raised: raised === "superscript" ? "sup" : raised === "subscript" ? "sub" : raised === undefined ? undefined : "",
    font,
    size: size > 0 ? size / 2 : undefined,
    lift: Number.isFinite(lift) ? lift / 2 : undefined,
  };
}

const NONE: Style = { ...NO_STYLE, numbering: { list: undefined, level: undefined } };

/** Reads `styles.xml`. */
export function readSheet(root: Element | undefined): Sheet {
  const own = new Map(childrenOf(root, "style").map((style) => [style.attributes.styleId ?? "", style]));
  const standard = childrenOf(root, "style").find(
    ({ attributes }) => attributes.type === "paragraph" && isOn(attributes.default ?? "0"),
  );
  const known = new Map<string, Style>();
  const defaults = find(root, "docDefaults", "rPrDefault", "rPr");
  const size = lettersOf(defaults).size ?? 10;
  const read = (id: string, depth: number): Style => {
    const element = own.get(id);
    if (!element || depth > LONGEST_CHAIN) return NONE;
    const before = known.get(id);
    if (before) return before;
    const base = find(element, "basedOn")?.attributes.val;
    const under = base === undefined ? NONE : read(base, depth + 1);
    const properties = find(element, "pPr");
    const outline = find(properties, "outlineLvl")?.attributes.val;
    const name = find(element, "name")?.attributes.val ?? id;
    // A style of one's own may be known by its id alone: `Heading1`.
    const said = roleOfStyle(name) ?? roleOfStyle(id);
    const isHeading = outline !== undefined && Number(outline) < 9;
    const plain = outline === "9" ? "body" : undefined;
    const align = find(properties, "jc")?.attributes.val;
    const style: Style = {
      // A title that is in the document's outline is its title all the same.
      role: said && said.role !== "heading" ? said.role : isHeading || said ? "heading" : (plain ?? under.role),
      level: isHeading ? Number(outline) + 1 : (said?.level ?? under.level),
      counts: said?.counts ?? under.counts,
      letters: overlay(under.letters, lettersOf(find(element, "rPr"))),
      isCentred: align === undefined ? under.isCentred : align === "center",
      numbering: {
        list: find(properties, "numPr", "numId")?.attributes.val ?? under.numbering.list,
        level: numberOf(find(properties, "numPr", "ilvl")?.attributes.val) ?? under.numbering.level,
      },
    };
    known.set(id, style);
    return style;
  };
  const standardSize = standard && read(standard.attributes.styleId ?? "", 0).letters.size;
  return {
    styleOf: (id) => (id === undefined ? (standard ? read(standard.attributes.styleId ?? "", 0) : NONE) : read(id, 0)),
    language: find(defaults, "lang")?.attributes.val,
    size: standardSize ?? size,
  };
}

const numberOf = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,2}$/.test(value) ? Number(value) : undefined;
