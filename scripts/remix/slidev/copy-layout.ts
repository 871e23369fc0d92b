import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic, Position } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { ROOT } from "../../paths/root.ts";
import { LAYOUTS } from "../../slidev/built-ins.ts";
import { makeNamedAsset } from "../assets.ts";
import type { Asset } from "../types.ts";
import { listNeeds } from "./list-needs.ts";

/**
 * The layout of a slide. One that lies beside its deck comes along under a name of its own, so that it draws no other
 * slide of the lecture.
 *
 * @param folder of the deck
 */
export function copyLayout(
  layout: string,
  folder: string,
  where: { file: string; position: Position },
): { layout: string; assets: Asset[]; diagnostics: Diagnostic[] } {
  const refuse = (message: string, hint: string) => ({
    layout: "default",
    assets: [],
    diagnostics: [{ severity: "error" as const, code: "layout-comes-along", ...where, message, hint }],
  });
  const path = join(folder, "layouts", `${layout}.vue`);
  if (folder !== ROOT && existsSync(path)) {
    const needs = listNeeds(path);
    if (needs.length > 0)
      return refuse(
        `the layout \`${layout}\` can't come along without ${needs.join(", ")}`,
        "put what it needs into the layout itself, or give the slide another one",
      );
    const { asset, name } = makeNamedAsset(path, "layouts", `${layout}-`);
    return { layout: name, assets: [asset], diagnostics: [] };
  }
  if (LAYOUTS.includes(layout)) return { layout, assets: [], diagnostics: [] };
  const near = nearest(layout, LAYOUTS);
  return refuse(
    `the layout \`${layout}\` is neither Slidev's or Lectern's, nor in \`layouts/\` beside the deck`,
    near ? `did you mean \`${near}\`?` : "a theme's layouts stay behind; give the slide another one",
  );
}
