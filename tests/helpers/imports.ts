import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** Which file imports which, types and imports at run time too; paths below a folder, with `/` between their parts. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The imports among the TypeScript files of a folder, and those that lead out of it (`../setup/…`). */
export function readImports(folder: string): Imports {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const slashed = (path: string) => path.replaceAll("\\", "/");
  return new Map(
    files.map((file) => {
      const source = readFileSync(join(folder, file), "utf8");
      const named = [...source.matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)].map(([, path = ""]) =>
        slashed(relative(folder, resolve(folder, file, "..", path))),
      );
      return [slashed(file), named];
    }),
  );
}

/** The same between groups of files, such as folders; what goes by no name is left out. */
export function groupImports(imports: Imports, nameOf: (file: string) => string | undefined): Imports {
  const groups = new Map<string, string[]>();
  for (const [file, named] of imports) {
    const from = nameOf(file);
    if (from === undefined) continue;
    const others = named.flatMap((each) => nameOf(each) ?? []).filter((name) => name !== from);
    groups.set(from, [...(groups.get(from) ?? []), ...others]);
  }
  return groups;
}

/** The folder of a file inside of its room; none for what lies in the room itself, which all of the room may share. */
export function folderOf(file: string): string | undefined {
  const folder = dirname(file);
  return folder.includes("/") ? folder.split("/").slice(0, 2).join("/") : undefined;
}

/**
 * Circles: files that lead back to themselves, each with all that are in it, sorted. By Tarjan's algorithm for strongly
 * connected components (SIAM J. Comput. 1, 1972).
 */
export function findCircles(imports: Imports): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    let low = order.size;
    order.set(file, low);
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === order.get(file)) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles.sort();
}
