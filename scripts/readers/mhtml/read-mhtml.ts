import { SourceText } from "../../diagnostics/source-text.ts";
import { readHtml } from "../html/read-html.ts";
import { dataAddress, rewriteTags } from "../html/rewrite-tags.ts";
import type { DocumentRead } from "../importer.ts";
import { outlineHtml } from "../losses/html-outline.ts";
import { refuseDocument } from "../refuse-document.ts";
import { type MimePart, parameterOf, parseMime } from "./parse-mime.ts";

const LARGEST = 64 * 2 ** 20;
const HEAD = 4096;

/** Reads a paper that is a page in a single file (MHTML): its HTML, with the pictures beside it. No script is run. */
export async function readMhtml(bytes: Buffer, file: string): Promise<DocumentRead> {
  const refuse = (code: string, message: string, hint: string) => refuseDocument(file, { code, message, hint });
  const message = parseMime(bytes);
  const html = message?.parts.find(({ headers }) =>
    /^(?:text\/html|application\/xhtml)/i.test(headers.get("content-type") ?? ""),
  );
  if (!message || !html)
    return refuse("file-is-whole", "there is no page in this file: it may be cut short", "save the page once more");
  if (html.body.length > LARGEST)
    return refuse(
      "file-is-small",
      `the page in this file has more than ${LARGEST / 2 ** 20} MB`,
      "is it the right file?",
    );
  const page = withPictures(decode(html), html, message.parts);
  if (page.length > 2 * LARGEST)
    return refuse(
      "file-is-small",
      `this page has more than ${LARGEST / 2 ** 20} MB with its pictures`,
      "is it the right file?",
    );
  const source = new SourceText(file, page, (line) => `line ${line} of its page`);
  return { manuscript: await readHtml(source), source, outline: outlineHtml(page) };
}

/** The text of a part, in the encoding that its header or the page itself names. */
function decode({ headers, body }: MimePart): string {
  const head = body.subarray(0, HEAD).toString("latin1");
  const named =
    parameterOf(headers.get("content-type") ?? "", "charset") ??
    /<meta\b[^>]{0,200}\bcharset\s{0,3}=\s{0,3}["']?([\w-]+)/i.exec(head)?.[1];
  const text = (encoding: string) => new TextDecoder(encoding).decode(body).replace(/\r\n?/g, "\n");
  try {
    return text(named ?? "utf-8");
  } catch {
    return text("utf-8");
  }
}

/** A page whose pictures stand in it, found by the addresses or ids that their parts have. */
function withPictures(page: string, html: MimePart, parts: readonly MimePart[]): string {
  const base = html.headers.get("content-location") ?? "";
  const byName = new Map(
    parts.flatMap((part) => {
      const location = part.headers.get("content-location");
      const id = part.headers.get("content-id")?.replace(/^<|>$/g, "");
      return [location, id && `cid:${id}`].flatMap((name) => (name ? [[name, part] as const] : []));
    }),
  );
  const known = new Map<string, string | undefined>();
  return rewriteTags(page, (element, attribute, value) => {
    if (attribute.startsWith("on")) return undefined;
    if (element !== "img" || (attribute !== "src" && attribute !== "srcset")) return value;
    // One of several sizes is enough.
    if (attribute === "srcset") return undefined;
    const name = value.replaceAll("&amp;", "&");
    const part = byName.get(name) ?? byName.get(resolve(name, base));
    if (!part) return value;
    const address = known.has(name) ? known.get(name) : dataAddress(part.body);
    known.set(name, address);
    return address ?? value;
  });
}

function resolve(name: string, base: string): string {
  try {
    return new URL(name, base).href;
  } catch {
    return name;
  }
}
