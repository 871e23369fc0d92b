import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { isThorough } from "../helpers/thorough.ts";

const FORMATS = resolve("scripts/exporter/format.ts");

/** The rooms in which formats of export are spoken of. */
const ROOMS = /^(?:cli|index|exporter|pipeline|commands)\b/;

/**
 * What the compiler says of these rooms with other text in one file, each with its line.
 *
 * @param name only what names this; packages are left out, which is a matter of seconds, and so what is said for lack of them
 */
function compileWith(file: string, text: string, name: string): string[] {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const compilerOptions = { ...config.compilerOptions, lib: ["esnext"], types: [] };
  const entries = { files: ["scripts/cli.ts", "scripts/index.ts"], include: [] };
  const parsed = ts.parseJsonConfigFileContent({ compilerOptions, ...entries }, ts.sys, resolve("."));
  const host = ts.createCompilerHost(parsed.options);
  const readFile = host.readFile.bind(host);
  host.readFile = (path) => (resolve(path) === file ? text : readFile(path));
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map((literal) =>
      literal.text.startsWith(".")
        ? ts.resolveModuleName(literal.text, from, parsed.options, host, undefined, undefined, ts.ModuleKind.ESNext)
        : { resolvedModule: undefined },
    );
  const program = ts.createProgram(parsed.fileNames, parsed.options, host);
  const sources = program.getSourceFiles().filter(({ fileName }) => ROOMS.test(relative("scripts", fileName)));
  const found = sources.flatMap((source) => program.getSemanticDiagnostics(source));
  return found.flatMap(({ file: source, start = 0, messageText }) => {
    if (!source || !ts.flattenDiagnosticMessageText(messageText, "\n").includes(name)) return [];
    const { line } = source.getLineAndCharacterOfPosition(start);
    return [`${relative("scripts", source.fileName)}: ${source.text.split("\n")[line]?.trim()}`];
  });
}

// “Add an export format”, CONTRIBUTING.md, up to where the compiler takes over.
it.runIf(isThorough)("is a word in FORMATS; the compiler names the tables that lack it, and they are all", () => {
  const text = readFileSync(FORMATS, "utf8");
  expect(text).toContain('"png"] as const');
  expect(compileWith(FORMATS, text.replace('"png"] as const', '"png", "epub"] as const'), "epub").sort()).toEqual([
    "exporter/formats/index.ts: export const MAKERS: Record<Format, MakeFormat> = {",
    "exporter/publish/freshness.ts: const PICK: Record<Format, (origin: ExportOrigin) => unknown> = {",
  ]);
});
