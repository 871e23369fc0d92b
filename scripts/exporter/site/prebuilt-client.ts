import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import type { ResolvedSlidevOptions } from "@slidev/types";
import { build, type InlineConfig, mergeConfig, normalizePath, type Plugin } from "vite";
import { z } from "zod";
import { cacheFolder, digestOf, readSealed, writeSealed } from "../../files/cache.ts";
import { makeTemporaryFolder } from "../../files/temporary.ts";
import { tidyCache } from "../../files/tidy-cache.ts";
import { ROOT } from "../../paths/root.ts";
import { clientEntry, lightFiles } from "../../slidev/built-ins.ts";
import { LIGHT_FEATURES } from "../../slidev/discovery.ts";
import { findDeckModule } from "../../slidev/virtual-modules.ts";

const CLIENT = z.object({
  /** Modules that slides may import from it: file in the folder, by the module's id. */
  modules: z.record(z.string(), z.string()),
  /** The file that starts the client, and what it needs at once. */
  app: z.string(),
  preloads: z.array(z.string()),
  style: z.string(),
  /** All files of it with the digest of each. */
  files: z.record(z.string(), z.string()),
});

/** What is the same in each deck's site: Slidev's client and Lectern's layouts, built once and kept. */
export interface PrebuiltClient extends z.infer<typeof CLIENT> {
  /** Absolute path of its folder. */
  folder: string;
}

/** Clients that are kept; of more the ones go that were not used for longest. */
const MOST = 12;

/** In its folder: what is where. */
const CLIENT_MANIFEST = "client.json";

/** Stands for the style sheet that is the deck's own: the fonts that its text needs, its brand. */
const NO_STYLE = "/@lectern/no-style.css";

/**
 * The client for a deck, from an earlier build or made now.
 *
 * @param plugins makes Slidev's plugins for the deck
 * @param digest of Lectern's own files and packages
 * @returns nothing where nothing can be kept, for then it would only cost time
 * @throws what keeps it from being built apart
 */
