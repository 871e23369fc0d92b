import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { digestOf } from "../../files/cache.ts";
import { keepResult, nameOf, takeKept, type Work } from "../../files/keep.ts";
import { ROOT } from "../../paths/root.ts";

/** The scripts that run in a page. `tools` is one expression; `diagrams` is a module, which imports Mermaid; `clicker` is for phones. */
const FORMATS = { tools: "iife", diagrams: "es", clicker: "es" } as const;

export type ScriptName = keyof typeof FORMATS;
export const SCRIPT_NAMES = Object.keys(FORMATS) as ScriptName[];

/** A script, with a digest of each module that it was made of, by its path in Lectern's folder. */
interface Built {
  code: string;
  modules: Record<string, string>;
}

const WORK: Work = { kind: "page", packages: ["vite"], modules: [new URL(import.meta.url)], most: 6 };

const read = new Map<ScriptName, Promise<string>>();

/**
 * The text of a script that runs in a page: in the package as it was built with it, in a clone made of the sources, and
 * kept until one of them changes.
 */
export function pageScript(name: ScriptName): Promise<string> {
  const found = read.get(name) ?? readScript(name);
  read.set(name, found);
  return found;
}

/** Where the package has a script. */
export const builtFile = (name: ScriptName) => join(ROOT, "lib/page", `${name}.js`);

async function readScript(name: ScriptName): Promise<string> {
  if (import.meta.url.endsWith(".js")) return readFileSync(builtFile(name), "utf8");
  const key = nameOf(WORK, name);
  const kept = takeKept<Built>(WORK, key);
  if (kept && Object.entries(kept.modules).every(([file, digest]) => digestOfFile(file) === digest)) return kept.code;
  const built = await buildScript(name);
  keepResult(WORK, key, built);
  return built.code;
}

/** Makes a script of its module and all that this imports. */
export async function buildScript(name: ScriptName): Promise<Built> {
  const { build } = await import("vite");
  const { NODE_ENV } = process.env;
  const made = await build({
    ...{ root: ROOT, configFile: false, envDir: false, publicDir: false, logLevel: "warn" },
    build: {
      ...{ write: false, minify: false, target: "esnext" },
      lib: { entry: join(ROOT, "scripts/page", `${name}.ts`), formats: [FORMATS[name]], name: "lectern" },
      rolldownOptions: { external: /^mermaid\// },
    },
  });
  // Vite leaves its word for how it builds in the environment.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  const [chunk] = [made].flat().flatMap((each) => ("output" in each ? each.output : []));
  if (chunk?.type !== "chunk") throw new Error(`the page's script ${name} was not built`);
  const files = chunk.moduleIds.map((id) => relative(ROOT, id));
  return { code: chunk.code, modules: Object.fromEntries(files.map((file) => [file, digestOfFile(file) ?? ""])) };
}

function digestOfFile(file: string): string | undefined {
  try {
    return digestOf(readFileSync(join(ROOT, file)));
  } catch {
    return undefined;
  }
}
