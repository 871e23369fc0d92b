import { existsSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import type { ResolvedSlidevOptions } from "@slidev/types";
import { build, type InlineConfig, loadConfigFromFile, mergeConfig, type Plugin } from "vite";
import type { BuildRequest, BuiltSite, NoteHtml } from "./messages.ts";
import { slidevCli } from "./slidev-cli.ts";

// Slidev asks from where it was called whether it is installed for one project or for all.
process.argv[1] = slidevCli();
const { resolveOptions, ViteSlidevPlugin } = await import("@slidev/cli");

/** Builds a deck into a site as `slidev build` does, and gives its notes too, whether or not the site has them. */
export async function buildWithSlidev({
  deckFile,
  folder,
  withNotes,
  base,
  isPublished,
}: BuildRequest): Promise<BuiltSite> {
  const entry = { entry: deckFile, routerMode: "hash" as const, base };
  const options = await resolveOptions({ ...entry, withoutNotes: !withNotes }, "build");
  const indexHtml = join(options.userRoot, "index.html");
  const user = await readUserConfig(options.roots);
  const modules = new Set<string>();
  const page: Plugin = {
    name: "lectern:index",
    resolveId: { order: "pre", handler: (id) => (id === indexHtml ? id : null) },
    load: { order: "pre", handler: (id) => (id === indexHtml ? options.utils.indexHtml : null) },
    buildEnd() {
      for (const id of [...this.getModuleIds(), ...Object.keys(options.data.watchFiles)]) {
        const [path = ""] = id.split("?");
        if (isAbsolute(path) && !path.includes("/node_modules/") && existsSync(path)) modules.add(path);
      }
    },
  };
  await build(
    mergeConfig(user, {
      configFile: false,
      root: options.userRoot,
      base,
      logLevel: "error",
      // Slidev leaves its print page out of a built site; Lectern prints from the site that it built.
      define: { __SLIDEV_FEATURE_PRINT__: "true", __VUE_PROD_DEVTOOLS__: false },
      plugins: [page, await ViteSlidevPlugin(options, user.slidev)],
      build: {
        outDir: folder,
        emptyOutDir: true,
        reportCompressedSize: false,
        chunkSizeWarningLimit: 5000,
        ...(isPublished ? {} : { minify: false, cssMinify: false }),
        rollupOptions: { input: { index: indexHtml } },
      },
    } satisfies InlineConfig),
  );
  // Hosts that look for it show the deck at any address.
  await copyFile(join(folder, "index.html"), join(folder, "404.html"));
  return { notes: await readNotes({ ...options, withoutNotes: false }), modules: [...modules] };
}

/** The `vite.config` of each root, as Slidev reads it. */
async function readUserConfig(roots: readonly string[]): Promise<InlineConfig> {
  const files = roots.flatMap(
    (root) =>
      ["mjs", "js", "mts", "ts"]
        .map((extension) => join(root, `vite.config.${extension}`))
        .find((file) => existsSync(file)) ?? [],
  );
  const configs = await Promise.all(
    files.map((file) => loadConfigFromFile({ mode: "production", command: "build" }, file)),
  );
  return configs.reduce((all, loaded) => mergeConfig(all, loaded?.config ?? {}), {} as InlineConfig);
}

/** The notes of each slide, from the module in which Slidev gives them to its presenter. */
async function readNotes(options: ResolvedSlidevOptions): Promise<NoteHtml[]> {
  const plugins = (await ViteSlidevPlugin(options)).flat(3) as Plugin[];
  const load = plugins.find((plugin) => plugin?.name === "slidev:loader")?.load as
    | ((id: string) => Promise<{ code: string }>)
    | undefined;
  return Promise.all(
    options.data.slides.map(async ({ source }, index) => {
      const module = await load?.(`${source.filepath}__slidev_${index + 1}.frontmatter`);
      const data = /^ {4}\.\.\.\((.*)\),$/m.exec(module?.code ?? "")?.[1];
      if (data === undefined) throw new Error("Slidev gives its notes in another way than Lectern knows");
      return JSON.parse(data).noteHTML as string;
    }),
  );
}
