import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import { readHtml } from "../../../scripts/readers/html/read-html.ts";
import { showManuscript } from "../../helpers/show-manuscript.ts";

const papers = resolve("tests/readers/papers/html");

describe("pages of several producers, as manuscripts", () => {
  it.each(readdirSync(papers).filter((name) => name.endsWith(".html")))("%s", async (name) => {
    const manuscript = await readHtml(new SourceText(name, readFileSync(resolve(papers, name), "utf8")));
    await expect(showManuscript(manuscript)).toMatchFileSnapshot(`../papers/html/${name.replace(".html", ".golden")}`);
  });
});
