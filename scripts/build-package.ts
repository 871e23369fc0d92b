import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ROOT } from "./root.ts";

/**
 * Makes `lib/`, the JavaScript of the package: Node runs no TypeScript below `node_modules`. One file for each source, in
 * the same folders, with types and source maps. `npm pack` runs it (`prepack`); in a clone nothing reads what it makes.
 */
const LIB = join(ROOT, "lib");

/** Imports of TypeScript that the compiler has left: they would fail in the package only. */
const LEFT = /^(?!\s*(?:\/\/|\/?\*)).*(?:from |import\()"(\.[^"]+\.ts)"/gm;

rmSync(LIB, { recursive: true, force: true });
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", join(ROOT, "tsconfig.package.json")], { stdio: "inherit" });
const left = readdirSync(LIB, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".js"))
  .flatMap((file) => [...readFileSync(join(LIB, file), "utf8").matchAll(LEFT)].map(([, path]) => `${file}: ${path}`));
if (left.length > 0) process.stderr.write(`Imports that are no JavaScript:\n${left.join("\n")}\n`);
process.exitCode = status || (left.length > 0 ? 1 : 0);
