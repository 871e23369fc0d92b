import type { Citation, Inline } from "../../../text/inline.ts";
import { toPlainText } from "../../../text/inline.ts";
import type { Reading } from "../reading.ts";
import { type Input, takeArgument, takeArguments, takeOptional, takeStar, toName } from "../source/input.ts";
import { isText, type TexNode } from "../source/nodes.ts";
import type { InlineHandler } from "./inline-handlers.ts";

type Read = (nodes: readonly TexNode[]) => Inline[];

interface Cited {
  before: Inline[];
  locator: string;
  keys: string[];
}

/** `*[before][after]{key,key}`; one argument in brackets is the one after, as in apacite's `<before>[after]{key}`. */
function takeCited(input: Input, reading: Reading, at: number, read: Read): Cited {
  takeStar(input);
  const angled = takeOptional(input, "<", ">");
  const [first, second] = [angled ?? takeOptional(input), takeOptional(input) ?? (angled && [])];
  const keys = toName(takeArgument(input))
    .split(/\s*,\s*/)
    .filter(Boolean);
  for (const key of keys) reading.citations.cite(key, at);
  return { before: second && first ? toWords(read(first)) : [], locator: toLocator(read(second ?? first ?? [])), keys };
}

/** Words before a work, if they say more than that it is one. */
const toWords = (before: Inline[]) => (isPointer(toPlainText(before)) ? [] : before);

/** What an outline can hold behind a work. */
function toLocator(after: readonly Inline[]): string {
  const locator = toPlainText(after)
    .replace(/[;\][]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,]+/, "")
    .trim();
  return isPointer(locator) ? "" : locator;
}

/** Words that only point to the work: a citation does so by itself. */
const POINTER =
  /^(?:and|but|also|see|example|for|e\.? ?g\.?|i\.? ?e\.?|c\.?f\.?|confer|compare|siehe|auch|vgl\.?|vergleiche|z\.? ?b\.?|voir|[,:;\s])+$/i;

const isPointer = (words: string) => words.length < 40 && POINTER.test(words.replace(/\s+/g, " ").trim());

/** Leaves a citation to the paper that a fragment stands in. */
function hold({ before, locator, keys }: Cited, isNarrative: boolean, at: number, { targets }: Reading): string {
  return keys.length > 0 ? targets.cite({ keys, prefix: toPlainText(before), locator, isNarrative, at }) : "";
}

function toCitation(keys: readonly string[], locator: string): Citation {
  const items = keys.map((key, index) => (locator !== "" && index === keys.length - 1 ? { key, locator } : { key }));
  return { type: "citation", items, offset: 0 };
}

/** Words before a citation go with it, if no work of it is known. */
const sayBefore = ({ before, keys }: Cited, { citations, targets }: Reading) =>
  before.length > 0
    ? targets.later(() => (keys.some((key) => citations.has(key)) ? `${toPlainText(before)} ` : ""))
    : "";

const parenthetical: InlineHandler = ({ input, out, reading, node, read }) => {
  const cited = takeCited(input, reading, node.at, read);
  if (reading.isFragment) return out.print(hold(cited, false, node.at, reading));
  const { locator, keys } = cited;
  out.print(sayBefore(cited, reading));
  if (keys.length > 0) out.add(toCitation(keys, locator));
};

/** Names the authors in the text, where they are known at the end. */
const textual: InlineHandler = ({ input, out, reading, node, read }) => {
  const cited = takeCited(input, reading, node.at, read);
  if (reading.isFragment) return out.print(hold(cited, true, node.at, reading));
  const { before, locator, keys } = cited;
  out.add(...before);
  if (before.length > 0) out.print(" ");
  keys.forEach((key, index) => {
    if (index > 0) out.print(index === keys.length - 1 ? reading.language.drafts.and : ", ");
    const { citations } = reading;
    out.print(reading.targets.later(() => citations.authorsOf(key).replace(/(.)$/, "$1 ")));
    out.add(toCitation([key], index === keys.length - 1 ? locator : ""));
  });
};

const say =
  (what: "authorsOf" | "yearOf" | "titleOf"): InlineHandler =>
  ({ input, out, reading, node, read }) => {
    const cited = takeCited(input, reading, node.at, read);
    if (reading.isFragment) return out.print(hold(cited, what === "authorsOf", node.at, reading));
    const { keys } = cited;
    const { citations } = reading;
    keys.forEach((key, index) => {
      if (index > 0) out.print(", ");
      out.print(reading.targets.later(() => citations[what](key)));
    });
  };

const noCite: InlineHandler = ({ input, reading, node }) => {
  for (const key of toName(takeArgument(input)).split(/\s*,\s*/)) reading.citations.cite(key, node.at);
};

/** `\parencites(see)(for more)[12]{a}[unlike][3]{b}` */
const several: InlineHandler = ({ input, out, reading, node, read }) => {
  const [before = [], after = []] = takeArguments(input, "dd");
  const all: Cited[] = [];
  do all.push(takeCited(input, reading, node.at, read));
  while (input.peek()?.type === "group" || isText(input.peek(), "["));
  const [first, last] = [all[0], all.at(-1)];
  if (first) first.before.unshift(...toWords(read(before)));
  if (last) last.locator ||= toLocator(read(after));
  let items: Citation["items"] = [];
  for (const cited of all.filter(({ keys }) => keys.length > 0)) {
    if (reading.isFragment) out.print(hold(cited, false, node.at, reading));
    else {
      // Words between two works part the citation.
      const citation = toCitation(cited.keys, cited.locator);
      const words = sayBefore(cited, reading);
      if (items.length > 0 && words === "") items.push(...citation.items);
      else {
        out.print(`${items.length > 0 ? " " : ""}${words}`);
        out.add(citation);
        items = citation.items;
      }
    }
  }
};

/** `\citetext{see \citealp{a} for it}` */
const inBrackets: InlineHandler = ({ input, out, read }) =>
  out.add({ type: "text", value: "(" }, ...read(takeArgument(input) ?? []), { type: "text", value: ")" });

const rows = (names: string, handler: InlineHandler) =>
  Object.fromEntries(
    names.split(/\s+/).flatMap((name) => [
      [name, handler],
      [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, handler],
    ]),
  );

/** Commands of plain LaTeX, natbib, biblatex, cite, apacite and their kin. */
export const CITATION_HANDLERS: Record<string, InlineHandler> = {
  ...rows(
    "cite citep citealp parencite autocite footcite footcitetext supercite citenum onlinecite fullcite footfullcite smartcite citeyearpar textsupercite citeNP shortcite shortciteNP",
    parenthetical,
  ),
  ...rows("citet textcite citealt newcite citeA shortciteA shortciteN citeN citeasnoun namecite", textual),
  ...rows("cites parencites autocites footcites textcites supercites", several),
  ...rows("citeauthor citefullauthor", say("authorsOf")),
  ...rows("citeyear citedate citeyearNP", say("yearOf")),
  citetext: inBrackets,
  ...rows("citetitle", say("titleOf")),
  nocite: noCite,
};
