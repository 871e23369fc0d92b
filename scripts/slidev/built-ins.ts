import { existsSync } from "node:fs";
import { join } from "node:path";
import { namesInPackage, packageFolder } from "../paths/packages.ts";

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
