import type {
  Delete,
  InlineCode,
  Link,
  Emphasis as MdastEmphasis,
  Strong as MdastStrong,
  Parent,
  PhrasingContent,
  Text,
} from "mdast";
import type { InlineMath } from "mdast-util-math";

/** One or more works cited at a place in the text: `[@key]`, `[@key, p. 3; @other]`. */
export interface Citation {
  type: "citation";
  items: { key: string; locator?: string }[];
  /** Where `[` stands in the text, in UTF-16 units. */
  offset: number;
}

interface Emphasis extends Omit<MdastEmphasis, "children"> {
  children: Inline[];
}
interface Strong extends Omit<MdastStrong, "children"> {
  children: Inline[];
}
interface Struck extends Omit<Delete, "children"> {
  children: Inline[];
}
/** Lowered text: `H~2~O`. */
interface Subscript extends Parent {
  type: "subscript";
  children: PhrasingContent[];
}
/** Raised text: `x^2^`. */
interface Superscript extends Parent {
  type: "superscript";
  children: PhrasingContent[];
}
/** What is said at the slide's foot, at the place in the text that has its number: `word^[said below]`. */
interface MdastFootnote extends Parent {
  type: "footnote";
  children: PhrasingContent[];
}
export interface Footnote extends Omit<MdastFootnote, "children"> {
  children: Inline[];
}
interface Lowered extends Omit<Subscript, "children"> {
  children: Inline[];
}
interface Raised extends Omit<Superscript, "children"> {
  children: Inline[];
}

declare module "mdast" {
  interface PhrasingContentMap {
    subscript: Subscript;
    superscript: Superscript;
    footnote: MdastFootnote;
  }
  interface RootContentMap {
    subscript: Subscript;
    superscript: Superscript;
    footnote: MdastFootnote;
  }
}

interface InlineLink extends Omit<Link, "children"> {
  children: Inline[];
}

/** A piece of running text: mdast's phrasing nodes, as far as the outline has them, and citations. */
export type Inline =
  | Text
  | Emphasis
  | Strong
  | Struck
  | Lowered
  | Raised
  | InlineCode
  | InlineLink
  | InlineMath
  | Footnote
  | Citation;

/** Running text on a slide: citations are resolved, so what is left is text, marks, TeX and links. */
export type SlideText = Exclude<Inline, { type: "citation" }>[];
