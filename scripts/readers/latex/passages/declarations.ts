import { toPlainText } from "../../../text/inline.ts";
import { readInlines } from "../inlines/read-inline.ts";
import { COUNTER_FORMAT } from "../macros/expand.ts";
import type { Reading } from "../reading.ts";
import { type Input, takeArgument, takeOptional, takeStar, toName } from "../source/input.ts";
import type { TexNode } from "../source/nodes.ts";
import { KEYWORD_DECLARATIONS } from "./algorithm-keywords.ts";
import type { BlockHandler } from "./block-handlers.ts";

type Declare = (input: Input, reading: Reading, at: number) => void;

const words = (nodes: readonly TexNode[] | undefined, reading: Reading) =>
  toPlainText(readInlines(nodes ?? [], reading)).trim();

/** `\newtheorem{lemma}[theorem]{Lemma}`, `\newtheorem{theorem}{Theorem}[section]`, `\newtheorem*{remark}{Remark}` */
const newTheorem: Declare = (input, reading) => {
  const isStarred = takeStar(input);
  const key = toName(takeArgument(input));
  const shared = takeOptional(input);
  const name = words(takeArgument(input), reading);
  const within = takeOptional(input);
  if (key === "" || name === "") return;
  const counter = isStarred ? undefined : shared ? toName(shared) : key;
  reading.theorems.set(key, {
    name,
    counter: shared ? (reading.theorems.get(toName(shared))?.counter ?? counter) : counter,
  });
  if (within && counter !== undefined) reading.numbering.within(counter, toName(within));
};

/** `\declaretheorem[name=Claim, sibling=theorem]{claim}` */
const declareTheorem: Declare = (input, reading) => {
  const options = toName(takeOptional(input));
  const key = toName(takeArgument(input));
  const option = (pattern: string) => new RegExp(`(?:${pattern})\\s*=\\s*([^,]+)`).exec(options)?.[1]?.trim();
  const name = option("name|title") ?? key.replace(/^./, (letter) => letter.toUpperCase());
  const shared = option("sibling|sharenumber|numberlike");
  const counter = /numbered\s*=\s*no/.test(options) ? undefined : (shared ?? key);
  reading.theorems.set(key, { name, counter });
  const within = option("numberwithin|parent|within");
  if (within && counter) reading.numbering.within(counter, within);
};

/** `\newproof{pf}{Proof}` of elsarticle: no number. */
const newproof: Declare = (input, reading) => {
  const key = toName(takeArgument(input));
  reading.theorems.set(key, { name: words(takeArgument(input), reading), counter: undefined });
};

/** `\spnewtheorem{claim}{Claim}{\bfseries}{\itshape}` of Springer's classes. */
const springerTheorem: Declare = (input, reading) => {
  const isStarred = takeStar(input);
  const key = toName(takeArgument(input));
  takeOptional(input);
  const name = words(takeArgument(input), reading);
  takeOptional(input);
  takeArgument(input);
  takeArgument(input);
  reading.theorems.set(key, { name, counter: isStarred ? undefined : key });
};

const acronym: Declare = (input, reading) => {
  takeOptional(input);
  const key = toName(takeArgument(input));
  const short = words(takeArgument(input), reading);
  reading.acronyms.set(key, { short, long: words(takeArgument(input), reading), isUsed: false });
};

/** `\newglossaryentry{key}{name={…}, description={…}}`, `\DeclareAcronym{key}{short=…, long=…}` */
const glossaryEntry: Declare = (input, reading) => {
  const key = toName(takeArgument(input));
  const options = toName(takeArgument(input));
  const option = (name: string) => new RegExp(`(?:^|,)\\s*${name}\\s*=\\s*([^,]+)`).exec(options)?.[1]?.trim();
  const short = option("short") ?? option("name") ?? key;
  reading.acronyms.set(key, { short, long: option("long") ?? "", isUsed: false });
};

/** `\acro{key}[SHORT]{long form}` */
const acro: Declare = (input, reading) => {
  const key = toName(takeArgument(input));
  const short = takeOptional(input);
  const long = words(takeArgument(input), reading);
  reading.acronyms.set(key, { short: short ? words(short, reading) : key, long, isUsed: false });
};

