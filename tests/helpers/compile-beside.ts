import { relative, resolve } from "node:path";
import ts from "typescript";

/**
 * What the compiler says of a file that is nowhere but here and of some others, sorted; of a property that is missing just that.
 *
 * @param name the path that the file would have, from which it imports
 */
export function compileBeside(name: string, text: string, others: readonly string[]): string[] {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve("."));
  const file = resolve(name);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  const isFile = (path: string) => resolve(path) === file;
  host.fileExists = (path) => isFile(path) || fileExists(path);
  host.readFile = (path) => (isFile(path) ? text : readFile(path));
  host.getSourceFile = (path, version, ...rest) =>
    isFile(path) ? ts.createSourceFile(path, text, version) : getSourceFile(path, version, ...rest);
  const program = ts.createProgram([file, ...others], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, " ");
      const [what = message] = /\bProperty '\w+' is missing/.exec(message) ?? [];
      return `${file && relative("", file.fileName)}: ${what}`;
    })
    .sort();
}
