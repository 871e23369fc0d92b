import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../../scripts/text/inline.ts";
import { readMarkdown } from "../read-sample.ts";

const FILES = {
  "metadata.yaml": "title: Ropes\n",
  "00.front-matter.md": "{## a template ##}\n{% if manubot.ci_source %}x{% endif %}\n",
  "01.abstract.md": "## Abstract\n\nRopes break.",
  "02.main-text.md": "## Methods\n\nWe weighed ropes.",
  "90.back-matter.md": "## Limits\n\nRopes of wire were not tried.\n",
  "response.md": "## Response\n\nWe thank the reviewers.\n",
};
const read = async (name: keyof typeof FILES, files: Record<string, string> = FILES) => {
  const paper = await readMarkdown(files[name] ?? "", files, name);
  return {
    title: toPlainText(paper.title),
    abstract: paper.abstract.map((text) => toPlainText(text)),
    sections: paper.sections.map(({ title, place }) => `${place.file} ${toPlainText(title)}`),
  };
};
const WHOLE = {
  title: "Ropes",
  abstract: ["Ropes break."],
  sections: ["02.main-text.md Methods", "90.back-matter.md Limits"],
};

describe("a paper of Manubot's", () => {
  it.each(["01.abstract.md", "02.main-text.md", "00.front-matter.md"] as const)("is whole by %s", async (name) => {
    expect(await read(name)).toEqual(WHOLE);
  });

  it("ends a paragraph where a part ends", async () => {
    const files = { ...FILES, "02.main-text.md": "Ropes are old.", "90.back-matter.md": "Wire is new." };
    const { lead } = await readMarkdown(files["02.main-text.md"], files, "02.main-text.md");
    const { abstract } = await read("02.main-text.md", files);
    expect([...abstract, ...lead.map((each) => ("text" in each ? toPlainText(each.text as never) : ""))]).toHaveLength(
      3,
    );
  });

  it("is one where its folder says so, and no file beside it", async () => {
    const { "metadata.yaml": _, ...others } = FILES;
    expect((await read("02.main-text.md", others)).sections).toEqual(["02.main-text.md Methods"]);
    expect((await read("response.md")).sections).toEqual(["response.md Response"]);
  });
});
