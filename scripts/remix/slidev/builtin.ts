import { namesInPackage, packageFolder } from "../../paths/packages.ts";

/** Layouts that every deck of Lectern has. */
export const LAYOUTS = [
  ...namesInPackage("lectern", "layouts"),
  ...namesInPackage("@slidev/client", "layouts"),
  ...namesInPackage("@slidev/theme-default", "layouts"),
];

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
