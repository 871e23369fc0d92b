import { existsSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { EnvironmentError, toEnvironmentError } from "../diagnostics/environment-error.ts";
import { SILENT } from "../diagnostics/progress.ts";
import { summarizeTalk } from "../pipeline/describe-talks.ts";
import { SharedSite } from "../pipeline/shared-site.ts";
import { type BrandChoice, identifySource } from "../pipeline/source.ts";
import { newRecipe } from "../remix/edit/write-recipe.ts";
import type { RawRecipe } from "../remix/recipe/schema.ts";
import type { LoadedSource } from "../remix/types.ts";
import { dropDraft, keepDraft, readDraft } from "./drafts.ts";
import { editRecipe } from "./edit-recipe.ts";
import { exportLecture } from "./export-lecture.ts";
import { findUses } from "./find-uses.ts";
import { type FoundWorks, Library } from "./library.ts";
import { drawSlides } from "./pictures/draw-slides.ts";
import { PictureRoom } from "./pictures/picture-room.ts";
import { enlargeSlide, previewRow } from "./preview-row.ts";
import type {
  BoardEvent,
  ChangesAnswer,
  DrawAnswer,
  EditAnswer,
  EditRequest,
  EnlargeRequest,
  ExportRequest,
  OpenAnswer,
  PreviewAnswer,
  PreviewRequest,
  SaveAnswer,
  SaveRequest,
} from "./protocol.ts";
import { type OnBoard, readLecture } from "./read-lecture.ts";
import { listChanges, readSaved, recipeInside, saveRecipe } from "./recipe-file.ts";
import { viewLecture } from "./view-lecture.ts";
import { viewWork } from "./view-work.ts";

export interface BoardOptions {
  /** Absolute path of the project's folder, links followed: recipes are written below it only. */
  folder: string;
  /** What is looked through for works and recipes. */
  sources: readonly string[];
  browser: string | undefined;
  brand?: BrandChoice;
  signal: AbortSignal;
  /** Told to all pages. */
  tell: (event: BoardEvent) => void;
}

/** The name of a recipe that has none yet: work on one that was not saved goes on. */
function newName(): string {
  for (let count = 1; ; count += 1) {
    const name = `lectures/new-lecture${count === 1 ? "" : `-${count}`}.yaml`;
    if (!existsSync(name)) return name;
  }
}

/** The board without its pages: works, pictures and recipes of one project. What it does, `remix` and `export` do. */
export class Board implements AsyncDisposable {
  readonly #options: BoardOptions;
  readonly #library: Library;
  readonly #site: SharedSite;
  readonly #pictures: PictureRoom;
  /** What pages were told of recipes' files. */
  readonly #recipes = new Map<string, string | null>();
  /** Works as they were told, and where their slides are used. */
  readonly #told = new Map<string, LoadedSource>();
  #used = "";
  #exporting: AbortController | undefined;
  /** PDFs that were exported, by their addresses on the board. */
  readonly #exported = new Map<string, string>();

  constructor(options: BoardOptions) {
    const { sources, browser, signal, tell } = options;
    this.#options = options;
    this.#library = new Library(sources, ".");
    this.#site = new SharedSite(browser);
    this.#pictures = new PictureRoom(
      (drawings) => this.#site.use({ progress: SILENT, signal }, (site) => drawSlides(drawings, site, signal)),
      {
        drawn: (keys) => tell({ kind: "drawn", keys }),
        undrawn: (keys, message) => tell({ kind: "undrawn", keys, message }),
      },
      signal,
    );
  }

  /**
   * Reads all works and tells of each.
   *
   * @param isNew whether somebody has come who knows of none
   */
  async tellWorks(isNew: boolean): Promise<void> {
    const { tell, signal } = this.#options;
    const { works, recipes } = this.#library.find();
    const uses = findUses(recipes);
    const used = JSON.stringify([...uses]);
    const isAll = isNew || used !== this.#used;
    this.#used = used;
    for (const gone of [...this.#told.keys()].filter((file) => !works.some((each) => each.file === file))) {
      this.#told.delete(gone);
      this.#library.forget(gone);
      tell({ kind: "gone", work: gone });
    }
    for (const [index, { kind, file }] of works.entries()) {
      if (signal.aborted) return;
      // Somebody may want to see something meanwhile.
      await setImmediate();
      const loaded = await this.#library.open(kind, file);
      if (!isAll && this.#told.get(file) === loaded) continue;
      this.#told.set(file, loaded);
      tell({ kind: "work", work: viewWork(kind, file, loaded, uses, this.#pictures.know) });
      tell({ kind: "works", read: index + 1, all: works.length });
    }
  }

  /** What there is, as it is found now. */
  find(): FoundWorks {
    return this.#library.find();
  }

  /** Tells what the files of opened recipes say, to who may have missed it. */
  tellRecipes(): void {
    for (const [recipe, text] of this.#recipes) this.#options.tell({ kind: "disk", recipe, text });
  }

  /** Looks whether something has changed on the disk. */
  async refresh(): Promise<void> {
    for (const [recipe, known] of this.#recipes) {
      const text = readSaved(recipe);
      if (text === known) continue;
      this.#recipes.set(recipe, text);
      // Saved elsewhere, word by word: that is no unsaved work any more.
      if (readDraft(recipe)?.text === text) dropDraft(recipe);
      this.#options.tell({ kind: "disk", recipe, text });
    }
    await this.tellWorks(false);
  }

  async open({ recipe: named }: { recipe: string }): Promise<OpenAnswer> {
    const recipe = this.#recipeOf(named === "" ? newName() : named);
    const saved = readSaved(recipe);
    this.#recipes.set(recipe, saved);
    const draft = readDraft(recipe);
    const text = draft?.text ?? saved ?? newRecipe(NEW_LECTURE, [{ divider: "A first part" }]);
    const board = { recipe, text, accepted: draft?.accepted ?? [] };
    const isDraft = draft !== undefined && draft.text !== saved;
    const recipes = this.#library.find().recipes.filter((file) => file !== recipe);
    const others = await Promise.all(recipes.map((file) => summarizeTalk({ kind: "recipe", file })));
    return {
      ...{ recipe, saved, isDraft, text, accepted: board.accepted },
      isBehind: isDraft && draft.base !== saved,
      lecture: await this.#view(board),
      recipes: others.map(({ file, title = file }) => ({ file, title })),
    };
  }

  async edit({ edit, ...asked }: EditRequest): Promise<EditAnswer> {
    const board = { ...asked, recipe: this.#recipeOf(asked.recipe) };
    if (!edit) return { text: board.text, lecture: await this.#view(board), ...this.#keep(board) };
    const { text, from } = await editRecipe(board, await readLecture(board, this.#library.open), edit, this.#library);
    const lecture = await this.#view({ ...board, text }, from);
    // What can't be read could not be mended here.
    if (lecture.isReadOnly) throw new EnvironmentError(refusalOf(lecture.findings[0]?.message));
    return { text, lecture, ...this.#keep({ ...board, text }) };
  }

  changes(asked: OnBoard): ChangesAnswer {
    return listChanges({ ...asked, recipe: this.#recipeOf(asked.recipe) });
  }

  async save(asked: SaveRequest): Promise<SaveAnswer> {
    const recipe = this.#recipeOf(asked.recipe);
    const answer = await saveRecipe({ ...asked, recipe }, this.#library.open);
    if ("saved" in answer) {
      this.#recipes.set(recipe, answer.saved);
      // Other tabs may show the same recipe.
      this.#options.tell({ kind: "disk", recipe, text: answer.saved });
    }
    return answer;
  }

  discard({ recipe }: { recipe: string }): Record<string, never> {
    dropDraft(this.#recipeOf(recipe));
    return {};
  }

  draw({ keys }: { keys: readonly string[] }): DrawAnswer {
    return { drawn: this.#pictures.want(keys) };
  }

  /** A kept picture as PNG. @param part from 1, of a slide that had to be split */
  picture(key: string, part: number): Buffer | undefined {
    const data = this.#pictures.take(key)?.pictures[part - 1];
    return data === undefined ? undefined : Buffer.from(data, "base64");
  }

  async preview({ edit, row, ...asked }: PreviewRequest): Promise<PreviewAnswer> {
    const board = { ...asked, recipe: this.#recipeOf(asked.recipe) };
    return previewRow(board, { edit, row }, this.#library, this.#pictures);
  }

  async enlarge({ work, slide }: EnlargeRequest): Promise<PreviewAnswer> {
    return enlargeSlide(work, slide, this.#library, this.#pictures);
  }

  /** Exports in the background; what comes of it is told. */
  export({ recipe: named, formats }: ExportRequest): Record<string, never> {
    const recipe = this.#recipeOf(named);
    if (this.#exporting) throw new EnvironmentError(BUSY);
    const source = identifySource(recipe, this.#options.brand ? { brand: this.#options.brand } : {});
    const stop = new AbortController();
    this.#exporting = stop;
    const { browser, tell, signal } = this.#options;
    const telling = (event: BoardEvent) => {
      if (event.kind === "exported")
        for (const { name, url } of event.files) if (url !== "") this.#exported.set(url, name);
      tell(event);
    };
    const rest = { browser, tell: telling, signal: AbortSignal.any([stop.signal, signal]) };
    const exporting = exportLecture(source, formats, rest).finally(() => {
      this.#exporting = undefined;
    });
    // Files that are lent to a deck for a picture must not go from under the export.
    this.#pictures.pauseFor(exporting);
    return {};
  }

  /** The path of a file that was exported, by its address. */
  exported(address: string): string | undefined {
    return this.#exported.get(address);
  }

  stop(): Record<string, never> {
    this.#exporting?.abort();
    return {};
  }

  #recipeOf(named: string): string {
    return recipeInside(this.#options.folder, named);
  }

  async #view(board: OnBoard, from?: readonly number[]) {
    const lecture = await viewLecture(board, await readLecture(board, this.#library.open), this.#pictures.know);
    if (!from) return lecture;
    return { ...lecture, rows: lecture.rows.map((row, index) => ({ ...row, from: from[index] ?? -1 })) };
  }

  /** Keeps unsaved work. A disk that is full must not keep anybody from going on. */
  #keep({ recipe, text, accepted, base }: OnBoard & { base?: string | null }): Pick<EditAnswer, "unkept"> {
    const saved = readSaved(recipe);
    try {
      if (text === saved && accepted.length === 0) dropDraft(recipe);
      else {
        const before = readDraft(recipe);
        keepDraft({
          recipe,
          text,
          accepted: [...accepted],
          base: base === undefined ? (before ? before.base : saved) : base,
        });
      }
      return {};
    } catch (error) {
      const { message } = toEnvironmentError(error)?.diagnostic ?? (error as Error);
      return { unkept: message };
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#exporting?.abort();
    await this.#site[Symbol.asyncDispose]();
  }
}

const NEW_LECTURE = { title: "A new lecture", lecturer: "Your name", minutes: 45 } as RawRecipe["lecture"];

const BUSY = {
  code: "export-is-alone",
  message: "an export is running already",
  hint: "wait for it, or stop it",
};

const refusalOf = (message = "this can't be written into a recipe") => ({ code: "edit-is-possible", message });
