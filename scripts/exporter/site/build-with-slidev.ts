import { existsSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import type { ResolvedSlidevOptions, SlidevPluginOptions } from "@slidev/types";
import { build, type InlineConfig, loadConfigFromFile, mergeConfig, type Plugin } from "vite";
import { ROOT } from "../../paths/root.ts";
import { findViteConfig } from "../../slidev/discovery.ts";
import { reportUntold } from "../../slidev/drawing-error.ts";
import { pageOf, pagePath } from "../../slidev/index-html.ts";
import { withoutListingTypes } from "../../slidev/listing-types.ts";
import { loadSlidev } from "../../slidev/load-slidev.ts";
import { readNotes } from "../../slidev/notes.ts";
import { KEEP_PRINT_PAGE } from "../../slidev/print-page-marks.ts";
import { reportUnnumbered } from "../../slidev/printed-slide.ts";
import { withoutStaticCopy } from "../../slidev/static-copy.ts";
import { reportUnknownPart } from "../../slidev/unknown-part.ts";
import { buildApart, whyWhole } from "./build-apart.ts";
import { componentId, forgetMachine, forgetPaths } from "./forget-machine.ts";
import type { BuildRequest, BuiltSite } from "./messages.ts";
import { placeDrawings } from "./place-drawings.ts";

const { resolveOptions, ViteSlidevPlugin } = await loadSlidev();

/** Builds a deck into a site as `slidev build` does, and gives its notes too, whether or not the site has them. */
export async function buildWithSlidev(request: BuildRequest): Promise<Omit<BuiltSite, "unknownParts">> {
  const { deckFile, folder, withNotes, base } = request;
  const entry = { entry: deckFile, routerMode: "hash" as const, base };
  const options = await resolveOptions({ ...entry, withoutNotes: !withNotes }, "build");
  withoutListingTypes(options);
  const drawings = request.drawings && placeDrawings(options, request.drawings);
  const user = await readUserConfig(options.roots);
  const vue: NonNullable<SlidevPluginOptions["vue"]> = {
    features: {
      componentIdGenerator: (path, source, _, digest) => componentId(options.userRoot, path, source, digest),
    },
  };
  const slidev = mergeConfig({ vue }, user.slidev ?? {});
  forgetPaths(options);
  const modules = new Set<string>();
  const watch: Plugin = {
    name: "lectern:modules",
    buildEnd() {
      reportUntold(options.clientRoot, [...this.getModuleIds()]);
      for (const id of [...this.getModuleIds(), ...Object.keys(options.data.watchFiles)]) {
        const [path = ""] = id.split("?");
        if (isAbsolute(path) && !path.includes("/node_modules/") && existsSync(path)) modules.add(path);
      }
    },
  };
  const config: InlineConfig = mergeConfig(user, {
    configFile: false,
    base,
    logLevel: "error",
    // Slidev leaves its print page out of a built site; Lectern prints from the site that it built.
    define: { ...KEEP_PRINT_PAGE, __VUE_PROD_DEVTOOLS__: false },
    plugins: [watch, forgetMachine(options, deckFile)],
    build: { reportCompressedSize: false, chunkSizeWarningLimit: 5000 },
  } satisfies InlineConfig);
  const plugins = async () => {
    const all = (await ViteSlidevPlugin(options, slidev)).flat(3) as Plugin[];
    // It copies the public files of themes and addons under their whole paths, Lectern's too, which nobody asks for.
    const copied = [...options.themeRoots, ...options.addonRoots].filter((root) => existsSync(join(root, "public")));
    return copied.length > 0 && copied.every((root) => root === ROOT) ? withoutStaticCopy(all) : all;
  };
  const whole = whyWhole(options, request) ?? (await buildApart(options, config, plugins, request));
  if (whole !== undefined) await buildWhole(options, config, await plugins(), folder);
  if (whole instanceof Error)
    reportUnknownPart(
      `its client can't be built apart (${reasonOf(whole)})`,
      "Lectern built all of the site, the slow way",
    );
  reportUnnumbered(options.clientRoot);
  // In Lectern's own public folder is also what editors read of outlines; that is no part of a talk.
  if (options.userRoot === ROOT) for (const file of SCHEMAS) await rm(join(folder, file), { force: true });
  // Hosts that look for it show the deck at any address.
  await copyFile(join(folder, "index.html"), join(folder, "404.html"));
  const spoken = { ...options, withoutNotes: false };
  const notes = await readNotes(spoken, (await ViteSlidevPlugin(spoken)).flat(3) as Plugin[]);
  const noteTexts = options.data.slides.map(({ note = "" }) => note);
  return { notes, noteTexts, modules: [...modules], drawings, ...(typeof whole === "string" ? { whole } : {}) };
}

/** What `npm run schema` writes into `public/`. */
const SCHEMAS = ["outline.schema.json", "recipe.schema.json"];

const withoutPackages = (word: string) => word.replace(/^(["'`]?).*[/\\]node_modules[/\\]/, "$1");

/** What an error of a build says, without the bundler's words before it and where the machine has its packages. */
const reasonOf = ({ message }: Error) =>
  message
    .split("\n")
    .map((line) => line.trim().split(" ").map(withoutPackages).join(" "))
    .find((line) => line !== "" && !line.startsWith("Build failed"));

/** Builds all of a site at once. */
async function buildWhole(
  options: ResolvedSlidevOptions,
  config: InlineConfig,
  plugins: InlineConfig["plugins"],
  folder: string,
): Promise<void> {
  const index = pagePath(options);
  const page: Plugin = {
    name: "lectern:index",
    resolveId: { order: "pre", handler: (id) => (id === index ? id : null) },
    load: { order: "pre", handler: (id) => (id === index ? pageOf(options) : null) },
  };
  await build(
    mergeConfig(config, {
      root: options.userRoot,
      plugins: [page, plugins],
      build: { outDir: folder, emptyOutDir: true, rollupOptions: { input: { index } } },
    } satisfies InlineConfig),
  );
}

/** The `vite.config` of each root, as Slidev reads it. */
async function readUserConfig(roots: readonly string[]): Promise<InlineConfig> {
  const files = roots.flatMap((root) => findViteConfig(root) ?? []);
  const configs = await Promise.all(
    // The usual loader writes into `node_modules`, where a person may have no right to.
    files.map((file) =>
      loadConfigFromFile({ mode: "production", command: "build" }, file, undefined, undefined, undefined, "runner"),
    ),
  );
  return configs.reduce((all, loaded) => mergeConfig(all, loaded?.config ?? {}), {} as InlineConfig);
}
