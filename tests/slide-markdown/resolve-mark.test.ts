import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { findComponentFile } from "../../scripts/slide-markdown/resolve-mark.ts";

const home = mkdtempSync(join(tmpdir(), "lectern-mark-"));
afterAll(() => rmSync(home, { recursive: true }));

it("finds a component at any depth, behind links to folders too, of which two lead back", () => {
  const room = join(home, "components");
  mkdirSync(join(room, "own"), { recursive: true });
  mkdirSync(join(home, "shared"));
  writeFileSync(join(home, "shared/Winch.vue"), "");
  for (const [to, at] of [
    [room, "again"],
    [room, "own/again"],
    [join(home, "shared"), "shared"],
    [join(room, "loop"), "loop"],
    [join(home, "nowhere"), "nowhere"],
  ] as const)
    symlinkSync(to, join(room, at));
  expect(findComponentFile("Winch", home)).toBe(join(room, "shared/Winch.vue"));
  expect(findComponentFile("Rope", home)).toBeUndefined();
  expect(findComponentFile("Rope", join(home, "shared"))).toBeUndefined();
});
