import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { imageMeta } from "image-meta";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startAssistant } from "../helpers/assistant.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-mcp-browser-"));
const outline = join(folder, "outline.yaml");
let assistant: Awaited<ReturnType<typeof startAssistant>>;
beforeAll(async () => {
  cpSync("tests/witness/ropes", folder, { recursive: true });
  assistant = await startAssistant(folder);
});
afterAll(async () => {
  await assistant.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("lectern mcp, with a browser", () => {
  it("checks a talk, and leaves its files as they are", async () => {
    const before = readdirSync(folder);
    const { text, data } = await assistant.call("check");
    expect(text).toContain("the talk says 81 %, the paper says 91% (Results, sentence 1)");
    expect(data).toMatchObject({ slides: 8, isRight: false });
    expect(data.findings).toContainEqual(
      expect.objectContaining({ severity: "error", code: "number-is-in-paper", line: 46, hint: expect.any(String) }),
    );
    expect(data.statements).toContainEqual(
      expect.objectContaining({
        text: expect.stringContaining("Harbours go by age"),
        paper: [expect.stringMatching(/^However, harbours still choose by age .* \(Introduction, sentence 3\)$/)],
      }),
    );
    expect(readdirSync(folder)).toEqual(before);
    expect(assistant.steps).toContain("Looking at the slides");
  });

  it("draws slides, also of a talk that is not right", async () => {
    const { pictures, text, data } = await assistant.call("slides", { range: "2-3,title", width: 640 });
    expect(text).toContain("8 slides; 3 drawn");
    expect(text).toContain("Slide 2 (ropes-break-at-quays-and-nobody-sees-it): Ropes break at quays");
    expect(pictures.map((png) => imageMeta(png))).toEqual(
      Array(3).fill(expect.objectContaining({ type: "png", width: 640, height: 360 })),
    );
    expect(data.slides).toHaveLength(8);
    expect((await assistant.call("slides", { range: "nowhere" })).isError).toBe(true);
    const broken = readFileSync(outline, "utf8");
    writeFileSync(outline, "lectern: 1\npaper: [\n");
    const failed = await assistant.call("slides");
    expect([failed.isError, failed.pictures]).toEqual([true, []]);
    expect(failed.text).toMatch(/outline\.yaml:\d+:\d+ error/);
    writeFileSync(outline, broken);
  });

  it("sees what lies beside each talk of the folder, whichever it has seen before", async () => {
    const other = join(folder, "other");
    mkdirSync(other);
    writeFileSync(
      join(other, "outline.yaml"),
      "lectern: 1\npaper: { title: Ropes, authors: [{ name: Ada Example }], licence: CC-BY-4.0 }\nsections: [{ id: one, title: One, content: [A point] }]\n",
    );
    writeFileSync(
      join(other, "slide-bottom.vue"),
      '<template><b class="far" style="position: absolute; right: -40px; top: 0">A mark</b></template>\n',
    );
    const { data } = await assistant.call("check", { outline: "other/outline.yaml" });
    expect(data.findings).toContainEqual(
      expect.objectContaining({ code: "every-slide-fits", message: expect.stringContaining('<b class="far">') }),
    );
    rmSync(other, { recursive: true });
  });

  it("writes the deck and its files when all is right, and only then", async () => {
    expect((await assistant.call("export", { formats: ["slides"] })).isError).toBe(true);
    expect(existsSync(join(folder, "dist", "slides.pdf"))).toBe(false);
    writeFileSync(outline, readFileSync(outline, "utf8").replace(/^ {2}file: paper\.md\n/m, ""));
    const { isError, data } = await assistant.call("export", { formats: ["slides"] });
    expect([isError, data.files]).toEqual([false, [join("dist", "slides.pdf")]]);
    expect(existsSync(join(folder, "dist", "slides.pdf"))).toBe(true);
    expect(assistant.steps).toContain("Writing the files");
  });
});
