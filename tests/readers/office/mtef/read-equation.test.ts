import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Element, textOf } from "../../../../scripts/readers/jats/element.ts";
import { readEquation } from "../../../../scripts/readers/office/mtef/read-equation.ts";
import { readRecords } from "../../../../scripts/readers/office/mtef/records.ts";
import { toTex } from "../../../../scripts/readers/office/mtef/to-tex.ts";
import { EquationMaker } from "./make-equation.ts";

const at: Element = { name: "p", attributes: {}, children: [], start: 0 };
const made = new EquationMaker(5);
const fraction = made.line(made.template(11, 0, made.line(made.signs("a")), made.line(made.signs("b"))));
const read = (object: Buffer) => {
  const formula = readEquation(object, at);
  return typeof formula === "object" ? textOf(formula) : formula;
};

describe("a formula in its object", () => {
  it("is read", () => {
    expect(read(made.object(fraction))).toBe("\\frac{a}{b}");
    expect(read(new EquationMaker(3).object(new EquationMaker(3).signs("x")))).toBe("x");
  });

  it("is read where it is long", () => {
    const long = made.line(...Array.from({ length: 2000 }, () => made.signs("x")));
    expect(read(made.object(long))).toBe("x".repeat(2000));
  });

  it("is none where a chain of sectors comes back to itself", () => {
    const object = made.object(fraction);
    const table = (object.readUInt32LE(76) + 1) * 512;
    const directory = object.readUInt32LE(48);
    object.writeUInt32LE(directory, table + directory * 4);
    expect(read(object)).toBeUndefined();
  });

  it("may be empty", () => {
    expect(read(made.object(made.line()))).toBe("empty");
  });

  it("is none where the object is another program's, broken, cut short", () => {
    const object = made.object(fraction);
    for (const other of [Buffer.alloc(0), Buffer.from("kettle"), object.subarray(0, 700), Buffer.alloc(5000, 0xd0)])
      expect(read(other)).toBeUndefined();
  });

  it("is none where it is nested too deep", () => {
    let deep = made.signs("x");
    for (let depth = 0; depth < 5000; depth++) deep = [1, 0, ...deep, 0];
    expect(() => readRecords(made.stream(deep))).toThrow("deep");
    expect(read(made.object(deep))).toBeUndefined();
  });

  it("never throws, whatever is changed in the object", () => {
    const object = made.object(fraction);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(object.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const changed = Buffer.from(object);
          for (const [place, byte] of changes) changed[place] = byte;
          readEquation(changed, at);
        },
      ),
    );
  });

  it("is TeX or refused, whatever is changed in its records", () => {
    const stream = made.stream(fraction, made.pile(4, made.line(made.signs("a=b")), made.line(made.signs("=c"))));
    fc.assert(
      fc.property(fc.nat(stream.length - 1), fc.nat(255), fc.nat(stream.length), (place, byte, length) => {
        const changed = Buffer.from(stream.subarray(0, length));
        if (place < changed.length) changed[place] = byte;
        try {
          expect(typeof toTex(readRecords(changed))).toBe("string");
        } catch (error) {
          expect(String(error)).toMatch(/RangeError|version|record|template|deep/);
        }
      }),
    );
  });
});
