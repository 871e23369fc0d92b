import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../scripts/text/inline.ts";
import { readText } from "./read.ts";

/** Columns and rows of the first table, cells between bars. */
const tableOf = async (spec: string, content: string) => {
  const { lead } = await readText(`\\begin{tabular}{${spec}}\n${content}\n\\end{tabular}`);
  const table = lead.find((passage) => passage.type === "table");
  if (!table) throw new Error("there is no table");
  const say = (cells: (typeof table)["columns"]) => cells.map((cell) => toPlainText(cell)).join("|");
  return [say(table.columns), ...table.rows.map(say)];
};

describe("the heading of a table", () => {
  it.each<[string, string, string[]]>([
    [
      "is one row where a line comes only above the sum",
      "\\hline Tea & Cups \\\\ Oolong & 3 \\\\ White & 4 \\\\ \\hline Sum & 7 \\\\ \\hline",
      ["Tea|Cups", "Oolong|3", "White|4", "Sum|7"],
    ],
    [
      "is one row above a line of Copernicus",
      "\\tophline Tea & Cups \\\\ \\middlehline Oolong & 3 \\\\ \\bottomhline",
      ["Tea|Cups", "Oolong|3"],
    ],
    ["is one row above a line of IOP", "\\br Tea & Cups \\\\ \\mr Oolong & 3 \\\\ \\br", ["Tea|Cups", "Oolong|3"]],
    [
      "is one row where a cell has lines of its own",
      "\\hline Tea & \\multicolumn{1}{l|}{\\begin{tabular}[c]{@{}l@{}}Number of \\\\ cups\\end{tabular}} \\\\ \\hline Oolong & 3 \\\\ \\hline White & 4 \\\\ \\hline",
      ["Tea|Number of cups", "Oolong|3", "White|4"],
    ],
    [
      "is one of two plain rows above a line",
      "\\toprule Tea & Cup \\\\ Oolong & small \\\\ \\midrule White & large \\\\ \\bottomrule",
      ["Tea|Cup", "Oolong|small", "White|large"],
    ],
    [
      "is one row below an empty corner, where numbers follow",
      "\\hline & Cups \\\\ Oolong & 3 \\\\ White & $-4$ \\\\ \\hline Sum & 7 \\\\ \\hline",
      ["|Cups", "Oolong|3", "White|-4", "Sum|7"],
    ],
    [
      "is two rows below an empty corner, where words follow",
      "\\toprule & Size \\\\ Tea & in ml \\\\ \\midrule Oolong & 3 \\\\ \\bottomrule",
      ["Tea|Size in ml", "Oolong|3"],
    ],
    [
      "goes on in a row that begins empty",
      "\\toprule Tea & Size \\\\ & (ml) \\\\ \\midrule Oolong & 3 \\\\ \\bottomrule",
      ["Tea|Size (ml)", "Oolong|3"],
    ],
    [
      "is two rows where a cell goes over columns",
      "\\toprule \\multicolumn{2}{c}{Tea} \\\\ Kind & Cups \\\\ \\midrule Oolong & 3 \\\\ \\bottomrule",
      ["Kind|Cups", "Tea|", "Oolong|3"],
    ],
    [
      "is no more than that where the next line is far",
      "\\hline \\multicolumn{2}{c}{Tea} \\\\ \\hline Kind & Cups \\\\ Oolong & 3 \\\\ White & 4 \\\\ \\hline Sum & 7 \\\\ \\hline",
      ["Kind|Cups", "Tea|", "Oolong|3", "White|4", "Sum|7"],
    ],
    [
      "is one row where numbers follow a line below cells that go over columns",
      "\\hline \\multicolumn{2}{c}{Tea} \\\\ \\hline Oolong & 3 \\\\ \\hline White & 4 \\\\ \\hline",
      ["Tea|", "Oolong|3", "White|4"],
    ],
    [
      "is two rows where a line is below a part of the first",
      "\\hline Tea & Size \\\\ \\cline{2-2} Kind & small \\\\ \\hline Oolong & 3 \\\\ \\hline",
      ["Tea Kind|Size small", "Oolong|3"],
    ],
    [
      "is one row where `\\cline` goes over all columns",
      "\\cline{1-2} Tea & Cups \\\\ \\cline{1-2} Oolong & 3 \\\\ \\cline{1-2}",
      ["Tea|Cups", "Oolong|3"],
    ],
    ["is not there without a line", "Oolong & 3 \\\\ White & 4", ["", "Oolong|3", "White|4"]],
  ])("%s", async (_what, content, rows) => {
    expect(await tableOf("lr", content)).toEqual(rows);
  });
});

