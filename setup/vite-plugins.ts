import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineVitePluginsSetup, type ResolvedSlidevOptions, type SlidevData } from "@slidev/types";
import { escapeUTF8 } from "entities";
import { normalizePath, type Plugin } from "vite";
import { brandOfDeck, lookOfDeck } from "../scripts/brand/deck-look.ts";
import { describeLook } from "../scripts/brand/describe-look.ts";
import { lookCss, stackOf } from "../scripts/brand/look-css.ts";
import { STACKS } from "../scripts/design/tokens.ts";
import { markdownToPlain } from "../scripts/exporter/deck-info.ts";
import { languageOf } from "../scripts/languages/index.ts";
import { numberPrintedSlide, PRINTED_SLIDE } from "../scripts/slidev/printed-slide.ts";
import { keepFollowersQuiet, SHARED_PLACE } from "../scripts/slidev/shared-place.ts";
import { keepPendingChanges, SHARED_STATE } from "../scripts/slidev/shared-state.ts";
import { guardTitles, isTitleRenderer } from "../scripts/slidev/title-renderer.ts";
import { deckModule, withConfig } from "../scripts/slidev/virtual-modules.ts";
import { readLettered } from "./fonts/figure-font.ts";
import { pickFaces } from "./fonts/pick-faces.ts";

/** The style sheet that is the deck's own. */
const DECK_STYLE = normalizePath(fileURLToPath(new URL("../styles/deck.css", import.meta.url)));
/** In the page itself: a deck names no file of Lectern's, wherever it lies. */
const ICON = `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(readFileSync(new URL("../public/icon.svg", import.meta.url), "utf8").trim())}">`;

let config: string | undefined;
const CONFIGS = deckModule("configs");

/** What the client reads of a deck's headmatter: not the digest, nor whether the deck is a draft. */
const configOf = async ({ data, userRoot }: ResolvedSlidevOptions) =>
  JSON.stringify({
    ...data.config,
    lectern: undefined,
    draft: undefined,
    look: describeLook(await lookOf(data, userRoot)),
  });

const lookOf = ({ headmatter }: SlidevData, folder: string) => lookOfDeck(headmatter.brand, folder);

/**
 * Fills `styles/deck.css` with the fonts that the deck needs and with its brand, of which it tells the client too; keeps titles
 * what they are, numbers printed slides, and lets a change of a slide change that slide only.
 */
export default defineVitePluginsSetup((options) => [QUOTED_IMPORTS, own(options)]);

/** Vue writes the names of pictures between quotes as they are; one with a quote in it would end there. */
const QUOTED_IMPORTS: Plugin = {
  name: "lectern:imports",
  enforce: "post",
  transform(code, id) {
    if (!id.split("?")[0]?.endsWith(".md")) return undefined;
    const quoted = code.replace(
      /^import (_imports_\d+) from '([^'\n]*'.*)'(;?)$/gm,
      (_, name, file, end) => `import ${name} from ${JSON.stringify(file)}${end}`,
    );
    return quoted === code ? undefined : { code: quoted, map: null };
  },
};

const own = (options: ResolvedSlidevOptions): Plugin => ({
  name: "lectern",
  enforce: "pre",
  async buildStart() {
    config = await configOf(options);
  },
  // Lectern writes a digest into the headmatter with each change, for which Slidev would load the whole page anew.
  async handleHotUpdate({ modules }) {
    const before = config;
    config = await configOf(options);
    return config === before ? modules.filter(({ id }) => id !== CONFIGS) : modules;
  },
  load: {
    order: "pre",
    // Vite takes what stands behind `#` in a path for the address of a part, and a picture or a recording for a script.
    handler: async (id) =>
      id.includes("#") && existsSync(id) ? fileModule(id) : await letteredModule(id, options.data, options.userRoot),
  },
  transformIndexHtml: { order: "pre", handler: (html) => describePage(html, options.data.headmatter) },
  transform: {
    // Before Slidev makes Vue of its Markdown.
    order: "pre",
    async handler(code, id) {
      const [path = ""] = id.split("?");
      if (isTitleRenderer(path)) return { code: guardTitles(code), map: null };
      // Other parts of the component have a query behind its name.
      if (normalizePath(id).endsWith(PRINTED_SLIDE)) return { code: numberPrintedSlide(code), map: null };
      // `dev` serves packages with their version as a query, or without.
      if (normalizePath(path).endsWith(SHARED_PLACE)) return { code: keepFollowersQuiet(code), map: null };
      if (options.mode === "dev" && SHARED_STATE.test(id)) return { code: keepPendingChanges(code), map: null };
      const { data, userRoot, mode } = options;
      const look = async () => {
        for (const file of (await brandOfDeck(data.headmatter.brand, userRoot))?.files ?? []) this.addWatchFile(file);
        return lookOf(data, userRoot);
      };
      if (id === CONFIGS)
        return { code: withConfig(code, { brand: undefined, look: describeLook(await look()) }), map: null };
      if (normalizePath(path) !== DECK_STYLE) return undefined;
      const language = String(data.headmatter.lang ?? "en");
      const { page, continued, slides, presentedPaper } = languageOf(language).labels;
      // On paper, Lectern says a few words of its own.
      const own = [page("0", "0"), continued("0"), slides, presentedPaper];
      const text = [...Object.values(data.markdownFiles).map(({ raw }) => raw), ...own].join("\n");
      // While a deck is being written, its next character is not known.
      const faces = pickFaces(mode === "build" ? text : undefined, language);
      const brand = await look();
      return { code: brand ? `${faces}\n${lookCss(brand)}` : faces, map: null };
    },
  },
});

