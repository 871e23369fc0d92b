import { childrenOf, type Element, find, isElement, lookUp, type Node, rawTextOf } from "../../jats/element.ts";
import {
  asBase,
  delimit,
  delimiter,
  environment,
  escapeText,
  functionOf,
  LIMITED,
  matrixWithin,
  raise,
} from "../../office/tex/compose.ts";
import { ACCENTS, FUNCTIONS, joinTex, signOf } from "../../office/tex/signs.ts";

/** What stands around what is written. */
interface Around {
  /** Whether `&` aligns lines. */
  isAligned?: boolean;
}

type Writer = (said: Said, element: Element, around: Around) => string;

/** What an element says. */
interface Said {
  /** TeX of a part of it: `num`. */
  part(name: string): string;
  /** What a property is set to: `m:dPr/m:begChr`. */
  setting(name: string): string | undefined;
}

/** Writes a formula of Word (`<m:oMath>`) as TeX. What was deleted is left out. */
export const toTex = (formula: Element): string => write(formula.children, {}).trim();

const write = (nodes: readonly Node[], around: Around): string =>
  joinTex(
    nodes.map((node) => {
      if (!isElement(node)) return "";
      const writer = lookUp(WRITERS, node.name);
      return writer
        ? writer(saidBy(node, around), node, around)
        : NOT_WRITTEN.test(node.name)
          ? ""
          : write(node.children, around);
    }),
  );

/** Properties, and what was deleted. */
const NOT_WRITTEN = /Pr$|^(?:del|moveFrom|instrText|delText)$/;

const saidBy = (element: Element, around: Around): Said => ({
  part: (name) => write(find(element, name)?.children ?? [], around).trim(),
  setting: (name) => {
    const own = find(element, `${element.name}Pr`, name);
    return own && (own.attributes.val ?? "");
  },
});

const isOn = (value: string | undefined): boolean => value !== undefined && !/^(?:0|false|off)$/.test(value);

const WRITERS: Record<string, Writer> = {
  r: writeRun,
  f: ({ part, setting }) => {
    const [over, under] = [part("num"), part("den")];
    const type = setting("type");
    if (type === "lin") return `${asBase(over)}/${asBase(under)}`;
    if (type === "noBar") return `\\genfrac{}{}{0pt}{}{${over}}{${under}}`;
    return type === "skw" ? `{}^{${over}}/_{${under}}` : `\\frac{${over}}{${under}}`;
  },
  rad: ({ part, setting }) => {
    const degree = isOn(setting("degHide")) ? "" : part("deg");
    return `\\sqrt${degree === "" ? "" : `[${degree}]`}{${part("e")}}`;
  },
  nary: ({ part, setting }) => {
    const sign = signOf(setting("chr") ?? "∫", false);
    const limits = `${raise(part("sub"), "_")}${raise(part("sup"), "^")}`;
    return joinTex([sign, limits === "" ? " " : limits, part("e")]);
  },
  sSub: ({ part }) => `${asBase(part("e"))}${raise(part("sub"), "_")}`,
  sSup: ({ part }) => `${asBase(part("e"))}${raise(part("sup"), "^")}`,
  sSubSup: ({ part }) => `${asBase(part("e"))}${raise(part("sub"), "_")}${raise(part("sup"), "^")}`,
  sPre: ({ part }) => `{}${raise(part("sub"), "_")}${raise(part("sup"), "^")}${part("e")}`,
  d: writeDelimited,
  m: (_, element, around) => matrix(element, "matrix", around),
  acc: ({ part, setting }) => {
    const inner = part("e");
    const accent = lookUp(ACCENTS, setting("chr") ?? "\u0302") ?? "hat";
    const isWide = inner.replace(/\\[a-zA-Z]+|[{}]/g, "x").length > 1 && (accent === "hat" || accent === "tilde");
    return `\\${isWide ? `wide${accent}` : accent === "bar" && inner.length > 1 && !inner.startsWith("\\") ? "overline" : accent}{${inner}}`;
  },
  bar: ({ part, setting }) => `\\${setting("pos") === "top" ? "overline" : "underline"}{${part("e")}}`,
  borderBox: ({ part }) => `\\boxed{${part("e")}}`,
  phant: ({ part, setting }) => (isOn(setting("show") ?? "1") ? part("e") : `\\phantom{${part("e")}}`),
  func: ({ part }) => joinTex([functionOf(part("fName")), " ", part("e")]),
  groupChr: ({ part, setting }) => {
    const inner = part("e");
    const sign = setting("chr") ?? "\u23df";
    const arrow = lookUp({ "→": "xrightarrow", "←": "xleftarrow", "⇒": "xRightarrow", "↔": "xleftrightarrow" }, sign);
    if (arrow !== undefined) return `\\${arrow}{${inner}}`;
    const isAbove = setting("pos") === "top";
    return `\\${lookUp(ACCENTS, sign) ?? (isAbove ? "overline" : "underbrace")}{${inner}}`;
  },
  limLow: (said, element) => limited(element, "_", said),
  limUpp: (said, element) => limited(element, "^", said),
  eqArr: (_, element, around) => {
    const rows = childrenOf(element, "e").map((row) => write(row.children, { isAligned: true }).trim());
    return rows.length === 1 ? write(find(element, "e")?.children ?? [], around) : environment("aligned", rows);
  },
};

