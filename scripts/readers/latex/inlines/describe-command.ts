import { toTick } from "../../../text/scripts-of-text.ts";
import { DEFINERS } from "../macros/definitions.ts";
import type { MacroTable } from "../macros/macro-table.ts";
import { DECLARATIONS } from "../passages/declarations.ts";
import { LAYOUT, TRANSPARENT } from "./layout.ts";
import { isInlineCommand } from "./read-inline.ts";
import { MATH_SYMBOLS, SYMBOLS } from "./symbols.ts";

/** What a command is, for who has to know where it ends before it is read. */
export interface Command {
  /** What it prints, if that is a sign or a word by itself. */
  prints?: string | undefined;
  /** See {@link takeArguments}; nothing where what it takes depends. */
  signature?: string | undefined;
  isKnown: boolean;
  /** Whether the paper defines it. */
  isOwn: boolean;
  /** Whether it defines a macro. */
  isDefinition: boolean;
  /** Whether it prints nothing, but says what others mean, or stands for a file. */
  isDeclaration: boolean;
}

/** Switches, which hold to the end of their group, and what else has no arguments. */
const ALONE = new Set(
  "it sl em itshape slshape bf bfseries tt ttfamily rm sf sc normalfont upshape scshape sffamily rmfamily mdseries xspace today footnotemark".split(
    " ",
  ),
);

const FILES = new Set(["input", "include", "lstinputlisting", "verbatiminput", "VerbatimInput", "inputminted"]);

export function describeCommand(name: string, { macros }: MacroTable): Command {
  const own = macros.get(name);
  const has = (table: Record<string, unknown>) => Object.hasOwn(table, name);
  const isDefinition = has(DEFINERS);
  const isDeclaration = has(DECLARATIONS) || FILES.has(name);
  if (own) return { signature: own.signature, isKnown: true, isOwn: true, isDefinition, isDeclaration };
  const known = isInlineCommand(name) || isDefinition || isDeclaration;
  const printed = has(SYMBOLS) ? SYMBOLS[name] : known ? toTick(name) : MATH_SYMBOLS[name];
  const signature = has(LAYOUT)
    ? LAYOUT[name]
    : has(TRANSPARENT)
      ? TRANSPARENT[name]
      : ALONE.has(name)
        ? ""
        : undefined;
  return {
    prints: printed,
    signature: printed === undefined ? signature : "",
    isKnown: known || printed !== undefined,
    isOwn: false,
    isDefinition,
    isDeclaration,
  };
}
