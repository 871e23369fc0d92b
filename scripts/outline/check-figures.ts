import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { resolveInFolder } from "../paths/folder.ts";
import { findPictureFaults } from "./picture-file.ts";
import { withoutCurly } from "./suggest.ts";
import { walkPictures } from "./walk.ts";
import type { YamlSource } from "./yaml-source.ts";

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/** Whether the files of figures are there, and hold a picture that a browser can show, as far as their bytes tell. */
export function checkFigures(yaml: YamlSource, folder: string): Diagnostic[] {
  return walkPictures(yaml.data).flatMap(({ path, value: { figure } }) => {
    if (typeof figure !== "string") return [];
    const at = [...path, "figure"];
    const other = elsewhere(figure);
    if (other !== undefined)
      return [
        yaml.diagnosticAt(at, {
          code: "figure-is-inside",
          message: `${other}: a figure must lie in the outline's folder`,
          hint: "save it beside the outline, and name that file",
        }),
      ];
    const found = resolveInFolder(folder, figure);
    if ("problem" in found && found.problem === "outside") {
      return [
        yaml.diagnosticAt(at, {
          code: "figure-is-inside",
          message: "a figure must lie in the outline's folder",
          hint: "copy it beside the outline",
        }),
      ];
    }
    if ("problem" in found)
      return [
        yaml.diagnosticAt(at, {
          code: "figure-exists",
          message: `there is no file \`${figure}\` beside the outline`,
          hint: missingHint(figure, folder),
        }),
      ];
    if (/[?#%\\]/.test(figure)) {
      return [
        yaml.diagnosticAt(at, {
          code: "figure-name-is-plain",
          message: "a figure's name must not have `?`, `#`, `%` or `\\` in it, which mean something in addresses",
          hint: "rename the file",
        }),
      ];
    }
    if (!IMAGE.test(figure))
      return [
        yaml.diagnosticAt(at, {
          code: "figure-is-image",
          message: "expected a PNG, JPEG, GIF, SVG, WebP or AVIF file",
        }),
      ];
    return findPictureFaults(found.path).map(({ message, isSlight }) =>
      yaml.diagnosticAt(at, {
        ...(isSlight ? { severity: "warning" } : {}),
        code: "figure-is-whole",
        message,
        hint: isSlight ? "put the other file's picture into the SVG, or make a PNG of it" : "save the picture anew",
      }),
    );
  });
}

/** What a figure is that is no file of this folder, as far as its name says so. */
export function elsewhere(name: string): string | undefined {
  if (/^data:/i.test(name)) return "this is a picture by itself";
  if (/^(?:https?:)?\/\/|^www\./i.test(name)) return "this is an address on the web";
  if (/^file:/i.test(name) || /^[A-Za-z]:[\\/]/.test(name) || /^~[^/\\]*[/\\]/.test(name))
    return "this is a place on one machine";
  return name.startsWith("\\\\") ? "this is a place in a network" : undefined;
}

/** A file with nearly the same name, or how paths count. */
function missingHint(name: string, folder: string): string {
  if (name.includes("\\")) return `folders are parted by \`/\`: \`${name.replaceAll("\\", "/")}\``;
  const near = nearest(basename(withoutCurly(name)), filesIn(join(folder, dirname(name))));
  return near === undefined
    ? "paths count from the outline's folder"
    : `did you mean \`${join(dirname(name), near)}\`?`;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => IMAGE.test(name));
  } catch {
    return [];
  }
}
