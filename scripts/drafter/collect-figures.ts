import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { sha256 } from "../files/digest.ts";
import { shownKind } from "../files/picture-kind.ts";
import type { Figure } from "../manuscript/manuscript.ts";
import type { PaperFolder } from "../manuscript/paper-folder.ts";
import { decodeAddress } from "../text/decode-address.ts";
import { DRAWN_ENDINGS, drawPicture } from "./draw-picture.ts";

/** A picture to be put beside the outline. */
export interface Asset {
  /** Path from the outline's folder, with `/`. */
  name: string;
  bytes: Uint8Array;
}

/** What a picture became: a file beside the outline, or the reason why there is none. */
export type Picture = { name: string; doubt?: string | undefined } | { problem: string; wanted: string };

/** Endings of pictures that a browser shows, tried in this order where the paper leaves them out. */
const SHOWN = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"];
const ENDINGS = [...SHOWN, ...DRAWN_ENDINGS];
const LARGEST_BYTES = 25 * 2 ** 20;
/** All pictures of a paper together: they are held in memory until they are written. */
const MOST_BYTES = 200 * 2 ** 20;

/** Collects the pictures of a paper, each once. */
export class FigureCollector {
  readonly assets: Asset[] = [];
  readonly #folder: PaperFolder;
  readonly #byDigest = new Map<string, string>();
  readonly #byPath = new Map<string, Picture>();
  readonly #used = new Set<string>();

  constructor(folder: PaperFolder) {
    this.#folder = folder;
  }

  /** Those that an outline names. */
  get used(): Asset[] {
    return this.assets.filter(({ name }) => this.#used.has(name));
  }

  use(name: string): void {
    this.#used.add(name);
  }

  /** The pictures of a figure, in its order. */
  async collect(figure: Figure): Promise<Picture[]> {
    const pictures: Picture[] = [];
    for (const names of figure.images) pictures.push(await this.#take(names));
    return pictures;
  }

  async #take(names: readonly string[]): Promise<Picture> {
    const wanted = names[0] ?? "";
    if (names.some((name) => /^(?:https?:)?\/\//.test(name)))
      return { wanted, problem: "lies on the web; nothing is fetched" };
    if (/^data:/.test(wanted)) return this.#decode(wanted);
    const found = this.#find(names);
    if (!found) {
      const isOutside = names.some((name) => {
        const tried = this.#folder.find(name, ENDINGS);
        return "problem" in tried && tried.problem === "outside";
      });
      return {
        wanted,
        problem: isOutside ? "lies outside of the paper's folder and is not read" : "is not in the paper's folder",
      };
    }
    const known = this.#byPath.get(found.path);
    if (known) return known;
    const picture = await this.#read(found.path, found.name);
    this.#byPath.set(found.path, picture);
    return picture;
  }

  /** A picture that is written into the text, as pages that are one file have them. */
  async #decode(address: string): Promise<Picture> {
    const wanted = `${address.slice(0, 30)}…`;
    const comma = address.indexOf(",");
    const [, type = "", base64] =
      /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml|tiff|(?:x-)?[ew]mf|x-(?:tiff|pdf))(?:;(?:charset|utf)[\w=-]+)?(;base64)?$/i.exec(
        address.slice(0, Math.min(comma, 100)),
      ) ?? [];
    const held = this.assets.reduce((sum, asset) => sum + asset.bytes.length, 0);
    if (address.length > LARGEST_BYTES || held + address.length > MOST_BYTES)
      return { wanted, problem: "is written into the text, and too large; save it as a file" };
    const bytes = base64
      ? Buffer.from(address.slice(comma), "base64")
      : Buffer.from(decodeAddress(address.slice(comma + 1)));
    const drawn = type === "" ? undefined : await drawPicture(bytes);
    if (drawn) return "problem" in drawn ? { wanted, problem: drawn.problem } : this.#keepDrawn(drawn, "figure");
    const kind = type === "" ? undefined : shownKind(bytes);
    if (kind === undefined)
      return { wanted, problem: "is written into the text, but not as a picture that a browser shows" };
    return { name: this.#keep(bytes, `figure.${kind.replace("+xml", "")}`) };
  }

  /** The first of the files that a picture may be; one that can be shown beside an EPS goes first. */
  #find(names: readonly string[]): { path: string; name: string } | undefined {
    const found = names.flatMap((name) => {
      const place = this.#folder.find(name, ENDINGS);
      return "path" in place ? [place] : [];
    });
    const [first] = found;
    if (!first || !isPostScript(first.name)) return first;
    const stem = first.name.slice(0, -extname(first.name).length);
    const twin = ENDINGS.map((ending) => this.#folder.find(`${stem}${ending}`)).find((place) => "path" in place);
    return found.find(({ name }) => !isPostScript(name)) ?? (twin && "path" in twin ? twin : first);
  }

  async #read(path: string, wanted: string): Promise<Picture> {
    const kind = extname(path).toLowerCase();
    const held = this.assets.reduce((sum, asset) => sum + asset.bytes.length, 0);
    if (held + statSync(path).size > MOST_BYTES)
      return { wanted, problem: `comes after ${MOST_BYTES / 2 ** 20} MB of pictures, which is the most` };
    if (statSync(path).size > LARGEST_BYTES) return { wanted, problem: `has more than ${LARGEST_BYTES / 2 ** 20} MB` };
    const bytes = readFileSync(path);
    const drawn = isPostScript(path) ? undefined : await drawPicture(bytes);
    if (drawn)
      return "problem" in drawn
        ? { wanted, problem: drawn.problem }
        : this.#keepDrawn(drawn, basename(path, extname(path)));
    if (isPostScript(path))
      return {
        wanted,
        problem: `is PostScript, which no browser shows; convert it, and import again: \`ps2pdf -dEPSCrop ${basename(path)}\` in its folder`,
      };
    if (!SHOWN.includes(kind) && !DRAWN_ENDINGS.includes(kind))
      return {
        wanted,
        problem: `is a ${kind.slice(1).toUpperCase() || "file"} that a browser can't show; convert it to PNG or SVG`,
      };
    if (!shownKind(bytes)) return { wanted, problem: "is not the picture that its name says" };
    return { name: this.#keep(bytes, basename(path)) };
  }

  #keepDrawn(
    { bytes, ending, doubt }: { bytes: Uint8Array; ending: string; doubt?: string | undefined },
    stem: string,
  ): Picture {
    return { name: this.#keep(bytes, `${stem}${ending}`), doubt };
  }

  /** Puts a picture beside the outline, under a name that means nothing to a web address. */
  #keep(bytes: Uint8Array, name: string): string {
    const digest = sha256(bytes);
    const known = this.#byDigest.get(digest);
    if (known !== undefined) return known;
    const end = extname(name);
    const stem =
      basename(name, end)
        .normalize("NFC")
        .replace(/[^\p{L}\p{N}._-]+/gu, "-")
        .replace(/^[.-]+/, "") || "figure";
    let free = `figures/${stem}${end.toLowerCase()}`;
    for (let number = 2; this.assets.some((asset) => asset.name.toLowerCase() === free.toLowerCase()); number++)
      free = `figures/${stem}-${number}${end.toLowerCase()}`;
    this.assets.push({ name: free, bytes });
    this.#byDigest.set(digest, free);
    return free;
  }
}

const isPostScript = (name: string) => /\.e?ps$/i.test(name);
