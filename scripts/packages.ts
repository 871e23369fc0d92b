import { readdirSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, sep } from "node:path";
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
  return folders.flatMap((folder) => {
    try {
      return readdirSync(`${root}/${folder}`).map((file) => file.replace(/\.\w+$/, ""));
    } catch {
      return [];
    }
  });
}
