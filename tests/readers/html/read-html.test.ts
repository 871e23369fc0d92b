import { describe, expect, it } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import type { Passage } from "../../../scripts/manuscript/manuscript.ts";
import { isHtml } from "../../../scripts/readers/html/is-html.ts";
import { readHtml } from "../../../scripts/readers/html/read-html.ts";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { writeInline } from "../../../scripts/text/write-inline.ts";

const WORDS =
  "<p>Words that a page needs to have before anybody takes it for a paper, of which there are some twenty or more in all of this line.</p>";
const page = (body: string, head = "") => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const read = (text: string) => readHtml(new SourceText("paper.html", text));

/** What stands before the first heading, in short. */
async function lead(body: string): Promise<string[]> {
  const { lead: passages } = await read(page(`<article><h1>T</h1>${body}${WORDS}</article>`));
  return passages.slice(0, -1).map(show);
}

function show(passage: Passage): string {
  if (passage.type === "paragraph" || passage.type === "quote") return writeInline(passage.text);
  if (passage.type === "equation") return `${passage.name ?? "equation"}: ${passage.tex}`;
  if (passage.type === "figure")
    return `${passage.name ?? "figure"}: ${passage.images.map(([name]) => name).join(" + ")}`;
  return passage.type;
}

describe("running text", () => {
  it.each([
    ["<p>A <b>b</b> <i>c</i> <code>d</code><br>e<sup>2</sup> <q>f</q></p>", ["A **b** *c* `d` e² “f”"]],
    ["a <span>b</span><div>c</div>d", ["a b", "c", "d"]],
    ["<p>a <script>b()</script><style>c{}</style>d<noscript>e</noscript></p>", ["a d"]],
    ["<p>a<select><option>c</select> <span hidden>d</span>e</p>", ["a e"]],
    ['<p>As <button class="ref">Pot, 2001</button> says</p><div><button>Share</button></div>', ["As Pot, 2001 says"]],
    ["<ul><li><button>Share</button></li></ul>", []],
    [
      '<p>Pot <span><a href="#c">2001</a><span class="ref-overlay">Pot 2001. Tea.</span></span> and <a href="#c">Cup<span role="tooltip">Cup 2002. Tea.</span></a></p>',
      ["Pot 2001 and Cup"],
    ],
    ['<p>a<label class="margin-toggle">⊕</label><span class="marginnote">b</span> c</p>', ["a c", "b"]],
    [
      '<section class="consent-form-study"><p>a</p></section><div class="social-learning"><p>b</p></div><aside class="sidebar"><p>c</p></aside>',
      ["a", "b", "c"],
    ],
    [
      '<div class="cookie-banner"><p>a</p></div><div class="consent"><p>b</p></div><ul class="social-media-links"><li>c</ul><ul role="tablist"><li>d</ul>',
      [],
    ],
    [
      '<p><a href="https://example.org/">a</a> <a href="/b">b</a> <a href="javascript:c()">c</a></p>',
      ["[a](https://example.org/) b c"],
    ],
    ["<p>One<p>Two", ["One", "Two"]],
    ["<hr><p></p><div> </div>", []],
  ])("%s", async (body, expected) => {
    expect(await lead(body)).toEqual(expected);
  });
});

