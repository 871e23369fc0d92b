import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, extname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/source-text.ts";
import { confinement, isInside, resolveInFolder } from "../paths/folder.ts";
import { readPaper } from "./read-paper.ts";

type Found = { path: string; name: string } | { problem: "outside" | "missing" };

/** Of what else lies in the paper's repository, only these are read: bibliographies, pictures, parts in TeX. */
const KINDS = new Set(
  [...["bib", "bbl", "tex", "sty"], ...["svg", "png", "jpg", "jpeg", "webp", "gif", "avif", "pdf", "eps", "ps"]].map(
    (kind) => `.${kind}`,
  ),
);

/**
 * The files that a paper is made of: those in its folder and below. Where the paper lies in a git repository it may also
 * name bibliographies, pictures and TeX elsewhere in that one: `../refs.bib`. Nothing else is ever read.
 */
export class PaperFolder {
  /** Absolute. */
  readonly path: string;
  /** The folder as the person named it, for messages. */
  readonly name: string;
  /** What lies in a folder: names by the same without capitals. */
  readonly #listings = new Map<string, Map<string, string[]>>();
  /** Absolute paths of what was found. */
  readonly found = new Set<string>();
  #repository: { path: string | undefined } | undefined;

  /**
   * @param path absolute
   * @param name as the person named it
   * @param root the folder around it that is all the paper's, in place of a repository: of an archive that was unpacked
   */
  constructor(path: string, name: string, root?: string) {
    this.path = path;
    this.name = name;
    if (root !== undefined) this.#repository = { path: root };
  }

  /**
   * Looks for a file that the paper names. One whose name differs in nothing but capitals is taken where there is just
   * one: `fig.PNG` for `fig.png`, which are the same to the machines of many authors.
   *
   * @param name path from the paper's folder
   * @param extensions tried in turn behind the name, when it stands for no file by itself: `[".tex"]`
   * @returns the absolute path and the name that was found; or why there is none
   */
  find(name: string, extensions: readonly string[] = []): Found {
    // Names come from papers; a null byte would end a path early.
    if (name.includes("\0") || name === "") return { problem: "missing" };
    const names = [name, ...extensions.filter((each) => extname(name) !== each).map((each) => `${name}${each}`)];
    const tried = names.map((each) => this.#resolve(each));
    const found = tried.find((each) => "path" in each);
    if (found) return this.#note(found);
    for (const each of names) {
      const spelled = this.#respell(each);
      const other = spelled === undefined ? undefined : this.#resolve(spelled);
      if (other && "path" in other) return this.#note(other);
    }
    return { problem: tried.some((each) => "problem" in each && each.problem === "outside") ? "outside" : "missing" };
  }

  #note(found: Found): Found {
    if ("path" in found) this.found.add(found.path);
    return found;
  }

  #resolve(name: string): Found {
    const inside = resolveInFolder(this.path, name);
    if ("path" in inside) return { path: inside.path, name };
    return inside.problem === "missing" ? inside : this.#resolveInRepository(name);
  }

  #resolveInRepository(name: string): Found {
    const repository = this.#findRepository();
    if (repository === undefined || isAbsolute(name)) return { problem: "outside" };
    const path = resolve(this.path, name);
    if (!isOpen(repository, path)) return { problem: "outside" };
    try {
      if (!statSync(path).isFile()) return { problem: "missing" };
      // A link may lead to a file of another kind, or out of the repository.
      return isOpen(realpathSync(repository), realpathSync(path)) ? { path, name } : { problem: "outside" };
    } catch {
      return { problem: "missing" };
    }
  }

  /** The git repository that the folder lies in; a person's whole home, kept in git, is none. */
  #findRepository(): string | undefined {
    if (this.#repository) return this.#repository.path;
    let at = this.path;
    while (!existsSync(join(at, ".git")) && dirname(at) !== at) at = dirname(at);
    const isOne = existsSync(join(at, ".git")) && dirname(at) !== at && !isInside(at, resolve(homedir()));
    const limit = confinement();
    // The repository may be larger than what may be read.
    this.#repository = {
      path: isOne ? (limit === undefined || isInside(limit, realpathSync(at)) ? at : limit) : undefined,
    };
    return this.#repository.path;
  }

  /** The path with the capitals that its folders and file have on the disk, if that is another one. */
  #respell(name: string): string | undefined {
    if (isAbsolute(name)) return undefined;
    const spelled: string[] = [];
    for (const part of posix.normalize(name).split("/")) {
      if (part === "." || part === "..") {
        spelled.push(part);
        continue;
      }
      const folder = resolve(this.path, ...spelled);
      const limit = this.#findRepository() ?? this.path;
      if (!isInside(limit, folder)) return undefined;
      const same = this.#list(folder).get(part.toLowerCase()) ?? [];
      const only = same.includes(part) ? part : same.length === 1 ? same[0] : undefined;
      if (only === undefined) return undefined;
      spelled.push(only);
    }
    return spelled.join("/");
  }

  #list(folder: string): Map<string, string[]> {
    const known = this.#listings.get(folder);
    if (known) return known;
    const entries = new Map<string, string[]>();
    for (const entry of namesIn(folder)) {
      const same = entries.get(entry.toLowerCase());
      if (same) same.push(entry);
      else entries.set(entry.toLowerCase(), [entry]);
    }
    this.#listings.set(folder, entries);
    return entries;
  }

  /** Names of what lies right in the paper's own folder, in their order. */
  list(): string[] {
    return [...this.#list(this.path).values()].flat();
  }

  /**
   * Reads a text file that the paper names.
   *
   * @returns its text; or one finding, without a place in the paper, which the caller knows
   */
  read(name: string, extensions: readonly string[] = []): { source?: SourceText; diagnostics: Diagnostic[] } {
    const found = this.find(name, extensions);
    if ("path" in found) return readPaper(found.path, join(this.name, found.name));
    const message =
      found.problem === "outside"
        ? `\`${name}\` lies outside of the paper's folder and is not read`
        : `there is no file \`${name}\` in the paper's folder`;
    return {
      diagnostics: [
        { severity: "warning", code: `file-is-${found.problem === "outside" ? "inside" : "there"}`, message },
      ],
    };
  }
}

/** Names of what lies in a folder; none if it can't be read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Whether a path in a repository is of a kind that is read there; hidden files and folders never are. */
function isOpen(repository: string, path: string): boolean {
  if (!isInside(repository, path) || !KINDS.has(extname(path).toLowerCase())) return false;
  return !relative(repository, path)
    .split(sep)
    .some((part) => part.startsWith("."));
}
