import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { writeApp } from "./board/app-files.ts";
import { buildScript, builtFile, SCRIPT_NAMES } from "./page/node/page-script.ts";
import { ROOT } from "./paths/root.ts";

/**
 * Makes `lib/`, the JavaScript of the package: Node runs no TypeScript below `node_modules`. One file for each source, in
 * the same folders, with types and source maps; the scripts that run in a page as one file each, and the board's pages. `npm pack` runs it (`prepack`); in a clone nothing reads what it makes.
 */
const LIB = join(ROOT, "lib");

/** An import of TypeScript that the compiler has left, which would fail in the package only. */
const LEFT = /(?:from |import\()"\.[^"]+\.ts"/;

rmSync(LIB, { recursive: true, force: true });
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
const compile = (...more: string[]) =>
  spawnSync(process.execPath, [tsc, "-p", join(ROOT, "tsconfig.package.json"), ...more], { stdio: "inherit" }).status;
// Types say what they are for; of the JavaScript, whose sources lie beside it, comments would be a tenth of the package.
const status =
  compile("--emitDeclarationOnly", "--sourceMap", "false") || compile("--removeComments", "--declaration", "false");
for (const name of SCRIPT_NAMES) {
  mkdirSync(dirname(builtFile(name)), { recursive: true });
  writeFileSync(builtFile(name), (await buildScript(name)).code);
}
await writeApp();
// Types are for what other programs call; those of the rest would be a tenth of the package.
const typed = reachable(join(LIB, "scripts", "index.d.ts"));
for (const file of readdirSync(LIB, { recursive: true, encoding: "utf8" }))
  if (file.endsWith(".d.ts") && !typed.has(join(LIB, file))) rmSync(join(LIB, file));
const left = readdirSync(LIB, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".js"))
  .flatMap((file) =>
    readFileSync(join(LIB, file), "utf8")
      .split("\n")
      .map((line) => `${file}: ${line.trim()}`),
  )
  .filter((line) => LEFT.test(line) && !/^[^ ]*: (?:\/\/|\/?\*)/.test(line));
if (left.length > 0) process.stderr.write(`Imports that are no JavaScript:\n${left.join("\n")}\n`);
if (status !== 0 || left.length > 0) throw new Error("lib/ could not be made");

/** A file of types, and those that it and they import. */
function reachable(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, name = ""] of readFileSync(file, "utf8").matchAll(/["'](\.{1,2}\/[^"']+?)(?:\.js|\.ts)?["']/g)) {
    const path = join(dirname(file), `${name}.d.ts`);
    if (existsSync(path)) reachable(path, known);
  }
  return known;
}
