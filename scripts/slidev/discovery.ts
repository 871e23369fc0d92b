import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What Slidev finds by itself in a deck's folder, and in those of its theme and addons. */

/** Folders that it takes into account. */
const FOLDERS = ["components", "layouts", "pages", "public", "setup", "snippets", "styles"];

/** Files that it takes into account, as it looks for them. */
const FILES = [
  /^(?:package\.json|index\.html)$/,
  /^(?:global|global-top|global-bottom|slide-top|slide-bottom|custom-nav-controls)\.(?:ts|js|vue)$/,
  /^(?:GlobalTop|GlobalBottom|SlideTop|SlideBottom|CustomNavControls)\.(?:ts|js|vue)$/,
  /^styles?\.(?:ts|js|css)$/,
  /^(?:uno|unocss)\.config\.ts$/,
  /^vite\.config\.(?:mjs|js|mts|ts)$/,
];

/** Those that leave its client as it is. */
const HARMLESS = ["package.json", "pages", "public", "snippets"];

/** Names of the files and folders beside a deck that Slidev takes into account. */
export function listSurroundings(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => FOLDERS.includes(name) || FILES.some((pattern) => pattern.test(name)))
    .sort();
}

/** Those of them that make the client another one than Lectern's. */
export const listShaping = (folder: string) => listSurroundings(folder).filter((name) => !HARMLESS.includes(name));

/** Names of the files with options for Vite, the one that counts first. */
const VITE_CONFIGS = ["mjs", "js", "mts", "ts"].map((extension) => `vite.config.${extension}`);

/** The file with options for Vite in a folder, if there is one. */
export const findViteConfig = (root: string) =>
  VITE_CONFIGS.map((name) => join(root, name)).find((file) => existsSync(file));

/** Whether a folder brings a way of its own to draw Mermaid. */
export const drawsItself = (root: string) =>
  ["mermaid.ts", "mermaid-renderer.ts"].some((file) => existsSync(join(root, "setup", file)));

/** What slides may use that brings programs into Slidev's client. */
export const LARGE_FEATURES = ["monaco", "tweet", "bluesky"] as const;

/** What else they may use that makes the client another one: formulas, by their style sheet. Diagrams do not. */
export const LIGHT_FEATURES = ["katex"] as const;

/** Files that Slidev's server reads once, in each of those folders. */
export const FILES_READ_ONCE = [
  ...["shiki", "katex", "preparser", "transformers", "unocss", "vite-plugins"].map((name) => `setup/${name}.ts`),
  ...["uno.config.ts", "unocss.config.ts", ...VITE_CONFIGS],
];

/** What of a headmatter its server reads once, when it starts. */
export const SETTINGS_READ_ONCE = [
  ...(["monaco", "routerMode", "fonts", "css", "mdc", "editor", "theme", "addons", "seoMeta"] as const),
];
