import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Progress } from "../../diagnostics/progress.ts";
import { type ChildResult, runChild } from "./run-child.ts";

/** Playwright's program, which installs browsers. */
export function playwrightCli(): string {
  return join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
}

/** How long Playwright waits for the server of its downloads to answer before it gives up. */
const CONNECTION_TIMEOUT_MS = 15_000;

/** Downloads Playwright's own Chromium into Playwright's cache. @returns whether it is there now */
export async function downloadChromium(progress: Progress, signal?: AbortSignal): Promise<boolean> {
  const cli = playwrightCli();
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECTION_TIMEOUT_MS), ...process.env };
  return attempt(progress, "Downloading Playwright's Chromium", "Playwright's download can't be reached", async () =>
    runChild(process.execPath, [cli, "install", "--only-shell", "chromium"], { env, signal }),
  );
}

/** Whether this is Debian or a system made from it, Ubuntu for one. */
export function isDebian(osRelease = readOsRelease()): boolean {
  const ids = /^ID(?:_LIKE)?="?([^"\n]*)/gm;
  return [...osRelease.matchAll(ids)].some(([, names = ""]) => /\b(?:debian|ubuntu)\b/.test(names));
}

function readOsRelease(): string {
  try {
    return readFileSync("/etc/os-release", "utf8");
  } catch {
    return "";
  }
}

/** Installs the system package `chromium`, where that is Debian's and this is root. @returns whether it went well */
export async function installDebianChromium(progress: Progress, signal?: AbortSignal): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const label = "Installing the system package chromium";
  return attempt(progress, label, "apt-get could not install chromium", async () => {
    await runChild("apt-get", ["update"], { env, signal });
    return runChild("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env, signal });
  });
}

/** Runs an installer as a step that is seen to fail when it does. @returns whether it went well */
async function attempt(
  progress: Progress,
  label: string,
  failure: string,
  install: () => Promise<ChildResult>,
): Promise<boolean> {
  class Failed extends Error {}
  try {
    await progress.step(label, async () => {
      if ((await install()).code !== 0) throw new Failed();
    });
    return true;
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    progress.say(failure);
    return false;
  }
}
