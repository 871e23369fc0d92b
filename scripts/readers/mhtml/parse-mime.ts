/** A part of a message: what its headers say, and its bytes decoded. */
export interface MimePart {
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

/** No page has more parts. */
const MOST_PARTS = 5000;

/** Takes a message apart (`multipart/related`). @returns nothing if it names no boundary, or that never comes */
export function parseMime(bytes: Buffer): { headers: ReadonlyMap<string, string>; parts: MimePart[] } | undefined {
  const { headers, start } = readHeaders(bytes, 0, bytes.length);
  const boundary = parameterOf(headers.get("content-type") ?? "", "boundary");
  if (boundary === undefined) return undefined;
  const mark = Buffer.from(`--${boundary}`, "latin1");
  const parts: MimePart[] = [];
  let at = bytes.indexOf(mark, start);
  while (at >= 0 && parts.length < MOST_PARTS) {
    const from = at + mark.length;
    if (bytes.subarray(from, from + 2).toString("latin1") === "--") break;
    const next = bytes.indexOf(mark, from);
    const end = next < 0 ? bytes.length : next;
    const part = readHeaders(bytes, bytes.indexOf("\n", from) + 1 || end, end);
    const encoding = (part.headers.get("content-transfer-encoding") ?? "").trim().toLowerCase();
    parts.push({ headers: part.headers, body: decodeBody(bytes.subarray(part.start, end), encoding) });
    at = next;
  }
  return parts.length > 0 ? { headers, parts } : undefined;
}

/** What a header says besides: `text/html; charset="utf-8"`. */
export function parameterOf(header: string, name: string): string | undefined {
  const [, quoted, plain] =
    new Map([
      ["boundary", /\bboundary\s{0,3}=\s{0,3}(?:"([^"]*)"|([^\s;"]+))/i],
      ["charset", /\bcharset\s{0,3}=\s{0,3}(?:"([^"]*)"|([^\s;"]+))/i],
    ])
      .get(name)
      ?.exec(header) ?? [];
  return quoted ?? plain;
}

const LONGEST_HEAD = 64 * 1024;

function readHeaders(bytes: Buffer, from: number, to: number): { headers: Map<string, string>; start: number } {
  const head = bytes.subarray(from, Math.min(to, from + LONGEST_HEAD)).toString("latin1");
  const end = /\r?\n\r?\n/.exec(head);
  const text = head.slice(0, end?.index).replace(/\r?\n[ \t]+/g, " ");
  const headers = new Map(
    text.split(/\r?\n/).flatMap((line) => {
      const colon = line.indexOf(":");
      return colon > 0 ? [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const] : [];
    }),
  );
  return { headers, start: end ? from + end.index + end[0].length : to };
}

function decodeBody(body: Buffer, encoding: string): Buffer {
  if (encoding === "base64") return Buffer.from(body.toString("latin1"), "base64");
  if (encoding !== "quoted-printable") return body;
  const decoded = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== 0x3d) {
      decoded[length++] = byte;
      continue;
    }
    const code = body.subarray(at + 1, at + 3).toString("latin1");
    // A line that ends in `=` goes on in the next one.
    if (code.startsWith("\n")) at += 1;
    else if (code === "\r\n") at += 2;
    else if (/^[\da-f]{2}$/i.test(code)) {
      decoded[length++] = Number.parseInt(code, 16);
      at += 2;
    } else decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}
