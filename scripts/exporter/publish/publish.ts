import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { keepCopy, makeFolder } from "../../files/files.ts";
import { listDead, makeTemporaryFolder, removeEmptyFolders } from "../../files/temporary.ts";
import { fileDigest } from "../surroundings.ts";
import { guardContent, realFolder, refuse } from "./guard-folder.ts";
import { changeFolder, foldersOf, isReachable, NEW, type Plan, recoverFolder, stateOf } from "./journal.ts";
import { filesOf, isLecterns, MANIFEST, type Manifest, readManifest } from "./manifest.ts";

/** A folder for the files that are to be published; what is left of it goes in the end. */
export interface Stage extends Disposable {
  folder: string;
}

/**
 * A new folder inside of the one that is to be published: so it lies on the same disk, and what is beside is not needed.
 *
 * @throws EnvironmentError when the published folder holds files and Lectern did not make it
 */
export function openStage(folder: string): Stage {
  guardContent(folder);
  const target = realFolder(folder);
  const made = makeFolder(target);
  settleFolder(folder);
  const work = makeTemporaryFolder(target, "export");
  mkdirSync(join(work, NEW));
  return {
    folder: join(work, NEW),
    [Symbol.dispose]() {
      rmSync(work, { recursive: true, force: true });
      if (made !== undefined) removeEmptyFolders(target, made);
    },
  };
}

/** Ends or removes what runs that were killed have left in a published folder. */
export function settleFolder(folder: string): void {
  const target = realFolder(folder);
  if (!existsSync(target)) return;
  const needed = recoverFolder(target);
  for (const path of listDead(target))
    if (basename(path) !== needed) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Puts the files of a stage into their places, all or none. Older files of the formats that are published go; those of
 * other formats stay, and so does everything that a person put there.
 *
 * @param staged the folder of a {@link Stage}
 * @param formats what is in it
 * @param options.force whether files that were changed since Lectern made them are replaced; each is kept as a backup
 * @throws EnvironmentError when a person's file is in the way
 */
export function publishFolder(
  staged: string,
  folder: string,
  formats: Manifest["formats"],
  { force = false } = {},
): void {
  const target = realFolder(folder);
  changeFolder(target, basename(dirname(staged)), () => planChange(staged, folder, target, formats, force));
}

function planChange(
  staged: string,
  folder: string,
  target: string,
  formats: Manifest["formats"],
  force: boolean,
): Plan {
  const older = readManifest(target);
  const others = Object.entries(older.formats).filter(([format]) => !(format in formats));
  const theirs = others.flatMap(([, each]) => Object.keys(each.files));
  const files = listFiles(staged);
  const needed = [...new Set([...files, ...theirs].flatMap(foldersOf))].sort();
  const make = needed.filter((name) => !existsSync(join(target, name)));
  const made = [...new Set([...(older.folders ?? []), ...make])];
  const manifest: Manifest = {
    madeBy: "lectern",
    formats: { ...Object.fromEntries(others), ...formats },
    folders: made.filter((name) => needed.includes(name)).sort(),
  };
  writeFileSync(join(staged, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);

  const ours = new Set([...filesOf(older), ...(isLecterns(target) ? [MANIFEST] : [])]);
  const states = [...new Set([...ours, ...files, MANIFEST])].map(
    (file) => [file, stateOf(join(target, file))] as const,
  );
  const before = Object.fromEntries(states);
  const digests = new Map(Object.values(older.formats).flatMap((each) => Object.entries(each.files)));
  // A folder that an older Lectern made does not say what its files were.
  const isEdited = (file: string) => digests.has(file) && before[file] !== digests.get(file);
  // A page after what it shows, and last the manifest: it says that all is there.
  const put = [...files.toSorted((a, b) => Number(isPage(a)) - Number(isPage(b))), MANIFEST]
    .map((file): [string, string] => [file, fileDigest(join(staged, file))])
    .filter(([file, digest]) => before[file] !== digest);
  for (const [file] of put) {
    const isFree = before[file] === "missing" || (ours.has(file) && before[file] !== "other");
    if (!isReachable(target, file) || !isFree)
      refuse(join(folder, file), "this is not Lectern's, and its place is needed");
    if (before[file] === "missing" || !isEdited(file)) continue;
    if (force) keepCopy(join(target, file));
    else refuse(join(folder, file), "this was changed since Lectern made it", { hint: REPLACE });
  }
  const stays = new Set([...files, ...theirs, MANIFEST]);
  const remove = [...ours].filter((file) => {
    const isThere = before[file] !== "missing" && before[file] !== "other";
    return isThere && !stays.has(file) && !isEdited(file) && isReachable(target, file);
  });
  const empty = made.filter((name) => !needed.includes(name)).sort((a, b) => b.length - a.length);
  return { put, remove, before, make, empty };
}

const REPLACE = "move it away, or use `--force`, which keeps it as a backup beside the new one";

const isPage = (file: string) => file.endsWith(".html");

/** Every file below a folder, as paths with `/`, sorted. Links are not followed. */
export function listFiles(folder: string): string[] {
  const below = (name: string): string[] =>
    readdirSync(join(folder, name), { withFileTypes: true }).flatMap((entry) => {
      const path = name === "" ? entry.name : `${name}/${entry.name}`;
      return entry.isDirectory() ? below(path) : [path];
    });
  return below("").sort();
}