const graphicsPath: Declare = (input, reading) => {
  const argument = takeArgument(input) ?? [];
  const folders = argument.filter((node) => node.type === "group").map((node) => toName([node]));
  reading.graphicsFolders.push(...(folders.length > 0 ? folders : [toName(argument)]).filter(Boolean));
};

const bibliography: Declare = (input, reading, at) => {
  takeOptional(input);
  for (const name of toName(takeArgument(input)).split(/\s*,\s*/))
    if (name !== "") reading.bibliographies.push({ name, at });
};

const setCounter: Declare = (input, reading) => {
  const name = toName(takeArgument(input));
  const value = Number.parseInt(toName(takeArgument(input)), 10);
  if (Number.isSafeInteger(value)) reading.numbering.set(name, value);
};

const addToCounter: Declare = (input, reading) => {
  const name = toName(takeArgument(input));
  const value = Number.parseInt(toName(takeArgument(input)), 10);
  if (Number.isSafeInteger(value)) reading.numbering.add(name, value);
};

const within: Declare = (input, reading) => {
  takeStar(input);
  takeOptional(input);
  const name = toName(takeArgument(input));
  reading.numbering.within(name, toName(takeArgument(input)));
};

const newList: Declare = (input, reading) => {
  const name = toName(takeArgument(input));
  reading.lists.set(name, toName(takeArgument(input)));
};

/** `\newfloat{program}{t}{lop}[section]`, `\DeclareFloatingEnvironment[name=Box]{box}` */
const newFloat: Declare = (input, reading) => {
  const options = toName(takeOptional(input));
  const name = toName(takeArgument(input));
  while (input.peek()?.type === "group") takeArgument(input);
  takeOptional(input);
  const title = /name\s*=\s*([^,]+)/.exec(options)?.[1]?.trim();
  reading.floats.set(name, title ?? name.replace(/^./, (letter) => letter.toUpperCase()));
};

const floatName: Declare = (input, reading) => {
  const name = toName(takeArgument(input));
  const title = words(takeArgument(input), reading);
  if (reading.floats.has(name)) reading.floats.set(name, title);
};

const counterFormat: Declare = (input, reading) => {
  const name = toName(takeArgument(input));
  reading.numbering.setFormat(name, takeArgument(input) ?? []);
};

/** `\newcounter{insight}[section]` */
const newCounter: Declare = (input, reading) => {
  const name = toName(takeArgument(input));
  const outer = takeOptional(input);
  reading.numbering.set(name, 0);
  if (outer) reading.numbering.within(name, toName(outer));
};

const declare =
  (declaration: Declare): BlockHandler =>
  ({ input, node, blocks }) =>
    declaration(input, blocks.reading, node.at);

/** Commands that print nothing but say what others mean. They stand in the preamble, and in the text as well. */
export const DECLARATIONS: Record<string, BlockHandler> = Object.fromEntries(
  Object.entries({
    newtheorem: newTheorem,
    newmdtheoremenv: newTheorem,
    declaretheorem: declareTheorem,
    spnewtheorem: springerTheorem,
    newacronym: acronym,
    newabbreviation: acronym,
    acrodef: acro,
    acro,
    newglossaryentry: glossaryEntry,
    DeclareAcronym: glossaryEntry,
    graphicspath: graphicsPath,
    svgpath: graphicsPath,
    bibliography,
    addbibresource: bibliography,
    addglobalbib: bibliography,
    setcounter: setCounter,
    addtocounter: addToCounter,
    numberwithin: within,
    counterwithin: within,
    newlist: newList,
    newfloat: newFloat,
    DeclareFloatingEnvironment: newFloat,
    floatname: floatName,
    newdefinition: newTheorem,
    newproof,
    newsiamthm: newTheorem,
    newsiamremark: newTheorem,
    newcounter: newCounter,
    ...KEYWORD_DECLARATIONS,
    [COUNTER_FORMAT]: counterFormat,
  }).map(([name, declaration]) => [name, declare(declaration)]),
);
