import { join } from "node:path";
import type { ResolvedSlidevOptions } from "@slidev/types";
import { build, type InlineConfig, mergeConfig, type Plugin } from "vite";
import { ROOT } from "../../paths/root.ts";
import { pagePath, startWith } from "../../slidev/index-html.ts";
import { DECK_MODULES, deckModule, isPackageCode } from "../../slidev/virtual-modules.ts";
import { copyClient, type PrebuiltClient } from "./prebuilt-client.ts";

/** Starts the site: the deck's fonts, brand and classes, then the client. */
const MAIN = "/@lectern/main.ts";

/**
 * Builds what is a deck's own, and puts the prebuilt client beside it.
 *
 * @returns why it could not, where slides use what the client does not have; else nothing
 */
export async function buildDeck(
  options: ResolvedSlidevOptions,
  config: InlineConfig,
  client: PrebuiltClient,
  plugins: InlineConfig["plugins"],
  folder: string,
): Promise<string | undefined> {
  let foreign: string | undefined;
  const index = pagePath(options);
  const seams: Plugin = {
    name: "lectern:deck",
    enforce: "pre",
    resolveId: {
      order: "pre",
      async handler(source, importer, how) {
        if (source === index || source === MAIN) return source;
        if (source.startsWith("lectern-client/")) return { id: source, external: true };
        if (!importer) return null;
        const resolved = await this.resolve(source, importer, { ...how, skipSelf: true });
        const file = resolved && client.modules[resolved.id];
        return file ? { id: `lectern-client/${file}`, external: true } : resolved;
      },
    },
    load: {
      order: "pre",
      handler(id) {
        if (id === index) return startWith(options, MAIN);
        if (id !== MAIN) return null;
        const styles = [join(ROOT, "styles/deck.css"), "uno.css"].map((file) => `import ${JSON.stringify(file)};`);
        return `${styles.join("\n")}\nimport "lectern-client/${client.app}";`;
      },
    },
    buildEnd(error) {
      foreign = [...this.getModuleIds()].find(isPackageCode);
      if (!error && foreign) throw new Error(`not in the client: ${foreign}`);
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
        const deck = DECK_MODULES.map((name) => {
          const file = chunks.find((chunk) => chunk.isEntry && chunk.name === name)?.fileName;
          return [`lectern-deck/${name}`, `./${file}`];
        });
        const imports = { "lectern-client/": "./client/", ...Object.fromEntries(deck) };
        const preloads = [client.app, ...client.preloads].map(
          (file) => `<link rel="modulepreload" crossorigin href="./client/${file}">`,
        );
        const head = [
          `<script type="importmap">${JSON.stringify({ imports })}</script>`,
          ...preloads,
          `<link rel="stylesheet" crossorigin href="./client/${client.style}">`,
        ];
        // Before all scripts and before the deck's own styles.
        return html.replace(
          /(?=<script type="module"|<link rel="(?:modulepreload|stylesheet)")/,
          `${head.join("\n")}\n`,
        );
      },
    },
  };
  const flat = ({ name }: { name: string }) => `deck/${name.replaceAll("/", "-")}-[hash].js`;
  try {
    await build(
      mergeConfig(config, {
        root: options.userRoot,
        plugins: [seams, plugins],
        build: {
          outDir: folder,
          emptyOutDir: true,
          cssCodeSplit: false,
          rollupOptions: {
            preserveEntrySignatures: "strict",
            input: { index, ...Object.fromEntries(DECK_MODULES.map((name) => [name, deckModule(name)])) },
            output: { entryFileNames: flat, chunkFileNames: flat, assetFileNames: "deck/[name]-[hash][extname]" },
          },
        },
      } satisfies InlineConfig),
    );
  } catch (error) {
    if (foreign === undefined) throw error;
    const [path = foreign] = foreign.split("?");
    return `slides use ${path.split("/node_modules/").at(-1)}, which the prebuilt client does not have`;
  }
  return copyClient(client, join(folder, "client")) ? undefined : "the prebuilt client was removed meanwhile";
}
