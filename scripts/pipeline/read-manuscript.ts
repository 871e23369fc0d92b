import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { type Finding, SourceText } from "../diagnostics/source-text.ts";
import { sha256 } from "../files/digest.ts";
import { PaperFolder } from "../manuscript/paper-folder.ts";
import { readPaperBytes } from "../manuscript/read-paper.ts";
import { findMain } from "../readers/archives/find-main.ts";
import { isArchive, openArchive } from "../readers/archives/open-archive.ts";
import { FORMATS } from "../readers/formats.ts";
import type { Format, ReadOptions } from "../readers/importer.ts";
import { type Asked, type PaperRead, readPaperFile } from "./read-paper-file.ts";
import { isFolder, listFiles, readHead, unpackPaper } from "./unpack-paper.ts";

/** A paper with the folder of its pictures, for as long as somebody looks at them. */
export interface OpenPaper extends PaperRead {
  folder: PaperFolder;
  /** Takes away what was unpacked for it. */
  close(): void;
}

/** Reads a paper in whatever format it is. */
export async function readManuscript(
  file: string,
  from?: string,
  formats?: readonly Format[],
  options?: ReadOptions,
): Promise<PaperRead> {
  const { folder, close, ...read } = await openPaper(file, from, formats, options);
  close();
  return read;
}

/**
 * Reads a paper, and leaves its pictures within reach.
 *
 * @param file a paper, an archive that holds one, or a folder of one
 */
export async function openPaper(
  file: string,
  from?: string,
  formats: readonly Format[] = FORMATS,
  options: ReadOptions = {},
): Promise<OpenPaper> {
  const path = resolve(file);
  const asked: Asked = { from, formats, options };
  const opened = (read: PaperRead, folder = folderOf(file)): OpenPaper => ({ ...read, folder, close: () => {} });
  if (isFolder(path)) {
    const { name, diagnostics } = chooseMain(file, listFiles(path), (each) => readHead(join(path, each)), "folder");
    if (name === undefined) return opened({ diagnostics });
    const shown = join(file, name);
    const folder = folderOf(shown);
    return opened(tellToo(diagnostics, await readFile(shown, folder, asked)), folder);
  }
  const { bytes, ...failed } = readPaperBytes(path, file);
  if (!bytes) return opened({ diagnostics: [], ...failed });
  if (isArchive(bytes)) return openFromArchive(bytes, file, asked);
  const folder = folderOf(file);
  return opened(await readPaperFile(bytes, file, path, folder, asked), folder);
}

const folderOf = (file: string) => new PaperFolder(dirname(resolve(file)), dirname(file));

const tellToo = (diagnostics: readonly Diagnostic[], read: PaperRead): PaperRead => ({
  ...read,
  diagnostics: [...diagnostics, ...read.diagnostics],
});

async function readFile(file: string, folder: PaperFolder, asked: Asked): Promise<PaperRead> {
  const { bytes, ...failed } = readPaperBytes(resolve(file), file);
  return bytes ? readPaperFile(bytes, file, resolve(file), folder, asked) : { diagnostics: [], ...failed };
}

/** Reads the paper in an archive: its files lie in a folder of their own for that time, and are called by the archive's name. */
async function openFromArchive(bytes: Buffer, file: string, asked: Asked): Promise<OpenPaper> {
  const { files, findings } = openArchive(bytes, file);
  const told = findings.map((finding) => new SourceText(file, "").diagnostic(finding));
  const nowhere = { folder: folderOf(file), close: () => {} };
  if (hasErrors(told)) return { diagnostics: told, ...nowhere };
  const byName = new Map(files.map((each) => [each.name, each.bytes]));
  const { name, diagnostics } = chooseMain(
    file,
    [...byName.keys()],
    (each) => String(byName.get(each) ?? ""),
    "archive",
  );
  const main = byName.get(name ?? "");
  if (name === undefined || !main) return { diagnostics: [...told, ...diagnostics], ...nowhere };
  const unpacked = unpackPaper(files);
  try {
    const folder = new PaperFolder(dirname(join(unpacked.folder, name)), dirname(`${file}/${name}`), unpacked.folder);
    const read = await readPaperFile(main, `${file}/${name}`, join(unpacked.folder, name), folder, asked);
    const all = tellToo([...told, ...diagnostics], read);
    return { ...all, ...(all.files ? { files: [resolve(file)] } : {}), folder, close: unpacked.close };
  } catch (error) {
    unpacked.close();
    throw error;
  }
}

/** Which file is the paper, and what to say of that. */
function chooseMain(
  file: string,
  names: readonly string[],
  read: (name: string) => string,
  what: "archive" | "folder",
): { name?: string; diagnostics: Diagnostic[] } {
  const main = findMain(names, read);
  const say = (finding: Finding) => [new SourceText(file, "").diagnostic(finding)];
  if (!main) {
    const message = `there is no paper in this ${what}: no document in LaTeX, page, JATS, Markdown, Word or PDF`;
    return { diagnostics: say({ code: "paper-is-there", message, hint: "name the paper itself" }) };
  }
  const [other, ...more] = main.others;
  if (other === undefined) return { name: main.name, diagnostics: [] };
  const message = `\`${main.name}\` is read as the paper; \`${other}\`${more.length > 0 ? ` and ${more.length} more` : ""} could be it, too`;
  const hint =
    what === "folder"
      ? "if it is another one, name that file"
      : "if it is another one, unpack the archive and name that file";
  return { name: main.name, diagnostics: say({ severity: "warning", code: "paper-is-main", message, hint }) };
}

/** Which state of a paper its files are in. @param files those of {@link PaperRead} */
export const stateOfPaper = (files: readonly string[]): string => {
  const digests = files.map((path) => sha256(readFileSync(path)));
  return digests.length === 1 ? (digests[0] ?? "") : sha256(digests.join("\n"));
};
