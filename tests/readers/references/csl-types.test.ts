import { describe, expect, it } from "vitest";
import { findCslType } from "../../../scripts/readers/references/csl-types.ts";

describe("findCslType", () => {
  it.each([
    ["book-chapter", "chapter"],
    ["Book Section", "chapter"],
    ["BookSection", "chapter"],
    ["ArticleInAPeriodical", "article-magazine"],
    ["preprint", "article"],
    ["www", "webpage"],
    ["constructor", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("knows %s", (said, expected) => {
    expect(findCslType(said)).toBe(expected);
  });
});
