import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { isInside, packageRoot } from "../../paths/folder.ts";
import { toUrl } from "../../paths/to-url.ts";

/**
 * The file that a slide names, as Slidev finds it: `/a.png` in the deck's `public/`, `@/a.ts` from the deck's folder, all
 * else from the file that the slide stands in. It must lie in the deck's project: a deck of somebody else must not bring
 * any other file of the machine into a lecture.
 *
 * @param filepath of the file that the slide stands in
 * @param folder of the deck
 */
export function resolveMark(
  value: string,
  filepath: string,
  folder: string,
): { path: string } | { problem: string; hint: string } {
  const bare = decode(value.replace(/[?#].*/s, ""));
  const tries = bare.startsWith("@/")
    ? [join(folder, bare.slice(2))]
    : bare.startsWith("/")
      ? [join(folder, "public", bare), join(folder, bare)]
      : [resolve(dirname(filepath), bare)];
  const path = tries.find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
  if (path === undefined)
    return { problem: "there is no such file", hint: `expected it as ${toUrl(relative("", tries[0] ?? bare))}` };
  if (!isInside(realpathSync(packageRoot(folder)), realpathSync(path)))
    return { problem: "this file lies outside of the deck's project", hint: "copy it beside the deck" };
  return { path };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The file of a component beside a deck, at any depth. */
export function findComponentFile(name: string, folder: string): string | undefined {
  const room = join(folder, "components");
  if (!existsSync(room)) return undefined;
  return readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === `${name}.vue`)
    .map((file) => join(room, file))[0];
}
