import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Diagnostic, Position } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../outline/schema-diagnostics.ts";
import { ROOT } from "../../root.ts";
import { makeAsset } from "../assets.ts";
import type { Asset } from "../types.ts";
import { LAYOUTS } from "./builtin.ts";
import { listNeeds } from "./list-needs.ts";

/**
 * The layout of a slide. One that lies beside its deck comes along under a name of its own, so that it draws no other
 * slide of the lecture.
 *
 * @param folder of the deck
 */
export function bringLayout(
  layout: string,
  folder: string,
  where: { file: string; position: Position },
): { layout: string; assets: Asset[]; diagnostics: Diagnostic[] } {
  const own = [join(folder, "layouts", `${layout}.vue`)].find((path) => folder !== ROOT && existsSync(path));
  const needs = own ? listNeeds(own) : [];
  if (own && needs.length > 0)
    return {
      layout: "default",
      assets: [],
      diagnostics: [
        {
          severity: "error",
          code: "layout-comes-along",
          ...where,
          message: `the layout \`${layout}\` can't come along without ${needs.join(", ")}`,
          hint: "put what it needs into the layout itself, or give the slide another one",
        },
      ],
    };
  if (own) {
    const { path, target } = makeAsset(own, "layouts");
    const name = `${layout}-${basename(target, ".vue").slice(0, 8)}`;
    const asset = { path, target: join(dirname(target), `${name}.vue`).replaceAll("\\", "/") };
    return { layout: name, assets: [asset], diagnostics: [] };
  }
  if (LAYOUTS.includes(layout)) return { layout, assets: [], diagnostics: [] };
  const near = nearest(layout, LAYOUTS);
  return {
    layout: "default",
    assets: [],
    diagnostics: [
      {
        severity: "error",
        code: "layout-comes-along",
        ...where,
        message: `the layout \`${layout}\` is neither Slidev's or Lectern's, nor in \`layouts/\` beside the deck`,
        hint: near ? `did you mean \`${near}\`?` : "a theme's layouts stay behind; give the slide another one",
      },
    ],
  };
}