export async function findClient(
  options: ResolvedSlidevOptions,
  config: InlineConfig,
  plugins: () => Promise<InlineConfig["plugins"]>,
  digest: string,
): Promise<PrebuiltClient | undefined> {
  const { define, katexOptions } = options.utils;
  const { fonts, theme } = options.data.config;
  const used = LIGHT_FEATURES.map((name) => options.data.features[name]);
  const roots = options.roots.filter((root) => root !== options.userRoot || root === ROOT);
  const way = wayToLectern(options.userRoot);
  const parts = [digest, define, katexOptions, fonts, theme, used, roots, config.define, way];
  const cache = cacheFolder("client");
  if (cache === undefined) return undefined;
  const folder = join(cache, keyOf(parts));
  const found = readClient(folder);
  if (found) return found;
  const work = makeTemporaryFolder(cache, "client");
  let failure: unknown = new Error("it can't be read again");
  try {
    await buildClient(options, config, await plugins(), join(work, "new"));
    putClient(work, folder);
    tidyCache(cache, MOST);
  } catch (error) {
    failure = error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  // Another build may have been faster.
  const made = readClient(folder);
  if (!made) throw failure;
  return made;
}

/** A name for all that a client depends on, functions in it too: KaTeX takes some as options. */
export function keyOf(parts: readonly unknown[]): string {
  const whole = JSON.stringify(parts, (_, value) =>
    typeof value === "function" || value instanceof RegExp ? String(value) : value,
  );
  return digestOf(whole).slice(0, 16);
}

/**
 * Puts a client that was built in a folder's `new` in its place, unless another build was faster: that one may be being
 * copied into a site just now. One that is damaged makes room.
 */
export function putClient(work: string, folder: string): void {
  if (readClient(folder)) return;
  if (existsSync(folder)) renameSync(folder, join(work, "old"));
  renameSync(join(work, "new"), folder);
}

/**
 * What of the way from a deck's folder to Lectern a client is built with. Slidev writes into it where it found setup
 * files, in terms of the deck's folder; `forget-machine.ts` makes the same words of all ways that lead upwards first, so
 * that folders beside Lectern, wherever they lie, share one client.
 */
export function wayToLectern(userRoot: string, lectern = ROOT): string {
  const way = normalizePath(relative(userRoot, lectern));
  return isAbsolute(way) || way === ".." || way.startsWith("../") ? ".." : way;
}

/** A client as it was built; nothing when there is none, or when it is damaged. */
function readClient(folder: string): PrebuiltClient | undefined {
  try {
    const { data } = CLIENT.safeParse(JSON.parse(readSealed(join(folder, CLIENT_MANIFEST)) ?? ""));
    if (!data || !Object.keys(data.files).every((file) => readClientFile(folder, data.files, file))) return undefined;
    const now = new Date();
    utimesSync(folder, now, now);
    return { folder, ...data };
  } catch {
    return undefined;
  }
}

/** Puts all files of a client into a folder. @returns whether each was what was built: it may have been removed or damaged meanwhile */
export function copyClient({ folder, files }: PrebuiltClient, target: string): boolean {
  mkdirSync(target, { recursive: true });
  return Object.keys(files).every((file) => {
    const content = readClientFile(folder, files, file);
    if (content) writeFileSync(join(target, file), content);
    return content !== undefined;
  });
}

function readClientFile(folder: string, files: PrebuiltClient["files"], file: string): Buffer | undefined {
  try {
    const content = readFileSync(join(folder, file));
    return digestOf(content) === files[file] ? content : undefined;
  } catch {
    return undefined;
  }
}

async function buildClient(
  options: ResolvedSlidevOptions,
  config: InlineConfig,
  plugins: InlineConfig["plugins"],
  folder: string,
): Promise<void> {
  const exposed = await listExposed(options);
  const own = normalizePath(join(ROOT, "styles/deck.css"));
  const found: z.infer<typeof CLIENT> = { modules: {}, app: "", preloads: [], style: "", files: {} };
  const seams: Plugin = {
    name: "lectern:client",
    enforce: "pre",
    resolveId: {
      order: "pre",
      async handler(id, importer, how) {
        if (id.endsWith("/deck.css")) {
          const resolved = await this.resolve(id, importer, { ...how, skipSelf: true });
          return resolved && normalizePath(resolved.id) === own ? NO_STYLE : resolved;
        }
        const name = findDeckModule(id);
        return name ? { id: `lectern-deck/${name}`, external: true } : null;
      },
    },
    load: { order: "pre", handler: (id) => (id === NO_STYLE ? "" : null) },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type === "asset" && output.fileName.endsWith(".css")) found.style = output.fileName;
          if (output.type !== "chunk" || !output.isEntry || !output.facadeModuleId) continue;
          found.modules[output.facadeModuleId] = output.fileName;
          if (output.name !== "app") continue;
          found.app = output.fileName;
          found.preloads = output.imports.filter((file) => file in bundle);
        }
      },
    },
  };
  const flat = ({ name }: { name: string }) => `${name.replaceAll("/", "-")}-[hash].js`;
  await build(
    mergeConfig(config, {
      root: options.userRoot,
      publicDir: false,
      plugins: [seams, plugins],
      build: {
        outDir: folder,
        emptyOutDir: true,
        cssCodeSplit: false,
        assetsDir: "",
        rollupOptions: {
          preserveEntrySignatures: "strict",
          input: { app: clientEntry(options.clientRoot), ...exposed },
          output: { entryFileNames: flat, chunkFileNames: flat, assetFileNames: "[name]-[hash][extname]" },
        },
      },
    } satisfies InlineConfig),
  );
  // Without folders in it: all names are flat.
  for (const file of readdirSync(folder)) found.files[file] = digestOf(readFileSync(join(folder, file)));
  writeSealed(join(folder, CLIENT_MANIFEST), JSON.stringify(found));
}

/** Entries for all that a slide of Lectern imports, under names of their own. */
async function listExposed({ clientRoot, utils, roots }: ResolvedSlidevOptions): Promise<Record<string, string>> {
  const components = roots.flatMap((root) => {
    const folder = join(root, "components");
    return existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [];
  });
  const files = [
    ...Object.values(await utils.getLayouts()),
    ...lightFiles(clientRoot),
    ...components.filter((file) => file.endsWith(".vue")),
  ];
  const named = files.map((file) => [`${basename(dirname(file))}-${basename(file).replace(/\.\w+$/, "")}`, file]);
  return { vue: "vue", ...Object.fromEntries(named) };
}
