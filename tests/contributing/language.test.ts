import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { ENGLISH, LANGUAGES, languageOf } from "../../scripts/languages/index.ts";
import { roleOf } from "../../scripts/languages/roles.ts";
import { splitSentences } from "../../scripts/manuscript/sentences/split-sentences.ts";
import { importPaper } from "../../scripts/pipeline/import-paper.ts";
import { InlineWriter } from "../../scripts/readers/latex/inlines/inline-writer.ts";
import { WIND } from "./fixtures/wind.ts";

// “Add a language”, CONTRIBUTING.md, carried out with one that nobody speaks.
const FIXTURE = resolve("tests/contributing/fixtures/wind.ts");

/** What the compiler says of the fixture when each line that gives a part alone is taken out of it. */
function compileWithout(parts: readonly string[]): Record<string, string[]> {
  const whole = readFileSync(FIXTURE, "utf8");
  const files = new Map(
    ["nothing", ...parts].map((part) => [
      FIXTURE.replace("wind.ts", `wind-without-${part}.ts`),
      whole.replace(new RegExp(`^  ${part}: .*,\\n`, "m"), ""),
    ]),
  );
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, allowImportingTsExtensions: true, skipLibCheck: true, types: [] },
    ...{ target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.NodeNext },
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.fileExists = (file) => files.has(file) || fileExists(file);
  const program = ts.createProgram([...files.keys()], options, host);
  const found = ts.getPreEmitDiagnostics(program);
  return Object.fromEntries(
    [...files.keys()].map((name) => [
      basename(name, ".ts").replace("wind-without-", ""),
      found
        .filter(({ file }) => file?.fileName === name)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    ]),
  );
}

const languages = [...LANGUAGES, WIND];
const wind = languageOf("qwi-Latn", languages);

it("is not compiled while it says nothing of a part, which the compiler names", () => {
  const parts = ["name", "labels", "locale", "headings", "sentences", "cues", "ideographs"];
  const { nothing, ...said } = compileWithout(parts);
  expect(nothing).toEqual([]);
  for (const part of parts) expect(said[part]?.join()).toMatch(new RegExp(`^Property '${part}' is missing`));
});

it("is asked by whoever reads, drafts and writes", () => {
  expect(roleOf("Fuu", languages)).toBe("introduction");
  expect(roleOf("Fuu")).toBeUndefined();
  const text = "Wii hss. Aaa is 3. Ooo 2024. Now it ends.";
  expect(splitSentences(text, wind).map(({ from, to }) => text.slice(from, to))).toEqual([
    ...["Wii hss. Aaa is 3. Ooo 2024.", "Now it ends."],
  ]);
  expect([wind.labels, wind.locale]).toEqual([ENGLISH.labels, "en-US"]);
  const writer = new InlineWriter(wind);
  writer.type('"u and "x');
  expect(writer.finish()).toEqual([{ type: "text", value: 'ű and "x' }]);
});

it("stands in drafts", async () => {
  const { draft } = await importPaper("tests/contributing/fixtures/wind.md", {}, { languages });
  expect(draft?.outline).toContain("Fuu # 1");
  expect(draft?.outline).not.toContain("sentence 1");
});
