import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.ts";

/** In each folder that Lectern publishes: which of its files are Lectern's. */
const MANIFEST = "lectern.json";

/**
 * A new folder beside the one that is to be published, so that the two can change places in one step.
 *
 * @throws EnvironmentError when the published folder holds files and Lectern did not make it
 */
export function stageFolder(folder: string): string {
  const target = resolve(folder);
  if (existsSync(target) && !statSync(target).isDirectory()) refuse(folder, "this is a file");
  if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, MANIFEST))) {
    refuse(folder, "this folder holds files that Lectern did not make");
  }
  mkdirSync(dirname(target), { recursive: true });
  // Not `mkdtemp`: its folders are for their owner only, and a published site is for others too.
  const staged = join(dirname(target), `.lectern-${basename(target)}-${randomBytes(4).toString("hex")}`);
  mkdirSync(staged);
  return staged;
}

function refuse(folder: string, message: string): never {
  throw new EnvironmentError({
    code: "folder-is-not-overwritten",
    file: folder,
    message: `${message}; it was left as it is`,
    hint: "choose another folder with `-o`, or empty this one",
  });
}

/**
 * Puts a staged folder into its place. Files of an older publication go, files that a person put there stay.
 *
 * @param staged a folder from {@link stageFolder}
 */
export function publishFolder(staged: string, folder: string): void {
  const target = resolve(folder);
  const files = listFiles(staged);
  writeFileSync(join(staged, MANIFEST), `${JSON.stringify({ madeBy: "lectern", files }, null, 2)}\n`);
  if (!existsSync(target)) {
    renameSync(staged, target);
    return;
  }
  const old = `${staged}-old`;
  renameSync(target, old);
  try {
    renameSync(staged, target);
  } catch (error) {
    renameSync(old, target);
    throw error;
  }
  const ours = new Set([MANIFEST, ...readManifest(old)]);
  for (const file of listFiles(old)) {
    if (ours.has(file) || existsSync(join(target, file))) continue;
    mkdirSync(dirname(join(target, file)), { recursive: true });
    renameSync(join(old, file), join(target, file));
  }
  rmSync(old, { recursive: true, force: true });
}

function readManifest(folder: string): string[] {
  try {
    return JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")).files ?? [];
  } catch {
    return [];
  }
}

/** Every file below a folder, as paths with `/`, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}
