import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../root.ts";

/** Names of the files in folders of Slidev and of Lectern, without their endings. */
function namesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)).map((name) => name.replace(/\.\w+$/, "")) : [],
  );
}

/** Layouts that every deck of Lectern has. */
export const LAYOUTS = namesIn(
  "layouts",
  "node_modules/@slidev/client/layouts",
  "node_modules/@slidev/theme-default/layouts",
);

/** Components that every deck of Lectern has, in the form `VClick`. */
export const COMPONENTS = new Set(namesIn("node_modules/@slidev/client/builtin", "components"));

/** Sets of icons that are installed: `<carbon-user />` is one of `carbon`. */
const ICON_SETS = namesIn("node_modules/@iconify-json");

/** Whether a tag is that of an icon which Slidev will find. */
export function isIcon(tag: string): boolean {
  return ICON_SETS.some((set) => tag.startsWith(`${set}-`));
}
