import type { Browser } from "playwright-chromium";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { openBrowser } from "../../scripts/exporter/browser/open-browser.ts";

let opened: Promise<Browser> | undefined;

/**
 * The browser of this worker, which all of its test files share: to start one takes longer than most tests. It ends with
 * the worker. What a file opens in it, the file closes with {@link closePages}, also when a test of it fails.
 */
export async function sharedBrowser(): Promise<Browser> {
  // One that died in a test must not take the other files along.
  if (opened && !(await opened).isConnected()) opened = undefined;
  opened ??= openBrowser({ path: process.env.LECTERN_BROWSER || undefined, progress: SILENT });
  return opened;
}

/** Closes all that a test file opened in the browser, as if the browser itself had gone. */
export async function closePages(): Promise<void> {
  const browser = await opened;
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}
