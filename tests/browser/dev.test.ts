import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { openBrowser } from "../../scripts/exporter/browser/open-browser.ts";
import { lectern, startLectern, until } from "../helpers/cli.ts";

const cwd = mkdtempSync(join(tmpdir(), "lectern-dev-"));
const outline = join(cwd, "outline.yaml");
const deck = join(cwd, "slides.md");
const PORT = 3977;

const text = (point: string) => `lectern: 1
paper:
  title: A talk in the making
  authors: [{ name: Ada Example }]
  licence: unknown
sections:
  - id: one
    title: One
    content:
      - ${point}
`;

let browser: Browser;
let page: Page;
let session: ReturnType<typeof startLectern>;
beforeAll(async () => {
  mkdirSync(cwd, { recursive: true });
  writeFileSync(outline, text("The first words"));
  browser = await openBrowser({ path: process.env.LECTERN_BROWSER || undefined, progress: SILENT });
  page = await browser.newPage();
  session = startLectern(["dev", "outline.yaml", "--port", String(PORT)], { cwd });
});
afterAll(async () => {
  session?.child.kill("SIGKILL");
  await browser?.close();
  rmSync(cwd, { recursive: true, force: true });
});

const answers = () =>
  fetch(`http://localhost:${PORT}/`).then(
    ({ ok }) => ok,
    () => false,
  );

describe("lectern dev", () => {
  it("presents the deck on this machine only", async () => {
    await until(`the server: ${session.run.err}`, answers);
    await page.goto(`http://localhost:${PORT}/one-content`);
    await page.getByText("The first words").first().waitFor();
  });

  it("shows a change of the outline", async () => {
    writeFileSync(outline, text("Other words now"));
    await page.getByText("Other words now").first().waitFor();
  });

  it("has a change on screen in about a second, again and again", async () => {
    const seconds: number[] = [];
    for (const words of ["First change", "Second change", "Third change"]) {
      const start = performance.now();
      writeFileSync(outline, text(words));
      await page.getByText(words).first().waitFor();
      seconds.push((performance.now() - start) / 1000);
    }
    process.stderr.write(`On screen after ${seconds.map((each) => each.toFixed(2)).join(", ")} s\n`);
    // A busy machine may be slower than the half second that it takes.
    expect(Math.min(...seconds)).toBeLessThan(1);
  });

  it("tells an error and keeps the last good deck", async () => {
    const before = readFileSync(deck, "utf8");
    writeFileSync(outline, text("Other words now").replace("licence: unknown", "license: unknown"));
    await until("the error", () => session.run.err.includes("did you mean `licence`?"));
    expect(readFileSync(deck, "utf8")).toBe(before);
    writeFileSync(outline, text("Mended words"));
    await page.getByText("Mended words").first().waitFor();
  });

  it("does not overwrite a deck that is edited meanwhile", async () => {
    const mine = readFileSync(deck, "utf8").replace("Mended words", "My own words");
    writeFileSync(deck, mine);
    await page.getByText("My own words").first().waitFor();
    writeFileSync(outline, text("Words from the outline"));
    await until("the refusal", () => session.run.err.includes("deck-is-not-overwritten"));
    expect(readFileSync(deck, "utf8")).toBe(mine);
  });

  it("says when its port is taken", async () => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(PORT + 1, "127.0.0.1", listening));
    const run = await lectern(["dev", "slides.md", "--port", String(PORT + 1)], { cwd });
    expect(run.code).toBe(1);
    expect(run.err).toContain(`port ${PORT + 1} is taken`);
    await new Promise((closed) => taken.close(closed));
  });

  it("ends with its server", async () => {
    session.child.kill("SIGTERM");
    const { code } = await session.ended;
    expect(code).toBe(0);
    await until("the end of the server", async () => !(await answers()));
  });
});
