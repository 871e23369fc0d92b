import { readdirSync, readFileSync, rmSync, statfsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { EnvironmentError, toEnvironmentError } from "../diagnostics/environment-error.ts";
import type { Progress } from "../diagnostics/progress.ts";
import { playwrightCli } from "../exporter/browser/install-browser.ts";
import { openInstalled } from "../exporter/browser/open-browser.ts";
import { cacheFolder } from "../files/cache.ts";
import { loadCanvas } from "../files/load-pdf.ts";
import { makeTemporaryFolder } from "../files/temporary.ts";
import { packageFolder } from "../paths/packages.ts";
import { ownVersion, ROOT } from "../paths/root.ts";

/** Something that Lectern needs, and how it is with it. */
export interface Finding {
  name: string;
  /** What is there: a version, a path, a size. */
  value: string;
  /** What is wrong with it, and what mends that. */
  lacks?: string;
  mend?: string;
}

/** Packages whose versions tell most when something looks wrong. */
const PACKAGES = { Slidev: "@slidev/cli", Mermaid: "mermaid", Playwright: "playwright-core" };

/** The fonts that Lectern brings beside those for Latin, Greek and Cyrillic, so that no system needs any. */
const FONTS = {
  Chinese: "@fontsource-variable/noto-sans-sc",
  Japanese: "@fontsource-variable/noto-sans-jp",
  Korean: "@fontsource-variable/noto-sans-kr",
  Arabic: "@fontsource/ibm-plex-sans-arabic",
  Hebrew: "@fontsource-variable/noto-sans-hebrew",
  emoji: "@fontsource-variable/noto-emoji",
};

/** What an export of a long talk takes for a while. */
const ENOUGH_BYTES = 500_000_000;
const REINSTALL = "npm ci, or npm install where Lectern is a package of yours";

/** Whether all is there that Lectern is made of. */
export function examineParts(): Finding[] {
  const versions = Object.entries(PACKAGES).map(([name, id]): Finding => {
    const version = versionOf(id);
    return version === undefined
      ? { name, value: "none", lacks: `the package ${id} is not installed`, mend: REINSTALL }
      : { name, value: version };
  });
  const missing = Object.entries(FONTS).filter(([, id]) => packageFolder(id) === undefined);
  const fonts: Finding = {
    name: "Fonts",
    value: `bundled, for ${Object.keys(FONTS).join(", ")} too`,
    ...(missing.length > 0
      ? { lacks: `none for ${missing.map(([name]) => name).join(", ")}: the system's are taken`, mend: REINSTALL }
      : {}),
  };
  return [
    { name: "Lectern", value: `${ownVersion()} (${ROOT})` },
    { name: "Node", value: `${process.versions.node} (${process.execPath})` },
    ...versions,
    fonts,
    examineCanvas(),
  ];
}

/** Whether figures and formulas of PDFs can be drawn, by a program made for each kind of machine. */
function examineCanvas(): Finding {
  const name = "Figures of PDFs";
  try {
    loadCanvas().createCanvas(8, 8).toBuffer("image/png");
    return { name, value: "can be drawn" };
  } catch (error) {
    const [reason = ""] = (error as Error).message.split("\n");
    return { name, value: "can't be drawn", lacks: `there is no canvas for this machine (${reason})`, mend: REINSTALL };
  }
}

function versionOf(name: string): string | undefined {
  try {
    return JSON.parse(readFileSync(join(packageFolder(name) ?? "", "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}

/** Finds a browser as an export does, and starts it; none is installed. */
export async function examineBrowser(path: string | undefined): Promise<Finding> {
  const tried: string[] = [];
  const progress: Progress = { step: (_, work) => work(() => {}), say: (line) => tried.push(line) };
  const name = "Browser";
  try {
    const browser = await openInstalled({ path, progress });
    await browser?.close();
    if (browser) return { name, value: tried.at(-1)?.replace(/^Browser: /, "") ?? "" };
    return {
      name,
      value: "none",
      lacks: tried.join("; "),
      mend: `node ${playwrightCli()} install --with-deps chromium, or any Chrome, Chromium or Edge; an export tries to install one too`,
    };
  } catch (error) {
    const known = error instanceof EnvironmentError ? error : toEnvironmentError(error);
    if (!known) throw error;
    const { message, hint, file } = known.diagnostic;
    return { name, value: file ?? "none", lacks: message, ...(hint === undefined ? {} : { mend: hint }) };
  }
}

/** Whether there is room to work: for what is kept, and in this folder. */
export function examinePlace(folder = "."): Finding[] {
  const drawings = cacheFolder("drawings");
  const cache: Finding =
    drawings === undefined
      ? {
          name: "Cache",
          value: "none",
          lacks: "nothing can be kept, so all is made anew each time",
          mend: "name a folder that can be written to: LECTERN_CACHE=/a/folder",
        }
      : { name: "Cache", value: `${dirname(drawings)} (${inMegabytes(sizeOf(dirname(drawings)))}; may be deleted)` };
  return [cache, examineSpace(folder), examineWriting(folder)];
}

function examineSpace(folder: string): Finding {
  const name = "Free space";
  try {
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    const value = inMegabytes(free);
    return free >= ENOUGH_BYTES
      ? { name, value }
      : { name, value, lacks: `an export may take ${inMegabytes(ENOUGH_BYTES)} for a while`, mend: "free some space" };
  } catch {
    return { name, value: "unknown" };
  }
}

/** To write is to try it: permissions don't tell of file systems that are read-only. */
function examineWriting(folder: string): Finding {
  const name = "This folder";
  const value = resolve(folder);
  try {
    rmSync(makeTemporaryFolder(folder, "doctor"), { recursive: true });
    return { name, value: `${value} (can be written to)` };
  } catch (error) {
    const lacks = toEnvironmentError(error)?.diagnostic.message ?? (error as Error).message;
    return { name, value, lacks, mend: "go to a folder of yours, or name one with -d and -o" };
  }
}

/** Bytes of all files in a folder; what goes meanwhile does not count. */
function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => {
        const size = statSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0;
        return sum + size;
      }, 0);
  } catch {
    return 0;
  }
}

const inMegabytes = (bytes: number) =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
