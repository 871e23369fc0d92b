import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileRecipe } from "../helpers/lecture.ts";

describe("golden lectures", () => {
  it.each(["lectures/ten-minutes", "lectures/seminar", "lectures/from-slidev/lecture"])(
    "%s is what its recipe gives (lectern remix)",
    async (name) => {
      const { markdown, lock, drift, diagnostics } = await compileRecipe(`${name}.yaml`);
      expect(diagnostics.filter(({ code }) => code !== "licence-is-known")).toEqual([]);
      expect(markdown).toBe(readFileSync(`${name}.md`, "utf8"));
      expect(lock?.text).toBe(readFileSync(`${name}.lock.yaml`, "utf8"));
      expect(new Set(drift?.map(({ status }) => status))).toEqual(new Set(["unchanged"]));
    },
  );
});