it("keeps the words of lists and boxes in a cell, and not how they are set", async () => {
  const cell =
    "\\begin{minipage}{0.6\\linewidth}\\begin{itemize}[leftmargin=*]\\item \\emph{Old}: weak. \\item[New] strong.\\end{itemize}\\end{minipage}";
  expect(await tableOf("ll", `\\hline Tea & Wear \\\\ \\hline Oolong & ${cell} \\\\ \\hline`)).toEqual([
    "Tea|Wear",
    "Oolong|Old: weak. New strong.",
  ]);
});

it("reads cells whose environments have any name", async () => {
  const cell = "\\begin{constructor}[a]Old\\end{constructor}";
  const rows = await tableOf("ll", `\\hline Tea & Wear \\\\ \\hline Oolong & ${cell} \\\\ \\hline`);
  expect(rows[1]).toMatch(/^Oolong\|.*Old$/);
});

it("reads displayed formulas in cells as formulas", async () => {
  const cell = "Of \\begin{eqnarray} a &=& \\frac{1}{b} \\\\ c &=& d \\end{eqnarray} cups";
  const rows = await tableOf("ll", `\\hline Tea & Wear \\\\ \\hline Oolong & ${cell} \\\\ \\hline`);
  expect(rows[1]).toContain("\\frac{1}{b}");
});

it("a single column without a caption is lines of text", async () => {
  const { lead } = await readText("\\begin{tabular}{l} University of Hull\\\\ Old Quay 3 \\end{tabular}");
  expect(lead.map((each) => (each.type === "paragraph" ? toPlainText(each.text) : each.type))).toEqual([
    "University of Hull",
    "Old Quay 3",
  ]);
});

it.each([
  [
    "a dashed line below some columns",
    "\\hline Tea & Cups \\\\ \\hline Oolong & 3 \\\\ \\cdashline{1-2} White & 4",
    ["Tea|Cups", "Oolong|3", "White|4"],
  ],
  [
    "a corner that is parted",
    "\\toprule \\diagbox{Tea}{Cup} & small \\\\ \\midrule White & 4",
    ["Tea / Cup|small", "White|4"],
  ],
  ["a cell of tabularray over columns", "\\SetCell[c=2]{c} Teas & \\\\ White & 4", ["", "Teas|", "White|4"]],
  ["a cell of nicematrix over columns", "\\Block{1-2}{Teas} & \\\\ White & 4", ["", "Teas|", "White|4"]],
])("shows no markup of %s", async (_what, content, rows) => {
  expect(await tableOf("ll", content)).toEqual(rows);
});

