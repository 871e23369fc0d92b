import { watch } from "chokidar";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { toEnvironmentError } from "../diagnostics/environment-error.ts";
import { SILENT } from "../diagnostics/progress.ts";
import { openSite } from "../pipeline/open-site.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import type { WrittenSource } from "../pipeline/source.ts";
import type { BuildOptions, OpenSite } from "../pipeline/talk.ts";
import { type CommandContext, finish } from "./context.ts";
import { printBuilt } from "./print-built.ts";

export interface Watched {
  source: WrittenSource;
  /** What the deck was built from so far. */
  files: readonly string[];
  options: Pick<BuildOptions, "browser" | "signal" | "isTrial">;
  /** Told what is wrong now, each time that this may have changed. */
  onErrors: (errors: Diagnostic[]) => void;
}

/**
 * Builds again on each save; after an error in the outline the last good deck stays, and the error is shown. A browser
 * and a builder stay for the checks.
 */
export function watchOutline({ source, files, options, onErrors }: Watched, context: CommandContext) {
  const { terminal, signal } = context;
  const watcher = watch([...files], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
  });
  let site: Promise<OpenSite> | undefined;
  // A save ends the checks of what was saved before; a draft does not wait for them.
  let checks = new AbortController();
  let drafts = Promise.resolve(true);
  let checked = Promise.resolve();
  let isClosed = false;
  let hasChecked = false;
  // What a check found is true until another check has looked.
  const errors: Record<"draft" | "check", Diagnostic[]> = { draft: [], check: [] };
  const keepErrors = (isDraft: boolean, diagnostics: readonly Diagnostic[]) => {
    errors[isDraft ? "draft" : "check"] = diagnostics.filter(({ severity }) => severity === "error");
    onErrors(errors.draft.length > 0 ? errors.draft : errors.check);
  };
  /** @returns whether the deck is right so far */
  const build = async (isDraft: boolean, own: AbortSignal): Promise<boolean> => {
    if (own.aborted) return false;
    try {
      const all = { ...options, goal: "build" as const, isDraft, progress: isDraft ? terminal : SILENT };
      site ??= isDraft ? undefined : openSite(all);
      const rest = isDraft ? {} : { site: await (site as Promise<OpenSite>) };
      const talk = await runTalk(source, { ...all, ...rest, signal: AbortSignal.any([own, signal]) });
      keepErrors(isDraft, talk.diagnostics);
      if (talk.outcome === "built") printBuilt(talk, source.deckFile, context);
      // Warnings were told with the draft.
      if (isDraft || hasErrors(talk.diagnostics)) finish(context, { diagnostics: talk.diagnostics }, false);
      // An outline may name a file that it did not name before.
      watcher.add(talk.files);
      return !hasErrors(talk.diagnostics);
    } catch (error) {
      if (own.aborted || signal.aborted) return false;
      const message = `The deck could not be ${isDraft ? "built" : "checked"}: ${(error as Error).message}`;
      terminal.say(message);
      const { diagnostic } = toEnvironmentError(error) ?? {};
      keepErrors(isDraft, [{ severity: "error", code: "deck-builds", ...diagnostic, message }]);
      // A browser that is gone is started anew next time.
      await (await site?.catch(() => undefined))?.[Symbol.asyncDispose]();
      site = undefined;
      return false;
    }
  };
  const rebuild = (withDraft: boolean) => {
    // Nothing begins any more, or what was saved since is checked already.
    if (isClosed || (!withDraft && hasChecked)) return;
    hasChecked = true;
    checks.abort();
    checks = new AbortController();
    const own = checks.signal;
    if (withDraft) drafts = drafts.then(() => build(true, own));
    const draft = drafts;
    checked = checked.then(async () => {
      if (await draft) await build(false, own);
    });
  };
  watcher.on("all", () => rebuild(true));
  // The system may allow no more watches, and a link may lead to itself; the deck stays on the screen.
  watcher.on("error", (error) => terminal.say(`Not every save is noticed any more: ${(error as Error).message}`));
  return {
    /** Checks the deck as it is. */
    check: () => rebuild(false),
    close: async () => {
      isClosed = true;
      checks.abort();
      await Promise.all([watcher.close(), drafts, checked]);
      await (await site?.catch(() => undefined))?.[Symbol.asyncDispose]();
    },
  };
}
