import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { watchOutline } from "../../scripts/commands/watch-outline.ts";
import { makeTerminal } from "../../scripts/terminal.ts";

it("goes on where a file can't be watched, and says so", async () => {
  const home = mkdtempSync(join(tmpdir(), "lectern-watch-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const file = join(home, "figure.png");
  symlinkSync(file, file);
  let said = "";
  const sink = {
    write(text: string) {
      said += text;
    },
  } as unknown as NodeJS.WritableStream;
  const terminal = makeTerminal(sink, sink, { NO_COLOR: "1" });
  const context = { terminal, env: {}, signal: new AbortController().signal };
  const place = { file: join(home, "outline.yaml"), deckFile: join(home, "slides.md") };
  const source = { kind: "outline", ...place } as const;
  const rebuild = watchOutline({ source, files: [file], options: {}, onErrors: () => {} }, context);
  await vi.waitFor(() => expect(said).toContain("Not every save is noticed any more: ELOOP"));
  await rebuild.close();
});
