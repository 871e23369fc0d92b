import { counted } from "../../../text/counted.ts";
import type { Inline } from "../../../text/inline.ts";
import { toPlainText } from "../../../text/inline.ts";
import { toSubscript, toSuperscript } from "../../../text/shift-text.ts";
import { addAnchors, type Reading } from "../reading.ts";
import { append } from "../source/append.ts";
import type { Line } from "../source/lines.ts";
import { decodeEntities, isElement, readTagAttributes } from "./html-names.ts";
import { readImage } from "./images.ts";
import { insert, joinText, raise } from "./inline-text.ts";
import { readLink } from "./links.ts";

/** An element that is open, and what it holds so far. */
export interface Frame {
  name: string;
  children: Inline[];
  attributes: Map<string, string>;
}

/** More open elements than this are not nested any deeper. */
const DEEPEST = 60;

type Close = (frame: Frame, line: Line, reading: Reading) => Inline[];

const keep: Close = ({ children }) => children;
const strong: Close = ({ children }) => (children.length > 0 ? [{ type: "strong", children }] : []);
const emphasis: Close = ({ children }) => (children.length > 0 ? [{ type: "emphasis", children }] : []);
const code: Close = ({ children }) => [{ type: "inlineCode", value: toPlainText(children) }];
const leaveOut: Close = () => [];

/** What elements are in running text; of all others only the words stay. */
const ELEMENTS: Record<string, Close | undefined> = Object.assign(Object.create(null), {
  b: strong,
  strong,
  i: emphasis,
  em: emphasis,
  cite: emphasis,
  var: emphasis,
  code,
  tt: code,
  kbd: code,
  samp: code,
  sup: (({ children }, _, reading) => raise(children, toSuperscript, reading)) satisfies Close,
  sub: (({ children }, _, reading) => raise(children, toSubscript, reading)) satisfies Close,
  a: (({ attributes, children }, line, reading) =>
    readLink(attributes.get("href") ?? "", children, line, reading)) satisfies Close,
  q: (({ children }) => [{ type: "text", value: "“" }, ...children, { type: "text", value: "”" }]) satisfies Close,
  script: leaveOut,
  style: leaveOut,
});

/** Elements that part words. */
const APART = new Set(["br", "p", "div", "li", "tr", "td", "th", "hr", "summary", "dd", "dt", "section"]);

/**
 * Reads one tag in running text: opens an element, closes one, or stands for itself.
 *
 * @param source `<…>` as written
 * @param frames the open elements, innermost last; the first one is the text itself
 */
export function readTag(source: string, frames: Frame[], line: Line, reading: Reading): void {
  const [, slash, written = "", rest = ""] =
    /^<(\/?)([a-zA-Z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)\/?>$/.exec(source) ?? [];
  const name = written.toLowerCase();
  const top = frames.at(-1);
  if (!top) return;
  if (name === "" || !isElement(name)) {
    // `<Name>` in prose is what its author wrote; comments and declarations are not.
    if (!/^<[!?]/.test(source)) top.children.push({ type: "text", value: source });
    return;
  }
  if (APART.has(name)) top.children.push({ type: "text", value: " " });
  if (name === "img") readImg(readTagAttributes(rest), top, line, reading);
  else if (slash === "/") closeElement(name, frames, line, reading);
  else if (!/\/\s*$/.test(rest) && !APART.has(name) && name !== "wbr" && name !== "input" && frames.length < DEEPEST) {
    const attributes = readTagAttributes(rest);
    const id = attributes.get("id");
    if (id !== undefined) reading.labels.push(id);
    frames.push({ name, children: [], attributes });
  }
}

function closeElement(name: string, frames: Frame[], line: Line, reading: Reading): void {
  const index = frames.findLastIndex((frame) => frame.name === name);
  if (index < 1) return;
  const [frame, ...inner] = frames.splice(index);
  if (!frame) return;
  frame.children = joinText([...frame.children, ...inner.flatMap(({ children }) => children)], reading);
  const close = ELEMENTS[name] ?? keep;
  append(frames.at(-1)?.children, close(frame, line, reading));
}

/** Narrower than this, a picture is a sign in the text. */
const NARROWEST = 40;

function readImg(attributes: ReadonlyMap<string, string>, frame: Frame, line: Line, reading: Reading): void {
  const width = Number(
    /^\s*(\d+)(?:px)?\s*$/.exec(attributes.get("width") ?? attributes.get("height") ?? "")?.[1] ?? 1000,
  );
  if (width < NARROWEST) {
    reading.findings.count("badge-is-left-out", "icon", line, (count) =>
      counted(count, "small picture in the text was left out", "small pictures in the text were left out"),
    );
    return;
  }
  const alt = decodeEntities(attributes.get("alt") ?? "");
  const figure = readImage(
    { url: decodeEntities(attributes.get("src") ?? ""), caption: [], line, alt: alt || undefined },
    reading,
  );
  if (!figure) return;
  addAnchors(reading, figure, [attributes.get("id")]);
  frame.children.push(insert(figure, reading));
}
