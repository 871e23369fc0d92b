import CFB from "cfb";

/** A record of MTEF: its bytes. */
export type Bytes = number[];

const END = 0;
const VARIABLE = 3;
export const [TEXT, FUNCTION, VECTOR] = [1, 2, 7];

/** Makes formulas as MathType (MTEF 5) and Equation Editor (MTEF 3) write them. */
export class EquationMaker {
  readonly version: 3 | 5;

  constructor(version: 3 | 5) {
    this.version = version;
  }

  line(...parts: Bytes[]): Bytes {
    return [...this.#tag(1), ...parts.flat(), END];
  }

  /** A slot that was deleted. */
  none(): Bytes {
    return this.#tag(1, 1);
  }

  signs(text: string, style = VARIABLE): Bytes {
    return [...text].flatMap((sign) => this.sign(sign, style));
  }

  sign(sign: string, style = VARIABLE, ...marks: number[]): Bytes {
    const code = sign.charCodeAt(0);
    const hasMarks = this.version === 5 ? 1 : 2;
    const listed = marks.length > 0 ? [...marks.flatMap((mark) => [...this.#tag(6), mark]), END] : [];
    return [...this.#tag(2, marks.length > 0 ? hasMarks : 0), style + 128, code & 255, code >> 8, ...listed];
  }

  template(selector: number, variation: number, ...slots: Bytes[]): Bytes {
    const bits = this.version === 5 && variation > 127 ? [(variation & 127) | 128, variation >> 8] : [variation];
    return [...this.#tag(3), selector, ...bits, 0, ...slots.flat(), END];
  }

  pile(align: number, ...lines: Bytes[]): Bytes {
    return [...this.#tag(4), align, 0, ...lines.flat(), END];
  }

  matrix(rows: number, columns: number, ...cells: Bytes[]): Bytes {
    const lines = [rows, columns].flatMap((count) => Array<number>(Math.ceil(((count + 1) * 2) / 8)).fill(0));
    return [...this.#tag(5), 0, 0, 0, rows, columns, ...lines, ...cells.flat(), END];
  }

  /** A stream of these records, with what a program says of itself. */
  stream(...parts: Bytes[]): Buffer {
    const start = this.version === 5 ? [...Buffer.from("DSMT4\0"), 0] : [];
    return Buffer.from([this.version, 1, 0, this.version, 0, ...start, ...parts.flat(), END]);
  }

  /** The object in which a document keeps it. */
  object(...parts: Bytes[]): Buffer {
    const header = Buffer.alloc(28);
    header.writeUInt16LE(28, 0);
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, "/Equation Native", Buffer.concat([header, this.stream(...parts)]));
    return CFB.write(file, { type: "buffer" }) as Buffer;
  }

  #tag(type: number, options = 0): Bytes {
    return this.version === 5 ? [type, options] : [type | (options << 4)];
  }
}
