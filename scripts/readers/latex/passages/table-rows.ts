import { Input, takeArgument, takeArguments, takeOptional, takeStar, toName } from "../source/input.ts";
import { isBlank, isText, type TexNode } from "../source/nodes.ts";
import { countHeadingRows } from "./heading-rows.ts";

/** Lines between rows, with the signature of their arguments. */
const RULES: Record<string, string> = {
  hline: "",
  toprule: "o",
  midrule: "o",
  bottomrule: "o",
  cmidrule: "odm",
  cline: "m",
  specialrule: "mmm",
  addlinespace: "o",
  Xhline: "m",
  hhline: "m",
  tableline: "",
  hdashline: "o",
  // Of Copernicus, IOP and Springer Nature.
  ...{ tophline: "", middlehline: "", bottomhline: "", br: "", mr: "", botrule: "" },
  cdashline: "m",
  ...{ thickhline: "", colrule: "" },
  // Of ctable, which end a row as well.
  ...{ FL: "o", ML: "o", LL: "o", NN: "o" },
  noalign: "m",
  arrayrulecolor: "om",
  rowcolor: "om",
};
/** Those that close a heading: the first below a row. Of the others some stand between a heading's own rows. */
const HEADING_ENDS = new Set("midrule hline Xhline hhline tableline thickhline middlehline mr colrule ML".split(" "));

interface Rows {
  header: TexNode[][][];
  body: TexNode[][][];
  caption: { nodes: TexNode[]; labels: string[] } | undefined;
  notes: TexNode[];
}

/** Cuts the content of a table into rows of cells, and tells which are its heading. */
export function splitRows(nodes: readonly TexNode[]): Rows {
  const rows = new RowSplitter();
  const input = new Input(nodes);
  for (let node = input.next(); node; node = input.next()) rows.take(node, input);
  return rows.finish();
}

class RowSplitter {
  #rows: TexNode[][][] = [];
  #row: TexNode[][] = [[]];
  /** How many rows stood above each line. */
  #rules: number[] = [];
  /** The same of lines below some columns only: what is above such a one is the heading of a group. */
  #partRules: number[] = [];
  #header: TexNode[][][] | undefined;
  #labels: string[] = [];
  #caption: TexNode[] | undefined;
  #notes: TexNode[] = [];

  take(node: TexNode, input: Input): void {
    if (isText(node, "&")) this.#row.push([]);
    else if (node.type !== "macro") this.#row.at(-1)?.push(node);
    else if (node.name === "\\" || node.name === "tabularnewline" || node.name === "cr") {
      takeStar(input);
      takeOptional(input);
      this.#endRow();
    } else if (Object.hasOwn(RULES, node.name)) {
      const argument = takeArguments(input, RULES[node.name] ?? "").at(-1);
      this.#endRow();
      if (this.#rows.length === 0) return;
      const columns = /^(\d+)-(\d+)$/.exec(toName(argument));
      const isWhole = columns?.[1] === "1" && Number(columns[2]) >= (this.#rows.at(-1)?.length ?? 0);
      if (HEADING_ENDS.has(node.name) || isWhole) this.#rules.push(this.#rows.length);
      else if (columns) this.#partRules.push(this.#rows.length);
    } else this.#takeCommand(node.name, node, input);
  }

  #takeCommand(name: string, node: TexNode, input: Input): void {
    switch (name) {
      case "caption":
      case "tablecaption": {
        takeStar(input);
        takeOptional(input);
        this.#caption = takeArgument(input);
        break;
      }
      case "label":
        this.#labels.push(toName(takeArgument(input)));
        break;
      // Of long tables: the heading of the first page, that of the others, what closes each page, and the last.
      case "endfirsthead":
        this.#header = this.#takeRows();
        break;
      case "endhead": {
        const repeated = this.#takeRows();
        this.#header ??= repeated;
        break;
      }
      case "endfoot":
      case "endlastfoot":
        this.#takeRows();
        break;
      case "tablehead": {
        const inner = splitRows(takeArgument(input) ?? []);
        this.#header = [...inner.header, ...inner.body];
        break;
      }
      case "colhead":
        this.#row.at(-1)?.push({ type: "group", content: takeArgument(input) ?? [], at: node.at });
        break;
      case "tablecomments":
      case "tablerefs":
        this.#notes.push({ type: "par", at: node.at }, ...(takeArgument(input) ?? []));
        break;
      case "tablenotetext":
        this.#notes.push({ type: "par", at: node.at }, node);
        for (const content of takeArguments(input, "mm"))
          this.#notes.push({ type: "group", content: content ?? [], at: node.at });
        break;
      case "startdata":
      case "enddata":
        this.#endRow();
        break;
      // The number of the table before its heading, else what siunitx sets in a cell.
      case "tablenum":
        if (this.#rows.length > 0 || this.#header) this.#row.at(-1)?.push(node);
        else takeArgument(input);
        break;
      case "tablewidth":
      case "tabletypesize":
      case "tablecolumns":
        takeArgument(input);
        break;
      default:
        this.#row.at(-1)?.push(node);
    }
  }

  #endRow(): void {
    const isEmpty = this.#row.every((cell) => cell.every((node) => isBlank(node)));
    if (!isEmpty) this.#rows.push(this.#row);
    this.#row = [[]];
  }

  #takeRows(): TexNode[][][] {
    this.#endRow();
    const rows = this.#rows;
    this.#rows = [];
    this.#rules = [];
    this.#partRules = [];
    return rows;
  }

  finish(): Rows {
    this.#endRow();
    const count = countHeadingRows(this.#rows, this.#rules, new Set(this.#partRules));
    return {
      header: this.#header ?? this.#rows.slice(0, count),
      body: this.#header ? this.#rows : this.#rows.slice(count),
      caption: this.#caption ? { nodes: this.#caption, labels: this.#labels } : undefined,
      notes: this.#notes,
    };
  }
}
