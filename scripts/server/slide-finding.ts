import { existsSync } from "node:fs";
import { relative } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { SLIDE_MODULE } from "../slidev/virtual-modules.ts";

/** The parts of an error of Vite and its plugins that say where it is. */
interface Fault {
  message?: string;
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
}

/** What Slidev could not make of a file, told as Lectern tells its own findings. */
export function slideFinding(error: unknown): Diagnostic {
  const { message = String(error), id, loc } = (error ?? {}) as Fault;
  const [file = ""] = (loc?.file ?? id ?? "").split("?");
  const [, deck, number] = SLIDE_MODULE.exec(file) ?? [];
  const path = deck ?? file;
  // Lines of a slide are counted in what it was made into.
  const { line, column = 0 } = deck === undefined ? (loc ?? {}) : {};
  const where = number === undefined ? "" : `slide ${number}: `;
  return {
    severity: "error",
    code: "slide-is-shown",
    ...(existsSync(path) ? { file: relative("", path) } : {}),
    ...(existsSync(path) && line !== undefined ? { position: { line, column: column + 1, length: 1 } } : {}),
    message: where + firstLines(message),
  };
}

/** Vite puts a piece of the code and the way to it below what is wrong. */
function firstLines(message: string): string {
  const [first = ""] = message
    .replace(/\x1b\[[\d;]*m/g, "")
    .replace(/^(?:Internal server error: )?/, "")
    .split("\n");
  return first.slice(0, 500);
}
