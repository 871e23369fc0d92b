import { basename, extname } from "node:path";

/** What a file is that is no YAML, told by its first bytes. */
export interface FileKind {
  /** As in “this is …”. */
  name: string;
  hint: string;
}

const YAML = "an outline is a text file in YAML; `outlines/` has samples";
const TEXT = "save it as plain text from the program that it was written with";

const startsWith = (text: string) => (bytes: Buffer) =>
  bytes.subarray(0, text.length).equals(Buffer.from(text, "latin1"));

/** What begins in which way. */
const KINDS: [test: (bytes: Buffer, file: string) => boolean, name: string, hint: (file: string) => string][] = [
  [(bytes, file) => isZip(bytes) && /\.docx?$/i.test(file), "a file of Word", () => `${TEXT}, then \`lectern import\``],
  [(bytes) => isZip(bytes) && bytes.includes("word/"), "a file of Word", () => `${TEXT}, then \`lectern import\``],
  [(bytes) => isZip(bytes) && bytes.includes("ppt/"), "a file of PowerPoint", () => YAML],
  [(bytes) => isZip(bytes), "a ZIP archive or an office file", () => YAML],
  [startsWith("\xd0\xcf\x11\xe0"), "an old office file", () => `${TEXT}, then \`lectern import\``],
  [startsWith("%PDF-"), "a PDF", () => "take its text or its source (LaTeX, Markdown, JATS), then `lectern import`"],
  [startsWith("{\\rtf"), "a rich text file", () => `${TEXT}, then \`lectern import\``],
  [startsWith("\x89PNG"), "a picture", () => YAML],
  [startsWith("\xff\xd8\xff"), "a picture", () => YAML],
  [startsWith("GIF8"), "a picture", () => YAML],
  [
    (bytes) => /^\s*<(?:!doctype html|html)\b/i.test(head(bytes)),
    "a web page",
    (file) => `of a paper: \`lectern import ${file}\``,
  ],
  [
    (bytes) => /^\s*<(?:\?xml|svg|article)\b/i.test(head(bytes)),
    "XML",
    (file) => `of a paper in JATS: \`lectern import ${file}\``,
  ],
  [
    (bytes) => /^\s*(?:%[^\n]*\n\s*)*\\document(?:class|style)\b/.test(head(bytes)),
    "LaTeX",
    (file) => `\`lectern import ${file}\` drafts an outline of it`,
  ],
  [
    (bytes) => isDeck(head(bytes)),
    "a Slidev deck",
    (file) =>
      /\.md$/i.test(file)
        ? `show it with \`lectern dev ${file}\`, print it with \`lectern export ${file}\`; a lecture takes slides of it`
        : "give it the ending `.md`; then `lectern dev` shows it, `lectern export` prints it, and lectures take slides of it",
  ],
];

const isZip = startsWith("PK\x03\x04");
const head = (bytes: Buffer) => bytes.subarray(0, 4096).toString("utf8");

/** Frontmatter between dashes, and Markdown behind it. */
const isDeck = (text: string) =>
  /^\ufeff?---\r?\n(?:[^\n]*\n){0,200}?---\r?\n\s*(?:#{1,6} |<|!\[|---\r?\n|[-*] )/.test(text);

/**
 * Tells files of other kinds that people hand to Lectern.
 *
 * @param file its name, for hints
 */
export function fileKind(bytes: Buffer, file: string): FileKind | undefined {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { name: `text in ${wide}`, hint: "save it with the encoding UTF-8" };
  const found = KINDS.find(([test]) => test(bytes, file));
  if (found) return { name: found[1], hint: found[2](file) };
  if (bytes.subarray(0, 4096).includes(0)) return { name: "no text", hint: YAML };
  const ending = extname(file).toLowerCase();
  if (looksLikeYaml(bytes)) return undefined;
  if (/^\.(?:bib|json5?)$/.test(ending))
    return {
      name: `no outline but a \`${ending}\` file`,
      hint: `an outline names its references: \`references: ${basename(file)}\``,
    };
  if (/^\.(?:md|markdown|tex|txt|docx?|odt|html?|xml)$/.test(ending))
    return { name: `no outline but a \`${ending}\` file`, hint: `if it is a paper: \`lectern import ${file}\`` };
  return undefined;
}

const looksLikeYaml = (bytes: Buffer) => /^[ \t{]*"?(?:lectern|paper|lecture|sections|slides)"?\s*:/m.test(head(bytes));

/** UTF-16 by its mark, or by the zeros that stand beside each letter of Latin text. */
function wideEncoding(bytes: Buffer): string | undefined {
  if (startsWith("\xff\xfe\x00\x00")(bytes) || startsWith("\x00\x00\xfe\xff")(bytes)) return "UTF-32";
  if (startsWith("\xff\xfe")(bytes) || startsWith("\xfe\xff")(bytes)) return "UTF-16";
  const sample = bytes.subarray(0, 400);
  const zeros = (parity: number) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  return Math.max(even, odd) > sample.length * 0.3 && Math.min(even, odd) < sample.length * 0.05 ? "UTF-16" : undefined;
}
