/** Pandoc's attributes: `{#id .class key="value"}`. */
export interface Attributes {
  id?: string | undefined;
  classes: string[];
  values: Map<string, string>;
}

/** Attributes as they stand behind a link, a picture, a formula or a heading. */
export const ATTRIBUTES = /\{(?:[^{}\n"']|"[^"\n]{0,2000}"|'[^'\n]{0,2000}'){0,2000}\}/y;

const PART =
  /#([^\s#{}"'=]+)|\.([^\s{}"'=.]+)|((?<![\w:.-])[\w:.-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s}"',]+))|(-)(?=[\s}#.])|=(\w+)|(?<=[{\s])(un(?:numbered|listed))(?=[\s}])/g;

/** Whether a text in curly brackets is attributes, not prose. */
export function isAttributes(text: string): boolean {
  return /^\{\s*(?:[#.][^\s}]|-\s*[}#.]|-\s+[\w:.-]+\s*=|un(?:numbered|listed)\s*[}#.]|=\w+\s*\}|[\w:.-]+\s*=)/.test(
    text,
  );
}

/** Reads attributes, with or without their brackets; what is none of them is passed over. */
export function parseAttributes(text: string): Attributes {
  const attributes: Attributes = { classes: [], values: new Map() };
  for (const [, id, name, key, double, single, bare, dash, format, word] of text.matchAll(PART)) {
    if (id !== undefined) attributes.id ??= id;
    else if (name !== undefined) attributes.classes.push(name);
    else if (dash !== undefined) attributes.classes.push("unnumbered");
    else if (word !== undefined) attributes.classes.push(word);
    else if (format !== undefined) attributes.values.set("format", format);
    else if (key !== undefined)
      attributes.values.set(key.toLowerCase(), (double ?? single ?? bare ?? "").replace(/\\(["'\\])/g, "$1"));
  }
  if (attributes.values.has("id")) attributes.id ??= attributes.values.get("id");
  return attributes;
}
