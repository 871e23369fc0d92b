import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { Writable } from "node:stream";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { makeServer } from "../mcp/make-server.ts";
import { Turns } from "../mcp/turns.ts";
import { confineTo } from "../paths/folder.ts";
import { SharedSite } from "../pipeline/shared-site.ts";
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
  // The tools name all files from there, and papers name nothing outside of it.
  process.chdir(folder);
  confineTo(folder);
  await using site = new SharedSite(browser);
  const bench = { folder, site, browser, turns: new Turns() };
  await new Promise<void>((done) => {
    const server = serveStdio(() => makeServer(bench), {
      transport: new StdioServerTransport(process.stdin, keepForAnswers(process.stdout)),
    });
    const end = () => void server.close().finally(done);
    signal.addEventListener("abort", end, { once: true });
    for (const event of ["end", "close"]) input?.once(event, end);
  });
  return EXIT.fine;
}

/** Standard output as the transport alone has it: whatever else is written there would be taken for an answer. */
function keepForAnswers(stdout: NodeJS.WriteStream): Writable {
  const write = stdout.write.bind(stdout);
  stdout.write = process.stderr.write.bind(process.stderr) as typeof stdout.write;
  return new Writable({
    write(chunk: Buffer, _, done) {
      write(chunk, done);
    },
  });
}

function openFolder(named: string): string {
  if (statSync(named, { throwIfNoEntry: false })?.isDirectory()) return realpathSync(resolve(named));
  throw new EnvironmentError(
    { code: "folder-is-there", file: named, message: "there is no such folder", hint: "name the project's folder" },
    EXIT.usage,
  );
}