const STYLES: Record<string, string> = {
  "double-struck": "mathbb",
  script: "mathcal",
  fraktur: "mathfrak",
  "sans-serif": "mathsf",
  monospace: "mathtt",
};

function writeRun(_: Said, run: Element, { isAligned = false }: Around): string {
  const text = childrenOf(run, "t").map(rawTextOf).join("");
  // A run has two kinds of properties, Word's own and those of formulas.
  const properties = childrenOf(run, "rPr");
  const said = (name: string) => properties.map((each) => find(each, name)).find(Boolean);
  const value = (name: string) => said(name)?.attributes.val;
  if (said("nor") && isOn(value("nor") ?? "1")) return /\S/.test(text) ? `\\text{${escapeText(text)}}` : " ";
  const tex = joinTex([...text].map((sign) => signOf(sign, isAligned)));
  const aligned = said("aln") && isAligned ? `&${tex}` : tex;
  const script = lookUp(STYLES, value("scr"));
  if (script !== undefined && /[\p{L}\d]/u.test(text)) return `\\${script}{${aligned}}`;
  const style = value("sty");
  if (style === "b" && /[\p{L}\d]/u.test(text)) return `\\mathbf{${aligned}}`;
  if (style === "bi" && /[\p{L}\d]/u.test(text)) return `\\boldsymbol{${aligned}}`;
  if (style !== "p" || !/^\p{L}+$/u.test(text.trim())) return aligned;
  return FUNCTIONS.has(text.trim()) ? `\\${text.trim()}` : `\\mathrm{${aligned.trim()}}`;
}

function writeDelimited({ setting }: Said, element: Element, around: Around): string {
  const [open, close] = [setting("begChr") ?? "(", setting("endChr") ?? ")"];
  const parts = childrenOf(element, "e");
  const inside = parts.map((each) => each.children.filter(isElement).filter(({ name }) => !name.endsWith("Pr")));
  const [only] = inside[0] ?? [];
  if (parts.length === 1 && inside[0]?.length === 1 && only) {
    const kind = matrixWithin(open, close);
    if (only.name === "m" && kind !== undefined) return matrix(only, kind, around);
    if (only.name === "eqArr" && open === "{" && close === "") {
      const rows = childrenOf(only, "e").map((row) => write(row.children, { isAligned: true }).trim());
      return environment("cases", rows);
    }
  }
  const separator = delimiter(setting("sepChr") ?? "|");
  const inner = parts
    .map((each) => write(each.children, around).trim())
    .join(separator === "." ? "" : ` ${separator} `);
  return delimit(open, inner, close);
}

function matrix(element: Element, kind: string, around: Around): string {
  const rows = childrenOf(element, "mr").map((row) =>
    childrenOf(row, "e")
      .map((cell) => write(cell.children, { ...around, isAligned: false }).trim())
      .join(" & "),
  );
  return environment(kind, rows);
}

function limited(element: Element, mark: "_" | "^", { part }: Said): string {
  const [base, limit] = [part("e"), part("lim")];
  const named = functionOf(base);
  const inside = childrenOf(find(element, "e"));
  const isBrace = inside.length === 1 && inside[0]?.name === "groupChr" && /^\\(?:under|over)brace/.test(base);
  if (isBrace || LIMITED.test(named)) return `${named}${raise(limit, mark)}`;
  if (/^\\x(?:right|left|Right)/.test(base)) return mark === "^" ? base.replace(/\{\}$/, `{${limit}}`) : base;
  if (/^\\operatorname\{[a-zA-Z]+\}$/.test(named))
    return `${named.replace("\\operatorname", "\\operatorname*")}${raise(limit, mark)}`;
  return `\\${mark === "_" ? "underset" : "overset"}{${limit}}{${base}}`;
}
