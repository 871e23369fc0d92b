import type { XmlElement } from "@rgrove/parse-xml";
import { parse } from "postcss";

/** Properties of SVG by which letters look, and which an element has from those around it. */
const INHERITED = ["fill", "font-family", "font-size", "font-weight", "font-style", "text-anchor"] as const;
/** What an element has by itself. */
const OWN = ["dominant-baseline"] as const;

export type Look = Partial<Record<(typeof INHERITED)[number] | (typeof OWN)[number], string>>;

/** Simple selectors, as drawings have them: `text`, `.name`, `text.name`, `#part`. */
const SIMPLE = /^(\*|[a-z]+)?(?:([.#])([\w-]+))?$/i;

/** A rule of a drawing's style sheets, with one selector. */
interface Rule {
  matches(element: XmlElement): boolean;
  declarations: Map<string, string>;
}

/** The rules of style sheets whose selectors are simple; the others are left to the browser. */
export function readRules(sheets: readonly string[]): Rule[] {
  const rules: Rule[] = [];
  for (const sheet of sheets)
    readSheet(sheet)?.walkRules(({ selectors, nodes }) => {
      const declarations = new Map(nodes.flatMap((node) => (node.type === "decl" ? [[node.prop, node.value]] : [])));
      for (const selector of selectors) {
        const [whole, name = "*", sign, value = ""] = SIMPLE.exec(selector.trim()) ?? [];
        if (!whole) continue;
        const matches = (element: XmlElement) =>
          (name === "*" || element.name === name) &&
          (sign === undefined || (sign === "#" ? element.attributes.id === value : classesOf(element).includes(value)));
        rules.push({ matches, declarations });
      }
    });
  return rules;
}

function readSheet(sheet: string) {
  try {
    return parse(sheet);
  } catch {
    // A browser takes what it can read of it; so it is as if it said nothing of letters.
    return undefined;
  }
}

const classesOf = (element: XmlElement) => (element.attributes.class ?? "").split(/\s+/);

/** How letters in an element look: its style, else rules, else its attributes, else what is around it. */
export function lookOf(element: XmlElement, rules: readonly Rule[]): Look {
  const look: Look = {};
  for (let each: XmlElement | undefined = element; each; each = parentOf(each)) {
    const properties = each === element ? [...INHERITED, ...OWN] : INHERITED;
    for (const property of properties) look[property] ??= propertyIn(each, property, rules);
  }
  return look;
}

function propertyIn(element: XmlElement, property: string, rules: readonly Rule[]): string | undefined {
  const style = new Map(
    (element.attributes.style ?? "").split(";").map((each) => {
      const [name = "", ...value] = each.split(":");
      return [name.trim(), value.join(":").trim()] as const;
    }),
  );
  const ruled = rules.findLast(({ matches, declarations }) => declarations.has(property) && matches(element));
  const value = style.get(property) ?? ruled?.declarations.get(property) ?? element.attributes[property];
  return value === "inherit" ? undefined : value?.replace("!important", "").trim();
}

const parentOf = ({ parent }: XmlElement): XmlElement | undefined =>
  parent && "attributes" in parent ? (parent as XmlElement) : undefined;
