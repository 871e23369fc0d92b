import { join } from "node:path";
import { findDepPkgJsonPath as findNear } from "vitefu";
import { packageFolder } from "../paths/packages.ts";

export * from "vitefu";

/**
 * Where the `package.json` of a package is: the one that lies nearest to who asks, else the one that Lectern has.
 * Takes the place of the function of that name in `vitefu`, see `load-slidev.ts`.
 */
export async function findDepPkgJsonPath(name: string, parent: string): Promise<string | undefined> {
  const near = await findNear(name, parent);
  if (near !== undefined) return near;
  const folder = packageFolder(name);
  return folder === undefined ? undefined : join(folder, "package.json");
}
