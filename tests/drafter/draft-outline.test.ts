import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type Draft, draftOutline } from "../../scripts/drafter/draft-outline.ts";
import { writeDraft } from "../../scripts/drafter/write-draft.ts";
import type { Manuscript, Passage, Place } from "../../scripts/manuscript/manuscript.ts";
import { PaperFolder } from "../../scripts/manuscript/paper-folder.ts";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { importPaper } from "../../scripts/pipeline/import-paper.ts";
import { parseInline, toPlainText } from "../../scripts/text/inline.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-draft-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const place: Place = { file: "paper.md", position: { line: 3, column: 1, length: 4 } };
const paragraph = (text: string): Passage => ({ type: "paragraph", place, text: parseInline(text) });

function manuscriptOf(content: Passage[], more: Partial<Manuscript> = {}): Manuscript {
  return {
    title: parseInline("On Quays"),
    authors: [{ name: "Ida Holm" }],
    abstract: [],
    keywords: [],
    lead: [],
    sections: [{ place, label: "1", title: parseInline("Quays"), content, sections: [] }],
    references: [],
    findings: [],
    ...more,
  };
}

const draft = (manuscript: Manuscript): Promise<Draft> =>
  draftOutline(manuscript, new PaperFolder(folder, "."), { file: "paper.md" });

/** Writes a draft and loads it, as a person's next command would. */
async function load(manuscript: Manuscript) {
  const drafted = await draft(manuscript);
  const out = join(folder, "talk", "outline.yaml");
  writeDraft(out, drafted);
  return { ...drafted, ...(await loadOutline(out)) };
}

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const figure = (images: string[][], more: Partial<Passage & { type: "figure" }> = {}): Passage => ({
  type: "figure",
  place,
  images,
  caption: parseInline("A quay at noon."),
  name: "Figure 1",
  ...more,
});

