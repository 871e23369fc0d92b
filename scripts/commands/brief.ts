import type { ExitCode } from "../diagnostics/environment-error.ts";
import { briefTalk } from "../pipeline/revise-talk.ts";
import { type CommandContext, finish } from "./context.ts";
import { chooseTalk } from "./default-outline.ts";

/** `lectern brief`: what somebody needs who words a talk anew, or the paper sentence by sentence, on standard output. */
export async function brief(
  named: string | undefined,
  { paper, sentences }: { paper?: string; sentences?: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  const { file } = await chooseTalk("brief", { source: named });
  const { brief: text, diagnostics } = await briefTalk(file, paper, { isListed: sentences, signal: context.signal });
  if (text !== undefined) context.terminal.out(text);
  return finish(context, { diagnostics }, false);
}
