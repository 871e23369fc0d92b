/** Modules that Slidev makes of a deck, and what else it and Vite keep beside one. */

/** What the client asks the deck for. */
export const DECK_MODULES = ["slides", "configs", "title-renderer"] as const;
export type DeckModule = (typeof DECK_MODULES)[number];

/** A module by which the deck gives something to the client, as Slidev's own plugin resolves it. */
export const deckModule = (name: DeckModule) => `/@slidev/${name}`;

/**
 * Slidev's module of a deck's headmatter, with other settings in it.
 *
 * @param code as Slidev wrote it: one object in JSON that the module exports
 * @param settings those that are undefined are taken out
 * @throws where it is another module than that
 */
export function withConfig(code: string, settings: Record<string, unknown>): string {
  const json = code
    .trim()
    .replace(/^export default /, "")
    .replace(/;$/, "");
  return `export default ${JSON.stringify({ ...JSON.parse(json), ...settings })}`;
}

/** The module of the deck that an import asks for, if it is one. */
export const findDeckModule = (id: string): DeckModule | undefined =>
  DECK_MODULES.find((name) => id === `#slidev/${name}` || id === deckModule(name));

/** What Slidev makes of one slide: path of the deck's file and number of the slide, in an id without query. */
export const SLIDE_MODULE = /^(.*)__slidev_(\d+)\.(?:md|frontmatter)$/;

/** Whether an error of a build is about a slide, rather than about how the deck is built. */
export const isOfSlide = ({ id = "", message = "" }: { id?: string; message?: string }): boolean =>
  /__slidev_\d+\.(?:md|frontmatter)/.test(id + message);

/** Slidev's name for the settings of a slide, with its notes as HTML. */
export const frontmatterModule = (file: string, no: number) => `${file}__slidev_${no}.frontmatter`;

/** Folder beside a deck in which Slidev puts modules of its own, which a built site may name. */
export const VIRTUAL_FOLDER = "node_modules/.slidev/virtual";

/** What Slidev and Vite keep in `node_modules` beside a deck. */
export const KEPT_BESIDE = [".slidev", ".vite", ".vite-temp"];

/** Whether a module is code of a package, and none that Slidev made of the deck. */
export const isPackageCode = (id: string): boolean =>
  /\.(?:ts|js|mjs|vue)(?:\?|$)/.test(id) && /\/node_modules\/(?!\.slidev\/)/.test(id);
