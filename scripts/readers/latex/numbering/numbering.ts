import { toName } from "../source/input.ts";
import type { TexNode } from "../source/nodes.ts";
import { type ClassStyle, COUNTER_FORMATS } from "./class-style.ts";

const SECTIONS = ["section", "subsection", "subsubsection"];
const DEEPEST = 10;

/** Counts what LaTeX counts, and writes the numbers as the class and the paper have them. */
export class Numbering {
  readonly #counts = new Map<string, number>();
  /** Counters set back to 0 when another one steps. */
  readonly #within = new Map<string, string>();
  readonly #style: ClassStyle;
  /** `\renewcommand{\thesection}{…}` */
  readonly #formats = new Map<string, readonly TexNode[]>();
  /** The level that appendices have, whose labels are letters. */
  #lettered: string | undefined;
  /** Chapters before and behind the main matter of a book have no numbers. */
  isMainMatter = true;
  #group: string | undefined;
  #inGroup = 0;
  /** The deepest level with numbers; `\setcounter{secnumdepth}{…}` changes it. */
  depth: number;

  constructor(style: ClassStyle) {
    this.#style = style;
    this.depth = style.depth;
    if (style.hasChapters) for (const name of ["section", "equation", "figure", "table"]) this.within(name, "chapter");
    this.within("subsection", "section");
    this.within("subsubsection", "subsection");
  }

  get hasChapters(): boolean {
    return this.#style.hasChapters;
  }

  get isAppendix(): boolean {
    return this.#lettered !== undefined;
  }

  /** `\numberwithin{equation}{section}` */
  within(name: string, outer: string): void {
    this.#within.set(name, outer);
  }

  set(name: string, value: number): void {
    if (name === "secnumdepth") this.depth = value;
    else this.#counts.set(name, value);
  }

  add(name: string, value: number): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + value);
  }

  /** @returns what the counter prints then */
  step(name: string): string {
    this.add(name, 1);
    for (const [inner, outer] of this.#within) if (outer === name) this.#reset(inner);
    return this.print(name);
  }

  #reset(name: string, depth = 0): void {
    this.#counts.set(name, 0);
    if (depth < DEEPEST) for (const [inner, outer] of this.#within) if (outer === name) this.#reset(inner, depth + 1);
  }

  /** @returns the number that the group of equations has */
  startSubequations(): string {
    this.#group = this.step("equation");
    this.#inGroup = 0;
    return this.#group;
  }

  endSubequations(): void {
    this.#group = undefined;
  }

  stepEquation(): string {
    if (this.#group === undefined) return this.step("equation");
    return `${this.#group}${COUNTER_FORMATS.alph?.(++this.#inGroup) ?? ""}`;
  }

  /** @param isWithin whether they are those of a chapter, or of a section where there are no chapters */
  startAppendix(isWithin = false): void {
    if (this.isAppendix) return;
    const levels = this.hasChapters ? ["chapter", "section"] : ["section", "subsection"];
    this.#lettered = levels[isWithin ? 1 : 0] ?? "";
    for (const [name, anew] of Object.entries(this.#appendix?.counters ?? {})) {
      if (anew === "once") this.#reset(name);
      if (anew === "each") this.within(name, "section");
    }
    this.#reset(this.#lettered);
  }

  /** Behind those of a chapter. */
  endAppendix(): void {
    this.#lettered = undefined;
  }

  get #appendix(): ClassStyle["appendix"] {
    return this.#lettered === "section" ? this.#style.appendix : undefined;
  }

  /** As the place itself is marked: `2.1`, and `A` where the class does not join labels. */
  print(name: string, depth = 0): string {
    const format = this.#formats.get(name);
    if (format && depth < DEEPEST) return this.#printBody(format, depth + 1);
    const value = this.#counts.get(name) ?? 0;
    const level = SECTIONS.indexOf(name);
    const own = this.#appendix;
    const outer = own && Object.hasOwn(own.counters, name) ? "section" : this.#within.get(name);
    const joint = own?.joint ?? ".";
    if (level >= 0) {
      const kind = this.#lettered === name ? "Alph" : ((own?.sections ?? this.#style.sections)[level] ?? "arabic");
      const number = COUNTER_FORMATS[kind]?.(value) ?? String(value);
      if (!this.#style.isJoined || outer === undefined || depth >= DEEPEST) return number;
      return `${this.print(outer, depth + 1)}${own?.sectionJoint ?? joint}${number}`;
    }
    if (name === "chapter") return this.#lettered === name ? (COUNTER_FORMATS.Alph?.(value) ?? "") : String(value);
    if (name === "part") return COUNTER_FORMATS.Roman?.(value) ?? "";
    if (name === "table" && this.#style.tables === "Roman") return COUNTER_FORMATS.Roman?.(value) ?? "";
    return outer === undefined || depth >= DEEPEST ? String(value) : `${this.print(outer, depth + 1)}${joint}${value}`;
  }

  setFormat(name: string, body: readonly TexNode[]): void {
    this.#formats.set(name, body);
  }

  has(name: string): boolean {
    return this.#counts.has(name) || this.#within.has(name) || this.#formats.has(name);
  }

  valueOf(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  /**
   * As a reference to the place says it: `II-A`.
   *
   * @param appendix what appendices are called, for classes whose references say it
   */
  printReference(name: string, appendix = ""): string {
    const level = SECTIONS.indexOf(name);
    if (this.#appendix?.isNamed && level >= 0) return `${appendix}\u00a0${this.print(name)}`;
    if (this.#style.isJoined || level < 1) return this.print(name);
    return SECTIONS.slice(0, level + 1)
      .map((each) => this.print(each))
      .join(this.#style.separator);
  }

  /** `\thesection.\arabic{equation}` */
  #printBody(body: readonly TexNode[], depth: number): string {
    let text = "";
    for (let index = 0; index < body.length; index++) {
      const node = body[index];
      const next = body[index + 1];
      if (node?.type === "text") text += node.value;
      if (node?.type === "space") text += " ";
      if (node?.type === "group") text += this.#printBody(node.content, depth);
      if (node?.type !== "macro") continue;
      const format = COUNTER_FORMATS[node.name];
      if (format && next) {
        text += format(this.#counts.get(toName([next])) ?? 0);
        index++;
      } else if (node.name.startsWith("the") && depth < DEEPEST) text += this.print(node.name.slice(3), depth + 1);
    }
    // A label is given without its dots and brackets.
    return text.trim().replace(/(?<![.)\]])[.)\]]+$/, "");
  }
}
