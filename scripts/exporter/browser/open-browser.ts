import type { Browser, LaunchOptions } from "playwright-core";
import { EnvironmentError, EXIT } from "../../diagnostics/environment-error.ts";
import type { Progress } from "../../diagnostics/progress.ts";
import { downloadChromium, installDebianChromium, isDebian } from "./install-browser.ts";
import { lastResortFont } from "./last-resort-font.ts";
import { findSystemBrowsers } from "./system-browsers.ts";

/**
 * What Chromium does without. It heeds the last such list that it is given, so that Playwright's own stands here again;
 * `npm run contract` says when Playwright has another. Lectern's own are the last three: with each page that is opened
 * Chromium loads two of its own, for what falls out of the address bar, though nobody sees one, and starts a process for
 * a page that never comes. Together these took as long as the page.
 */
export const WITHOUT = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...[
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
  ],
  ...["AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin", "OptimizationHints"],
  ...["NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch", "msForceBrowserSignIn"],
  "msEdgeUpdateLaunchServicesPreferredVersion",
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess"],
];

/** Nothing but this machine can be reached by name or address, whatever a slide asks for. */
const ARGS = [
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
  "--disable-dev-shm-usage",
  `--disable-features=${WITHOUT.join(",")}`,
];

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
export async function openBrowser(options: BrowserOptions): Promise<Browser> {
  return (await openInstalled(options)) ?? (await openNew(options));
}

/**
 * Starts a Chromium that is there: the one that was named, else one of the system, else Playwright's own.
 *
 * @throws EnvironmentError with exit code 3 when the one that was named does not start
 */
export async function openInstalled({ path, progress }: Omit<BrowserOptions, "signal">): Promise<Browser | undefined> {
  if (path !== undefined) return openNamed(path, progress);
  for (const candidate of findSystemBrowsers(process.platform, process.env)) {
    const browser = await start(candidate, progress, "on this system");
    if (browser) return browser;
  }
  progress.say("No Chrome, Chromium or Edge on this system");
  const own = await start(undefined, progress, "Playwright's own");
  if (own) return own;
  const { chromium } = await import("playwright-core");
  progress.say(`Playwright's Chromium is not installed (${chromium.executablePath()})`);
  return undefined;
}

/**
 * Installs a Chromium and starts it.
 *
 * @throws EnvironmentError with exit code 3 when there is no way to get one
 */
export async function openNew({ progress, signal }: Omit<BrowserOptions, "path">): Promise<Browser> {
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
  const { chromium } = await import("playwright-core");
  // The command sees to signals itself: Playwright's handlers would end the process before its files are put away.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const options = { ...(path ? { executablePath: path } : {}), args: ARGS, ...signals };
  const first = await chromium.launch(options);
  const browser = (await diesOnText(first)) ? await relaunchWithFont(first, options, progress) : first;
  progress.say(`Browser: Chromium ${browser.version()}, ${origin} (${path ?? chromium.executablePath()})`);
  return browser;
}

/**
 * Without any font on the system, Chromium dies on the first word of a page, seldom as a whole, before it has one; whatever else is
 * wrong shows later.
 */
async function diesOnText(browser: Browser): Promise<boolean> {
  if (process.platform !== "linux") return false;
  try {
    const page = await browser.newPage();
    const isCrash = new Promise<boolean>((resolve) => page.once("crash", () => resolve(true)));
    // To lay a word out takes a font; where it does not die at once, the word has no width.
    const isDrawn = page
      .setContent("<b>text</b>", { timeout: CHECK_MS })
      .then(() => page.evaluate(() => document.querySelector("b")?.getBoundingClientRect().width))
      .then((width) => width === 0);
    // The crash is told a moment after the failure that it causes.
    const isFailure = isDrawn.catch(() => Promise.race([isCrash, after(CHECK_MS)]));
    const dies = await Promise.race([isCrash, isFailure, after(2 * CHECK_MS)]);
    await page.close().catch(() => {});
    return dies || !browser.isConnected();
  } catch {
    return !browser.isConnected();
  }
}

async function relaunchWithFont(bare: Browser, options: LaunchOptions, progress: Progress): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  await bare.close().catch(() => {});
  const font = lastResortFont(process.env);
  progress.say("No fonts on this system; the browser gets one of KaTeX's to start with");
  try {
    const browser = await chromium.launch({ ...options, env: { ...process.env, ...font.env } });
    browser.on("disconnected", () => font[Symbol.dispose]());
    return browser;
  } catch (error) {
    font[Symbol.dispose]();
    throw error;
  }
}

const CHECK_MS = 5_000;
const after = (ms: number) => new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms).unref());

const firstLine = (error: unknown) => String((error as Error).message ?? error).split("\n")[0] ?? "";

function installHint(): string {
  return [
    "install one, then run this command again:",
    "  any system with a network   npx playwright-core install --with-deps chromium",
    "  Debian                      sudo apt-get install chromium",
    "  Ubuntu                      sudo snap install chromium",
    "  Fedora                      sudo dnf install chromium",
    "  macOS                       brew install --cask chromium",
    "  Windows                     winget install Google.Chrome",
    "or name one: --browser PATH or LECTERN_BROWSER=PATH",
  ].join("\n");
}
