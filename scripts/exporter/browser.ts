import type { Browser } from "playwright-chromium";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import type { Progress } from "../diagnostics/progress.ts";
import { downloadChromium, installDebianChromium, isDebian } from "./install-browser.ts";
import { lastResortFont } from "./last-resort-font.ts";
import { findSystemBrowsers } from "./system-browsers.ts";

/** Nothing but this machine can be reached by name or address, whatever a slide asks for. */
const ARGS = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost", "--disable-dev-shm-usage"];

export interface BrowserOptions {
  /** A browser's program that the person named; no other is tried then. */
  path?: string | undefined;
  progress: Progress;
  signal?: AbortSignal | undefined;
}

/**
 * Starts Chromium: the one that was named, else one of the system, else Playwright's own, else one that it installs.
 *
 * @throws EnvironmentError with exit code 3 when there is none
 */
export async function openBrowser({ path, progress, signal }: BrowserOptions): Promise<Browser> {
  if (path !== undefined) return openNamed(path, progress);
  for (const candidate of findSystemBrowsers(process.platform, process.env)) {
    const browser = await start(candidate, progress, "on this system");
    if (browser) return browser;
  }
  progress.say("No Chrome, Chromium or Edge on this system");
  const { chromium } = await import("playwright-chromium");
  const own = await start(undefined, progress, "Playwright's own");
  if (own) return own;
  progress.say(`Playwright's Chromium is not installed (${chromium.executablePath()})`);
  if (await downloadChromium(progress, signal)) {
    const downloaded = await start(undefined, progress, "Playwright's own");
    if (downloaded) return downloaded;
  }
  if (isDebian() && process.getuid?.() === 0 && (await installDebianChromium(progress, signal))) {
    for (const candidate of findSystemBrowsers(process.platform, process.env)) {
      const browser = await start(candidate, progress, "just installed");
      if (browser) return browser;
    }
  }
  throw new EnvironmentError(
    { code: "browser-exists", message: "no browser to print with", hint: installHint() },
    EXIT.browser,
  );
}

async function openNamed(path: string, progress: Progress): Promise<Browser> {
  try {
    return await launch(path, progress, "as you asked");
  } catch (error) {
    const reason = firstLine(error);
    throw new EnvironmentError(
      {
        code: "browser-starts",
        file: path,
        message: `this browser does not start: ${reason}`,
        hint: "give the program of Chrome, Chromium or Edge to `--browser` or LECTERN_BROWSER, or neither to have one found",
      },
      EXIT.browser,
    );
  }
}

async function start(path: string | undefined, progress: Progress, origin: string): Promise<Browser | undefined> {
  try {
    return await launch(path, progress, origin);
  } catch (error) {
    if (path !== undefined) progress.say(`${path} does not start: ${firstLine(error)}`);
    return undefined;
  }
}

async function launch(path: string | undefined, progress: Progress, origin: string): Promise<Browser> {
  const { chromium } = await import("playwright-chromium");
  // The command sees to signals itself: Playwright's handlers would end the process before its files are put away.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const options = { ...(path ? { executablePath: path } : {}), args: ARGS, ...signals };
  let browser = await chromium.launch(options);
  if (process.platform === "linux" && !(await canDrawText(browser))) {
    await browser.close();
    const font = lastResortFont(process.env);
    progress.say("No fonts on this system; the browser gets one of KaTeX's to start with");
    browser = await chromium.launch({ ...options, env: { ...process.env, ...font.env } });
    browser.on("disconnected", font[Symbol.dispose]);
  }
  progress.say(`Browser: Chromium ${browser.version()}, ${origin} (${path ?? chromium.executablePath()})`);
  return browser;
}

/** Without any font on the system, Chromium dies on the first word of a page. */
async function canDrawText(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  const isCrash = new Promise<boolean>((resolve) => page.once("crash", () => resolve(true)));
  // To lay a word out takes a font.
  const isDrawn = page
    .setContent("<b>text</b>")
    .then(() => page.evaluate(() => (document.querySelector("b")?.getBoundingClientRect().width ?? 0) > 0));
  const result = !(await Promise.race([
    isCrash,
    isDrawn.then(
      (drawn) => !drawn,
      () => true,
    ),
  ]));
  await page.close().catch(() => {});
  return result;
}

const firstLine = (error: unknown) => String((error as Error).message ?? error).split("\n")[0] ?? "";

function installHint(): string {
  return [
    "install one, then run this command again:",
    "  any system with a network   npx playwright-chromium install --with-deps chromium",
    "  Debian                      sudo apt-get install chromium",
    "  Ubuntu                      sudo snap install chromium",
    "  Fedora                      sudo dnf install chromium",
    "  macOS                       brew install --cask chromium",
    "  Windows                     winget install Google.Chrome",
    "or name one: --browser PATH or LECTERN_BROWSER=PATH",
  ].join("\n");
}
