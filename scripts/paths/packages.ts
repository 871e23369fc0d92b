import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./root.ts";

/** Whether Lectern is a package of somebody's, rather than a clone that is worked on. */
export const isInstalled = ROOT.split(sep).includes("node_modules");

/**
 * The folder of a package, found as Node finds it: installers put packages in different places.
 *
 * @param name of the package, e.g. `@slidev/client`
 * @param from URL of the file that asks for it; by default it is what Lectern itself would get
 * @returns nothing when it is not installed
 */
export function packageFolder(name: string, from: string = import.meta.url): string | undefined {
  if (name === "lectern") return ROOT;
  try {
    const file = findPackageJSON(name, from);
    return file === undefined ? undefined : dirname(file);
  } catch {
    return undefined;
  }
}

/**
 * The version of a package that is installed.
 *
 * @param way its name; before it, those of packages that bring it along: Lectern itself need not find it
 */
export function packageVersion(...way: string[]): string | undefined {
  let folder = ROOT;
  for (const name of way) {
    const found = packageFolder(name, pathToFileURL(join(folder, "package.json")).href);
    if (found === undefined) return undefined;
    // Some installers link packages from a store, where the ones that they need lie beside them.
    folder = realpathSync(found);
  }
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
}

/**
 * A module of Lectern's that is started as a process or thread of its own: TypeScript in a clone, JavaScript in the
 * package.
 *
 * @param importer the URL of the module that asks
 * @param name e.g. `./build-worker`
 */
export function moduleBeside(importer: string, name: string): URL {
  return new URL(name + importer.slice(importer.lastIndexOf(".")), importer);
}

/** Names of the files in folders of a package, without their endings; none where a folder is not there. */
export function namesInPackage(name: string, ...folders: string[]): string[] {
  const root = packageFolder(name);
  if (root === undefined) return [];
  return folders.flatMap((folder) => namesInFolder(`${root}/${folder}`));
}

/** Names of the files in a folder, without their endings; none where it is not there. */
export function namesInFolder(folder: string): string[] {
  try {
    return readdirSync(folder).map((file) => file.replace(/\.\w+$/, ""));
  } catch {
    return [];
  }
}