describe("formulas", () => {
  it.each([
    ['<p>a <math alttext="x^2"><mi>y</mi></math></p>', ["a $x^2$"]],
    ['<p>a <math alttext="x squared"><msup><mi>x</mi><mn>2</mn></msup></math></p>', ["a $x^{2}$"]],
    [
      '<p>a <math><semantics><mi>y</mi><annotation encoding="application/x-tex">z_1</annotation></semantics></math></p>',
      ["a $z_1$"],
    ],
    ['<p>a <script type="math/tex">x_1</script> <span class="MathJax_Preview">x1</span></p>', ["a $x_1$"]],
    ['<script type="math/tex; mode=display">x_1</script>', ["equation: x_1"]],
    [
      '<span class="katex-display"><span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x</span></span></span>',
      ["equation: x"],
    ],
    ['<p>a <span data-tex="\\alpha">α</span></p>', ["a $\\alpha$"]],
    ['<p>a <span class="math display">\\[x \\tag{3}\\]</span> b</p>', ["a", "Eq. (3): x", "b"]],
    ['<p>a <span class="math inline">\\(\\text{skew_normal}(x_1)\\)</span></p>', ["a $\\text{skew\\_normal}(x_1)$"]],
    [
      '<p><span class="math display">\\[\\begin{eqnarray*} a &amp;=&amp; \\mbox{b} \\\\ c &amp; \\le &amp; d \\end{eqnarray*}\\]</span></p>',
      ["equation: \\begin{aligned} a &= \\text{b} \\\\ c & \\le d \\end{aligned}"],
    ],
    [
      '<p><span class="math display">\\[(\\begin{array}[1]{c} a \\end{array})\\]</span></p>',
      ["equation: (\\begin{array}{c} a \\end{array})"],
    ],
    // TeX that a script would have drawn.
    [
      '<p>a <span class="mathjax-tex">\\(\\theta_0\\)</span>, \\(x_1\\) and <code>\\(b\\)</code></p>',
      ["a $\\theta_0$, $x_1$ and `\\(b\\)`"],
    ],
    ["<p>\\[a \\\\[2pt] b\\]</p><div>$$c=d$$</div>", ["equation: a \\\\[2pt] b", "equation: c=d"]],
    [
      '<div class="math" id="e">\n<span class="eqno">(2)<a class="headerlink" href="#e">#</a></span>\\[c=d\\]</div>',
      ["Eq. (2): c=d"],
    ],
    [
      "<disp-formula><tex-math>\\begin{equation*} a=b \\tag{1}\\end{equation*}</tex-math></disp-formula><p>a <inline-formula><tex-math>$b_0$</tex-math></inline-formula></p>",
      ["Eq. (1): a=b", "a $b_0$"],
    ],
    [
      '<div class="disp-formula"><div class="tex-math">$$a=b$$</div><div class="label">(1)</div></div>',
      ["Eq. (1): a=b"],
    ],
    // Numbers beside formulas, whatever they are called.
    ...["c-article-equation__number", "math__label", "inline-equation__label", ""].map((name): [string, string[]] => [
      `<div class="frame"><div><math display="block"><mi>a</mi></math></div><div class="${name}"> (1)</div></div>`,
      ["Eq. (1): a"],
    ]),
    [
      '<span class="disp-formula"><math display="block"><mi>a</mi></math><b class="disp-formula-label">(1)</b></span>',
      ["Eq. (1): a"],
    ],
    // What MathJax drew, with its source beside it or inside of it.
    [
      '<p>a <span class="MathJax_SVG" data-mathml="<math><mi>w</mi></math>"><svg></svg></span>, <span class="MathJax"><nobr>q</nobr></span><script type="math/tex">q_1</script>, <mjx-container><mjx-math data-latex="z^2"><mjx-mi></mjx-mi></mjx-math></mjx-container></p>',
      ["a $w$, $q_1$, $z^2$"],
    ],
    [
      '<div class="MathJax_Display"><span class="MathJax"><math display="block"><mi>c</mi></math></span></div>\n<script type="math/tex; mode=display">c_1</script>',
      ["equation: c_1"],
    ],
    ['<math display="block"><mfrac><mn>1</mn><mn>2</mn></mfrac></math>', ["equation: \\frac{1}{2}"]],
    // A matrix keeps its columns.
    [
      '<p><span class="math display">\\[\\begin{eqnarray} a &amp;=&amp; \\begin{matrix} 1 &amp; 2 &amp; 3 \\end{matrix} \\end{eqnarray}\\]</span></p>',
      ["equation: \\begin{aligned} a &=& \\begin{matrix} 1 & 2 & 3 \\end{matrix} \\end{aligned}"],
    ],
  ])("%s", async (body, expected) => {
    expect(await lead(body)).toEqual(expected);
  });
});

it("tells of formulas that only are drawn", async () => {
  const { findings } = await read(
    page(
      `<article><h1>T</h1>${WORDS}<p>a <span class="katex-display"><span class="katex"><span class="katex-html" aria-hidden="true">x2</span></span></span> <mjx-container><mjx-math><mjx-c></mjx-c></mjx-math></mjx-container></p></article>`,
    ),
  );
  expect(findings.map(({ code, message }) => `${code}: ${message.split(",")[0]}`)).toEqual([
    "formula-is-drawn: 2 formulas of this page are only drawn",
  ]);
});

