import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "../root.ts";

/** What Lectern itself is made of: when that changes, all is made anew. */
export const OWN = [
  "components",
  "layouts",
  "scripts",
  "setup",
  "styles",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
];

/** What Slidev takes from the deck's folder without being told. */
const SURROUNDINGS = [
  ...["components", "layouts", "pages", "public", "setup", "snippets", "styles", "package.json", "index.html"],
  ...["global-top", "global-bottom", "slide-top", "slide-bottom", "custom-nav-controls"].map((name) => `${name}.vue`),
  ...["style", "styles"].map((name) => `${name}.css`),
  ...["uno.config", "unocss.config", "vite.config"].flatMap((name) => [`${name}.ts`, `${name}.js`]),
];

/** Names of the files and folders beside a deck that Slidev takes into account. */
export function listSurroundings(folder: string): string[] {
  return SURROUNDINGS.filter((name) => existsSync(join(folder, name)));
}

/** Digest of a file's content; of one that is missing, a word that says so. */
export function fileDigest(path: string): string {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 32);
  } catch {
    return "missing";
  }
}

/** What a site is drawn with, and how it is built. */
const DRAWN_WITH = [
  "components",
  "layouts",
  "scripts/exporter/site",
  "setup",
  "styles",
  "package-lock.json",
  "vite.config.ts",
];

let own: string | undefined;
/** Digest of all that Lectern itself is made of. */
export function ownDigest(): string {
  own ??= treeDigest(ROOT, OWN);
  return own;
}

let drawn: string | undefined;
/** Digest of what sites are drawn with, which is the same for all decks. */
export function drawnDigest(): string {
  drawn ??= treeDigest(ROOT, DRAWN_WITH);
  return drawn;
}

/** Digest of files and folders, by their names in a folder. */
export function treeDigest(folder: string, names: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of names) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [path];
    for (const file of files) hash.update(`${relative(folder, file)}\0${fileDigest(file)}\0`);
  }
  return hash.digest("hex");
}
