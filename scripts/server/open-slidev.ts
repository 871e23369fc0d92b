import { existsSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { injectPreparserExtensionLoader } from "@slidev/parser/fs";
import type { PreparserSetup, ResolvedSlidevOptions, SlidevData } from "@slidev/types";
import { type InlineConfig, type Logger, normalizePath, type Plugin, runnerImport, type ViteDevServer } from "vite";
import { cacheFolder } from "../files/cache.ts";
import { sha256 } from "../files/digest.ts";
import { makeTemporaryFolder } from "../files/temporary.ts";
import { tidyCache } from "../files/tidy-cache.ts";
import { ROOT } from "../paths/root.ts";
import { FILES_READ_ONCE, SETTINGS_READ_ONCE } from "../slidev/discovery.ts";
import { holdStyles } from "../slidev/hold-styles.ts";
import { addToPage } from "../slidev/index-html.ts";
import { loadSlidev } from "../slidev/load-slidev.ts";
import { type ServedFolders, servedFolders } from "./doors.ts";
import { holdApart, keepUp } from "./keep-up.ts";

const { createServer, parser, resolveOptions } = await loadSlidev();

/** A deck that is served, behind the gate. */
export interface OpenDeck extends AsyncDisposable {
  vite: ViteDevServer;
  house: ServedFolders;
  /** The deck as it is now. */
  data: SlidevData;
}

export interface OpenOptions {
  /** Absolute path of the deck. */
  deckFile: string;
  /** Gets the sockets that the gate let through; nobody listens on it. */
  sockets: Server;
  logger: Logger;
  /** Called when the deck, or what is around it, asks for a server made anew. */
  onStale: () => void;
}

/** Packages that Vite made ready for the browser are kept; of so many folders with decks. */
const MOST_KEPT = 12;

/** Lectern's part of each page: it shows what is wrong with the outline. */
const CLIENT = normalizePath(join(ROOT, "scripts/page/findings.ts"));

injectPreparserExtensionLoader(async (roots, headmatter, filepath, mode) => {
  const files = roots.map((root) => join(root, "setup/preparser.ts")).filter((file) => existsSync(file));
  const setups = await Promise.all(files.map((file) => runnerImport<{ default: PreparserSetup }>(file)));
  return (
    await Promise.all(
      setups.map(({ module }) => module.default({ filepath, headmatter, ...(mode === undefined ? {} : { mode }) })),
    )
  ).flat();
});

/** Starts Slidev's dev server for a deck, without a port: requests and sockets are handed to it. */
export async function openSlidev({ deckFile, sockets, logger, onStale }: OpenOptions): Promise<OpenDeck> {
  const options = await resolveOptions({ entry: deckFile }, "dev");
  // Agents have no business here; whoever wants Slidev's server for them starts Slidev.
  options.data.config.mcp = false;
  const client = `<script type="module" src="/@fs${CLIENT.replace(/^(?!\/)/, "/")}"></script>`;
  addToPage(options, client);
  const cache = openCache(options.userRoot);
  const vite = await createServer(options, configOf(options, { sockets, logger, onStale, cacheDir: cache.folder }), {
    loadData: async (sources) => {
      const data = await loadData(options, sources);
      if (!isStale(options.data, data)) return data;
      onStale();
      return false;
    },
  });
  const follower = keepUp(vite.watcher, options.data);
  const { roots, clientRoot } = options;
  // Where Slidev's client lies, fonts lie too.
  const house = servedFolders(vite, { roots, clientRoot, packages: dirname(dirname(clientRoot)) });
  return {
    vite,
    data: options.data,
    house: { ...house, clientFolders: [...house.clientFolders, dirname(CLIENT)] },
    async [Symbol.asyncDispose]() {
      follower[Symbol.dispose]();
      await vite.close();
      cache[Symbol.dispose]();
    },
  };
}

/**
 * Where Vite keeps what it made ready for the browser: two decks that are served at a time would take each other's away,
 * and each be made ready anew every time. Where nothing can be kept it is a folder that goes again, which nobody else can
 * have filled: pages run what lies in it.
 */
export function openCache(userRoot: string): Disposable & { folder: string } {
  const cache = cacheFolder("dev");
  if (cache === undefined) {
    const folder = makeTemporaryFolder(tmpdir(), "dev");
    return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
  }
  tidyCache(cache, MOST_KEPT);
  const name = sha256(userRoot, 16);
  return { folder: join(cache, name), [Symbol.dispose]() {} };
}

function configOf(
  { roots, clientRoot }: ResolvedSlidevOptions,
  { sockets, logger, onStale, cacheDir }: Pick<OpenOptions, "sockets" | "logger" | "onStale"> & { cacheDir: string },
): InlineConfig {
  const readOnce = new Set(
    roots
      .filter((root) => !root.includes("node_modules"))
      .flatMap((root) => FILES_READ_ONCE.map((file) => normalizePath(join(root, file)))),
  );
  const watch: Plugin = {
    name: "lectern:server",
    config: {
      // Slidev merges what is there into its own, after which Vite would warn of options that nobody has set.
      order: "post",
      // Lectern's part of the page shows what Vite's would.
      handler: () => ({ server: { ws: { server: sockets }, hmr: { overlay: false } } }),
    },
    handleHotUpdate: { order: "pre", handler: holdApart() },
    configureServer({ watcher }) {
      watcher.add([...readOnce]);
      watcher.on("all", (_, file) => {
        if (readOnce.has(normalizePath(file))) onStale();
      });
    },
  };
  return {
    cacheDir,
    // A page of UnoCSS's own, which shows all of the deck's text.
    slidev: { unocss: { inspector: false } },
    customLogger: logger,
    plugins: [watch, holdStyles()],
    server: {
      middlewareMode: true,
      // Until somebody has opened the address, much of the page is ready.
      warmup: { clientFiles: [join(clientRoot, "main.ts")] },
      cors: false,
      open: false,
    },
  };
}

/** A deck that was changed, as Slidev's own command reads it again. */
async function loadData(options: ResolvedSlidevOptions, sources: Record<string, string>): Promise<SlidevData> {
  const loaded = await parser.load(options, options.entry, sources, "dev");
  const { themeMeta, config } = options.data;
  const { theme, addons } = config;
  const read = parser.resolveConfig(loaded.headmatter, themeMeta, options.entry);
  // Slidev resolves these two once, for the server.
  const isAsBefore = isDeepStrictEqual(namesOf(loaded.headmatter), namesOf(options.data.headmatter));
  const resolved = isAsBefore ? { theme, addons } : {};
  return { ...loaded, themeMeta, config: { ...read, ...resolved, mcp: false } };
}

const namesOf = ({ theme, addons }: Record<string, unknown>) => ({ theme, addons });

function isStale(before: SlidevData, after: SlidevData): boolean {
  if (SETTINGS_READ_ONCE.some((name) => !isDeepStrictEqual(before.config[name], after.config[name]))) return true;
  return (["katex", "monaco"] as const).some((name) => after.features[name] && !before.features[name]);
}