describe("figures", () => {
  it.each([
    [
      '<figure><img src="p_files/a%20b.png?x=1"><figcaption>Fig. 3. A</figcaption></figure>',
      ["Fig. 3: p_files/a b.png"],
    ],
    ['<p><a href="big.png"><img src="./small.png"></a></p>', ["figure: small.png"]],
    ['<img src="data:image/gif;base64,R0" data-src="real.png">', ["figure: real.png"]],
    ['<figure><img src="dot.png" data-src="real.png"></figure>', ["figure: real.png"]],
    ['<img src="p_files/real.png" data-src="https://example.org/real.png">', ["figure: p_files/real.png"]],
    [
      '<img src="p_files/placeholder.png" data-src="https://example.org/real.png">',
      ["figure: https://example.org/real.png"],
    ],
    ['<img src="data:image/gif;base64,R0" data-srcset="real.png 1x, big.png 2x">', ["figure: real.png"]],
    ['<figure><picture><source srcset="real.png"></picture></figure>', ["figure: real.png"]],
    ['<p><img src="plot.png" width="672">\nThis plot shows ropes.</p>', ["figure: plot.png", "This plot shows ropes."]],
    ['<p><img src="star.png" width="32"> Starred.</p>', ["Starred."]],
    ['<img src="icon.png" width="16" height="16">', []],
    [
      '<figure><figure><img src="a.png"></figure><figure><img src="b.png"></figure><figcaption>Figure 1: Both</figcaption></figure>',
      ["Figure 1: a.png + b.png"],
    ],
    ["<figure><svg><text>x</text></svg><figcaption>Drawn</figcaption></figure>", ["figure: "]],
    ["<figure><pre>a\nb</pre><figcaption>Listing 1</figcaption></figure>", ["code"]],
  ])("%s", async (body, expected) => {
    expect((await lead(body)).filter((each) => each !== "Listing 1" && each !== "")).toEqual(expected);
  });

  const IMG = '<img src="a.png">';
  const TABLE = "<table><tr><th>A</th></tr><tr><td>1</td></tr></table>";
  it.each([
    [
      `<div class="fig">${IMG}<div class="fig-caption"><span class="fig-label">Figure 1.</span> <p>Tea.</p></div></div>`,
      "Figure 1: Tea.",
    ],
    [
      `<div class="fig">${IMG}<div class="label fig-label">Figure 2.</div><div class="fig-caption"><p>Tea.</p></div></div>`,
      "Figure 2: Tea.",
    ],
    [
      `<figure><figcaption><b>Fig. 1: Tea</b></figcaption><a href="/a">${IMG}</a><div class="x"><p><b>a</b> cold, <a href="/b">warm</a>.</p></div><ul><li><a href="/a">Full size</a></li></ul></figure>`,
      "Fig. 1: **Tea**. **a** cold, warm.",
    ],
    [
      `<div class="figure">${IMG}<div class="figcaption"><span>Fig 1. </span>Tea.</div><p class="caption_target"></p><p>(A) cold.</p><p>https://doi.org/10.1000/tea.g001</p></div>`,
      "Fig 1: Tea. (A) cold.",
    ],
    [`<figure><span class="marginnote">Tea.</span>${IMG}</figure>`, ": Tea."],
    [
      `<figure>${IMG}<span class="captions"><p><span class="label">Fig. 1</span>. Tea.</p></span></figure>`,
      "Fig. 1: Tea.",
    ],
    [`<div class="FigureDesc"><a href="/a">${IMG}</a><p><b>Figure 1.</b> Tea.</p></div>`, "Figure 1: Tea."],
    [
      `<figure>${IMG}<figcaption><span class="caption-number">Fig. 1 </span><span>Tea</span></figcaption></figure>`,
      "Fig. 1: Tea",
    ],
    [`<figure>${IMG}<figcaption><strong>FIGURE 2</strong><div>Tea.</div></figcaption></figure>`, "FIGURE 2: Tea."],
    [`<figure>${IMG}<figcaption>See <a href="#f">Fig. 2</a>, of tea</figcaption></figure>`, ": See Fig. 2, of tea"],
    [
      `<figure class="ltx_table"><figcaption class="ltx_caption"><span class="ltx_tag">Table 1: </span>Tea.</figcaption>${TABLE}<p class="ltx_p">Note: hot.</p></figure>`,
      "Table 1: Tea. Note: hot.",
    ],
    [
      `<figure class="table"><figcaption><div class="heading">Table 1.</div><div class="caption">Tea</div></figcaption><div class="table-wrap">${TABLE}</div><div class="notes"><div>* Hot.</div></div></figure>`,
      "Table 1: Tea. \\* Hot.",
    ],
    [
      `<div class="table-wrap"><div class="label title-label">Table 1.</div><div class="caption"><p>Tea</p></div>${TABLE}<div class="table-modal">${TABLE}</div></div>`,
      "Table 1: Tea",
    ],
    [
      `<figure><figcaption><h6>Tea.</h6></figcaption>${TABLE}<ul><li><p>* Hot.</p></li></ul></figure>`,
      ": Tea. \\* Hot.",
    ],
  ])("have all that is said of them in their caption: %s", async (body, expected) => {
    const { lead: passages } = await read(page(`<article><h1>T</h1>${body}${WORDS}</article>`));
    const said = passages
      .slice(0, -1)
      .map((each) =>
        "caption" in each ? `${"name" in each && each.name ? each.name : ""}: ${writeInline(each.caption)}` : each.type,
      );
    expect(said).toEqual([expected]);
  });

  it("leave a table in them its own caption", async () => {
    const table = "<table><caption>Table 1: Scores</caption><tr><th>A</th></tr><tr><td>1</td></tr></table>";
    const { lead: passages } = await read(page(`<article><h1>T</h1><figure>${table}</figure>${WORDS}</article>`));
    expect(passages.map((each) => (each.type === "table" ? toPlainText(each.caption) : ""))).toEqual(["Scores", ""]);
  });
});

