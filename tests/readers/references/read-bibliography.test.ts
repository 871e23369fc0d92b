import { describe, expect, test } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import { readBibliography } from "../../../scripts/readers/references/read-bibliography.ts";

const read = async (text: string, { file = "refs.bib", keys }: { file?: string; keys?: string[] } = {}) => {
  const { references, diagnostics } = await readBibliography(new SourceText(file, text), keys && new Set(keys));
  return {
    references,
    ids: references.map(({ id }) => id),
    findings: diagnostics.map(
      ({ code, position, severity }) => `${position?.line}:${position?.column} ${severity} ${code}`,
    ),
    messages: diagnostics.map(({ message }) => message),
  };
};

describe("BibTeX", () => {
  test("macros, joined values, names, and keys with unusual characters", async () => {
    const { references, findings } = await read(`
@string{jot = "Journal of Tides"}
@article{a_b:c/d-1, author = {van der Marsh, Ada and {The Tide Group} and others}, title = {{On {DNA} and $\\alpha$}},
  journal = jot # ", Series B", year = 2019, pages = {1--9}, doi = {https://doi.org/10.1234/x_y}}
@online{web, author = {Holm, Mira}, title = {Lights}, date = {2020-05-01}, url = {\\url{https://example.org/a_b}}}`);
    expect(findings).toEqual([]);
    expect(references).toMatchObject([
      {
        ...{ id: "a_b:c/d-1", type: "article-journal", title: "On DNA and α", DOI: "10.1234/x_y", page: "1-9" },
        author: [
          { given: "Ada", family: "Marsh", "non-dropping-particle": "van der" },
          { family: "The Tide Group" },
          { literal: "others" },
        ],
        "container-title": "Journal of Tides, Series B",
      },
      { id: "web", type: "webpage", URL: "https://example.org/a_b", issued: { "date-parts": [[2020, 5, 1]] } },
    ]);
  });

  test("journals and signs as ADS has them", async () => {
    const { references } = await read(
      `@article{a, title = "{Cups of 5 M$_{\\odot}$ at 0\\farcs5 in {\\ion{H}{ii}}}", journal = {\\aap}, year = 2019}`,
    );
    expect(references).toMatchObject([{ title: "Cups of 5 M☉ at 0.″5 in H II", "container-title": "A&A" }]);
  });

  test.each(["Ada Marsh and others", "Marsh, Ada and Others", "Ada Marsh and {others}", "Ada Marsh and et al."])(
    "says that there are others, as Pandoc does: %s",
    async (author) => {
      const { references } = await read(`@misc{a, author = {${author}}, title = {A}}`);
      expect(references[0]?.author).toEqual([{ given: "Ada", family: "Marsh" }, { literal: "others" }]);
    },
  );

  test("commands of a class or a paper's own leave their words, ways to sort nothing", async () => {
    const { references } = await read(
      String.raw`@book{a, author = {{\proglang{R} Core Team}}, title = {\proglang{R} and \pkg{Rope} by \mbox{de Wit}}, note = {\noopsort{b}Second}}`,
    );
    expect(references[0]).toMatchObject({
      author: [{ family: "R Core Team" }],
      title: "R and Rope by de Wit",
      note: "Second",
    });
  });

  test("marks of LaTeX and HTML are taken out of the texts", async () => {
    const { references } = await read(
      "@misc{a, title = {\\textit{E. coli} in CO$_2$, \\LaTeX{} \\& <b>more</b>}, note = {Vol.\\ 2}}",
    );
    expect(references[0]).toMatchObject({ title: "E. coli in CO₂, LaTeX & more", note: "Vol. 2" });
  });

  test("a work takes fields from another, also when entries are read one by one", async () => {
    const parent = "@proceedings{p, title = {Proceedings of Flow}, year = 2001}";
    const child = "@inproceedings{c, crossref = {p}, author = {Holm, Mira}, title = {Child}}";
    for (const text of [`${child}\n${parent}`, `@article{bad title={x}}\n${child}\n${parent}`]) {
      const { references } = await read(text, { keys: ["c"] });
      expect(references).toMatchObject([{ id: "c", "container-title": "Proceedings of Flow" }]);
    }
  });

  test("a wrong entry does not cost the others, and is read as far as possible", async () => {
    const { ids, references, findings } = await read(`@string{jot = "Journal of Tides"}
@article{good, title = {Good}, journal = jot, year = 2001}
@article{open, title = {Never closed, year = 2002
@article{comma title = {No comma}, year = {2003}}
@article{twice, title = {Two commas},, year = 2004, journal = jot}
@article{math, title = {5% of $x}, year = 2005}
@article{last, title = {Last}, year = 2006}
`);
    expect(ids).toEqual(["good", "open", "comma", "twice", "math", "last"]);
    expect(references[3]).toMatchObject({ "container-title": "Journal of Tides", issued: { "date-parts": [[2004]] } });
    expect(findings).toEqual([
      "3:1 warning reference-is-read",
      "4:16 warning reference-is-read",
      "5:38 warning reference-is-read",
      "6:1 warning reference-is-read",
    ]);
  });

  test("of entries with one key the first stays; an entry without a key is told", async () => {
    const { references, findings, messages } = await read(
      "@misc{a, title = {First}}\n@misc{a, title = {Second}}\n@misc{, title = {None}}\n@misc{a, title = {Third}}\n",
    );
    expect(references).toMatchObject([{ id: "a", title: "First" }]);
    expect(findings).toEqual(["3:1 warning reference-is-read", "2:1 warning reference-is-unique"]);
    expect(messages[1]).toContain("`a` has several entries");
  });

  test("only works that are wanted are read, and only their faults told", async () => {
    const { ids, findings } = await read("@misc{a, title = {A}}\n@misc{b title = {B}}\n@misc{c, title = {C}}\n", {
      keys: ["c"],
    });
    expect(ids).toEqual(["c"]);
    expect(findings).toEqual([]);
  });

  test.each([
    ["nothing", ""],
    ["no entries", "just words @ and more"],
    ["comments", "@comment{x}\n@preamble{ {y} }\n% @misc{z\n"],
    ["cut off", "@article{a, title = {x"],
    ["brackets without end", `@article{a, title = ${"{".repeat(20_000)}`],
    ["brackets in brackets", `@article{a, title = ${"{".repeat(20_000)}${"}".repeat(20_000)}, year = 2000}`],
    ["many heads", "@a{b\n".repeat(5_000)],
    ["__proto__", "@misc{__proto__, __proto__ = {x}, title = {T}}"],
  ])("never throws: %s", async (_, text) => {
    await expect(read(text)).resolves.toBeDefined();
  });

  test("more faults than a few are counted", async () => {
    const { findings, messages } = await read(
      "@misc{a title}\n".replace("a", "k").repeat(1) +
        Array.from({ length: 40 }, (_, index) => `@misc{k${index} title = {T}}`).join("\n"),
    );
    expect(findings).toHaveLength(21);
    expect(messages.at(-1)).toMatch(/more entries/);
  });
});

