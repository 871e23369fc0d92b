import type { Position } from "../../diagnostics/diagnostic.ts";
import type { Finding } from "../../diagnostics/source-text.ts";
import { STRANGE_SPACE } from "./lines.ts";

/** A mistake that was found by looking at the lines. */
export interface Mistake extends Finding {
  position: Position;
}

/** Columns that an example may have. */
const MOST = 60;

/** A text in quotes, as it would stand in the file; of a long one its beginning. */
function quoted(text: string): string {
  const said = text.length > MOST ? `${text.slice(0, MOST - 20).trimEnd()} …` : text;
  return /["\\]/.test(said) ? `'${said.replaceAll("'", "''")}'` : `"${said}"`;
}

/** Like {@link quoted}, as the hint of a finding. */
export const putInQuotes = (text: string, before = "") => `put the text in quotes: \`${before}${quoted(text)}\``;

/** What to say of a line with a tab before its content, or with a space that is not YAML's. */
export function strangeIndent(lead: string): Finding {
  const strange = STRANGE_SPACE.exec(lead)?.[0];
  const code = strange?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return {
    code: "line-is-indented",
    message:
      strange === undefined
        ? "this line is indented with a tab"
        : `this line is indented with ${strange === "\u00a0" ? "no-break spaces" : "spaces"} that are not YAML's (U+${code}), though they look like them`,
    hint: "indent with plain spaces; most editors can replace them all at once",
  };
}