describe("sections", () => {
  const titles = async (body: string) => {
    const show = (sections: Awaited<ReturnType<typeof read>>["sections"]): unknown[] =>
      sections.map(({ title, sections: inner }) => [toPlainText(title), ...show(inner)]);
    return show((await read(page(body))).sections);
  };

  it.each([
    ["<h1>T</h1><h2>A</h2><p>a</p><h4>B</h4><p>b</p><h3>C</h3><p>c</p><h2>D</h2>", [["A", ["B"], ["C"]], ["D"]]],
    ["<h1>A</h1><p>a</p><h1>B</h1>", [["A"], ["B"]]],
    [
      "<h1>T</h1><div><h2>A</h2></div><section><h2>B</h2><section><h3>C</h3></section></section>",
      [["A"], ["B", ["C"]]],
    ],
    ["<h1>T</h1><h2>A</h2><blockquote><h3>in a quote</h3></blockquote><ul><li><h3>in an item</h3></li></ul>", [["A"]]],
    ["<h1>T</h1><h2><button>A</button></h2><p>a</p><h2>B<button>Copy link</button></h2><p>b</p>", [["A"], ["B"]]],
    [
      '<main><h1>T</h1><h2>A</h2><p>a</p><div class="sidebar"><h2>More</h2></div><section class="c-article-recommendations"><h2>Similar</h2></section></main>',
      [["A"]],
    ],
    ["<nav><h2>Menu</h2></nav><main><h1>T</h1><h2>A</h2><p>a</p></main><aside><h2>More</h2></aside>", [["A"]]],
    [
      "<h1>T</h1><h2>Abstract</h2><p>x</p><h2>A</h2><p>a</p><h2>References</h2><ol><li>Pot, A. (2001). On kettles. Tea, 3.</li></ol>",
      [["A"]],
    ],
    ['<h1>T</h1><section id="cookie-baking"><h2>Cookies</h2><p>a</p></section>', [["Cookies"]]],
  ])("%s", async (body, expected) => {
    expect(await titles(body)).toEqual(expected);
  });

  it("have their numbers", async () => {
    const { sections } = await read(
      page(`<h1>T</h1><h2><span>3</span><span>Results</span></h2>${WORDS}<h2><span>2001</span> Odyssey</h2>`),
    );
    expect(sections.map(({ label, title }) => [label, toPlainText(title)])).toEqual([
      ["3", "Results"],
      [undefined, "2001 Odyssey"],
    ]);
  });
});

it("has the subtitle that R Markdown and Quarto set below a title", async () => {
  const titleOf = async (title: string, subtitle: string) =>
    toPlainText(
      (
        await read(
          page(
            `<h1 class="title">${title}</h1><h3 class="subtitle">${subtitle}</h3><h1>A</h1><p>a</p>${WORDS}<h1>B</h1>`,
          ),
        )
      ).title,
    );
  expect(await titleOf("Ropes in R:", "the <em>quay</em> package")).toBe("Ropes in R: the quay package");
  expect(await titleOf("Ropes", "A guide")).toBe("Ropes: A guide");
  expect(await titleOf("Ropes: A guide", "A guide")).toBe("Ropes: A guide");
});

describe("the title block", () => {
  const front = async (body: string, head = "") => {
    const paper = await read(page(`<article><h1>T</h1>${body}<h2>One</h2>${WORDS}</article>`, head));
    const sections = paper.sections.map(({ title }) => toPlainText(title));
    return { ...paper, said: [paper.abstract.map((text) => toPlainText(text)).join(" / "), ...sections] };
  };

  const HIGHLIGHTS = '<div class="abstract author-highlights"><h2>Highlights</h2><p>Hot.</p></div>';
  it.each([
    [`${HIGHLIGHTS}<div class="abstract author"><h2>Abstract</h2><p>Tea.</p></div>`, ["Tea.", "Highlights", "One"]],
    [`${HIGHLIGHTS}<div class="abstract"><p>Tea.</p></div>`, ["Tea.", "Highlights", "One"]],
    [HIGHLIGHTS, ["Highlights. Hot.", "One"]],
    [
      '<section role="doc-abstract"><h2>Significance</h2><p>Hot.</p></section><section role="doc-abstract"><h2>Abstract</h2><p>Tea.</p></section>',
      ["Tea.", "Significance", "One"],
    ],
    ['<div class="abstract"><p class="abstract">Abstract</p><p>Tea.</p></div>', ["Tea.", "One"]],
    ['<h2 class="abstract-title">Abstract</h2><section class="abstract"><p>Tea.</p></section>', ["Tea.", "One"]],
  ])("has the abstract that is called so, and others as sections: %s", async (body, expected) => {
    expect((await front(body)).said).toEqual(expected);
  });

  it.each([
    '<div class="abstract"><p>Tea.</p><section class="kwd-group"><p><strong>Keywords:</strong> pots, cups</p></section></div>',
    '<h2>Abstract</h2><p>Tea.</p><div class="abstractKeywords"><p>KEYWORDS: </p><ul><li>pots</li><li>cups</li></ul></div>',
    '<div class="abstract"><p>Tea.</p><div><span>Keywords:</span><span>pots; cups</span></div></div>',
  ])("has no keywords in its abstract: %s", async (body) => {
    const { said, keywords } = await front(body);
    expect([...said, ...keywords]).toEqual(["Tea.", "One", "pots", "cups"]);
  });

  it("leaves who paid in the text", async () => {
    const { lead: passages } = await front(
      '<div class="articleinfo"><p><b>Citation: </b>Pot A (2001) Tea.</p><p><b>Funding: </b>None.</p></div>',
    );
    expect(passages.map(show)).toEqual(["**Funding:** None."]);
  });

  const sup = (mark: string) => `<sup class="ltx_sup">${mark}</sup>`;
  const power = (mark: string) => `<math class="ltx_Math" alttext="{}^{${mark}}"><mi>x</mi></math>`;
  const creator = (name: string) =>
    `<div class="ltx_authors"><span class="ltx_creator"><span class="ltx_personname">${name}</span></span></div>`;
  const quarto = (...lines: string[]) =>
    `<div class="quarto-title-meta-author">${lines.map((line) => `<div class="quarto-title-meta-contents">${line}</div>`).join("")}</div>`;
  it.each([
    [
      creator(
        `Ida Holm${sup("1")}${power("*")}, Jo Cup${sup("1,2")}<br>${sup("1")}Tea Lab ${sup("2")}School of Pots<br>ida@example.org`,
      ),
      ["Ida Holm | Tea Lab | ida@example.org", "Jo Cup | Tea Lab; School of Pots"],
    ],
    [
      creator(`Ida Holm${power("a")}  Jo Cup${power("b")}<br>${power("a")}Tea Lab<br>${power("b")}School of Pots`),
      ["Ida Holm | Tea Lab", "Jo Cup | School of Pots"],
    ],
    [creator(`Ida Holm${sup("1")}<br>Tea Lab`), ["Ida Holm | Tea Lab"]],
    [
      quarto(
        '<p class="author">Ida Holm <a href="mailto:ida@example.org"><i></i></a></p>',
        '<p class="affiliation">Tea Lab</p>',
        '<p class="author">Jo Cup</p>',
        '<p class="affiliation">School of Pots</p><p class="affiliation">Tea Lab</p>',
      ),
      ["Ida Holm | Tea Lab | ida@example.org", "Jo Cup | School of Pots; Tea Lab"],
    ],
  ])("gives authors the places that are theirs: %s", async (body, expected) => {
    const { authors } = await front(body);
    expect(
      authors.map(({ name, affiliation, email }) => [name, affiliation, email].filter(Boolean).join(" | ")),
    ).toEqual(expected);
  });

  it("has no thanks in the title, and tells of them", async () => {
    const { title, findings } = await read(
      page(
        `<article><h1 class="ltx_title_document">Tea<span class="ltx_note ltx_role_thanks"><sup class="ltx_note_mark">†</sup><span class="ltx_note_type">thanks: </span>Funded.</span></h1>${WORDS}</article>`,
      ),
    );
    expect([toPlainText(title), ...findings.map(({ code }) => code)]).toEqual(["Tea", "front-note-is-read"]);
  });
});

