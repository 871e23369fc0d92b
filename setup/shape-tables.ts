/*
 * Cells of a Markdown table may begin with their own tag, which says what Markdown can't: `<td colspan="2" class="marked"/>`
 * or, for a place that another cell covers, `<td hidden/>`. Rows of `<th/>` are headings too. `scripts/kinds/table.ts`
 * writes them; here they become the cells' own, while Slidev makes HTML of a slide. A heading that says nothing heads
 * nothing: it is a `<td>`, in any table.
 */

import type { MakeToken, Parser, Token } from "./markdown-parser.ts";

interface Row {
  open: Token;
  cells: { open: Token; rest: Token[]; mark: Map<string, string> | undefined; isHeading: boolean }[];
  close: Token;
}

/** Has a parser of Markdown shape tables; for `markdownSetup`. */
export function useShapedTables(parser: Parser): void {
  parser.core.ruler.push("shape_tables", (state) => {
    const tokens: Token[] = [];
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index] as Token;
      if (token.type !== "table_open") {
        tokens.push(token);
        continue;
      }
      const end = state.tokens.findIndex(({ type }, at) => at > index && type === "table_close");
      tokens.push(...shapeTable(state.tokens.slice(index, end + 1), state.Token));
      index = end;
    }
    state.tokens = tokens;
  });
}

function shapeTable(tokens: Token[], Make: MakeToken): Token[] {
  const rows = readRows(tokens);
  const isPlain = rows.every(({ cells }, index) => cells.every((cell) => !cell.mark && (index > 0 || !isEmpty(cell))));
  if (isPlain) return tokens;
  const heads = rows.filter(
    ({ cells }, index) => index === 0 || (cells.length > 0 && cells.every((cell) => cell.mark && cell.isHeading)),
  );
  const body = rows.filter((row) => !heads.includes(row));
  const [open, close] = [tokens[0] as Token, tokens.at(-1) as Token];
  const part = (tag: string, list: readonly Row[], name?: string) => {
    const opened = new Make(`${tag}_open`, tag, 1);
    if (name) opened.attrSet("class", name);
    return [opened, ...list.flatMap((row) => writeRow(row, tag === "thead")), new Make(`${tag}_close`, tag, -1)];
  };
  return [
    open,
    ...part("thead", heads),
    ...joinRows(body).flatMap(({ rows, isJoined }) => part("tbody", rows, isJoined ? "joined" : undefined)),
    close,
  ];
}

function readRows(tokens: readonly Token[]): Row[] {
  const rows: Row[] = [];
  for (const [index, token] of tokens.entries()) {
    const row = rows.at(-1);
    if (token.type === "tr_open") rows.push({ open: token, cells: [], close: token });
    if (token.type === "tr_close" && row) row.close = token;
    if (token.type !== "td_open" && token.type !== "th_open") continue;
    const end = tokens.findIndex(({ type }, at) => at > index && /^t[dh]_close$/.test(type));
    row?.cells.push({ open: token, rest: tokens.slice(index + 1, end + 1), ...takeMark(tokens[index + 1]) });
  }
  return rows;
}

/** The tag that a cell begins with, which is taken out of it. */
function takeMark(inline: Token | undefined): Pick<Row["cells"][number], "mark" | "isHeading"> {
  const [first] = inline?.children ?? [];
  const [, tag, fields = ""] = (first?.type === "html_inline" && /^<(t[dh])\b([^<>]*)\/>$/.exec(first.content)) || [];
  if (!inline?.children || tag === undefined) return { mark: undefined, isHeading: false };
  inline.children.shift();
  const mark = new Map(
    [...fields.matchAll(/([a-z]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name, value]),
  );
  return { mark, isHeading: tag === "th" };
}

const isEmpty = ({ rest }: Pick<Row["cells"][number], "rest">) =>
  (rest[0]?.children ?? []).every(({ type, content }) => type === "text" && content.trim() === "");

function writeRow({ open, cells, close }: Row, isHead: boolean): Token[] {
  return [
    open,
    ...cells.flatMap(({ open: cell, rest, mark }) => {
      if (mark?.has("hidden")) return [];
      const tag = isHead && !isEmpty({ rest }) ? "th" : "td";
      for (const [name, value] of mark ?? []) if (name !== "scope" || tag === "th") cell.attrSet(name, value);
      if (isHead && mark?.has("colspan")) cell.attrSet("style", "text-align:center");
      for (const each of [cell, rest.at(-1)]) if (each) each.tag = tag;
      return [cell, ...rest];
    }),
    close,
  ];
}

/** Rows that a cell joins, which no page may part, and runs of others. */
function joinRows(rows: readonly Row[]): { rows: Row[]; isJoined: boolean }[] {
  const parts: { rows: Row[]; isJoined: boolean }[] = [];
  let until = 0;
  for (const [index, row] of rows.entries()) {
    const down = Math.max(1, ...row.cells.map(({ mark }) => Number(mark?.get("rowspan") ?? 1)));
    const isOpen = index < until;
    const last = parts.at(-1);
    if (last && (isOpen || (down === 1 && !last.isJoined))) last.rows.push(row);
    else parts.push({ rows: [row], isJoined: down > 1 });
    until = Math.max(until, index + down);
  }
  return parts;
}
