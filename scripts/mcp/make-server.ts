import { McpServer, type ServerContext } from "@modelcontextprotocol/server";
import { toEnvironmentError } from "../diagnostics/environment-error.ts";
import type { Progress } from "../diagnostics/progress.ts";
import { ownVersion } from "../paths/root.ts";
import { resultSchema, toResult } from "./to-result.ts";
import type { Bench } from "./tool.ts";
import { TOOLS } from "./tools/index.ts";

const INSTRUCTIONS = `Lectern compiles talks: an outline (YAML) of a paper becomes slides that are measured, and every statement is looked up in the paper. Work as with a compiler: \`list\` or \`import\`, then \`brief\`, write an answer, \`revise\`; then \`check\` and \`slides\`, and mend what they show until there is no error and the slides look right; \`export\` last. Say only what the paper says: numbers, names, quotations and citations must be in it, a "may" stays a "may". Never silence a finding with \`checked:\`; that is the speaker's word. All files are named from the project's folder.`;

/**
 * A server of the Model Context Protocol by which an assistant makes talks in one folder.
 *
 * @param bench what its tools may use
 */
export function makeServer(bench: Bench): McpServer {
  const server = new McpServer(
    { name: "lectern", title: "Lectern", version: ownVersion() },
    { instructions: INSTRUCTIONS },
  );
  for (const { name, title, description, input, isReadOnly, run } of TOOLS) {
    const annotations = {
      ...{ readOnlyHint: isReadOnly, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    };
    const row = { title, description, inputSchema: input, outputSchema: resultSchema, annotations };
    server.registerTool(name, row, (given, context) => {
      const { signal } = context.mcpReq;
      const call = async () => {
        signal.throwIfAborted();
        return toResult(await run(given, { ...bench, progress: tellProgress(context), signal }));
      };
      return bench.turns.take(call).catch((error: unknown) => {
        const known = toEnvironmentError(error);
        if (!known) throw error;
        return toResult({ lines: [], diagnostics: [known.diagnostic], isRefused: true });
      });
    });
  }
  return server;
}

/** Tells the steps of a call to who asked to be told. */
function tellProgress({ mcpReq }: ServerContext): Progress {
  const token = mcpReq._meta?.progressToken;
  let count = 0;
  const say = (message: string) => {
    if (token === undefined) return;
    const params = { progressToken: token, progress: ++count, message };
    // Who is gone need not be told.
    void mcpReq.notify({ method: "notifications/progress", params }).catch(() => {});
  };
  return {
    say,
    step: (label, work) => {
      say(label);
      return work(() => {});
    },
  };
}
