import { sentence } from "../decks/stress/index.ts";

const SECTIONS = 20;
const PARAGRAPHS = 5;
const SENTENCES = 5;
const WORDS = 20;

/** Paragraphs of a section: made words, a citation in each. */
const paragraphs = (section: number, cite: (key: string) => string) =>
  Array.from({ length: PARAGRAPHS }, (_, paragraph) =>
    Array.from({ length: SENTENCES }, (_, index) => {
      const seed = section * 100 + paragraph * 10 + index;
      const text = sentence(WORDS, seed);
      return index === 2 ? `${text} ${cite(`work${(seed % 40) + 1}`)}.` : `${text}.`;
    }).join(" "),
  );

const sections = Array.from({ length: SECTIONS }, (_, index) => index + 1);
const works = Array.from({ length: 40 }, (_, index) => index + 1);

/** A paper of 10,000 words in each format, with 40 works and 60 formulas where the format has them. */
export const PAPERS: Record<string, { file: string; text: string; others?: Record<string, string> }> = {
  text: {
    file: "paper.txt",
    text: `${sentence(8, 1)}\n\nAda Example\n\nAbstract\n${sentence(40, 2)}\n\n${sections
      .map(
        (number) =>
          `${number} ${sentence(4, number)}\n\n${paragraphs(number, (key) => `[${key.slice(4)}]`).join("\n\n")}`,
      )
      .join(
        "\n\n",
      )}\n\nReferences\n${works.map((number) => `[${number}] A. Example. ${sentence(8, number)} Journal of Quays, ${number}(2):3–9, 2012.`).join("\n")}\n`,
  },
  markdown: {
    file: "paper.md",
    text: `---\ntitle: ${sentence(8, 1)}\nauthors:\n  - name: Ada Example\nbibliography: works.bib\n---\n\n${sections
      .map(
        (number) =>
          `# ${sentence(4, number)}\n\n${paragraphs(number, (key) => `[@${key}] with $x_{${number}}^2$`).join("\n\n")}\n\n$$y = \\frac{${number}}{x}$$`,
      )
      .join("\n\n")}\n`,
    others: { "works.bib": works.map(entry).join("\n") },
  },
  latex: {
    file: "paper.tex",
    text: `\\documentclass{article}\n\\title{${sentence(8, 1)}}\n\\author{Ada Example}\n\\newcommand{\\vx}{\\mathbf{x}}\n\\begin{document}\n\\maketitle\n\\begin{abstract}${sentence(40, 2)}\\end{abstract}\n${sections
      .map(
        (number) =>
          `\\section{${sentence(4, number)}}\n${paragraphs(number, (key) => `\\cite{${key}} with $\\vx_{${number}}^2$`).join("\n\n")}\n\\begin{equation}y = \\frac{${number}}{\\vx}\\end{equation}`,
      )
      .join("\n\n")}\n\\bibliography{works}\n\\end{document}\n`,
    others: { "works.bib": works.map(entry).join("\n") },
  },
  jats: {
    file: "paper.xml",
    text: `<?xml version="1.0"?>\n<article><front><article-meta><title-group><article-title>${sentence(8, 1)}</article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Example</surname><given-names>Ada</given-names></name></contrib></contrib-group><abstract><p>${sentence(40, 2)}</p></abstract></article-meta></front><body>${sections
      .map(
        (number) =>
          `<sec><title>${sentence(4, number)}</title>${paragraphs(
            number,
            (key) =>
              `<xref ref-type="bibr" rid="${key}">${key.slice(4)}</xref> with <inline-formula><tex-math>x_{${number}}^2</tex-math></inline-formula>`,
          )
            .map((text) => `<p>${text}</p>`)
            .join("")}<disp-formula><tex-math>y = \\frac{${number}}{x}</tex-math></disp-formula></sec>`,
      )
      .join(
        "\n",
      )}</body><back><ref-list>${works.map((number) => `<ref id="work${number}"><element-citation publication-type="journal"><name><surname>Example</surname><given-names>A</given-names></name><year>2012</year><article-title>${sentence(8, number)}</article-title><source>Journal of Quays</source></element-citation></ref>`).join("\n")}</ref-list></back></article>\n`,
  },
};

function entry(number: number): string {
  return `@article{work${number}, author={Example, Ada and Keeper, Ben}, title={${sentence(8, number)}}, journal={Journal of Quays}, volume={${number}}, pages={3--9}, year={2012}}`;
}
