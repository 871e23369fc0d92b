import { existsSync } from "node:fs";
import { join } from "node:path";
import { namesInFolder, namesInPackage, packageFolder } from "../paths/packages.ts";

/** Layouts that every deck of Lectern has. */
export const LAYOUTS = [
  ...namesInPackage("lectern", "layouts"),
  ...namesInPackage("@slidev/client", "layouts"),
  ...namesInPackage("@slidev/theme-default", "layouts"),
];

/** Packages whose layouts each deck has besides Lectern's, the first to count first. */
const WITH_LAYOUTS = ["@slidev/theme-default", "@slidev/client"];

/**
 * The file of a layout that is none of Lectern's own, which are for what Lectern writes; but `default` is.
 *
 * @param before folders that have layouts besides: the deck's own, and of its theme, if that is another one than Slidev's own
 */
export function findLayout(name: string, before: readonly string[] = []): string | undefined {
  const folders = [...before, ...WITH_LAYOUTS.map((each) => packageFolder(each))];
  const places = name === "default" ? [packageFolder("lectern")] : folders;
  return places
    .flatMap((folder) => (folder === undefined ? [] : [join(folder, "layouts", `${name}.vue`)]))
    .find((file) => existsSync(file));
}

/** Names of such layouts. */
export function listLayouts(before: readonly string[] = []): string[] {
  const own = new Set(namesInPackage("lectern", "layouts"));
  const more = before.flatMap((folder) => namesInFolder(join(folder, "layouts")));
  const all = [...more, ...WITH_LAYOUTS.flatMap((each) => namesInPackage(each, "layouts"))];
  return ["default", ...new Set(all.filter((name) => !own.has(name)))];
}

/** Components that every deck of Lectern has, in the form `VClick`. */
export const COMPONENTS = new Set([
  ...namesInPackage("@slidev/client", "builtin"),
  ...namesInPackage("lectern", "components"),
]);

/** Whether a tag is that of an icon which Slidev will find: `<carbon-user />` is one of the set `carbon`. */
export function isIcon(tag: string): boolean {
  const words = tag.split("-");
  return words.some((_, end) => end > 0 && packageFolder(`@iconify-json/${words.slice(0, end).join("-")}`));
}

/** Slidev's own components that a slide may use and that bring nothing large along. */
const LIGHT = [
  ...["CodeBlockWrapper", "KaTexBlockWrapper", "LightOrDark", "Link", "SlideCurrentNo", "SlidesTotal"],
  ...["VAfter", "VClick", "VClicks", "VSwitch"],
];

/** Files of Slidev's client that a slide may import and that bring nothing large along. */
export const lightFiles = (clientRoot: string) => [
  ...LIGHT.map((name) => join(clientRoot, "builtin", name)).map((path) =>
    existsSync(`${path}.ts`) ? `${path}.ts` : `${path}.vue`,
  ),
  join(clientRoot, "context.ts"),
  join(clientRoot, "internals/SlideLoading.vue"),
];

/** The file that starts the client. */
export const clientEntry = (clientRoot: string) => join(clientRoot, "main.ts");