describe("draftOutline", () => {
  it("has a message above a list without the words that lead to that", async () => {
    const items = ["Ropes of hemp for winter", "Ropes of steel for summer"];
    const list: Passage = {
      ...{ type: "list", place, isOrdered: false },
      items: items.map((text) => ({ place: { ...place }, text: [parseInline(text)], items: [] })),
    };
    const { outline } = await draft(manuscriptOf([paragraph("Our quay keeps two kinds of rope, specifically:"), list]));
    expect(outline).toContain("slide: Our quay keeps two kinds of rope\n");
  });

  it("has lists as what they are: steps, numbered, or points", async () => {
    const made = (isOrdered: boolean, ...items: string[]): Passage => ({
      ...{ type: "list", place, isOrdered },
      items: items.map((text) => ({ place: { ...place }, text: [parseInline(text)], items: [] })),
    });
    const outlineOf = async (lead: string, list: Passage) => {
      rmSync(join(folder, "talk"), { recursive: true, force: true });
      return (await load(manuscriptOf([paragraph(lead), list]))).value?.sections[0]?.sections[0]?.content.map(
        ({ type, ...block }) => `${type}${"form" in block ? ` ${block.form}` : ""}`,
      );
    };
    const ropes = ["Hemp is cut", "Yarn is spun", "Ropes are laid"];
    const kinds = ["Ropes of hemp for winter", "Ropes of steel for summer"];
    expect(await outlineOf("Each rope is made in three steps:", made(false, ...ropes))).toEqual(["steps"]);
    expect(await outlineOf("Our quay keeps two kinds of rope:", made(true, ...kinds))).toEqual([
      "point numbered",
      "point numbered",
    ]);
    expect(await outlineOf("Our quay keeps two kinds of rope:", made(false, ...kinds))).toEqual(["point", "point"]);
    // Steps of many words are read below one another.
    const long = "Hemp is cut by all the sailors of a quay who have nothing else to do";
    expect((await outlineOf("Each rope is made in three steps:", made(true, ...ropes, long)))?.at(-1)).toBe(
      "point numbered",
    );
  });

  it("finds the pillars, claims and principles of a paper that has them", async () => {
    const { draft: drafted, diagnostics } = await importPaper(resolve("tests/readers/papers/text/pillars.txt"));
    expect(diagnostics).toEqual([]);
    await expect(drafted?.outline).toMatchFileSnapshot("../readers/papers/text/pillars.outline.yaml");
  });

  it("makes an outline that loads of whatever text there is", async () => {
    const { value, diagnostics } = await load(
      manuscriptOf([
        paragraph("The value `{{ x }}` is *not* evaluated: it costs $5, or #5, not $7 -- \\[@nobody] & <b> says so."),
      ]),
    );
    expect(diagnostics).toEqual([]);
    expect(toPlainText(value?.sections[0]?.sections[0]?.title ?? [])).toBe(
      "The value {{ x }} is not evaluated: it costs $5, or #5, not $7 -- [@nobody] & <b> says so",
    );
  });

  it("heads text that has no heading with the paper's title as it is set", async () => {
    const text =
      "Old ropes of hemp tear in many harbours of the north in every winter, since nobody looks at them before they do. Chains hold.";
    const { outline } = await draft(
      manuscriptOf([], { title: parseInline("Ropes in **quay**"), lead: [paragraph(text)], sections: [] }),
    );
    expect(outline).toContain("title: Ropes in **quay**");
    expect(outline).not.toContain("\\*");
  });

  it("shows no logo that no words are with", async () => {
    const figure = (image: string, caption: string): Passage => ({
      type: "figure",
      place,
      images: [[image]],
      caption: parseInline(caption),
    });
    for (const name of ["quay-logo.png", "logotype.png"]) writeFileSync(join(folder, name), PNG);
    const text = paragraph(
      "Old ropes of hemp tear in many harbours of the north. Chains of iron hold ships in winter.",
    );
    const { outline } = await draft(manuscriptOf([text, figure("quay-logo.png", ""), figure("logotype.png", "")]));
    expect(outline).toContain("A figure is left out (paper.md:3): it is a logo, by its name.");
    expect(outline).toMatch(/figure: .*logotype/);
    expect(outline).not.toMatch(/figure: .*quay-logo/);
  });

  it("shows a picture without words once, and no icon", async () => {
    const bare = (image: string): Passage => ({ type: "figure", place, images: [[image]], caption: [] });
    for (const name of ["bulb.png", "quay.png"]) writeFileSync(join(folder, name), PNG);
    const text = paragraph("Old ropes of hemp tear in many harbours of the north.");
    const all = ["bulb", "quay", "bulb", "quay", "bulb"].map((name) => bare(`${name}.png`));
    const { outline } = await draft(manuscriptOf([text, ...all]));
    expect(outline).toContain(
      "A figure is left out (paper.md:3): it is an icon: it stands in 3 places, without words.",
    );
    expect(outline).toContain("A figure is left out (paper.md:3): it is the same as at paper.md:3.");
    expect(outline.match(/figure: .*quay/g)).toHaveLength(1);
    expect(outline).not.toMatch(/figure: .*bulb/);
  });

  it("cuts no code, formula or heading apart", async () => {
    const { value, outline, diagnostics } = await load(
      manuscriptOf(
        [
          paragraph(
            "We use the prompt `You are a helper. Answer the question in full. Do it well.` in all of our runs at sea.",
          ),
        ],
        {
          title: parseInline("ON THE SPACE $L^P$ OF SHIPS AND QUAYS"),
          sections: [
            {
              place,
              title: parseInline("THE \\_\\_INIT\\_\\_ METHOD OF $L^P$ SEE [@k]"),
              content: [
                paragraph(
                  "We use the prompt `You are a helper. Answer in full. Do it well.` in all of our runs at sea.",
                ),
              ],
              sections: [],
            },
          ],
          references: [{ id: "k", type: "book", title: "Quays" }],
          language: "en-us-us",
        },
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(outline).not.toContain("\u2046");
    expect(outline).toContain("title: On the space $L^P$ of ships and quays");
    expect(value?.sections).toHaveLength(1);
    expect(outline.replace(/\s+/g, " ")).toContain(
      "`You are a helper. Answer in full. Do it well.` in all of our runs",
    );
  });

  it("ends on what abstract and conclusion say was found, and on nothing beside the point", async () => {
    const section = (title: string, text: string) => ({
      place,
      title: parseInline(title),
      content: [paragraph(text)],
      sections: [],
    });
    const { value } = await load(
      manuscriptOf([], {
        abstract: [
          parseInline("Quays are measured with a rope of forty metres. The rope is long enough for every quay."),
        ],
        sections: [
          section("Methods", "The harbour was measured at noon by three people. They used the rope and a pencil."),
          section("Conclusion", "Forty metres of hemp are enough for a whole harbour."),
          section("Acknowledgements", "We thank the harbour for its rope and its patience."),
        ],
      }),
    );
    const takeaways = value?.takeaways.map((text) => toPlainText(text)) ?? [];
    expect(takeaways).toEqual([
      "The rope is long enough for every quay.",
      "Forty metres of hemp are enough for a whole harbour.",
    ]);
    expect(takeaways.join()).not.toContain("thank");
  });

  it("says how much of a table a slide has, and has one that nobody can read in the paper alone", async () => {
    const cell = (value: string) => parseInline(value);
    const table = (rows: number, name: string): Passage => ({
      ...{ type: "table", place, name, caption: cell("Ropes by quay"), align: [] },
      columns: ["Quay", "Old", "New", "Wet", "Dry", "Cold", "Warm", "Weak"].map(cell),
      rows: Array.from({ length: rows }, (_, row) => [`Quay ${row + 1}`, ..."1234567"].map(cell)),
    });
    const { outline, left } = await load(
      manuscriptOf([
        paragraph("Old ropes of quay 2 are weak (Table 1). New ropes of quay 3 hold (Table 2)."),
        table(7, "Table 1"),
        table(30, "Table 2"),
      ]),
    );
    expect(outline).toContain("caption: Table 1. Ropes by quay (6 of 7 rows, 6 of 8 columns)");
    expect(outline).toContain("caption: Table 2. 6 of 30 rows, 6 of 8 columns");
    expect(outline.match(/^ +backup: true/gm)).toHaveLength(1);
    expect(outline).toContain("all of Table 2");
    expect(left).toEqual(["1 table"]);
  });

  it("tells what the abstract gives, also where the first section is a list of principles", async () => {
    const items = ["Use long ropes in storms", "Check each rope in winter", "Replace old hemp with silk"];
    const { outline } = await load(
      manuscriptOf([], {
        abstract: [parseInline("Ropes break in storms at many quays. We present a winch that finds weak ropes.")],
        sections: [
          {
            ...{ place, title: parseInline("Introduction"), sections: [] },
            content: [
              paragraph("The principles of good mooring are:"),
              {
                ...{ type: "list", place, isOrdered: false },
                items: items.map((text, at) => ({
                  place: { ...place, position: { line: 5 + at, column: 1, length: 1 } },
                  text: [parseInline(text)],
                  items: [],
                })),
              },
            ],
          },
          {
            ...{ place, title: parseInline("Results"), sections: [] },
            content: [paragraph("Old ropes break twice as often as new ropes. Masters replace 40% of them.")],
          },
        ],
      }),
    );
    expect(outline).toContain("kind: principles");
    expect(outline).toContain("winch that finds weak ropes");
  });

  it("has one address of many authors, and says so", async () => {
    const authors = ["Ida Holm", "Nora Field", "Aas", "Öst"].map((name, at) => ({
      name,
      ...(at > 0 ? { email: `a${at}@example.org` } : {}),
      orcid: "0000-0002-1825-0097",
    }));
    const { outline } = await load(manuscriptOf([paragraph("Ships left at noon.")], { authors }));
    expect(outline.match(/email:|orcid:/g)).toEqual(["email:", "orcid:"]);
    expect(outline).toContain("email: a1@example.org");
    expect(outline).toContain("# of their addresses the first is here; the paper has the others");
  });

  it("keeps what captions and quotations say, and gives long ones to the speaker", async () => {
    put("a.png", PNG);
    const caption = parseInline(
      "First, second and third runs at noon. However, the last of them was late; it took all of the afternoon, and a part of the evening, until the rope was found again. Nobody knows where it had been.",
    );
    const { outline, diagnostics } = await load(
      manuscriptOf([
        figure([["a.png"]], { caption }),
        { type: "quote", place, text: parseInline("However, I think so.") },
      ]),
    );
    expect(diagnostics).toEqual([]);
    expect(outline).toContain("slide: First, second and third runs at noon");
    expect(outline).toContain("caption: Figure 1. However, the last of them was late");
    expect(outline.replace(/\s+/g, " ")).toContain("However, the last of them was late");
    expect(outline).toContain("quote: However, I think so.");
  });

  it("shows the first part of a caption that is long, and names a picture by what is before its panels", async () => {
    put("a.png", PNG);
    put("b.png", PNG);
    const parts = parseInline(
      "Loads of all ropes, nets and chains of the harbour in each season: the old ones of hemp hang by the gate, and all the new ones lie in the loft until spring.",
    );
    const panels = parseInline(
      "Mean load of ropes as a function of (a) their age and (b) the number of storms in a year.",
    );
    const { outline } = await draft(
      manuscriptOf([
        paragraph("Old ropes hold less than new ones (Figure 1)."),
        figure([["a.png"]], { name: "Figure 1", caption: parts }),
        figure([["b.png"]], { name: "Figure 2", caption: panels }),
      ]),
    );
    expect(outline.match(/(?<=- slide: ).*|(?<=caption: ).*/g)).toEqual([
      "Old ropes hold less than new ones",
      "Figure 1. Loads of all ropes, nets and chains of the harbour in each season",
      "Mean load of ropes",
      "Figure 2. as a function of (a) their age and (b) the number of storms in a year.",
    ]);
  });

  it("calls what nothing is said of by its name, not by the paper's title or half of its caption", async () => {
    put("a.png", PNG);
    put("b.png", PNG);
    const panels = parseInline("(a) Mean load of old, new and repaired ropes; (b) New ropes in the yard.");
    const long = parseInline(
      "Mean load of the ropes, the nets and all the chains (n = 12) of the harbour as they were found in the loft and at the quay in each season of the year.",
    );
    const { outline } = await draft(
      manuscriptOf([], {
        sections: [
          {
            ...{ place, title: parseInline("On Quays"), sections: [] },
            content: [
              paragraph("Sailors coat their boats each spring. Grey sails of linen tear at night."),
              figure([["a.png"]], { name: "Figure 1", caption: panels }),
              figure([["b.png"]], { name: "Figure 2", caption: long }),
            ],
          },
        ],
      }),
    );
    const slides = outline.match(/(?<=- slide: ).*|(?<=caption: ).*/g);
    expect(slides?.slice(1)).toEqual([
      "Figure 1",
      "Figure 1. (a) Mean load of old, new and repaired ropes; (b) New ropes in the yard.",
      "Figure 2",
    ]);
    // A caption too long for a slide is the speaker's.
    expect(outline).toMatch(/notes: \|-\s+Mean load of the ropes, the nets and all the chains \(n = 12\)/);
    expect(outline).not.toContain("slide: On Quays");
  });

  it("sets a long point in parts, with its citations at its end, unless sentences stay whole", async () => {
    const long =
      "Most ropes of the harbour are made of hemp that was grown on its hills, which is not so in any other harbour of the coast [@holm].";
    const text = `Quays hold the ships of the harbour in each storm. ${long} Old ropes break at night.`;
    const paper = manuscriptOf([paragraph(text)], { references: [{ id: "holm", type: "book", title: "Quays" }] });
    const { outline } = await draft(paper);
    expect(outline).toContain("- point: Most ropes of the harbour are made of hemp that was grown on its hills\n");
    expect(outline).toContain("- which is not so in any other harbour of the coast [@holm]\n");
    const options = { file: "paper.md", isWhole: true };
    const { outline: whole } = await draftOutline(paper, new PaperFolder(folder, "."), options);
    expect(whole).not.toContain("details:");
    expect(whole.replace(/\s+/g, " ")).toContain(
      "grown on its hills, which is not so in any other harbour of the coast",
    );
  });

  it("ends on what is to be remembered, with whom to write to and where the paper is, as far as it says so", async () => {
    const text = "Ropes of hemp hold twice as long as ropes of linen in our harbour. Most ships are made of oak.";
    const closing = async (more: Partial<Manuscript>) =>
      / {2}closing:(?: (.*)\n|\n((?: {4}.*\n)*))/
        .exec((await draft(manuscriptOf([paragraph(text)], more))).outline)
        ?.slice(1);
    const mail = { name: "Ida Holm", email: "ida@example.org" };
    expect(await closing({ authors: [mail], doi: "10.1000/182" })).toEqual([
      undefined,
      "    contact: true\n    qr: true\n",
    ]);
    expect(await closing({ authors: [{ name: "Bo Berg" }, mail] })).toEqual([undefined, "    contact: true\n"]);
    expect(await closing({ authors: [{ ...mail, email: "nobody" }] })).toEqual([undefined, "    takeaways: true\n"]);
    const { value, diagnostics } = await load(manuscriptOf([paragraph(text)]));
    expect([value?.closing?.takeaways, diagnostics]).toEqual([true, []]);
  });

  it("names no crowd of works on a slide, but in the notes", async () => {
    const works = ["adams", "baker", "clark", "davis"];
    const cited = (keys: string[]) =>
      draft(
        manuscriptOf(
          [
            paragraph(
              `Quays hold the ships of the harbour in each storm. Most ships are made of oak [${keys.map((key) => `@${key}`).join("; ")}].`,
            ),
          ],
          { references: works.map((id) => ({ id, type: "book", title: `On ${id}`, author: [{ family: id }] })) },
        ),
      );
    const { outline } = await cited(works);
    expect(outline).not.toContain("cite:");
    expect(outline).toContain("Most ships are made of oak (adams; baker; clark; davis).");
    expect((await cited(works.slice(0, 3))).outline).toContain("cite: [adams, baker, clark]");
  });

  it("has no citation on a slide of which only an address is known, but in the notes", async () => {
    const text =
      "Quays hold the ships of the harbour in each storm. Most ships of the harbour are made of oak [@doi; @holm].";
    const { outline } = await draft(
      manuscriptOf([paragraph(text)], {
        references: [
          { id: "doi", type: "document", title: "doi:10.1000/182" },
          { id: "holm", type: "book", title: "Quays", author: [{ family: "Holm" }] },
        ],
      }),
    );
    expect(outline).toContain("cite: [holm]");
    expect(outline).not.toMatch(/cite: .*doi/);
    expect(outline).toContain("Most ships of the harbour are made of oak (doi:10.1000/182; Holm). (1, sentence 2)");
  });

  it("has it in the notes of sections with a shape of their own, too, and an address where no more is known", async () => {
    const inner = ["First", "Second", "Third"].map((name, index) => ({
      ...{ place, label: `2.${index + 1}`, title: parseInline(`${name} way to build quays`), sections: [] },
      content: [paragraph("Southport has grown for a whole century [@site]. The ships of the harbour grow.")],
    }));
    const pillars = {
      place,
      label: "2",
      title: parseInline("Three ways"),
      content: [paragraph("There are three ways.")],
    };
    const paper = manuscriptOf([], {
      sections: [{ ...pillars, sections: inner }],
      references: [{ id: "site", type: "webpage", URL: "https://example.org/data" }],
    });
    const { outline } = await draftOutline(paper, new PaperFolder(folder, "."), { file: "paper.md", minutes: 30 });
    expect(outline).not.toMatch(/cite:|@site/);
    expect(outline).toContain("(https://example.org/data)");
  });

  it("says what is missing where an outline can't be without it", async () => {
    const { value, findings, diagnostics } = await load(
      manuscriptOf([], {
        title: [],
        authors: [],
        sections: [],
        lead: [paragraph("Ships left at noon, and nobody saw them.")],
      }),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["author-is-named"]);
    expect(findings.map(({ code }) => code)).toEqual(["title-is-found", "authors-are-found"]);
    expect(value?.paper.authors[0]?.name).toBe("Author not found");
    expect(value?.sections).toHaveLength(1);
  });

  it("leaves out facts that can't be, and says so", async () => {
    const { findings, diagnostics } = await load(
      manuscriptOf([], {
        authors: [{ name: "Ida Holm", email: "ida at example", orcid: "12" }],
        year: 12,
        url: "ftp://x",
        licence: "mine",
        language: "xx-not-a-tag-at-all",
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(findings.filter(({ code }) => code === "fact-is-valid")).toHaveLength(5);
  });

  it("copies pictures, each once, under names that web addresses can have", async () => {
    put("img/a #1?.png", PNG);
    put("img/copy.png", PNG);
    const { assets, count, diagnostics } = await load(
      manuscriptOf([figure([["img/a #1?.png"]]), figure([["img/copy"]]), figure([["nowhere.png", "img/copy.png"]])]),
    );
    expect(diagnostics).toEqual([]);
    expect(assets.map(({ name }) => name)).toEqual(["figures/a-1-.png"]);
    expect(count.figures).toBe(3);
    expect(readFileSync(join(folder, "talk/figures/a-1-.png")).equals(PNG)).toBe(true);
  });

  it("says what a picture shows for those who can't see it, also where its caption is the slide's title", async () => {
    put("quay.png", PNG);
    const text = paragraph("They are old.");
    const caption = parseInline("The load of ropes of hemp by the hour of the night.");
    const { outline } = await draft(manuscriptOf([text, figure([["quay.png"]], { caption })]));
    expect(outline).toContain("slide: The load of ropes of hemp by the hour of the night");
    expect(outline).toContain("alt: The load of ropes of hemp by the hour of the night. # say what the picture shows");
  });

  it("draws figures that are PDFs", async () => {
    put("plot.pdf", readFileSync(resolve("tests/readers/papers/plot.pdf")));
    const { assets } = await draft(manuscriptOf([figure([["plot"]])]));
    expect(assets.map(({ name, bytes }) => [name, Buffer.from(bytes.subarray(1, 4)).toString()])).toEqual([
      ["figures/plot.png", "PNG"],
    ]);
  });

  it.each([
    ["a file that is not there", ["x.png"], "is not in the paper's folder"],
    ["a file elsewhere", ["../../../etc/hostname"], "lies outside of the paper's folder and is not read"],
    ["an absolute path", ["/etc/hostname"], "lies outside"],
    ["a web address", ["https://example.org/x.png"], "lies on the web; nothing is fetched"],
    ["what is no picture", ["evil.png"], "is not the picture that its name says"],
    ["a picture that browsers don't show", ["x.bmp"], "is a BMP that a browser can't show"],
    ["a TIFF that is cut short", ["y.tiff"], "is a TIFF that can't be drawn"],
    ["PostScript", ["x.eps"], "no browser shows; convert it, and import again: `ps2pdf -dEPSCrop x.eps` in its folder"],
    ["a PDF that is none", ["broken.pdf"], "is a PDF that can't be drawn"],
    ["a null byte", ["a\0.png"], "is not in the paper's folder"],
  ])("leaves out %s, and says so in the draft", async (_, names, problem) => {
    put("evil.png", "<script>alert(1)</script>");
    put("x.eps", "%!PS-Adobe-3.0");
    put("x.bmp", "BM");
    put("y.tiff", "II*\0\b\0\0\0");
    put("broken.pdf", "%PDF-1.7 broken");
    const { outline, findings, count, diagnostics } = await load(
      manuscriptOf([paragraph("Ships left at noon."), figure([names])]),
    );
    expect(diagnostics).toEqual([]);
    expect(findings.map(({ message }) => message).join()).toContain(problem);
    expect(outline.replace(/\n *# /g, " ")).toContain(`Figure 1 is left out (paper.md:3)`);
    expect(outline.replace(/\n *# /g, " ")).toContain("Its caption: A quay at noon.");
    expect(count.figures).toBe(0);
  });

  it("takes what can be shown beside PostScript, and a name with other capitals", async () => {
    put("x.eps", "%!PS-Adobe-3.0");
    put("x.png", PNG);
    put("Other.PNG", Buffer.concat([PNG, Buffer.from("1")]));
    const { findings, assets } = await load(
      manuscriptOf([figure([["x.eps"]]), figure([["other.png"]]), figure([["y.eps", "y.pdf"]])]),
    );
    expect(assets.map(({ name }) => name)).toEqual(["figures/x.png", "figures/Other.png"]);
    expect(findings.filter(({ code }) => code === "figure-is-there")).toHaveLength(1);
  });

  it("tells formulas that are known as pictures apart by these", async () => {
    const formula = (picture: Buffer, name: string): Passage => ({
      type: "equation",
      place,
      tex: "",
      picture: `data:image/png;base64,${picture.toString("base64")}`,
      alt: `the signs of ${name}`,
      name,
    });
    const other = Buffer.concat([PNG, Buffer.from("other")]);
    const { findings } = await load(
      manuscriptOf([
        paragraph("The depth of a quay is given by two formulas."),
        formula(PNG, "Equation 1"),
        formula(other, "Equation 2"),
        formula(PNG, "Equation 1"),
      ]),
    );
    // The third is the first again, and the second is not.
    expect(findings.map(({ code }) => code)).toEqual(["equation-is-new"]);
  });

  it("keeps tables with empty corners, and tells of tables and formulas that can't be shown", async () => {
    const cell = parseInline;
    const { value, findings, diagnostics } = await load(
      manuscriptOf([
        {
          type: "table",
          place,
          columns: [[], cell("Depth")],
          rows: [[cell("North"), cell("4 m")], [cell("South")]],
          align: ["left", "right"],
          caption: cell("Depths."),
          name: "Table 1",
        },
        { type: "table", place, columns: [], rows: [], align: [], caption: cell("Lost."), name: "Table 2" },
        paragraph("The depth of a quay is given by"),
        { type: "equation", place, tex: "x^2 = y", name: "(1)" },
        { type: "equation", place, tex: "\\undefinedmacro{x}" },
        { type: "equation", place, tex: "x^2=y" },
      ]),
    );
    expect(diagnostics).toEqual([]);
    const slides = value?.sections[0]?.sections ?? [];
    expect(slides.map(({ content }) => content.map(({ type }) => type))).toEqual([["table"], ["equation"]]);
    expect(findings.map(({ code, message }) => [code, message.slice(0, 60)])).toEqual([
      ["table-is-read", "this table is left out: its cells are not in the text"],
      ["equation-is-tex", "this equation is left out: KaTeX can't read it: Undefined co"],
      ["equation-is-new", "this equation is left out: it is the same as at line 3"],
    ]);
  });

  it("lets what heads rows of a table go over all of its columns", async () => {
    const cell = parseInline;
    const row = (...cells: string[]) => cells.map((each) => cell(each));
    const rows = [row("In spring", "", ""), row("North", "4", "9"), row("South", "5", "8"), row("In autumn")];
    rows.push(row("North", "6", "7"), row("South", "", "6"));
    const columns = row("Quay", "Depth", "Ropes");
    const { outline, diagnostics } = await load(
      manuscriptOf([{ type: "table", place, columns, rows, align: [], caption: cell("Depths."), name: "Table 1" }]),
    );
    expect(diagnostics).toEqual([]);
    expect(outline.match(/rows:\n(?: +- \[.*\n)+/)?.[0].replace(/\n +/g, "\n")).toBe(
      [
        "rows:",
        "- [{cell: In spring, colspan: 3}]",
        "- [North, '4', '9']",
        "- [South, '5', '8']",
        "- [{cell: In autumn, colspan: 3}]",
        "- [North, '6', '7']",
        "- [South, '', '6']",
        "",
      ].join("\n"),
    );
  });

  it("leaves a table of prose to the paper, and says so", async () => {
    const cell = parseInline;
    const prose = "Ropes of hemp that were made before the war and kept in a dry loft";
    const rows = [
      [cell("North"), cell(prose)],
      [cell("South"), cell(prose)],
    ];
    const table = { columns: [cell("Quay"), cell("Ropes")], rows, align: [], caption: cell("Ropes."), name: "Table 1" };
    const { outline, left } = await load(
      manuscriptOf([paragraph("Ropes differ from quay to quay."), { type: "table", place, ...table }]),
    );
    expect(outline).not.toContain("- table:");
    expect(left).toEqual(["1 table"]);
    expect(outline).toContain("No room was there for: Table 1 (paper.md:3).");
  });

  it("gives references keys that can be cited, everywhere that they are", async () => {
    const cited = { type: "citation" as const, items: [{ key: "a(b)" }], offset: 0 };
    const text = [
      { type: "text" as const, value: "The long proof in " },
      cited,
      { type: "text" as const, value: " shows when ships leave." },
    ];
    const { value, diagnostics } = await load(
      manuscriptOf([{ type: "paragraph", place, text }], {
        references: [{ id: "a(b)", type: "book", title: "Quays" }],
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(value?.sections[0]?.sections[0]?.title)).toContain('"key":"a-b"');
  });
});