describe("a table in its float", () => {
  const rows = "Tea & Cups \\\\ \\hline Oolong & 3 \\\\";
  /** The first table, as `name: caption; columns; rows`, and what stands behind it. */
  const readFloat = async (content: string) => {
    const { lead, findings } = await readText(`\\documentclass{article}\\begin{document}${content}\\end{document}`);
    expect(findings).toEqual([]);
    return lead.map((each) => {
      if (each.type === "paragraph") return toPlainText(each.text);
      if (each.type !== "table") return each.type;
      const cells = [each.columns, ...each.rows].map((row) => row.map((cell) => toPlainText(cell)).join("|"));
      return [`${each.name}: ${toPlainText(each.caption)}`, ...cells].join("; ");
    });
  };

  it.each<[string, string, string[]]>([
    [
      "of REVTeX",
      `\\begin{table}\\caption{Teas.}\\begin{ruledtabular}\\begin{tabular}{lr}${rows.replace("hline", "colrule")}\\end{tabular}\\end{ruledtabular}\\end{table}`,
      ["Table 1: Teas.; Tea|Cups; Oolong|3"],
    ],
    [
      "that is wider than the text",
      `\\begin{table}\\begin{adjustwidth}{-2cm}{0cm}\\caption{Teas.}\\begin{tabular}{lr}${rows}\\end{tabular}\\end{adjustwidth}\\end{table}`,
      ["Table 1: Teas.; Tea|Cups; Oolong|3"],
    ],
    [
      "with columns of its own",
      `\\begin{table}\\caption{Teas.}\\newcolumntype{C}{>{\\centering\\arraybackslash}X}\\begin{tabularx}{9cm}{CC}${rows}\\end{tabularx}\\end{table}`,
      ["Table 1: Teas.; Tea|Cups; Oolong|3"],
    ],
    [
      "with notes that marks lead to",
      "\\begin{table}\\caption{Teas.}\\begin{tabular}{lr}Tea & Cups\\footnotemark[2] \\\\ \\hline Oolong & 3\\\\\\end{tabular}\\footnotetext[2]{Of clay.}\\end{table}",
      ["Table 1: Teas.; Tea|Cups²; Oolong|3", "²\u00a0Of clay."],
    ],
    [
      "of Astronomy & Astrophysics",
      "\\begin{table}\\caption{Teas\\tablefootmark{a}.}\\begin{tabular}{lr}Tea & Cups \\\\ \\hline Oolong & 3\\\\\\end{tabular}\\tablefoot{\\tablefoottext{a}{Of clay.}}\\tablebib{(1) Holm.}\\end{table}",
      ["Table 1: Teasᵃ.; Tea|Cups; Oolong|3", "(1) Holm.", "ᵃ\u00a0Of clay."],
    ],
    [
      "of AASTeX",
      "\\begin{deluxetable*}{lCc}[b!]\\tablenum{1}\\tablecaption{Teas}\\tablehead{\\colhead{Tea\\tablenotemark{a}} & \\colhead{Cups}}\\startdata Oolong & \\nodata \\\\ White & \\tablenum{3} \\enddata\\tablenotetext{a}{Of clay.}\\tablecomments{More.}\\end{deluxetable*}",
      ["Table 1: Teas; Teaᵃ|Cups; Oolong|…; White|3", "ᵃ\u00a0Of clay.", "More."],
    ],
    [
      "with notes within",
      "\\begin{table}\\begin{splitdeluxetable}{lr}\\tablecaption{Teas}\\tablehead{\\colhead{Tea} & \\colhead{Cups}}\\startdata Oolong & 3 \\enddata\\tablecomments{Of clay.}\\end{splitdeluxetable}\\end{table}",
      ["undefined: ; Tea|Cups; Oolong|3", "Of clay."],
    ],
    [
      "of tabularray",
      "\\begin{longtblr}[caption={Teas, all}, label={teas}, note{a}={Of clay.}]{colspec={lr},rowhead=1}\\hline Tea & Cups\\TblrNote{a} \\\\ \\hline Oolong & 3\\\\\\end{longtblr}\n\nSee \\ref{teas}.",
      ["Table 1: Teas, all; Tea|Cupsᵃ; Oolong|3", "ᵃ\u00a0Of clay.", "See 1."],
    ],
    [
      "over pages",
      `\\begin{xltabular}{9cm}{lX}\\caption{Teas}\\label{teas}\\\\${rows}\\end{xltabular}\n\nSee \\ref{teas}.`,
      ["Table 1: Teas; Tea|Cups; Oolong|3", "See 1."],
    ],
    [
      "of ctable",
      "\\ctable[caption={Teas},label=teas,pos=t]{lr}{\\tnote[a]{Of clay.}}{\\FL Tea\\tmark[a] & Cups\\ML Oolong & 3\\LL}\n\nSee \\ref{teas}.",
      ["Table 1: Teas; Teaᵃ|Cups; Oolong|3", "ᵃ\u00a0Of clay.", "See 1."],
    ],
  ])("%s", async (_what, content, shown) => {
    expect(await readFloat(content)).toEqual(shown);
  });
});
