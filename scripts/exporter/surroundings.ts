import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { sha256 } from "../files/digest.ts";
import { ROOT } from "../paths/root.ts";
import { listSurroundings } from "../slidev/discovery.ts";

/** What Lectern itself is made of: when that changes, all is made anew. */
export const OWN = [
  "components",
  "layouts",
  "scripts",
  "setup",
  // The speaker's view.
  "scripts/stage",
  "scripts/text/spoken-words.ts",
  "stage",
  "styles",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
];

/** Digest of a file's content; of one that is missing, or is no file, a word that says so. */
export function fileDigest(path: string): string {
  try {
    // Reading a pipe waits for whoever writes to it.
    if (!statSync(path).isFile()) return "missing";
    return sha256(readFileSync(path), 32);
  } catch {
    return "missing";
  }
}

/** What a site is drawn with, and how it is built. */
export const DRAWN_WITH = [
  "components",
  "layouts",
  "scripts/deck/find-renamed.ts",
  "scripts/deck/frontmatter.ts",
  "scripts/brand",
  "scripts/design",
  "scripts/exporter/deck-info.ts",
  "scripts/exporter/site",
  // Direction and fonts.
  "scripts/languages",
  "scripts/slidev",
  "scripts/stage",
  "scripts/page/isolate-runs.ts",
  "scripts/page/note-text.ts",
  "scripts/text/elements-of.ts",
  "scripts/text/left-to-right-runs.ts",
  "scripts/text/qr-code.ts",
  "scripts/text/split-tex.ts",
  "scripts/text/svg-families.ts",
  "scripts/text/svg-texts.ts",
  "scripts/text/tex.ts",
  "setup",
  // The speaker's view.
  "scripts/stage",
  "scripts/text/spoken-words.ts",
  "stage",
  "styles",
  // Versions of packages: a clone has all of them in the lock, the package its own in its dependencies.
  "package.json",
  "package-lock.json",
  "vite.config.ts",
];

let own: string | undefined;
/** Digest of all that Lectern itself is made of. */
export function ownDigest(): string {
  own ??= treeDigest(ROOT, [...new Set([...OWN, ...listSurroundings(ROOT)])]);
  return own;
}

/** Digest of what sites are drawn with, which is the same for all decks; it may change while `dev` runs. */
export function drawnDigest(): string {
  const around = listSurroundings(ROOT).filter((name) => name !== "public");
  return treeDigest(ROOT, [...new Set([...DRAWN_WITH, ...around])]);
}

/** Digest of files and folders, by their names in a folder. */
export function treeDigest(folder: string, names: readonly string[]): string {
  const files = filesBelow(folder, names).map((file) => `${relative(folder, file)}\0${fileDigest(file)}\0`);
  return sha256(files.join(""));
}

/** When a file was changed last, of some files and folders in a folder; milliseconds since 1970. */
export function lastChange(folder: string, names: readonly string[]): number {
  return Math.max(0, ...filesBelow(folder, names).map((file) => statSync(file).mtimeMs));
}

/** Files by their names in a folder, and all that lie in folders of such names. */
function filesBelow(folder: string, names: readonly string[]): string[] {
  return names
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? readdirSync(path, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name))
            .sort()
        : [path],
    );
}
