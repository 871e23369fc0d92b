import { dirname, join } from "node:path";
import { lockFileOf } from "../outline/lock-file.ts";
import { readLock } from "../remix/lock/lock-file.ts";

/** Which recipes took a slide the last time they were built, by `file#id`. */
export type Uses = ReadonlyMap<string, readonly string[]>;

/** Looks into the locks of recipes. */
export function findUses(recipes: readonly string[]): Uses {
  const uses = new Map<string, string[]>();
  for (const recipe of recipes) {
    const { value } = readLock(lockFileOf(recipe));
    for (const { from, id } of value?.slides ?? []) {
      const name = `${join(dirname(recipe), from).replaceAll("\\", "/")}#${id}`;
      uses.set(name, [...new Set([...(uses.get(name) ?? []), recipe])]);
    }
  }
  return uses;
}
