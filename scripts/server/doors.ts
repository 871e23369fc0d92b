import { statSync } from "node:fs";
import { join, sep } from "node:path";
import type { ViteDevServer } from "vite";
import { FORMS, SHARED_DATA, SLIDE_DATA, VITE_CLIENT } from "../slidev/server-addresses.ts";
import { OWN_DOOR } from "./beside.ts";
import type { Caller } from "./gate.ts";
import { parsePath } from "./gate.ts";

/** Where a request goes: to what it asks for, to the page that shows slides, or nowhere. */
export type Door = "as-asked" | "page" | "closed";

/** What the doors have to know of a running server. */
export interface ServedFolders {
  /** Absolute paths of folders with pictures and the like: the deck's own, and those of theme, addons and packages. */
  mediaFolders: readonly string[];
  /** Absolute path of the folder whose files lie at the site's root. */
  publicFolder: string;
  /** Absolute paths of folders with programs for the browser: Slidev's client, and packages made ready for it. */
  clientFolders: readonly string[];
  /** Absolute path of the folder that addresses without `/@fs/` are relative to. */
  root: string;
  /** Whether something that was served imports this address. */
  isImported: (path: string) => Promise<boolean>;
}

const MEDIA =
  /\.(?:avif|bmp|eot|flac|gif|ico|jpe?g|m4[av]|mov|mp[34]|og[agv]|opus|otf|pdf|png|svg|ttf|vtt|wav|web[mp]|woff2?)$/i;

/**
 * What a page of the deck may ask for: the page itself, Slidev's two doors for the presenter and Lectern's own, what a
 * module that was served imports, Slidev's client, pictures and fonts. All else is closed: editors, inspectors, servers for agents, source
 * maps, and files that only lie beside the deck.
 */
export async function chooseDoor({ method, url: asked, headers }: Caller, house: ServedFolders): Promise<Door> {
  const url = parsePath(asked);
  const path = url && decode(url.pathname);
  if (!url || path === undefined) return "closed";
  if (method === "POST") {
    // What a form of another page can send has another type.
    const isJson = /^application\/json(?:;|$)/i.test(headers["content-type"] ?? "");
    return isJson && [SLIDE_DATA, SHARED_DATA, OWN_DOOR].some((door) => door.test(path)) ? "as-asked" : "closed";
  }
  if (method !== "GET" && method !== "HEAD") return "closed";
  if (house.publicFolder !== "" && !isHidden(path) && isFile(join(house.publicFolder, path))) return "as-asked";
  // A file that is opened in a tab would be given as it is, imported or not.
  if (isDocument(headers)) return "page";
  if (SLIDE_DATA.test(path) || OWN_DOOR.test(path) || VITE_CLIENT.includes(path)) return "as-asked";
  if (path.endsWith(".map")) return "closed";
  if (await house.isImported(path + url.search)) return "as-asked";
  if (FORMS.some((form) => url.searchParams.has(form))) return "closed";
  const file = path.startsWith("/@fs/") ? path.slice("/@fs".length) : join(house.root, path);
  const isIn = (folders: readonly string[]) =>
    folders.some((folder) => file.startsWith(folder + sep) && !isHidden(file.slice(folder.length)));
  return isIn(house.clientFolders) || (MEDIA.test(path) && isIn(house.mediaFolders)) ? "as-asked" : "closed";
}

/** What the doors have to know, asked of Vite. */
export function servedFolders(vite: ViteDevServer, { roots, clientRoot, packages }: Rooms): ServedFolders {
  const { root, publicDir, cacheDir } = vite.config;
  const { moduleGraph } = vite.environments.client;
  return {
    root,
    publicFolder: publicDir,
    clientFolders: [clientRoot, cacheDir],
    mediaFolders: [root, ...roots, packages],
    // Vite writes `\0` as `__x00__` in addresses, and puts `/@id/` before names that are no paths.
    isImported: async (path) => {
      const id = path.startsWith("/@id/") ? path.slice("/@id/".length).replace("__x00__", "\0") : path;
      return (await moduleGraph.getModuleByUrl(id)) !== undefined;
    },
  };
}

/** Absolute paths of a deck's folders. */
export interface Rooms {
  /** The deck's own folder, and those of its theme and addons. */
  roots: readonly string[];
  /** Slidev's client. */
  clientRoot: string;
  /** `node_modules`, in which fonts lie. */
  packages: string;
}

function isDocument(headers: Caller["headers"]): boolean {
  const destination = headers["sec-fetch-dest"];
  if (destination !== undefined) return ["document", "iframe"].includes(destination);
  return headers.accept?.startsWith("text/html") === true;
}

/** Files and folders that begin with a dot are nobody's pictures. */
const isHidden = (path: string) => /[/\\]\./.test(path);

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // It is not there, or its name is too long for a file.
    return false;
  }
}

function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("\0") || decoded.split(/[/\\]/).includes("..") ? undefined : decoded;
  } catch {
    return undefined;
  }
}
