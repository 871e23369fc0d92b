import { oldTemplate } from "./old-templates.ts";

/** A part of a formula as MathType and Equation Editor keep it (MTEF, Design Science). */
export type Part = Line | Sign | Template | Pile | Matrix;

/** One after the other; a slot that was deleted is an empty one. */
export interface Line {
  type: "line";
  parts: Part[];
}
export interface Sign {
  type: "sign";
  /** What it is set as: 1 text, 2 a function's name, 3 a variable, 7 a vector. */
  style: number;
  sign: string;
  /** What is above, below or beside it, by MTEF's numbers. */
  marks: number[];
}
export interface Template {
  type: "template";
  /** MTEF 5's number: 11 is a fraction. */
  selector: number;
  variation: number;
  slots: (Line | Pile)[];
  /** The sign of what has one, such as a large operator. */
  sign: string;
}
export interface Pile {
  type: "pile";
  align: "left" | "center" | "right" | "relation" | "decimal";
  lines: Line[];
}
export interface Matrix {
  type: "matrix";
  columns: number;
  cells: Line[];
}

const ALIGNS = ["left", "left", "center", "right", "relation", "decimal"] as const;
const END = 0;
/** Formulas are nested some ten deep. */
const DEEPEST = 60;
/** A sign has one mark, or two. */
const MOST_MARKS = 4;

/**
 * Reads a formula of MathType (MTEF 5) or Equation Editor (MTEF 3): a stream of records, each with its number, options and
 * what hangs on it.
 *
 * @returns what stands in it; throws where it is cut short or of another version
 */
export function readRecords(bytes: Buffer): Part[] {
  const version = bytes[0] ?? 0;
  if (version !== 3 && version !== 5) throw new Error(`version ${version}`);
  return new Reader(bytes, version === 5).readAll();
}

class Reader {
  readonly #bytes: Buffer;
  readonly #isNew: boolean;
  #at = 5;
  #depth = 0;

  constructor(bytes: Buffer, isNew: boolean) {
    this.#bytes = bytes;
    this.#isNew = isNew;
    if (!isNew) return;
    this.#skipText();
    this.#byte();
  }

  readAll(): Part[] {
    const parts: Part[] = [];
    // The last record that ends a list may lack.
    while (this.#at < this.#bytes.length) {
      const tag = this.#tag();
      if (tag.type === END) break;
      parts.push(...this.#read(tag));
    }
    return parts;
  }

  #byte(): number {
    const byte = this.#bytes.readUInt8(this.#at);
    this.#at += 1;
    return byte;
  }

