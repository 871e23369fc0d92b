import { statSync } from "node:fs";
import { relative, sep } from "node:path";
import { readDeckOrigin } from "../pipeline/deck-origin.ts";
import { findTalks } from "../pipeline/find-talks.ts";
import { type OpenSource, openSource } from "../pipeline/open-sources.ts";
import type { LoadedSource } from "../remix/types.ts";

/** Works and recipes: paths, nearest first. */
export interface FoundWorks {
  works: { kind: "outline" | "deck"; file: string }[];
  recipes: string[];
  /** Whether all was looked through. */
  isWhole: boolean;
}

interface Kept {
  loaded: LoadedSource;
  /** What the files were like that it was read from. */
  state: string;
}

/** How far the clock of a file system may be behind, in milliseconds. */
const CLOCK_MS = 50;

/** Files that make a folder too large to show whole. */
const MOST_WORKS = 400;

/** What slides can be taken of, below some folders; each is read once, and again when one of its files has changed. */
export class Library {
  readonly #folders: readonly string[];
  readonly #project: string | undefined;
  /** Works as they were found the last time. */
  #works: FoundWorks["works"] | undefined;
  readonly #kept = new Map<string, Kept>();
  readonly #reading = new Map<string, Promise<LoadedSource>>();

  /**
   * @param folders folders and files, as a person named them
   * @param project where recipes are looked for, besides
   */
  constructor(folders: readonly string[], project?: string) {
    [this.#folders, this.#project] = [folders, project];
  }

  /** The works and recipes that there are now: paths, nearest first. */
  find(): FoundWorks {
    const all = this.#folders.map((folder) => (isFolder(folder) ? findTalks(folder) : findFile(folder)));
    const isLookedThrough = this.#project === undefined || this.#folders.includes(this.#project);
    const elsewhere = isLookedThrough ? [] : [findTalks(this.#project)];
    const decks = all.flatMap((each) => each.decks).filter((file) => !isMade(file));
    const works = [
      ...all.flatMap(({ outlines }) => outlines).map((file) => ({ kind: "outline" as const, file: toUrl(file) })),
      ...decks.map((file) => ({ kind: "deck" as const, file: toUrl(file) })),
    ];
    this.#works = [...new Map(works.map((work) => [work.file, work])).values()].slice(0, MOST_WORKS);
    return {
      isWhole: [...all, ...elsewhere].every(({ isWhole }) => isWhole),
      works: this.#works,
      recipes: [...new Set([...all, ...elsewhere].flatMap(({ recipes }) => recipes).map(toUrl))],
    };
  }

  /** What a work is; nothing for a file that is not on the board. */
  kindOf(file: string): "outline" | "deck" | undefined {
    this.#works ??= this.find().works;
    return this.#works.find((work) => work.file === file)?.kind;
  }

  /** Reads a work, unless it is known and none of its files has changed. */
  readonly open: OpenSource = async (kind, file) => {
    const kept = this.#kept.get(file);
    if (kept && kept.state === stateOf(kept.loaded.files)) return kept.loaded;
    const reading = this.#reading.get(file) ?? this.#read(kind, file);
    this.#reading.set(file, reading);
    try {
      return await reading;
    } finally {
      this.#reading.delete(file);
    }
  };

  async #read(kind: "outline" | "deck", file: string): Promise<LoadedSource> {
    const start = Date.now();
    const loaded = await openSource(kind, file);
    // What was saved meanwhile may be read in part: it is read again.
    const isWhole = loaded.files.every((each) => {
      const { mtimeMs = 0 } = statSync(each, { throwIfNoEntry: false }) ?? {};
      return mtimeMs < start - CLOCK_MS;
    });
    this.#kept.set(file, { loaded, state: isWhole ? stateOf(loaded.files) : "" });
    return loaded;
  }

  /** Forgets a work that is gone. */
  forget(file: string): void {
    this.#kept.delete(file);
  }
}

function findFile(file: string): ReturnType<typeof findTalks> {
  const found = { outlines: [], recipes: [], decks: [], isWhole: true };
  return /\.ya?ml$/i.test(file) ? { ...found, outlines: [file] } : { ...found, decks: [file] };
}

/** Decks that Lectern wrote are shown as what they were made from. */
function isMade(file: string): boolean {
  try {
    const { outline, missingOutline } = readDeckOrigin(file);
    return outline !== undefined || missingOutline !== undefined;
  } catch {
    // What is wrong with it is told when it is read.
    return false;
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** A path from the working directory, with `/` on every system. */
const toUrl = (path: string): string => relative("", path).split(sep).join("/");

function stateOf(files: readonly string[]): string {
  return files
    .map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : "";
    })
    .join("\n");
}