describe("what is no article", () => {
  const refusal = async (text: string) =>
    (await read(text)).findings.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);

  it.each([
    [
      page('<form><input type="password"><button>Sign in</button></form><p>Sign in to read this article.</p>'),
      "error page-has-article: this is a page to sign in at, not the article: besides the form it has only 6 words",
    ],
    [
      page('<div id="root"></div><script src="x.js"></script><noscript>Please enable scripts.</noscript>'),
      "error page-has-article: there is no article on this page: it has no text",
    ],
    ["", "error page-has-article: there is no article on this page: it has no text"],
  ])("%s", async (text, expected) => {
    expect(await refusal(text)).toEqual([expected]);
  });
});

describe("isHtml", () => {
  it.each([
    ["<!DOCTYPE html><p>", true],
    ["<!-- saved from url=(1)x -->\n<html lang=en>", true],
    ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', true],
    ["<article><front/></article>", false],
    ["<p>Markdown may start so</p>\n\n# One", false],
    ["# The <html> element", false],
  ])("%s: %s", (text, expected) => {
    expect(isHtml(text)).toBe(expected);
  });
});

describe("works", () => {
  /** Authors, year and title of what Pandoc prints. */
  const works = async (...entries: string[]) => {
    const list = entries.map((entry, index) => `<div id="ref-k${index}" class="csl-entry">${entry}</div>`).join("\n");
    const { references } = await read(page(`<article><h1>T</h1>${WORDS}<div id="refs">${list}</div></article>`));
    return references.map(({ author, title }) => {
      const names = (author ?? []) as { given?: string; family?: string; literal?: string }[];
      return [...names.map(({ given = "", family, literal = "" }) => `${given} ${family ?? literal}`.trim()), title];
    });
  };

  it("have the names of Chicago's author-date style, with those of the work before where a dash stands for them", async () => {
    expect(
      await works(
        "Pot, Ann, and Jo M\nCup. 2001. <span>“Kettles of Clay.”</span> <em>Journal of Tea</em> 3 (2): 1–9.",
        "———. 2002. “Cups of Clay.” <em>Journal of Tea</em> 4 (1): 2–3.",
        "Pot, AB, J Cup, and I Holm. 2003. “Spoons of Clay.” <em>Journal of Tea</em> 5: 4.",
        "n.d.",
      ),
    ).toEqual([
      ["Ann Pot", "Jo M. Cup", "Kettles of Clay"],
      ["Ann Pot", "Jo M. Cup", "Cups of Clay"],
      ["A. B. Pot", "J. Cup", "I. Holm", "Spoons of Clay"],
    ]);
  });

  it("are cited by links, by the keys that Pandoc leaves, and by addresses of the page itself", async () => {
    const { lead: passages } = await read(
      page(
        `<article><h1>T</h1><p>${WORDS.slice(3, -4)} <sup><a href="#b1">1</a>,<a href="https://example.org/p#b2">2</a></sup>, <span class="citation" data-cites="b3">Cup (2003)</span> and <a href="#nowhere">[7]</a>.</p><ol class="references"><li id="b1">Pot, A. (2001). Kettles of clay. Tea, 1.<li id="b2">Pot, A. (2002). Cups of clay. Tea, 2.<li><a name="b3"></a>Cup, J. (2003). Spoons of clay. Tea, 3.</ol></article>`,
      ),
    );
    expect(passages.map(show).join("")).toMatch(/line\. \[@b1; @b2\], Cup \[@b3\] and \[7\]\.$/);
  });
});

