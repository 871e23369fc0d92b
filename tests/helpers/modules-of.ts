import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { lectern, type Run } from "./cli.ts";

const RECORDER = pathToFileURL(resolve("tests/helpers/record-modules.mjs")).href;

/** Runs `lectern` and says what it loaded: packages by name, Lectern's own modules by path, each once. */
export async function modulesOf(args: readonly string[], cwd?: string): Promise<Run & { modules: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-modules-"));
  try {
    const file = join(folder, "modules.txt");
    const env = { NODE_OPTIONS: `--import=${RECORDER}`, LECTERN_MODULES: file };
    const run = await lectern(args, { ...(cwd === undefined ? {} : { cwd }), env });
    const urls = readFileSync(file, "utf8").trim().split("\n");
    return { ...run, modules: [...new Set(urls.map(nameOf))].filter((name) => !name.startsWith("node:")) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function nameOf(url: string): string {
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  return name ?? url.replace(pathToFileURL(`${resolve(".")}/`).href, "");
}
