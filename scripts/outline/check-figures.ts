import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { resolveInFolder } from "./folder.ts";
import { findPictureFaults } from "./picture-file.ts";
import { walkBlocks } from "./walk.ts";
import type { YamlSource } from "./yaml-source.ts";

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/** Whether the files of figures are there, and hold a picture that a browser can show, as far as their bytes tell. */
export function checkFigures(yaml: YamlSource, folder: string): Diagnostic[] {
  return walkBlocks(yaml.data).flatMap(({ path, value: { figure } }) => {
    if (typeof figure !== "string") return [];
    const at = [...path, "figure"];
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
          hint: "paths count from the outline's folder",
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
