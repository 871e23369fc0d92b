import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startAssistant } from "../helpers/assistant.ts";
import { lectern, startLectern } from "../helpers/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-mcp-"));
let assistant: Awaited<ReturnType<typeof startAssistant>>;
beforeAll(async () => {
  cpSync("tests/witness/ropes", folder, { recursive: true });
  assistant = await startAssistant(folder);
});
afterAll(async () => {
  await assistant.close();
  rmSync(folder, { recursive: true, force: true });
});

const SLIDE = "a-photograph-of-its-surface-tells-the";

describe("lectern mcp", () => {
  it("names its tools, each with what it takes, and says how to work with them", async () => {
    const { tools } = await assistant.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["list", "import", "brief", "revise", "check", "slides", "export"]);
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true).map(({ name }) => name)).toEqual([
      "import",
      "revise",
      "export",
    ]);
    for (const { description, inputSchema } of tools) {
      expect(description).toMatch(/^[A-Z].{40,}/);
      for (const field of Object.values(inputSchema.properties ?? {})) expect(field).toHaveProperty("description");
    }
    expect(assistant.client.getInstructions()).toContain("Say only what the paper says");
  });

  it("names the talks, and gives a brief of one", async () => {
    const { text } = await assistant.call("list");
    expect(text).toBe("outline.yaml · Quaymaster: Choosing ropes for ships by their wear · 3 min");
    expect((await assistant.call("brief")).text).toContain(`## Slide \`${SLIDE}\``);
    const { text: sentences } = await assistant.call("brief", { sentences: true });
    expect(sentences).toContain("- Abstract, sentence 1: ");
    expect(sentences).not.toContain("## Slide");
  });

  it("takes an answer over only if the paper bears it", async () => {
    const before = readFileSync(join(folder, "outline.yaml"), "utf8");
    const answer = (message: string) => ({ answer: `answer: 1\nslides:\n  - { id: ${SLIDE}, message: ${message} }\n` });
    const refused = await assistant.call("revise", answer("It finds 17 of 20 ropes"));
    expect(refused).toMatchObject({ isError: true, data: { isWritten: false } });
    expect(refused.data.findings).toContainEqual(
      expect.objectContaining({ code: "number-is-in-paper", severity: "error", file: "outline.yaml", line: 36 }),
    );
    expect(readFileSync(join(folder, "outline.yaml"), "utf8")).toBe(before);
    const taken = await assistant.call("revise", answer("A photograph tells the wear"));
    expect(taken).toMatchObject({ isError: false, data: { isWritten: true, backup: "outline.yaml.backup-1" } });
    expect(readFileSync(join(folder, "outline.yaml"), "utf8")).toContain("slide: A photograph tells the wear");
    expect((await assistant.call("revise", { answer: "nonsense" })).isError).toBe(true);
  });

  it("drafts a talk, and overwrites nothing", async () => {
    const { data, isError } = await assistant.call("import", { paper: "paper.md", outline: "draft", minutes: 5 });
    expect([data.outline, isError]).toEqual([join("draft", "outline.yaml"), false]);
    expect(readFileSync(join(folder, "draft", "outline.yaml"), "utf8")).toContain("file: ../paper.md");
    const other = await assistant.call("import", { paper: "paper.md", outline: "draft", minutes: 20 });
    expect(other).toMatchObject({ isError: true, text: expect.stringContaining("was not imported") });
  });

  it.each([
    ["import", { paper: "/etc/hostname" }],
    ["import", { paper: "paper.md", outline: "../elsewhere.yaml" }],
    ["import", { paper: "paper.md", outline: "" }],
    ["import", { paper: "paper.md", outline: "talk.md" }],
    ["check", { outline: "../outline.yaml" }],
    ["slides", { outline: "nowhere.yaml" }],
    ["export", { outline: "paper.md" }],
    ["brief", { outline: 3 }],
    ["slides", { width: 100_000 }],
    ["export", { formats: ["floppy"] }],
  ])("refuses %s of %j with a word why", async (name, given) => {
    const { isError, text } = await assistant.call(name, given);
    expect(isError).toBe(true);
    expect(text).toMatch(/error file-is-in-project|Input validation error|an outline is YAML/);
  });

  it("answers calls one after the other, however they come", async () => {
    const all = await Promise.all(["brief", "list", "brief"].map((name) => assistant.call(name)));
    expect(all.map(({ isError }) => isError)).toEqual([false, false, false]);
    expect(all[0]).toEqual(all[2]);
  });

  it("ends when nobody is there any more, and writes nothing but answers", async () => {
    const { child, run, ended } = startLectern(["mcp", folder]);
    child.stdin?.write("this is no message\n");
    child.stdin?.end();
    expect((await ended).code).toBe(0);
    for (const line of run.out.split("\n").filter(Boolean)) expect(JSON.parse(line)).toHaveProperty("jsonrpc");
  });

  it("needs a folder", async () => {
    const { code, err } = await lectern(["mcp", join(folder, "nowhere")]);
    expect([code, err]).toEqual([2, expect.stringContaining("there is no such folder")]);
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });
});
