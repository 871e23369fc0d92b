import type { Code } from "../../../manuscript/manuscript.ts";
import type { Inline } from "../../../text/inline.ts";
import { normalizeLines } from "../../../text/white-space.ts";
import type { Reading } from "../reading.ts";
import { takeArguments, toName } from "../source/input.ts";
import type { VerbatimNode } from "../source/nodes.ts";
import { printTex } from "../source/print-tex.ts";
import type { BlockHandler } from "./block-handlers.ts";

/** Options in brackets behind `\begin{lstlisting}`, over several lines as well; of minted then the language. */
const OPTIONS = /^(?:\*|[ \t]*\[((?:[^[\]{}]|\{[^{}]*\}|\[[^\]]*\])*)\])?[ \t]*(?:\{([^{}\n]*)\})?/;

/** Reads an environment that shows code. */
export function readCode(node: VerbatimNode, reading: Reading): Code {
  const hasLanguage = node.name === "minted";
  const takesOptions = hasLanguage || !/^(?:verbatim|alltt)\*?$/.test(node.name);
  const [start = "", options = "", argument = ""] = (takesOptions && OPTIONS.exec(node.value)) || [];
  const option = (name: string) =>
    new RegExp(`(?:^|,)\\s*${name}\\s*=\\s*(?:\\{([^{}]*)\\}|([^,\\]]*))`)
      .exec(options)
      ?.slice(1)
      .find(Boolean)
      ?.trim();
  const language = hasLanguage ? argument : option("language")?.replace(/^\[[^\]]*\]/, "");
  const label = option("label");
  const isBox = node.name === "tcblisting";
  const caption = option("caption");
  const title: Inline[] =
    isBox && argument !== "" ? [{ type: "strong", children: [{ type: "text", value: argument }] }] : [];
  const number = caption === undefined ? undefined : reading.numbering.step("lstlisting");
  if (label !== undefined && number !== undefined) {
    reading.targets.current = { kind: reading.language.drafts.kinds.listing, number };
    reading.targets.define(label);
  }
  return {
    type: "code",
    place: reading.sources.placeOf(node.at),
    code: normalizeLines(node.value.slice(hasLanguage || isBox || start.includes("[") ? start.length : 0)),
    ...(language ? { language: language.toLowerCase() } : {}),
    caption: caption === undefined ? title : nameCaption(`Listing ${number}`, [{ type: "text", value: caption }]),
  };
}

/** Code is shown from files of this length; what is longer is data. */
const LONGEST_FILE = 20_000;

/** `\lstinputlisting[language=C]{main.c}`; the argument with the file's name is told by its index. */
export const readCodeFile =
  (signature: string, index: number): BlockHandler =>
  ({ input, node, blocks }) => {
    const values = takeArguments(input, signature);
    const { reading } = blocks;
    const name = toName(values[index]);
    if (!reading.hasFile(name)) {
      const say = (names: string) => `files of code that are not in the paper's folder are left out: ${names}`;
      reading.findings.gather("code-is-there", name, node.at, say);
      return;
    }
    const source = reading.readFile(name, node.at);
    if (!source) return;
    if (source.text.length > LONGEST_FILE) {
      reading.findings.count("code-is-short", source.file, node.at, () => `\`${source.file}\` is too long to be shown`);
      return;
    }
    // Brackets always, so that none at the start of the file are taken for options.
    const options = signature.startsWith("o") && values[0] ? printTex(values[0]) : "";
    const value = `[${options}]\n${source.text}`;
    blocks.flush();
    const language = signature === "omm" ? toName(values[1]) : "";
    const code = readCode({ type: "verbatim", name: "lstlisting", isInline: false, value, at: node.at }, reading);
    blocks.add(language === "" ? code : { ...code, language });
  };

/** A caption of what has no place for a name of its own. */
export const nameCaption = (name: string, caption: readonly Inline[]): Inline[] => [
  { type: "strong", children: [{ type: "text", value: `${name}.` }] },
  ...(caption.length > 0 ? [{ type: "text", value: " " } satisfies Inline, ...caption] : []),
];
