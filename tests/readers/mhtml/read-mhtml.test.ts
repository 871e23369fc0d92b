import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMhtml } from "../../../scripts/readers/mhtml/is-mhtml.ts";
import { readMhtml } from "../../../scripts/readers/mhtml/read-mhtml.ts";
import { PNG } from "../docx/make-docx.ts";

const page = (body: string) =>
  `<!DOCTYPE html><html><head><title>Kettles that cool</title></head><body><article><h1>Kettles that cool</h1><h2>One</h2>${body}<p>Words that a page needs to have before anybody takes it for a paper, of which there are some twenty or more.</p></article></body></html>`;

/** Text in lines of quoted printable. */
const quote = (text: string, encoding: BufferEncoding) =>
  [...Buffer.from(text, encoding)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
    )
    .join("")
    .replace(/.{60}(?![\dA-F]{1,2})/g, "$&=\r\n");

const mhtml = (html: string, charset = "utf-8", encoding: BufferEncoding = "utf8") =>
  Buffer.from(
    [
      "From: <Saved by Blink>",
      "Snapshot-Content-Location: https://example.org/papers/kettles",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--frontier"',
      "",
      "",
      "----frontier",
      `Content-Type: text/html; charset="${charset}"`,
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Location: https://example.org/papers/kettles",
      "",
      quote(html, encoding),
      "----frontier",
      "Content-Type: image/png",
      "Content-Transfer-Encoding: base64",
      "Content-Location: https://example.org/papers/a.png",
      "Content-ID: <one@example>",
      "",
      PNG.toString("base64").replace(/.{20}/g, "$&\r\n"),
      "----frontier--",
      "",
    ].join("\r\n"),
    "latin1",
  );

const content = async (bytes: Buffer) =>
  (await readMhtml(bytes, "paper.mhtml")).manuscript.sections[0]?.content.slice(0, -1);

describe("a page in a single file", () => {
  it.each([
    ["by its address", "a.png"],
    ["by its whole address", "https://example.org/papers/a.png"],
    ["by its id", "cid:one@example"],
  ])("has its pictures in it: %s", async (_, src) => {
    const bytes = mhtml(page(`<img src="${src}" onload="bad()">`));
    expect(isMhtml(bytes)).toBe(true);
    expect(await content(bytes)).toMatchObject([
      { type: "figure", images: [[`data:image/png;base64,${PNG.toString("base64")}`]] },
    ]);
  });

  it.each([
    ["utf-8", "utf8"],
    ["iso-8859-1", "latin1"],
  ] as const)("is read in its encoding: %s", async (charset, encoding) => {
    expect(await content(mhtml(page("<p>Café = 1</p>"), charset, encoding))).toMatchObject([
      { text: [{ value: "Café = 1" }] },
    ]);
  });

  it("that is cut short is refused", async () => {
    const bytes = mhtml(page(""));
    const { manuscript } = await readMhtml(bytes.subarray(0, bytes.indexOf("----frontier\r\n")), "paper.mhtml");
    expect(manuscript.findings).toMatchObject([{ severity: "error", code: "file-is-whole" }]);
  });

  it("is no message of another kind", () => {
    expect(isMhtml(Buffer.from("# Content\n\nContent-Type: multipart/related is no header here"))).toBe(false);
    expect(isMhtml(Buffer.from("Title: Kettles\n\nText about boundary=1"))).toBe(false);
  });

  it("never throws, whatever is changed in it", { timeout: 60_000 }, async () => {
    const bytes = mhtml(page("<p>One</p>"));
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(bytes.length), async (all, length) => {
        const own = Buffer.from(bytes.subarray(0, length % 4 === 0 ? length : undefined));
        for (const [place, byte] of all) if (place < own.length) own[place] = byte;
        const { manuscript } = await readMhtml(own, "paper.mhtml");
        expect(manuscript.sections.length + manuscript.lead.length > 0 || manuscript.findings.length > 0).toBe(true);
      }),
      { numRuns: Number(process.env.LECTERN_MUTANTS ?? 100) },
    );
  });
});
