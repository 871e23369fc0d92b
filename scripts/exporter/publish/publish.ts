import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { filesOf, MANIFEST, type Manifest, readManifest } from "./manifest.ts";

/**
 * A new folder beside the one that is to be published, so that the two can change places in one step.
 *
 * @throws EnvironmentError when the published folder holds files and Lectern did not make it
 */
export function stageFolder(folder: string): string {
  const target = realFolder(folder);
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
    hint: "choose another folder with `-o`, or move what is there",
  });
}

/**
 * Puts a staged folder into its place. Older files of the formats that are published go; those of other formats stay,
 * and so do files that a person put there.
 *
 * @param staged a folder from {@link stageFolder}
 * @param formats what is in it
 */
export function publishFolder(staged: string, folder: string, formats: Manifest["formats"]): void {
  const target = realFolder(folder);
  const files = listFiles(staged);
  const older = readManifest(target);
  const others = Object.entries(older.formats).filter(([format]) => !(format in formats));
  const foreign = existsSync(target) ? findForeign(target, older) : [];
  const clash = foreign.find((file) => files.includes(file) || files.some((ours) => ours.startsWith(`${file}/`)));
  if (clash !== undefined) refuse(join(folder, clash), "this file is not Lectern's, and its place is needed");
  const kept = [
    ...foreign,
    ...others.flatMap(([, { files }]) => Object.keys(files)).filter((file) => existsSync(join(target, file))),
  ];
  const manifest: Manifest = { madeBy: "lectern", formats: { ...Object.fromEntries(others), ...formats } };
  writeFileSync(join(staged, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
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
  for (const file of kept) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    renameSync(join(old, file), join(target, file));
  }
  rmSync(old, { recursive: true, force: true });
}

/** The folder itself where the name is a link to one, so that the link stays. */
function realFolder(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : resolve(folder);
}

/** The files in a published folder that a person put there. */
function findForeign(folder: string, manifest: Manifest): string[] {
  const ours = new Set([MANIFEST, ...filesOf(manifest)]);
  return listFiles(folder).filter((file) => !ours.has(file));
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
