import type { Plugin } from "vite";
import { reportUnknownPart } from "./unknown-part.ts";

/** Slidev's plugins without the one that copies the public files of themes and addons under their whole paths. */
export function withoutStaticCopy(plugins: readonly Plugin[]): Plugin[] {
  const rest = plugins.filter((plugin) => !plugin?.name?.startsWith("vite-plugin-static-copy"));
  if (rest.length === plugins.length)
    reportUnknownPart(
      "it copies the files of addons in another way than Lectern knows",
      "the site holds some of Lectern's own files that nobody asks for",
    );
  return rest;
}
