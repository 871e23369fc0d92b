import { dirname, join, resolve } from "node:path";
import { readIfThere, replaceFile } from "../files/files.ts";
import { ownVersion } from "../paths/root.ts";
import { SCHEMAS, sealSchema } from "./seal-schema.ts";

/**
 * Copies of the schemas in a person's project, by which an editor completes and explains outlines and recipes without a
 * network. A copy says which Lectern wrote it, with a digest of itself: so one that a person changed is known, and stays.
 */

/** Where they lie, from a project's folder. */
export const SCHEMA_FOLDER = ".vscode/lectern";

/** Folders above an outline in which the copies are looked for. */
const LEVELS = 6;

/**
 * Writes the copies of an outline's project anew where they are of another version. Whatever stands in the way of that
 * is no matter to a build.
 *
 * @param source path of an outline, a recipe or a deck
 */
export async function refreshSchemas(source: string): Promise<void> {
  try {
    const folders = Array.from({ length: LEVELS }).reduce<string[]>(
      (all) => [...all, dirname(all.at(-1) ?? resolve(source))],
      [],
    );
    for (const folder of new Set(folders)) {
      const there = Object.values(SCHEMAS).map((name) => readIfThere(join(folder, SCHEMA_FOLDER, name)));
      if (there.every((text) => text === undefined)) continue;
      const old = there.map((bytes) => bytes !== undefined && isOfOther(bytes.toString("utf8")));
      // What makes schemas takes a while to load.
      const files = old.includes(true) ? (await import("./schemas.ts")).schemaFiles() : [];
      for (const [index, { name, text }] of files.entries())
        if (old[index]) replaceFile(join(folder, SCHEMA_FOLDER, name), text);
      return;
    }
  } catch {
    // A folder that can't be read or written to.
  }
}

/** Whether a copy is as another version of Lectern wrote it. */
function isOfOther(text: string): boolean {
  try {
    const schema = JSON.parse(text);
    const version = schema["x-lectern"]?.version;
    if (typeof version !== "string" || version === ownVersion()) return false;
    // A checkout may have changed the ends of lines.
    return sealSchema(schema, version) === text.replaceAll("\r\n", "\n");
  } catch {
    return false;
  }
}
