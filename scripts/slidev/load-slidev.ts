import { createRequire, registerHooks } from "node:module";
import { dirname, join } from "node:path";
import { moduleBeside } from "../paths/packages.ts";

/** Slidev's program. */
export function slidevCli(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@slidev/cli/package.json")), "bin", "slidev.mjs");
}

/**
 * Loads Slidev so that it finds what Lectern brings along: Lectern itself as an addon, the default theme, and other
 * themes that are installed beside Lectern. Slidev looks for packages from the deck's folder upwards only, and a deck
 * may lie anywhere. It asks `vitefu` where a package is; here it asks `find-packages.ts`.
 */
export async function loadSlidev(): Promise<typeof import("@slidev/cli")> {
  const asked = moduleBeside(import.meta.url, "./find-packages");
  const hooks = registerHooks({
    resolve: (name, context, next) =>
      name === "vitefu" && context.parentURL?.includes("/@slidev/cli/")
        ? { url: asked.href, shortCircuit: true }
        : next(name, context),
  });
  // Slidev asks from where it was called whether it is installed for one project or for all.
  process.argv[1] = slidevCli();
  try {
    return await import("@slidev/cli");
  } finally {
    hooks.deregister();
  }
}
