import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { DOCUMENTS } from "../../../scripts/readers/documents.ts";
import { readEpub } from "../../../scripts/readers/epub/read-epub.ts";
import { showManuscript } from "../../helpers/show-manuscript.ts";
import { PNG } from "../docx/make-docx.ts";

const WORDS =
  "<p>Words that a page needs to have before anybody takes it for a paper, of which there are some twenty or more.</p>";
const page = (body: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;

const CHAPTERS: Record<string, string> = {
  "nav.xhtml": page("<nav>One</nav>"),
  "title.xhtml": page('<section epub:type="titlepage"><h1>Kettles</h1></section>'),
  "a b.xhtml": page(
    `<h1 id="one">One</h1>${WORDS}<p>Said<a epub:type="noteref" href="#n"><sup>1</sup></a>, as <a href="two.xhtml#two">below</a>.<script>bad()</script></p><aside epub:type="footnote" id="n"><p>In a note.</p></aside><figure><img src="../media/a.png" alt="A dot"/><figcaption>Figure 1. Dot</figcaption></figure>`,
  ),
  "two.xhtml": page(
    `<h1 id="two">Two</h1>${WORDS}<p>More<a epub:type="noteref" href="#n"><sup>1</sup></a>.</p><aside epub:type="footnote" id="n"><p>Another note.</p></aside>`,
  ),
};

async function makeEpub(chapters = CHAPTERS, more: Record<string, string> = {}): Promise<Buffer> {
  const zip = new JSZip();
  zip.file("mimetype", "application/epub+zip", { compression: "STORE" });
  zip.file(
    "META-INF/container.xml",
    '<container><rootfiles><rootfile full-path="EPUB/book.opf"/></rootfiles></container>',
  );
  const names = Object.keys(chapters);
  const items = names.map(
    (name, index) =>
      `<item id="i${index}" href="text/${encodeURIComponent(name)}" media-type="application/xhtml+xml"${name === "nav.xhtml" ? ' properties="nav"' : ""}/>`,
  );
  const metadata =
    "<dc:title>Kettles that cool</dc:title><dc:creator>Ada Example</dc:creator><dc:creator>Bo Example</dc:creator><dc:language>en</dc:language><dc:date>2021-03-01</dc:date><dc:identifier>https://doi.org/10.1234/kettles</dc:identifier>";
  zip.file(
    "EPUB/book.opf",
    `<package xmlns:dc="dc"><metadata>${metadata}</metadata><manifest>${items.join("")}</manifest><spine>${names.map((_, index) => `<itemref idref="i${index}"/>`).join("")}</spine></package>`,
  );
  for (const [name, text] of Object.entries(chapters)) zip.file(`EPUB/text/${name}`, text);
  zip.file("EPUB/media/a.png", PNG);
  for (const [name, text] of Object.entries(more)) zip.file(name, text);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

const codes = async (bytes: Buffer) =>
  (await readEpub(bytes, "paper.epub")).manuscript.findings.map(({ severity, code }) => `${severity} ${code}`);

describe("a paper that is an EPUB", () => {
  it("may have all of it in one file, its title page too", async () => {
    const whole = page(
      `<section epub:type="titlepage"><h1>Kettles</h1></section><section><h2>One</h2>${WORDS.repeat(20)}</section>`,
    );
    const { manuscript } = await readEpub(await makeEpub({ "whole.xhtml": whole }), "paper.epub");
    expect(JSON.stringify(manuscript.sections)).toContain("Words that a page needs");
  });

  it("is its chapters, one after the other", async () => {
    const bytes = await makeEpub();
    expect(DOCUMENTS.find(({ recognizes }) => recognizes(bytes))?.name).toBe("epub");
    const { manuscript } = await readEpub(bytes, "paper.epub");
    const lines = showManuscript(manuscript)
      .replace(/data:image\/(\w+);base64,\S*/g, "data:$1")
      .split("\n");
    expect(lines.filter((line) => line !== "" && !line.includes("Words that"))).toEqual([
      "title: Kettles that cool",
      "author: Ada Example",
      "author: Bo Example",
      "year: 2021",
      "doi: 10.1234/kettles",
      "language: en",
      "# One @2",
      "2 paragraph: Said, as below.",
      "2 paragraph: In a note.",
      "2 figure: Figure 1 | data:png | alt=A dot | Dot",
      "# Two @3",
      "3 paragraph: More.",
      "3 paragraph: Another note.",
    ]);
  });

  it("tells places by chapters", async () => {
    const { source } = await readEpub(await makeEpub(), "paper.epub");
    expect(source.diagnostic({ code: "x", message: "x" }, { line: 3, column: 1, length: 1 }).position?.where).toBe(
      "two.xhtml, line 1",
    );
  });

  it.each([
    ["cut short", async () => (await makeEpub()).subarray(0, 400), "error file-is-whole"],
    ["without chapters", () => makeEpub({}), "error page-has-article"],
    [
      "encrypted",
      () =>
        makeEpub(CHAPTERS, {
          "META-INF/encryption.xml":
            '<encryption><EncryptedData><CipherData><CipherReference URI="EPUB/text/two.xhtml"/></CipherData></EncryptedData></encryption>',
        }),
      "error file-is-open",
    ],
  ])("is refused where it is %s", async (_, make, expected) => {
    expect(await codes(await make())).toEqual([expected]);
  });

  it.each([
    ["an embedded picture", '<embed src="../media/a.png" />', "data:image/png;base64,"],
    ["an object", '<object data="../media/a.png"></object>', "data:image/png;base64,"],
    ["a PDF, which is drawn", '<embed src="../media/b.pdf" />', "data:image/x-pdf;base64,"],
  ])("has %s", async (_, picture, address) => {
    const body = `<h1>One</h1>${WORDS}<figure>${picture}<figcaption>Figure 1. Dot</figcaption></figure>`;
    const bytes = await makeEpub({ "one.xhtml": page(body) }, { "EPUB/media/b.pdf": "%PDF-1.4" });
    const { sections } = (await readEpub(bytes, "paper.epub")).manuscript;
    const [figure] = sections.flatMap(({ content }) => content).filter((each) => each.type === "figure");
    expect(figure?.images[0]?.[0]?.slice(0, address.length)).toBe(address);
  });

  it("never throws, whatever is changed in it", { timeout: 60_000 }, async () => {
    const bytes = await makeEpub();
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const own = Buffer.from(bytes);
        for (const [place, byte] of all) own[place] = byte;
        const { manuscript } = await readEpub(own, "paper.epub");
        expect(manuscript.sections.length + manuscript.lead.length > 0 || manuscript.findings.length > 0).toBe(true);
      }),
      { numRuns: Number(process.env.LECTERN_MUTANTS ?? 100) },
    );
  });
});
