import {
  type Input,
  takeArgument,
  takeGroup,
  takeMacroName,
  takeOptional,
  takeStar,
  titleIn,
  toName,
} from "../source/input.ts";
import { isBlank, isMacro, isText, type TexNode } from "../source/nodes.ts";
import { type Macro, type MacroTable, type OwnEnvironment, ownArgumentsOf, plainMacro } from "./macro-table.ts";

type Definer = (input: Input, table: MacroTable) => void;

const toCount = (nodes: readonly TexNode[] | undefined) => Math.min(9, Number.parseInt(toName(nodes), 10) || 0);

/** `\newcommand{\name}[2][default]{body}` */
const newCommand =
  ({ keepsOld = false, isOld = false } = {}): Definer =>
  (input, table) => {
    takeStar(input);
    const name = takeMacroName(input);
    const count = toCount(takeOptional(input));
    const optional = takeOptional(input);
    const body = takeArgument(input) ?? [];
    if (name !== undefined && !(keepsOld && table.macros.has(name)))
      table.define(name, plainMacro(body, count, optional), isOld);
  };

/** `\def\name#1#2{body}`; parameters with text between them are not understood, such a macro stays unknown. */
const define: Definer = (input, table) => {
  const node = input.next();
  const parameters: TexNode[] = [];
  for (let next = input.peek(); next && next.type !== "group" && next.type !== "par"; next = input.peek()) {
    parameters.push(next);
    input.next();
  }
  const body = takeGroup(input);
  const text = toName(parameters).replaceAll(" ", "");
  if (node?.type !== "macro" || !body || !/^(?:#\d)*$/.test(text)) return;
  table.define(node.name, plainMacro(body, text.length / 2));
};

/** `\let\name=\other` */
const letBe: Definer = (input, table) => {
  const name = takeMacroName(input);
  while (isBlank(input.peek()) || isText(input.peek(), "=")) input.next();
  const other = input.next();
  if (name === undefined || !other) return;
  const macro = isMacro(other, name) ? undefined : other.type === "macro" ? table.macros.get(other.name) : undefined;
  if (isMacro(other, "relax", "undefined", "empty")) table.define(name, plainMacro([]));
  // What TeX itself has under that name, also where the paper goes on to define it by the new one.
  else if (!isMacro(other, name))
    table.define(name, macro ?? plainMacro([other.type === "macro" ? { ...other, isPrimitive: true } : other]));
};

/** `\DeclareMathOperator*{\name}{text}` */
const mathOperator: Definer = (input, table) => {
  const star: TexNode[] = takeStar(input) ? [{ type: "text", value: "*", at: 0 }] : [];
  const name = takeMacroName(input);
  const content = takeArgument(input) ?? [];
  const operator: TexNode = { type: "macro", name: "operatorname", at: 0 };
  if (name !== undefined) table.define(name, plainMacro([operator, ...star, { type: "group", content, at: 0 }]));
};

/** `\DeclarePairedDelimiter{\abs}{\lvert}{\rvert}`, used as `\abs*{x}` or `\abs[\big]{x}`. */
const pairedDelimiter: Definer = (input, table) => {
  const name = takeMacroName(input);
  const left = takeArgument(input) ?? [];
  const right = takeArgument(input) ?? [];
  const value: TexNode[] = ["#", "3"].map((text) => ({ type: "text", value: text, at: 0 }));
  if (name !== undefined) table.define(name, { signature: "som", defaults: [], body: [...left, ...value, ...right] });
};

/** `\NewDocumentCommand{\name}{s o m}{body}` */
const documentCommand: Definer = (input, table) => {
  const name = takeMacroName(input);
  const macro = takeDocumentSignature(input);
  const body = takeArgument(input) ?? [];
  if (name !== undefined) table.define(name, { ...macro, body });
};

function takeDocumentSignature(input: Input): Omit<Macro, "body"> {
  const letters = (takeArgument(input) ?? []).filter((node) => !isBlank(node));
  const macro = { signature: "", defaults: [] as (TexNode[] | undefined)[] };
  letters.forEach((node) => {
    if (node.type === "group" && macro.signature.endsWith("o"))
      macro.defaults[macro.signature.length - 1] = node.content;
    else if (node.type === "text")
      macro.signature += node.value
        .replace(/[^A-Za-z]/g, "")
        .replace(/O/g, "o")
        .replace(/[^som]/g, "m");
  });
  return macro;
}

function defineEnvironment(name: string, own: OwnEnvironment, table: MacroTable): void {
  if (name === "") return;
  if (table.isProtected(`begin ${name}`)) table.ownArguments.set(name, ownArgumentsOf(name, own.begin));
  else table.environments.set(name, own);
}

/** `\newenvironment{name}[2][default]{begin}{end}` */
const newEnvironment: Definer = (input, table) => {
  takeStar(input);
  const name = toName(takeArgument(input));
  const count = toCount(takeOptional(input));
  const optional = takeOptional(input);
  const begin = takeArgument(input) ?? [];
  const end = takeArgument(input) ?? [];
  defineEnvironment(name, { begin: plainMacro(begin, count, optional), end }, table);
};

const documentEnvironment: Definer = (input, table) => {
  const name = toName(takeArgument(input));
  const macro = takeDocumentSignature(input);
  const body = takeArgument(input) ?? [];
  const end = takeArgument(input) ?? [];
  defineEnvironment(name, { begin: { ...macro, body }, end }, table);
};

/** `\newtcolorbox[…]{name}[2][]{options}`: a box, whose title its options say, or mostly the last argument. */
const newBox: Definer = (input, table) => {
  takeOptional(input);
  const name = toName(takeArgument(input));
  const count = toCount(takeOptional(input));
  const optional = takeOptional(input);
  const own = titleIn(takeArgument(input) ?? []);
  const argument: TexNode[] = own ?? ["#", String(count)].map((value) => ({ type: "text", value, at: 0 }));
  const title: TexNode[] = [
    { type: "macro", name: "textbf", at: 0 },
    { type: "group", content: argument, at: 0 },
    { type: "par", at: 0 },
  ];
  const begin = plainMacro(own || count > (optional ? 1 : 0) ? title : [], count, optional);
  if (name !== "" && !table.isProtected(`begin ${name}`))
    table.environments.set(name, { begin, end: [{ type: "par", at: 0 }] });
};

/** `\newmintinline[name]{language}{options}`; without a name it is `\languageinline`. */
const mintInline: Definer = (input, table) => {
  const own = takeOptional(input);
  const language = toName(takeArgument(input));
  takeArgument(input);
  const name = own?.find((node) => node.type === "macro")?.name ?? (toName(own) || `${language}inline`);
  table.define(name, plainMacro([{ type: "macro", name: "lstinline", at: 0 }]));
};

/** `\newif\ifdraft` */
const newSwitch: Definer = (input, table) => {
  const name = takeMacroName(input);
  if (name?.startsWith("if")) table.switches.set(name.slice(2), false);
};

/** `\newboolean{draft}`, `\newtoggle{draft}`, `\providebool{draft}` */
const newBoolean: Definer = (input, table) => {
  const name = toName(takeArgument(input));
  table.switches.set(name, table.switches.get(name) ?? false);
};

const setBoolean: Definer = (input, table) => {
  const name = toName(takeArgument(input));
  table.switches.set(name, toName(takeArgument(input)) === "true");
};

const setToggle =
  (value: boolean): Definer =>
  (input, table) => {
    table.switches.set(toName(takeArgument(input)), value);
  };

/** Commands that define something, and how each is read. */
export const DEFINERS: Record<string, Definer> = {
  newcommand: newCommand(),
  renewcommand: newCommand({ isOld: true }),
  providecommand: newCommand({ keepsOld: true }),
  DeclareRobustCommand: newCommand(),
  algnewcommand: newCommand(),
  algrenewcommand: newCommand({ isOld: true }),
  newrobustcmd: newCommand(),
  def: define,
  gdef: define,
  edef: define,
  xdef: define,
  let: letBe,
  DeclareMathOperator: mathOperator,
  DeclarePairedDelimiter: pairedDelimiter,
  NewDocumentCommand: documentCommand,
  RenewDocumentCommand: documentCommand,
  ProvideDocumentCommand: documentCommand,
  DeclareDocumentCommand: documentCommand,
  newenvironment: newEnvironment,
  renewenvironment: newEnvironment,
  NewDocumentEnvironment: documentEnvironment,
  newtcolorbox: newBox,
  newmintinline: mintInline,
  newif: newSwitch,
  newboolean: newBoolean,
  provideboolean: newBoolean,
  newbool: newBoolean,
  providebool: newBoolean,
  newtoggle: newBoolean,
  providetoggle: newBoolean,
  setboolean: setBoolean,
  setbool: setBoolean,
  settoggle: setBoolean,
  booltrue: setToggle(true),
  boolfalse: setToggle(false),
  toggletrue: setToggle(true),
  togglefalse: setToggle(false),
};