/** Files that slides show or play, by the ends of their names. */
const TYPES: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
  mp4: "video/mp4",
  webm: "video/webm",
  m4a: "audio/mp4",
  mp3: "audio/mpeg",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  wav: "audio/wav",
  flac: "audio/flac",
};

/** A picture or a recording as a module that holds it; nothing for other files. */
function fileModule(file: string): string | undefined {
  const type = TYPES[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ""];
  if (type === undefined) return undefined;
  return `export default ${JSON.stringify(`data:${type};base64,${readFileSync(file, "base64")}`)};`;
}

/** An SVG file whose letters get the deck's font; nothing for other files. */
async function letteredModule(id: string, data: SlidevData, folder: string): Promise<string | undefined> {
  const [path = "", query = ""] = id.split("?");
  if (!/\.svg$/i.test(path) || /\b(?:raw|url|inline)\b/.test(query) || !existsSync(path)) return undefined;
  const lettered = readLettered(readFileSync(path, "utf8"));
  if (lettered === undefined) return undefined;
  const look = await lookOf(data, folder);
  const faces = `${look?.faces ?? ""}\n${pickFaces(lettered.text, String(data.headmatter.lang ?? "en"))}`;
  const fontsOf = (role: "sans" | "mono", any: string) =>
    (look && stackOf(look, role)) ?? [...STACKS[role].map((name) => `"${name}"`), any].join(", ");
  const made = lettered.withFont(faces, fontsOf("sans", "sans-serif"), fontsOf("mono", "monospace"));
  const svg = Buffer.from(made).toString("base64");
  return `export default ${JSON.stringify(`data:${TYPES.svg};base64,${svg}`)};`;
}

/**
 * Says in a page's head what the deck is, as plain text: Slidev writes description, author and keywords as JSON, in
 * quotes, and title and description as the Markdown that they are in the headmatter.
 */
export function describePage(html: string, { title, info, author, keywords, seoMeta = {} }: Headmatter): string {
  const plain = (markdown: unknown) => escapeUTF8(markdownToPlain(String(markdown)));
  const meta = (text: string, key: string, content: string) =>
    text.replace(
      new RegExp(`(<meta (?:name|property)="${key}" content=)"[^"]*"`),
      (_, start) => `${start}"${content}"`,
    );
  let page = html;
  if (title) page = page.replace(/<title>[^<]*<\/title>/, () => `<title>${plain(title)}</title>`);
  if (title && !seoMeta.ogTitle) page = meta(page, "og:title", plain(title));
  if (info) page = meta(page, "description", plain(info));
  if (info && !seoMeta.ogDescription) page = meta(page, "og:description", plain(info));
  if (author) page = meta(page, "author", escapeUTF8(String(author)));
  const words = Array.isArray(keywords) ? keywords.join(", ") : keywords;
  if (words) page = meta(page, "keywords", escapeUTF8(String(words)));
  return page.includes('rel="icon"') ? page : page.replace("</head>", () => `${ICON}\n</head>`);
}

interface Headmatter {
  title?: unknown;
  info?: unknown;
  author?: unknown;
  keywords?: unknown;
  seoMeta?: { ogTitle?: unknown; ogDescription?: unknown };
}
