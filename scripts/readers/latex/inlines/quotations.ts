import { type Input, inBrackets, takeArgument, takeOptional, takeStar } from "../source/input.ts";
import type { TexNode } from "../source/nodes.ts";
import type { InlineHandler } from "./inline-handlers.ts";

/** What a quotation has before its words: its language, and where it is from, as text or as a key. */
interface Form {
  hasLanguage?: true;
  from?: "text" | "key";
}

/** `[before][after]{key}`: a citation of it, to be read behind what is quoted. */
export function takeSource(input: Input, at: number): TexNode[] {
  const options: TexNode[] = [];
  for (let option = takeOptional(input); option; option = takeOptional(input)) options.push(...inBrackets(option, at));
  const key: TexNode = { type: "group", content: takeArgument(input) ?? [], at };
  return [{ type: "space", at }, { type: "macro", name: "parencite", at }, ...options, key];
}

/** Where words are from, as csquotes sets it: a citation as it is, a name in brackets. */
export function toMention(source: readonly TexNode[], at: number): TexNode[] {
  if (source.length === 0) return [];
  const isCitation = source.some(({ type }) => type === "macro");
  const mark = (value: string): TexNode[] => (isCitation ? [] : [{ type: "text", value, at }]);
  return [{ type: "space", at }, ...mark("("), ...source, ...mark(")")];
}

/** Marks within others, by the one that opens these. */
const INNER: Record<string, readonly [string, string]> = {
  "“": ["‘", "’"],
  "„": ["‚", "‘"],
  "«": ["“", "”"],
  "«\u00a0": ["“", "”"],
};

/** `\textelp{…}`, `\textins{…}`: what the author left out of a quotation, or put in. */
const inserted =
  (before: string): InlineHandler =>
  ({ input, out, read }) => {
    const words = read(takeArgument(input) ?? []);
    out.print(`[${before}${before !== "" && words.length > 0 ? " " : ""}`);
    out.add(...words, { type: "text", value: "]" });
  };

/** Quotations of the package csquotes, such as `\textcquote[12]{key}{words}`; those as blocks are marked by quotes as well. */
const quotation =
  ({ hasLanguage, from }: Form): InlineHandler =>
  ({ input, out, reading, node: { at }, read }) => {
    const outer = reading.language.drafts.quotes;
    const isInner = takeStar(input) || reading.quotations % 2 === 1;
    const [open, close] = (isInner && INNER[outer[0]]) || outer;
    if (hasLanguage) takeArgument(input);
    const source = from === "key" ? takeSource(input, at) : toMention(takeOptional(input) ?? [], at);
    // The mark that ends it stands before its words in brackets, or behind them.
    const inside = takeOptional(input) ?? [];
    out.print(open);
    reading.quotations++;
    out.add(...read(takeArgument(input) ?? []), ...read(inside));
    reading.quotations--;
    out.print(close);
    if (!from) return;
    input.unshift([...source, ...(takeOptional(input) ?? [])]);
  };

const forms = (names: string, form: Form) =>
  Object.fromEntries(names.split(" ").map((name) => [name, quotation(form)]));

export const QUOTATION_HANDLERS: Record<string, InlineHandler> = {
  ...{ textelp: inserted("…"), textins: inserted("") },
  ...forms("enquote", {}),
  ...forms("foreignquote hyphenquote", { hasLanguage: true }),
  ...forms("textquote blockquote", { from: "text" }),
  ...forms("textcquote blockcquote", { from: "key" }),
  ...forms("foreigntextquote hyphentextquote foreignblockquote hyphenblockquote", { hasLanguage: true, from: "text" }),
  ...forms("foreigntextcquote hyphentextcquote foreignblockcquote hyphenblockcquote", {
    hasLanguage: true,
    from: "key",
  }),
};
