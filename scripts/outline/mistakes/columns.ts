import { nearest } from "../../diagnostics/nearest.ts";
import type { Finding } from "../../diagnostics/source-text.ts";
import { counted } from "../../text/counted.ts";
import type { Line } from "./lines.ts";
import { putInQuotes } from "./mistake.ts";

/** A list or fields that are open at a line, with the column at which their entries stand. */
interface Open {
  column: number;
  kind: "list" | "fields";
  /** A column at which entries stand by mistake; it was told. */
  wrong?: number;
}

/** What the line before leaves open. */
type Before = "nothing" | "text" | "value";

const spaces = (count: number) => counted(count, "space");

/** Which lines stand at a column that fits what is open, and what is wrong with those that don't. */
export class Columns {
  readonly #open: Open[] = [];
  #before: Before = "nothing";
  #hasComment = false;
  /** Column that lines must be indented beyond to go on with the text before. */
  #parent = -1;
  readonly #fields: ReadonlySet<string>;

  constructor(fields: ReadonlySet<string>) {
    this.#fields = fields;
  }

  /** Column of the innermost list or fields that the last line is in. */
  get parent(): number {
    return this.#open.at(-1)?.column ?? -1;
  }

  /** Takes the next line that stands in no text; tells what is wrong with where it stands. */
  take(line: Line): Finding | undefined {
    const first = line.dashes[0] ?? line.column;
    const isPlain = line.key === undefined && line.dashes.length === 0;
    if (this.#before === "text" && first > this.#parent) {
      // It goes on with the text; of a dash that is told when the file can be read.
      if (this.#hasComment) return BEHIND_COMMENT;
      if (isPlain || line.dashes.length > 0) return undefined;
      return this.#tooDeep(line, first);
    }
    const closed = this.#close(first);
    const top = this.#open.at(-1);
    const wrong = this.#place(line, first, isPlain, closed, top);
    this.#enter(line, isPlain);
    return wrong;
  }

  /**
   * Says what the value of the last line was: text that may go on, another value, or nothing yet.
   *
   * @param hasComment whether a comment follows it, behind which no text goes on
   */
  setValue(before: Before, hasComment = false): void {
    this.#before = before;
    this.#hasComment = hasComment;
    this.#parent = this.parent;
  }

  #close(first: number): Open | undefined {
    let closed: Open | undefined;
    for (let top = this.#open.at(-1); top && top.column > first && top.wrong !== first; top = this.#open.at(-1))
      closed = this.#open.pop();
    return closed;
  }

  #place(line: Line, first: number, isPlain: boolean, closed: Open | undefined, top: Open | undefined) {
    if (top?.wrong === first) return isPlain ? this.#noField(line) : undefined;
    if (first > (top?.column ?? -1) && !(top === undefined && isPlain && this.#isBrokenField(line))) {
      if (closed) {
        // It belongs to what was open, one space before its place.
        this.#open.push({ ...closed, wrong: first });
        return indented(
          line,
          `this line is indented by ${spaces(first)}, what belongs with it by ${spaces(closed.column)}`,
        );
      }
      if (this.#before === "nothing") return undefined;
      return indented(line, `this line stands deeper than the one above, which needs nothing more`);
    }
    if (top === undefined) return isPlain && this.#isBrokenField(line) ? this.#noField(line) : undefined;
    if (line.dashes.length > 0) {
      if (top.kind === "list" || this.#before === "nothing") return undefined;
      return {
        code: "line-is-indented",
        message: "an entry of a list can't stand here: the line above has its value already",
        hint: "give the list a name of its own, such as `content:`, or indent it as the list that it belongs to",
      };
    }
    if (top.kind === "list") {
      const below = this.#open.at(-2);
      if (below?.column === first && line.key !== undefined && !this.#isEntry(line)) {
        this.#open.pop();
        return undefined;
      }
      top.wrong = first;
      const dashed = /^-(?![-\s])(.*)/.exec(line.text.trim())?.[1];
      if (dashed !== undefined)
        return {
          code: "entry-has-dash",
          message: "there must be a space behind the dash of each entry",
          hint: `write \`- ${dashed.slice(0, 60)}\``,
        };
      return {
        code: "entry-has-dash",
        message: "an entry of this list begins with `- `; this line has none",
        hint: `write \`- ${line.text.trim().slice(0, 60)}\`${isPlain ? ", or indent it further if it goes on with the text above" : ""}`,
      };
    }
    return isPlain ? this.#noField(line) : undefined;
  }

  /** A field of an entry where the fields around the list would be, as an `id` beside `sections`. */
  #isEntry({ key }: Line): boolean {
    return key === "id";
  }

  #tooDeep(line: Line, first: number): Finding {
    const { key = "", text } = line;
    const top = this.#open.at(-1);
    if (this.#fields.has(key) && top)
      return indented(line, `\`${key}\` is indented by ${spaces(first)}, the field above by ${spaces(top.column)}`);
    return {
      code: "text-is-quoted",
      message: "a text that goes on here has a colon and a space in it, which makes it look like a field",
      hint: `put the whole text in quotes, from its first line on, or write no colon: \`${text.trim().slice(0, 60)}\``,
    };
  }

  #isBrokenField({ value }: Line): boolean {
    return this.#fields.has(/^([\w-]+)\s*[:=：]/.exec(value)?.[1] ?? "");
  }

  /** A line among fields that is none. */
  #noField({ value, text, column }: Line): Finding {
    const [, name = "", sign = ""] = /^([\p{L}\w-]+)\s*([:=：]|$)/u.exec(value) ?? [];
    const known = this.#fields.has(name) ? name : undefined;
    if (sign === "：")
      return {
        code: "field-has-colon",
        message: "this colon is not YAML's, though it looks like it",
        hint: `write \`${name}: …\`, with a plain colon and a space`,
      };
    if (known !== undefined)
      return {
        code: "field-has-colon",
        message:
          sign === ":"
            ? `there must be a space behind \`${name}:\``
            : `there must be a colon and a space behind \`${name}\``,
        hint: `write \`${name}: ${value
          .slice(name.length)
          .replace(/^\s*[:=]?\s*/, "")
          .slice(0, 60)}\``.replace(/ `$/, "`"),
      };
    if (/^(?:\/\/|<!--|\/\*|--|;|%)/.test(value))
      return {
        code: "comment-has-hash",
        message: "a comment begins with `# `",
        hint: `write \`# ${value.replace(/^\W+/, "").slice(0, 60)}\``,
      };
    const near = nearest(name, this.#fields);
    if (this.#before !== "nothing")
      return {
        code: "line-is-indented",
        message: "this line is no field, and it does not go on with the text above, since it stands no deeper",
        hint: `indent it by ${spaces(column + 2)} or more, or begin it with \`- \` if it is an entry of a list`,
      };
    return {
      code: "field-has-colon",
      message: "expected a field: its name, a colon, a space",
      hint: near
        ? `did you mean \`${near}: …\`?`
        : text.trim().length > 3
          ? putInQuotes(text.trim(), "- ").replace("put the text in quotes", "if this is an entry of a list")
          : undefined,
    };
  }

  #enter({ dashes, column, key }: Line, isPlain: boolean): void {
    const enter = (at: number, kind: Open["kind"]) => {
      const top = this.#open.at(-1);
      if (top?.wrong === at || (top?.column === at && top.kind === kind)) return;
      if (top === undefined || at > top.column || (top.kind === "fields" && kind === "list"))
        this.#open.push({ column: at, kind });
    };
    for (const dash of dashes) enter(dash, "list");
    if (!isPlain && key !== undefined) enter(column, "fields");
  }
}

const BEHIND_COMMENT: Finding = {
  code: "text-is-whole",
  message: "the text above ended at a ` #`, which YAML takes for a comment; no text goes on behind one",
  hint: "put the whole text in quotes, or the comment on a line of its own above the text",
};

function indented({ text }: Line, message: string): Finding {
  return {
    code: "line-is-indented",
    message,
    hint: /^\s*- /.test(text)
      ? "the dashes of a list stand below one another"
      : "the fields of an entry stand below one another; behind a dash, below the first of them",
  };
}
