import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Diagnostic, Position } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../outline/schema-diagnostics.ts";
import { ROOT } from "../../root.ts";
import { makeAsset } from "../assets.ts";
import type { Asset } from "../types.ts";

/** Names of the files in folders of Slidev and of Lectern, without their endings. */
function namesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)).map((name) => name.replace(/\.\w+$/, "")) : [],
  );
}

/** Layouts that every deck of Lectern has. */
const LAYOUTS = namesIn("layouts", "node_modules/@slidev/client/layouts", "node_modules/@slidev/theme-default/layouts");

/** Components that every deck of Lectern has, in the form `VClick`. */
export const COMPONENTS = new Set(namesIn("node_modules/@slidev/client/builtin", "components"));

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
