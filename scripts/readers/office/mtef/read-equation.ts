import { type Element, make } from "../../jats/element.ts";
import { readStream } from "./read-stream.ts";
import { readRecords } from "./records.ts";
import { toTex } from "./to-tex.ts";

/** What stands before the formula in its stream: how long it is, in bytes. */
const HEADER = 28;

/**
 * Reads a formula that MathType or Equation Editor put into a document as an object (a compound file, MS-CFB, with the
 * stream `Equation Native`).
 *
 * @param at what it stands in
 * @returns it as TeX in `<inline-formula>`; `empty` where there is nothing in it, nothing where it can't be read
 */
export function readEquation(object: Buffer, at: Element): Element | "empty" | undefined {
  const tex = texOf(object);
  return tex ? make("inline-formula", at, [make("tex-math", at, [tex])]) : tex === "" ? "empty" : undefined;
}

function texOf(object: Buffer): string | undefined {
  try {
    const bytes = readStream(object, "Equation Native");
    return bytes && toTex(readRecords(bytes.subarray(bytes.readUInt16LE(0) || HEADER)));
  } catch {
    // A file that is broken or cut short, and what other programs keep by this name.
    return undefined;
  }
}
