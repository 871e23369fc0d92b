import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { showManuscript } from "../../helpers/show-manuscript.ts";
import { readSample } from "./read-sample.ts";

const PAPERS = join(import.meta.dirname, "papers");

/** One paper a flavour of Markdown; together they hold every construct that is read. */
describe("papers in Markdown", () => {
  test.each(readdirSync(PAPERS))("%s", async (name) => {
    const [file = ""] = readdirSync(join(PAPERS, name)).filter((each) => /^paper\.(?:md|qmd|Rmd)$/.test(each));
    await expect(showManuscript(await readSample(join(PAPERS, name), file))).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
