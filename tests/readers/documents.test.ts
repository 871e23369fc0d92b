import { describe, expect, it } from "vitest";
import { DOCUMENTS } from "../../scripts/readers/documents.ts";

const nameOf = (text: string) => DOCUMENTS.find(({ recognizes }) => recognizes(Buffer.from(text, "latin1")))?.name;

describe("a file that is no text", () => {
  it("is a PDF by its header, which some bytes may stand before", () => {
    expect(nameOf("%PDF-1.7\n")).toBe("pdf");
    expect(nameOf("\u0000\u0000HTTP\n%PDF-1.4\n1 0 obj\nendobj\n")).toBe("pdf");
    // A paper in LaTeX that speaks of one.
    expect(nameOf("% settings for %PDF-1.5\n\\documentclass{article}")).toBeUndefined();
  });
});
