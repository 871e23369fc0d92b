import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { resolveInFolder } from "../paths/folder.ts";
import { withoutCurly } from "./suggest.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/** What an outline names files for, as messages call it. */
const THINGS = { figure: "a figure", media: "a recording" } as const;

/** A file of the outline's folder by its name, or why it is none. */
export function checkNamedFile(
  yaml: YamlSource,
  at: Path,
  name: string,
  folder: string,
  kind: keyof typeof THINGS,
): { path: string } | { diagnostics: Diagnostic[] } {
  const thing = THINGS[kind];
  const refuse = (code: string, message: string, hint: string) => ({
    diagnostics: [yaml.diagnosticAt(at, { code: `${kind}-${code}`, message, hint })],
  });
  const other = elsewhere(name);
  const inside = `${thing} must lie in the outline's folder`;
  if (other !== undefined)
    return refuse("is-inside", `${other}: ${inside}`, "save it beside the outline, and name that file");
  const found = resolveInFolder(folder, name);
  if ("problem" in found)
    return found.problem === "outside"
      ? refuse("is-inside", inside, "copy it beside the outline")
      : refuse("exists", `there is no file \`${name}\` beside the outline`, missingHint(name, folder));
  if (!/[?#%\\]/.test(name)) return found;
  const message = `${thing}'s name must not have \`?\`, \`#\`, \`%\` or \`\\\` in it, which mean something in addresses`;
  return refuse("name-is-plain", message, "rename the file");
}

/** What a file is that is none of this folder, as far as its name says so. */
export function elsewhere(name: string): string | undefined {
  if (/^data:/i.test(name)) return "this is a picture by itself";
  if (/^(?:https?:)?\/\/|^www\./i.test(name)) return "this is an address on the web";
  if (/^file:/i.test(name) || /^[A-Za-z]:[\\/]/.test(name) || /^~[^/\\]*[/\\]/.test(name))
    return "this is a place on one machine";
  return name.startsWith("\\\\") ? "this is a place in a network" : undefined;
}

/** A file with nearly the same name, or how paths count. */
function missingHint(name: string, folder: string): string {
  if (statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory())
    return `\`${name}\` is a folder: name the file in it`;
  if (name.includes("\\")) return `folders are parted by \`/\`: \`${name.replaceAll("\\", "/")}\``;
  const near = nearest(basename(withoutCurly(name)), filesIn(join(folder, dirname(name))));
  return near === undefined
    ? "paths count from the outline's folder"
    : `did you mean \`${join(dirname(name), near)}\`?`;
}

/** What may be shown or played in a folder. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => SHOWN.test(name));
  } catch {
    return [];
  }
}

const SHOWN = /\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm|mp3|m4a|ogg|opus|wav|flac)$/i;
