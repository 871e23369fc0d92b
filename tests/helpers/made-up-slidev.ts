import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Where Slidev's program and client lie. */
export interface Slidev {
  cli: string;
  client: string;
}

export const SLIDEV: Slidev = {
  cli: resolve("node_modules/@slidev/cli"),
  client: resolve("node_modules/@slidev/client"),
};

/** Text of all programs in a folder of Slidev's, by their paths. */
export function sourcesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => /\.(?:mjs|ts|vue|css)$/.test(file) && !/node_modules|\.test\./.test(file));
  return new Map(sources.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

/** A change of one private part: in which package, what stands there, and what another Slidev might say. */
type Change = [of: keyof Slidev, from: string, to: string];

/**
 * Slidev as a later version might be: a copy with some private parts changed, and files under other names. It finds
 * all other packages where the real one does, since it lies in the clone.
 */
export class MadeUpSlidev implements Slidev, Disposable {
  readonly #home = resolve(".lectern/contract");
  readonly cli = join(this.#home, "node_modules/@slidev/cli");
  readonly client = join(this.#home, "node_modules/@slidev/client");
  /** Environment of a process of Lectern's that takes it for the real one. */
  readonly env = {
    NODE_OPTIONS: `--import ${resolve("tests/helpers/resolve-slidev.mjs")}`,
    LECTERN_MADE_UP_SLIDEV: this.cli,
  };

  constructor(changes: readonly Change[], renamed: readonly Change[]) {
    rmSync(this.#home, { recursive: true, force: true });
    mkdirSync(dirname(this.cli), { recursive: true });
    for (const name of ["cli", "client"] as const) cpSync(SLIDEV[name], this[name], { recursive: true });
    for (const [name, from, to] of changes) {
      const found = [...sourcesIn(this[name])].filter(([, text]) => text.includes(from));
      if (found.length === 0) throw new Error(`nothing in Slidev's ${name} says ${from}`);
      for (const [file, text] of found)
        writeFileSync(
          join(this[name], file),
          text.replaceAll(from, () => to),
        );
    }
    for (const [name, from, to] of renamed) renameSync(join(this[name], from), join(this[name], to));
  }

  [Symbol.dispose]() {
    rmSync(this.#home, { recursive: true, force: true });
  }
}
