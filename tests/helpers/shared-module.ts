import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** Slidev's plugin for state that its windows share, where Slidev finds it. */
const fromSlidev = createRequire(createRequire(import.meta.url).resolve("@slidev/cli/package.json"));
const PLUGIN = fromSlidev.resolve("vite-plugin-vue-server-ref");

/** What the plugin's modules import. */
export const SHARED_CLIENT = pathToFileURL(PLUGIN.replace(/index\.\w+$/, "client.mjs")).href;

/**
 * A module that the plugin makes for a window.
 *
 * @param name of the state, with what is asked of it: `drawings?diff`
 * @param state of all names on the server
 */
export async function sharedModule(name: string, state: object = {}): Promise<string> {
  const { default: plugin } = await import(pathToFileURL(PLUGIN).href);
  return plugin({ state }).load(`/@server-reactive/${name}`);
}
