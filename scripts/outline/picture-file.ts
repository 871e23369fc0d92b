import { readFileSync, statSync } from "node:fs";
import { parseXml, type XmlElement, XmlError } from "@rgrove/parse-xml";
import { elementsOf } from "../text/elements-of.ts";
import { findBrokenTex, splitTex } from "../text/split-tex.ts";
import { readFamilies } from "../text/svg-families.ts";
import { svgTexts } from "../text/svg-texts.ts";
import { texError } from "../text/tex.ts";

/** What is wrong with the file of a picture. */
export interface PictureFault {
  message: string;
  /** Whether the rest of it is shown. */
  isSlight?: true;
  /** What to do, if not to save it anew. */
  hint?: string;
}

/** Of larger files only a browser finds out whether they are whole. */
const MOST_BYTES = 50_000_000;
const MOST_SVG_BYTES = 5_000_000;

/**
 * What can be told of a picture without drawing it: that it is one, and that its end is there. What is left, the browser
 * that measures finds out.
 *
 * @param path absolute path of the file
 */
export function findPictureFaults(path: string): PictureFault[] {
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size === 0) return [{ message: "this file is empty" }];
    if (size > MOST_BYTES) return [];
    bytes = readFileSync(path);
  } catch (error) {
    return [{ message: `this file can't be read (${(error as NodeJS.ErrnoException).code})` }];
  }
  const format = FORMATS.find(({ isIt }) => isIt(bytes));
  if (!format) return [{ message: "this file holds no picture that a browser knows" }];
  return format.faultsOf(bytes);
}

const text = (bytes: Buffer, from: number, to: number) => bytes.toString("latin1", from, to);

interface Format {
  isIt(bytes: Buffer): boolean;
  faultsOf(bytes: Buffer): PictureFault[];
}

/** Browsers go by the first bytes, not by the name. Formats that hardly anybody uses are left to them. */
const FORMATS: Format[] = [
  { isIt: (bytes) => text(bytes, 0, 8) === "\x89PNG\r\n\x1a\n", faultsOf: (bytes) => cutUnless(hasPngEnd(bytes)) },
  { isIt: (bytes) => text(bytes, 0, 2) === "\xff\xd8", faultsOf: (bytes) => cutUnless(hasJpegEnd(bytes)) },
  {
    isIt: (bytes) => text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 12) === "WEBP",
    faultsOf: (bytes) => cutUnless(bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length),
  },
  { isIt: (bytes) => text(bytes, 4, 8) === "ftyp", faultsOf: (bytes) => cutUnless(hasAllBoxes(bytes)) },
  { isIt: (bytes) => /^(?:GIF8|BM|\0\0\x01\0)/.test(text(bytes, 0, 4)), faultsOf: () => [] },
  // An SVG in UTF-16.
  { isIt: (bytes) => /^(?:\xff\xfe<\0|\xfe\xff\0<)/.test(text(bytes, 0, 4)), faultsOf: () => [] },
  { isIt: (bytes) => isText(bytes), faultsOf: (bytes) => (bytes.length > MOST_SVG_BYTES ? [] : svgFaults(bytes)) },
];

const cutUnless = (isWhole: boolean): PictureFault[] =>
  isWhole ? [] : [{ message: "this picture is cut off: the end of the file is missing" }];

/** Chunks follow one another up to `IEND`. */
function hasPngEnd(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (text(bytes, at + 4, at + 8) === "IEND") return true;
  // Browsers do without the checksum of the last chunk.
  return text(bytes, bytes.length - 12, bytes.length).includes("IEND");
}

/**
 * Segments say how long they are, up to the scan; behind it the end has its mark. A thumbnail before it has one too.
 * Before a segment there may be any number of bytes that fill up.
 */
function hasJpegEnd(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  return bytes.indexOf(Buffer.of(0xff, 0xd9), at) >= 0;
}

