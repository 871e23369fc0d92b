import { describe, expect, it } from "vitest";
import { resultSchema, toResult } from "../../scripts/mcp/to-result.ts";

const finding = (n: number, severity: "error" | "warning") => ({
  ...{ severity, code: "a-rule", message: `finding ${n}`, file: "outline.yaml" },
  position: { line: n, column: 1, length: 1 },
});

describe("toResult", () => {
  it("tells errors first, in words and as data", () => {
    const { content, structuredContent, isError } = toResult({
      lines: ["Looked at"],
      diagnostics: [finding(1, "warning"), finding(2, "error")],
      data: { slides: 3 },
    });
    expect(content).toHaveLength(1);
    expect(content[0]).toMatchObject({
      type: "text",
      text: expect.stringMatching(/^Looked at\n[\s\S]*finding 2[\s\S]*finding 1/),
    });
    expect(structuredContent).toEqual({
      slides: 3,
      findings: [
        expect.objectContaining({ severity: "error", line: 2, column: 1, code: "a-rule" }),
        expect.objectContaining({ severity: "warning", line: 1 }),
      ],
    });
    expect(resultSchema.safeParse(structuredContent).success).toBe(true);
    expect(isError).toBeUndefined();
  });

  it("puts each picture behind its caption, and says what was not done", () => {
    const { content, isError } = toResult({
      ...{ lines: [], diagnostics: [], isRefused: true },
      pictures: [{ caption: "Slide 1", png: Buffer.from("png") }],
    });
    expect(content.slice(1)).toEqual([
      { type: "text", text: "Slide 1" },
      { type: "image", data: "cG5n", mimeType: "image/png" },
    ]);
    expect(isError).toBe(true);
  });

  it("counts what is too much to read", () => {
    const many = Array.from({ length: 1000 }, (_, n) => finding(n + 1, "error"));
    const { content, structuredContent } = toResult({ lines: [], diagnostics: many });
    expect(content[0]).toMatchObject({ text: expect.stringMatching(/and 970 more findings$/) });
    expect(JSON.stringify(structuredContent).length).toBeLessThan(50_000);
  });
});
