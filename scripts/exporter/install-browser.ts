import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Progress } from "../diagnostics/progress.ts";
import { runChild } from "./run-child.ts";

/** How long Playwright waits for the server of its downloads to answer before it gives up. */
const CONNECTION_TIMEOUT_MS = 15_000;

/** Downloads Playwright's own Chromium into Playwright's cache. @returns whether it is there now */
export async function downloadChromium(progress: Progress, signal?: AbortSignal): Promise<boolean> {
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-chromium/package.json")), "cli.js");
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECTION_TIMEOUT_MS), ...process.env };
  const { code } = await progress.step("Downloading Playwright's Chromium", () =>
    runChild(process.execPath, [cli, "install", "--only-shell", "chromium"], { env, signal }),
  );
  progress.say(code === 0 ? "Installed Playwright's Chromium" : "Playwright's download can't be reached");
  return code === 0;
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
  const { code } = await progress.step("Installing the system package chromium", async () => {
    await runChild("apt-get", ["update"], { env, signal });
    return runChild("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env, signal });
  });
  progress.say(code === 0 ? "Installed the system package chromium" : "apt-get could not install chromium");
  return code === 0;
}