describe("lists of references", () => {
  const POT = "Pot, J., and Cup, A. (2001). Kettles of clay. <i>Journal of Tea</i> 1, 2–9.";
  /** Authors, year and title of each work, with the text before them and what was not read as a work. */
  async function cite(list: string, words = "As said"): Promise<string[]> {
    const {
      references,
      lead: passages,
      sections,
    } = await read(page(`<article><h1>T</h1>${WORDS}<p>${words}</p>${list}</article>`));
    const rest = sections.flatMap(({ content }) => content.map(show));
    const works = references.map(({ id, author, title, DOI, publisher, "container-title": source, page: pages }) => {
      const names = ((author ?? []) as { given?: string; family?: string }[]).map(
        (name) => `${name.given} ${name.family}`,
      );
      return [id, ...names, title, source ?? publisher, pages, DOI].filter(Boolean).join(" | ");
    });
    return [...passages.slice(1).map(show), ...works, ...rest];
  }
  const KETTLES = "J. Pot | A. Cup | Kettles of clay | Journal of Tea | 2-9";

  it.each([
    [
      "Atypon",
      `<section role="doc-bibliography"><h2>References</h2><div role="listitem"><div class="label">1</div><div class="citation" id="c1">${POT}</div></div></section>`,
      "#c1",
      "c1",
    ],
    [
      "OUP",
      `<h2>References</h2><div class="ref-list"><div class="ref-content" data-id="C1"><span class="label">1. </span>${POT}<div class="citation-links"><a href="x">WorldCat</a></div></div></div>`,
      'javascript:;" data-open="C1',
      "C1",
    ],
    [
      "IEEE",
      `<div class="reference-container"><h2>References</h2><div class="reference-container"><b>1. </b><div>${POT}</div></div></div>`,
      '" anchor="ref1',
      "ref1",
    ],
    [
      "Sphinx",
      `<h2>References</h2><div role="list"><div class="citation" id="id10" role="doc-biblioentry"><span class="label">[<a href="#id1">PC01</a>]</span><p>${POT}</p></div></div>`,
      "#id10",
      "id10",
    ],
    ["MyST", `<ol><li class="myst-bibliography-item" id="pot"><div>${POT}</div></li></ol>`, "#pot", "pot"],
    ["Wiley", `<h2>References</h2><ul><li data-bib-id="b1">${POT}</li></ul>`, "#b1", "b1"],
    ["ReSpec", `<dl class="bibliography"><dt id="bib-pot">[POT]</dt><dd>${POT}</dd></dl>`, "#bib-pot", "bib-pot"],
  ])("are read from the boxes of %s, with links to them", async (_, list, href, id) => {
    expect(await cite(list, `As <cite><a href="${href}">Pot 2001</a></cite> said`)).toEqual([
      `As [@${id}] said`,
      `${id} | ${KETTLES}`,
    ]);
  });

  it.each([
    ["<footer><ul><li><a href='/t'>Tea things</a></li></ul></footer>", ["list"]],
    ["<ul><li><a href='/t'>Tea things</a></li></ul>", ["list"]],
    [
      "<p>Citation: Holm I (2023) Cups of clay. Leaves 1:2. https://example.org/</p><p>Received: 1 May 2023; Accepted: 2 May 2023.</p>",
      [
        "Citation: Holm I (2023) Cups of clay. Leaves 1:2. https://example.org/",
        "Received: 1 May 2023; Accepted: 2 May 2023.",
      ],
    ],
    [
      "<p>Copyright © 2023 Holm. This is an open-access article.</p>",
      ["Copyright © 2023 Holm. This is an open-access article."],
    ],
  ])("end where no works follow: %s", async (after, rest) => {
    expect(await cite(`<h2>References</h2><p id="B1">${POT}</p>${after}`)).toEqual([
      "As said",
      ...rest,
      `B1 | ${KETTLES}`,
    ]);
  });

  it("are without the page's own citation that Quarto appends", async () => {
    const own = '<div id="ref-h" class="csl-entry quarto-appendix-citeas">Holm, Ida. 2024. “Tea.”</div>';
    expect(await cite(`<h2>Citation</h2>${own}`)).toEqual(["As said", "Holm, Ida. 2024. “Tea.”"]);
  });

  it.each([
    ["Pot J. Kettles of clay. Bergen: Tea Press; 2010. [<a href='x'>DOI</a>] [<a href='x'>Google Scholar</a>]", ""],
    [
      "Pot J. Kettles of clay. Bergen: Tea Press; 2010.<a href='x'>OpenUrl</a><a href='x'>View in Scopus</a><a href='x'>(Open in a new window)Google Scholar</a> <a href='x'>Web of Science®</a>",
      "",
    ],
    [
      "Pot J. Kettles of clay. Bergen: Tea Press; 2010. <a href='x'>PubMed Abstract</a> | <a href='x'>CrossRef Full Text</a>",
      "",
    ],
    ["<span data-doi='10.1000/x1'>Pot J. Kettles of clay. Bergen: Tea Press; 2010.</span>", " | 10.1000/x1"],
    [
      "Pot J. Kettles of clay. Bergen: Tea Press; 2010. <a href='https://doi.org/10.1000/x1'>doi:10.1000/x1</a><a href='https://example.org/'>https://example.org/</a>",
      " | 10.1000/x1",
    ],
  ])("are without links to where a work may be read: %s", async (entry, doi) => {
    expect(await cite(`<ol class="references"><li id="b">${entry}</li></ol>`)).toEqual([
      "As said",
      `b | J. Pot | Kettles of clay | Tea Press${doi}`,
    ]);
  });

  it.each([
    [
      "<span class='label'><a href='#bb1' id='ref-id-b'>Pot, 2001</a></span><div class='authors'>J. Pot, A. Cup</div><div class='title'>Kettles of clay</div><div class='host'>Journal of Tea, 1 (2) (2001), pp. 2-9</div>",
    ],
    [
      "<div id='b'><span>1</span><div class='reference__title'>Kettles of clay</div><ol><li>J Pot</li><li>A Cup</li></ol><span>(2001)</span><div><i>Journal of Tea</i> <b>1</b>:2–9.</div></div>",
    ],
  ])("have works in boxes in their order: %s", async (entry) => {
    expect(await cite(`<ol class="references"><li>${entry}</li></ol>`, "<a href='#b'>Pot 2001</a>")).toEqual([
      "[@b]",
      `b | ${KETTLES}`,
    ]);
  });

  it("are cited with pages, and each in its own brackets", async () => {
    const list = `<div id="ref-h" class="csl-entry">Holm, Ida. 2010. <em>Cups of Clay</em>. Tea Press.</div><div id="ref-p" class="csl-entry">${POT}</div>`;
    const words =
      '<span class="citation" data-cites="h">(see <a href="#ref-h">Holm 2010, 12–15</a>)</span> and so (<a href="#ref-h">1</a>), [<a href="#ref-p">2</a>]';
    expect(await cite(list, words)).toEqual([
      "(see [@h, pp. 12–15]) and so [@h], [@p]",
      "h | Ida Holm | Cups of Clay | Tea Press",
      `p | ${KETTLES}`,
    ]);
  });
});

