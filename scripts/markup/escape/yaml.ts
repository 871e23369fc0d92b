import { Document, Scalar, visit } from "yaml";

/**
 * Frontmatter of a slide. Slidev finds its end by the next `---` wherever it stands, even inside a quoted text, so
 * text with `---` is written in double quotes with its hyphens as `\x2d`.
 *
 * @param fields in the order they are written; `undefined` ones are left out
 */
export function toFrontmatter(fields: Record<string, unknown>): string {
  const document = new Document(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === "string" && node.value.includes("---")) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const yaml = document.toString({ lineWidth: 0 }).replaceAll("---", "\\x2d\\x2d\\x2d");
  return `---\n${yaml}---\n`;
}
