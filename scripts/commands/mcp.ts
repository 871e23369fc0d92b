import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { makeServer } from "../mcp/make-server.ts";
import { SharedSite } from "../mcp/shared-site.ts";
import { browserOf, type CommandContext } from "./context.ts";

/** `lectern mcp`: tools by which an assistant makes talks in a folder, until its end of the pipe is closed. */
export async function mcp(
  named: string,
  { browser: given }: { browser?: string },
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, signal, input } = context;
  const folder = openFolder(named);
  const browser = browserOf(given, context);
  if (input?.isTTY)
    terminal.say(
      "Waits for an assistant on standard input; in its settings this is the command `npx lectern mcp`. Ctrl-C ends it",
    );
  // The tools name all files from there.
  process.chdir(folder);
  // Whatever else is written to standard output would be taken for an answer.
  for (const name of ["log", "info", "debug"] as const) console[name] = console.error;
  await using site = new SharedSite(browser);
  await new Promise<void>((done) => {
    const server = serveStdio(() => {
      const made = makeServer({ folder, site, browser });
      made.server.onclose = done;
      return made;
    });
    signal.addEventListener("abort", () => void server.close().finally(done), { once: true });
    input?.once("end", done);
  });
  return EXIT.fine;
}

function openFolder(named: string): string {
  if (statSync(named, { throwIfNoEntry: false })?.isDirectory()) return realpathSync(resolve(named));
  throw new EnvironmentError(
    { code: "folder-is-there", file: named, message: "there is no such folder", hint: "name the project's folder" },
    EXIT.usage,
  );
}