  #short(): number {
    const short = this.#bytes.readUInt16LE(this.#at);
    this.#at += 2;
    return short;
  }

  #skipText(): void {
    while (this.#byte() !== 0);
  }

  /** A record's number and options, which share a byte in MTEF 3. */
  #tag(): { type: number; options: number } {
    const byte = this.#byte();
    if (!this.#isNew) return { type: byte & 0x0f, options: byte >> 4 };
    const hasOptions = (byte >= 1 && byte <= 6) || byte === 16 || byte === 18;
    return { type: byte, options: hasOptions ? this.#byte() : 0 };
  }

  #list(): Part[] {
    if (++this.#depth > DEEPEST) throw new Error("nested too deep");
    const parts: Part[] = [];
    for (let tag = this.#tag(); tag.type !== END; tag = this.#tag()) parts.push(...this.#read(tag));
    this.#depth--;
    return parts;
  }

  /** Two bytes, or six where something was moved far. */
  #skipNudge(options: number): void {
    if ((options & 8) === 0) return;
    const [across, down] = [this.#byte(), this.#byte()];
    if (across === 128 && down === 128) this.#at += 4;
  }

  /** Stops of tabs, without a number of their own where they stand in a record. */
  #skipRuler(options: number): void {
    if (options & 2) this.#skipStops();
  }

  #skipStops(): void {
    this.#pass(this.#byte() * 3);
  }

  #pass(count: number): void {
    this.#at += count;
  }

  #read({ type, options }: { type: number; options: number }): Part[] {
    if (type >= 1 && type <= 5) this.#skipNudge(options);
    switch (type) {
      case 1:
        return [this.#line(options)];
      case 2:
        return [this.#sign(options)];
      case 3:
        return [this.#template()];
      case 4:
        return [this.#pile(options)];
      case 5:
        return [this.#matrix()];
      default:
        this.#skip(type, options);
        return [];
    }
  }

  #line(options: number): Line {
    if (options & 4) this.#short();
    this.#skipRuler(options);
    return { type: "line", parts: options & 1 ? [] : this.#list() };
  }

  #sign(options: number): Sign {
    const style = this.#byte() - 128;
    let code = 0;
    if (!this.#isNew || (options & 0x20) === 0) code = this.#short();
    if (this.#isNew) {
      const place = options & 4 ? this.#byte() : options & 0x10 ? this.#short() : 0;
      if (options & 0x20) code = place;
    }
    const hasMarks = options & (this.#isNew ? 1 : 2);
    return { type: "sign", style, sign: String.fromCharCode(code), marks: hasMarks ? this.#marks() : [] };
  }

  #marks(): number[] {
    const marks: number[] = [];
    for (let tag = this.#tag(); tag.type !== END; tag = this.#tag()) {
      if (tag.type !== 6) {
        this.#read(tag);
        continue;
      }
      this.#skipNudge(tag.options);
      marks.push(this.#byte());
    }
    return marks.slice(0, MOST_MARKS);
  }

  #template(): Template {
    const selector = this.#byte();
    const first = this.#byte();
    const variation = this.#isNew && first & 0x80 ? (first & 0x7f) | (this.#byte() << 8) : first;
    this.#byte();
    const parts = this.#list();
    const slots = parts.filter((part) => part.type === "line" || part.type === "pile");
    const sign = parts.findLast((part) => part.type === "sign")?.sign ?? "";
    const known = this.#isNew ? { selector, variation } : oldTemplate(selector, variation);
    return { type: "template", ...known, slots, sign };
  }

  #pile(options: number): Pile {
    const align = ALIGNS[this.#byte()] ?? "left";
    this.#byte();
    this.#skipRuler(options);
    return { type: "pile", align, lines: linesIn(this.#list()) };
  }

  #matrix(): Matrix {
    this.#at += 3;
    const [rows, columns] = [this.#byte(), this.#byte()];
    for (const lines of [rows, columns]) this.#at += Math.ceil(((lines + 1) * 2) / 8);
    return { type: "matrix", columns: Math.max(1, columns), cells: linesIn(this.#list()) };
  }

  /** What is said of fonts, sizes and colours. */
  #skip(type: number, options: number): void {
    if (type === 7) this.#skipStops();
    else if (type === 8 && this.#isNew) this.#at += 2;
    else if (type === 8) {
      this.#at += 2;
      this.#skipText();
    } else if (type === 9) {
      const size = this.#byte();
      this.#at += size === 101 ? 2 : size === 100 ? 3 : 1;
    } else if (type === 15) this.#number();
    else if (type === 16) {
      this.#at += options & 1 ? 8 : 6;
      if (options & 4) this.#skipText();
    } else if (type === 17) {
      this.#number();
      this.#skipText();
    } else if (type === 18) this.#skipPreferences();
    else if (type === 19) this.#skipText();
    // What later versions have says how long it is.
    else if (type >= 100) this.#pass(this.#number());
    else if (type < 10 || type > 14) throw new Error(`record ${type}`);
  }

  #number(): number {
    const byte = this.#byte();
    return byte === 255 ? this.#short() : byte;
  }

  /** Sizes and spaces, each of half bytes up to one that is full; styles. */
  #skipPreferences(): void {
    for (let list = 0; list < 2; list++) {
      const count = this.#byte();
      let half = 0;
      const next = () => {
        const byte = this.#bytes.readUInt8(this.#at + (half >> 1));
        return half++ % 2 === 0 ? byte >> 4 : byte & 0x0f;
      };
      for (let entry = 0; entry < count; entry++) {
        // Its unit, then its digits.
        next();
        while (next() !== 0x0f);
      }
      this.#at += (half + 1) >> 1;
    }
    for (let style = this.#byte(); style > 0; style--) if (this.#byte() !== 0) this.#byte();
  }
}

const linesIn = (parts: readonly Part[]): Line[] => parts.filter((part) => part.type === "line");