it("joins the cells of LaTeXML's aligned equations", async () => {
  const cell = (tex: string) => `<td><math class="ltx_Math" alttext="\\displaystyle ${tex}"><mi>x</mi></math></td>`;
  const row = (first: string, second: string, tag: string) =>
    `<tbody><tr class="ltx_equation ltx_eqn_row">${cell(first)}${cell(second)}<td><span class="ltx_tag ltx_tag_equation">(${tag})</span></td></tr></tbody>`;
  expect(
    await lead(`<table class="ltx_equationgroup ltx_eqn_table">${row("a", "=b", "1")}${row("c", "=d", "2")}</table>`),
  ).toEqual(["Eq. (1): a =b", "Eq. (2): c =d"]);
});

describe("XHTML", () => {
  const xhtml = (mark: string) =>
    `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:m="x" xml:lang="de"><head><script src="x.js"/><title>Tee</title></head><body><h2><a id="a"/>Eins</h2><p>Mit <m:math><m:mi>x</m:mi></m:math> und <i>Worten</${mark}>.</p></body></html>`;

  it.each([
    ["i", "Mit $x$ und *Worten*."],
    ["b", "Mit $x$ und *Worten.*"],
  ])("is read whether it is well-formed or not: </%s>", async (mark, text) => {
    const { sections, language } = await read(xhtml(mark));
    expect([language, ...sections.flatMap(({ content }) => content.map(show))]).toEqual(["de", text]);
  });
});

