import { isFixedInline } from "./inlines/read-inline.ts";
import { BLOCK_HANDLERS, ENVIRONMENT_HANDLERS } from "./passages/block-handlers.ts";

/** Whether a paper's own definition of a name is not looked at: how a heading or citation is set is not the importer's. */
export function isProtected(name: string): boolean {
  if (name.startsWith("begin ")) return Object.hasOwn(ENVIRONMENT_HANDLERS, name.slice("begin ".length));
  if (WORDS.has(name)) return false;
  return Object.hasOwn(BLOCK_HANDLERS, name) || isFixedInline(name) || STRUCTURE.has(name);
}

/** Commands of some classes that papers of others define for their own use. */
const WORDS = new Set([
  "terms",
  "category",
  "kwd",
  "ack",
  "acks",
  "supplement",
  "acro",
  "journal",
  "address",
  "note",
  "collaboration",
  "funding",
  "supplementary",
  "acknow",
  "minisec",
  "name",
  "facilities",
  "facility",
  "software",
]);

const STRUCTURE = new Set([
  "begin",
  "end",
  "item",
  "caption",
  "subcaption",
  "subfloat",
  "subfigure",
  "bibitem",
  // Of REVTeX's styles, whose lists define how the parts that they mark are set.
  ..."bibinfo bibfield bibnamefont bibfnamefont href@noop BibitemOpen BibitemShut".split(" "),
  "\\",
  "And",
  "AND",
  "and",
]);