/** Boxes of AVIF say how long they are; the last may go on to the end. */
function hasAllBoxes(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size < 8) return true;
    at += size;
    if (at > bytes.length) return false;
  }
  return true;
}

/** Whether the file may be XML in a character set that is read here. */
const isText = (bytes: Buffer) => /^(?:\xef\xbb\xbf)?\s*</.test(text(bytes, 0, 200));

function svgFaults(bytes: Buffer): PictureFault[] {
  const source = bytes.toString("utf8").replace(/^\ufeff/, "");
  // Of other character sets, and of files whose doctype defines words of its own, a browser knows more.
  if (source.includes("\ufffd") || source.includes("<!ENTITY")) return [];
  let root: XmlElement | null;
  try {
    ({ root } = parseXml(source.trimStart()));
  } catch (error) {
    // It goes into elements by calling itself.
    if (error instanceof RangeError) return [{ message: "this SVG is nested too deeply" }];
    if (!(error instanceof XmlError)) return [];
    return [{ message: `this SVG is broken: ${(error.message.split("\n")[0] ?? "").replace(/\.$/, "")}` }];
  }
  if (root?.name.replace(/^.*:/, "") !== "svg") return [{ message: "this file holds no picture that a browser knows" }];
  if (!/xmlns(?::\w+)?\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(source))
    return [{ message: 'this SVG is not shown, since its first element lacks `xmlns="http://www.w3.org/2000/svg"`' }];
  const zero = ["width", "height"].find((name) =>
    /^\s*(?:0+(?:\.0*)?|\.0+)(?:[a-z]+|%)?\s*$/i.test(root.attributes[name] ?? ""),
  );
  if (zero) return [{ message: `this SVG has a ${zero} of \`${root.attributes[zero]}\`` }];
  const [other] = filesIn(root);
  const files: PictureFault[] =
    other === undefined
      ? []
      : [
          {
            message: `this SVG takes \`${other}\` from another file, which is not shown on slides`,
            isSlight: true,
            hint: "put the other file's picture into the SVG, or make a PNG of it",
          },
        ];
  return [...files, ...formulaFaults(source)];
}

/** Formulas within its letters that are not shown as formulas. */
function formulaFaults(source: string): PictureFault[] {
  const texts = svgTexts(source);
  const broken = [...new Set(texts.flatMap(findBrokenTex))].map((tex) => ({
    message: `\`$${tex}$\` in this SVG is shown as it stands, since KaTeX can't read it: ${texError(tex, false)}`,
    isSlight: true as const,
    hint: "https://katex.org/docs/supported.html lists what it knows",
  }));
  const raw = readFamilies(source).isFree
    ? undefined
    : texts.flatMap(splitTex).find((part) => "tex" in part && /\\[a-z]/i.test(part.tex));
  if (raw && "tex" in raw)
    return [
      {
        message: `\`$${raw.tex}$\` in this SVG is shown as it stands, since the file names a font of its own`,
        isSlight: true,
        hint: "leave `font-family` and `font` out, and its letters get the deck's font and its formulas are set; or make paths of them",
      },
    ];
  const lost = texts.flatMap(splitTex).flatMap((part) => {
    const loss = "tex" in part ? texError(part.tex, false) : undefined;
    return "tex" in part && loss !== undefined
      ? [
          {
            message: `\`$${part.tex}$\` in this SVG would not be shown as it is meant: ${loss}`,
            hint: "write it without",
          },
        ]
      : [];
  });
  return [...broken, ...lost];
}

/** Other files that an SVG shows; within a page nobody loads them. */
function filesIn(root: XmlElement): string[] {
  return elementsOf(root).flatMap(({ name, attributes: { href, "xlink:href": old } }) => {
    const file = /^(?:image|use|feImage)$/.test(name) ? (href ?? old) : undefined;
    return file === undefined || /^(?:#|data:|$)/.test(file.trim()) ? [] : [file];
  });
}