describe("CSL", () => {
  test("JSON: items without an id are counted, numbers are ids", async () => {
    const { references, messages } = await read(
      JSON.stringify([
        { id: "a", type: "book", title: "<i>A</i> &amp; B" },
        { id: 7, title: "Seven" },
        { title: "None" },
        1,
      ]),
      { file: "refs.json" },
    );
    expect(references).toEqual([
      { id: "a", type: "book", title: "A & B" },
      { id: "7", type: "document", title: "Seven" },
    ]);
    expect(messages).toEqual(["2 of 4 works have no `id` and are left out: number 3, 4"]);
  });

  test("JSON that is cut off says where", async () => {
    const { ids, findings } = await read('[{"id": "a",\n "type": ', { file: "refs.json" });
    expect(ids).toEqual([]);
    expect(findings).toEqual(["2:9 warning reference-is-read"]);
  });

  test("YAML: dates in all forms", async () => {
    const { references } = await read(
      "references:\n- id: a\n  type: book\n  issued: 2019-05\n- id: b\n  issued:\n  - year: 2001\n    month: 2\n- id: c\n  issued: spring\n",
      { file: "refs.yaml" },
    );
    expect(references).toMatchObject([
      { id: "a", issued: { "date-parts": [[2019, 5]] } },
      { id: "b", issued: { "date-parts": [[2001, 2]] } },
      { id: "c", issued: { literal: "spring" } },
    ]);
  });

  test.each([
    ["an object", "refs.json", "{}"],
    ["null", "refs.json", "null"],
    ["cut off", "refs.json", "["],
    ["cut off, in YAML", "refs.yaml", "a: [b"],
    ["lists in lists", "refs.yaml", "[[[[".repeat(5_000)],
    ["numbers", "refs.yml", "- 1\n- 2\n"],
  ])("no bibliography: %s", async (_, file, text) => {
    const { ids, findings } = await read(text, { file });
    expect(ids).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });
});