describe("notes that stand apart", () => {
  it.each([
    [
      '<p>A<a href="#f1"><sup>1</sup></a></p><p>B</p><div class="footnotes"><p id="f1">1. Of tea. <a href="#r1">↩</a></p></div>',
      ["A", "Of tea.", "B"],
    ],
    ['<dl class="footnotes"><dt>a</dt><dd>Twice.</dd></dl><p>B</p>', ["list", "B"]],
    ['<div class="footnotes"><p>Of tea, once more.</p></div>', ["Of tea, once more."]],
    [
      '<p>A<a href="#f1" role="doc-noteref">[1]</a></p><aside class="footnote-list"><aside id="f1" role="doc-footnote"><span class="label">[<a href="#r1" role="doc-backlink">1</a>]</span><p>Of tea.</p></aside></aside>',
      ["A", "Of tea."],
    ],
    [
      '<p><span class="paranumber">1</span>A<a class="footnotecall" id="r1" href="#f1">1</a></p><p>B</p><p class="notesbaspage"><a id="f1" href="#r1">1</a> Of tea.</p>',
      ["A", "Of tea.", "B"],
    ],
    [
      '<p>A<a href="#_f1" name="_r1">[1]</a></p><p>B</p><div id="f1"><p class="MsoFootnoteText"><a href="#_r1" name="_f1">[1]</a> Of tea.</p></div>',
      ["A", "Of tea.", "B"],
    ],
    [
      '<p>A<a href="#f1">1</a></p><p>B</p><div class="fn" id="f1"><sup>1</sup><p>Of tea.</p></div>',
      ["A", "Of tea.", "B"],
    ],
  ])("%s", async (body, expected) => {
    expect(await lead(body)).toEqual(expected);
  });
});

it.each([
  ['<ol><li><span class="ltx_tag ltx_tag_item">(R2)</span><p>Dry.</p></li></ol>', "(R2) / Dry."],
  ['<ol><li><span class="ltx_tag ltx_tag_item">(iv)</span><p>Dry.</p></li></ol>', "Dry."],
  ['<ul><li><span class="ltx_tag ltx_tag_item">•</span><p>Dry.</p></li></ul>', "Dry."],
])("keeps what an author calls an item: %s", async (body, expected) => {
  const { lead: passages } = await read(page(`<article><h1>T</h1>${body}${WORDS}</article>`));
  const [list] = passages;
  expect(list?.type === "list" && list.items.map(({ text }) => text.map(writeInline).join(" / "))).toEqual([expected]);
});

it("has formulas once in LaTeXML's listings, and words apart of a table in a cell", async () => {
  const math = '<math class="ltx_Math" alttext="m_{0}"><mi>m</mi><mn>0</mn></math>';
  const { lead: passages, findings } = await read(
    page(
      `<article><h1>T</h1><div class="ltx_listing"><div class="ltx_listingline">tea ${math}</div></div><table><tr><td>Pot<table><tr><td>one</td></tr></table></td></tr></table>${WORDS}</article>`,
    ),
  );
  const said = passages.map((each) =>
    each.type === "code" ? each.code : each.type === "table" ? each.rows.flat().map((cell) => writeInline(cell)) : "",
  );
  expect([...said, ...findings]).toEqual(["tea m_{0}", ["Pot one"], ""]);
});

it("leaves out notes about the authors, and tells of them", async () => {
  const note = (id: string, words: string) => `<li id="${id}"><p>${words}</p></li>`;
  const {
    lead: passages,
    sections,
    findings,
  } = await read(
    page(
      `<header id="title-block-header"><h1 class="title">T</h1><p class="author">Ida Holm<a href="#fn1" class="footnote-ref"><sup>1</sup></a></p></header>${WORDS}<p>A<a href="#fn2" role="doc-noteref"><sup>2</sup></a></p><section class="footnotes"><ol>${note("fn1", "Bergen")}${note("fn2", "Of tea.")}</ol></section>`,
    ),
  );
  expect([...passages.slice(1).map(show), sections.length]).toEqual(["A", "Of tea.", 0]);
  expect(findings.map(({ code }) => code)).toEqual(["front-note-is-read"]);
});

it.each([
  ["Ida Holm", ["Ida Holm"]],
  ["Holm, Ida", ["Ida Holm"]],
  ["Ida Holm, Ola van Berg and Kari Lie", ["Ida Holm", "Ola van Berg", "Kari Lie"]],
  ["Ida Holm &amp; Ola Berg", ["Ida Holm", "Ola Berg"]],
  ["Holm, I. and Berg, O.", ["I. Holm", "O. Berg"]],
])("reads the names below the title of R Markdown's pages, which are set as headings: %s", async (line, names) => {
  const { authors, sections, year } = await read(
    `<html><head><meta name="author" content="${line}"/><meta name="date" content="2024-07-03"/></head><body><h1 class="title toc-ignore">Tea</h1><h4 class="author">${line}</h4><h4 class="date">2024-07-03</h4>${WORDS}<h2>One</h2>${WORDS}</body></html>`,
  );
  expect(authors.map(({ name }) => name)).toEqual(names);
  expect([sections.map(({ title }) => toPlainText(title)), year]).toEqual([["One"], 2024]);
});

it("knows works without a year that stand in paragraphs below a heading of references", async () => {
  const { references, sections } = await read(
    page(
      `<h1>Tea</h1>${WORDS}<h2>References</h2><p>Holm, I., Berg, O. (in review). Monotonic tea of the far north. <em>Leaves</em>.</p><p>Pot Team. The great user's guide. <a href="https://example.org/pot">https://example.org/pot</a></p>`,
    ),
  );
  expect([references.length, sections.length]).toEqual([2, 0]);
});
