import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import type { ToServer } from "../../scripts/server/messages.ts";
import { lectern, until } from "../helpers/cli.ts";
import { freePort } from "../helpers/dev.ts";

it("the process that serves a deck ends without a word when `dev` is stopped while Slidev starts", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lectern-dev-"));
  const deckFile = join(folder, "slides.md");
  writeFileSync(deckFile, "# One\n");
  const port = await freePort();
  const child = fork("scripts/server/server-worker.ts", { stdio: ["ignore", "pipe", "pipe", "ipc"] });
  try {
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => {
        said += text;
      });
    const serve: ToServer = { kind: "serve", deckFile, port, isAnyPort: false, key: "key" };
    child.send(serve);
    // The port is open before Slidev is ready.
    const isOpen = () =>
      fetch(`http://127.0.0.1:${port}/`, { method: "OPTIONS" }).then(
        () => true,
        () => false,
      );
    await until("the port is open", isOpen);
    child.disconnect();
    await until("the process has ended", () => child.exitCode !== null);
    expect(said).toBe("");
  } finally {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
});

it("says what a deck lacks for a clicker, and starts none", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "lectern-dev-"));
  try {
    writeFileSync(join(cwd, "slides.md"), "---\ntheme: default\n---\n\n# One\n");
    const { code, err } = await lectern(["dev", "slides.md", "--remote", "127.0.0.1"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("error deck-has-addon");
    expect(err).not.toContain("Clicker:");
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
});

it.each(["dev", "export"])("%s says by its own option where else to write", async (command) => {
  const cwd = mkdtempSync(join(tmpdir(), "lectern-dev-"));
  try {
    writeFileSync(join(cwd, "slides.md"), "# My own slides\n");
    const outline = resolve("outlines/international-cooperation/outline.yaml");
    const { code, err } = await lectern([command, outline, "-d", "slides.md"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("`-d other.md`");
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
});
