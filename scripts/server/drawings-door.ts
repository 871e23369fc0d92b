import { existsSync, lstatSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { makeFolder, replaceFile } from "../files/files.ts";
import { type Drawing, MOST_DRAWING_LENGTH, readDrawing, writeDrawing } from "../stage/drawing.ts";
import { drawingsFolder, readDrawings } from "../stage/drawings-folder.ts";
import type { SlideState } from "../stage/slide-state.ts";
import { type OwnDoor, Refusal } from "./beside.ts";

/** What a page says: what is drawn on a slide now, as what stands inside of `<svg>`; or that a slide has another name. */
const SAID = z.union([
  z.strictObject({ name: z.string().min(1).max(200), svg: z.string().max(MOST_DRAWING_LENGTH) }),
  z.strictObject({ name: z.string().min(1).max(200), from: z.string().min(1).max(200) }),
]);

/** How often it is tried again to write what could not be written, in milliseconds. */
const AGAIN_MS = 3000;

/** The deck as it is shown now. */
export interface ShownSlides {
  slides: readonly SlideState[];
  /** Size of a slide, in CSS pixels. */
  width: number;
  height: number;
}

/** The door behind which drawings are kept, one file a slide, in a folder beside the deck. */
export function drawingsDoor(
  deckFile: string,
  shown: () => ShownSlides | Promise<ShownSlides>,
  onWritten: () => void = () => {},
): OwnDoor {
  const folder = drawingsFolder(deckFile);
  /** What could not be written: a page that is loaded anew gets it back, and it is tried again. */
  const unwritten = new Map<string, Omit<Drawing, "isOwn">>();
  let timer: NodeJS.Timeout | undefined;
  const write = (name: string, drawing: Omit<Drawing, "isOwn">) => {
    unwritten.set(name, drawing);
    timer ??= setInterval(tryAgain, AGAIN_MS).unref();
    if (drawing.markup === "") remove(folder, name);
    else keep(folder, name, drawing);
    unwritten.delete(name);
  };
  /** Writes what was in nobody's way before; stops when nothing is left. */
  const tryAgain = () => {
    const count = unwritten.size;
    // A deck that was taken away meanwhile is not to come back as a folder.
    if (!existsSync(dirname(folder))) return;
    try {
      for (const [name, kept] of unwritten) write(name, kept);
    } catch {
      // It was told, and is still so.
      return;
    }
    clearInterval(timer);
    timer = undefined;
    if (count > 0) onWritten();
  };
  return {
    mostBytes: 2 * MOST_DRAWING_LENGTH,
    /** The names of all slides in their order, as Slidev read them last, and what is drawn on them. */
    async get() {
      const all = new Map<string, Omit<Drawing, "isOwn">>([...readDrawings(deckFile).drawings, ...unwritten]);
      return {
        names: (await shown()).slides.map(({ name }) => name),
        drawings: Object.fromEntries([...all].map(([name, { markup }]) => [name, markup])),
      };
    },
    async post(body) {
      const said = SAID.safeParse(body);
      if (!said.success) throw new Refusal(400, "this is no drawing: expected `name` and `svg`, or `name` and `from`");
      const { name } = said.data;
      const { slides, width, height } = await shown();
      // Names of slides fit for files, whatever they are.
      const slide = slides.find((each) => each.name === name);
      if (!slide) throw new Refusal(400, `there is no slide ${JSON.stringify(name)}`);
      if ("from" in said.data) return rename(folder, said.data.from, name, slides);
      const text = `<svg viewBox="0 0 ${width} ${height}">${said.data.svg}</svg>`;
      const { drawing } = readDrawing(text, name);
      if (!drawing) throw new Refusal(400, "this drawing can't be read");
      write(name, { ...drawing, slide: slide.digest });
      for (const [other, kept] of unwritten) write(other, kept);
      return { name, svg: drawing.markup };
    },
  };
}

/** Writes a drawing, if it is another one than is there. */
function keep(folder: string, name: string, drawing: Omit<Drawing, "isOwn">): void {
  const before = readOwn(folder, name);
  // What a page only shows again was not drawn on the slide as it is now.
  if (before?.markup === drawing.markup) return;
  makeFolder(folder);
  replaceFile(fileOf(folder, name), writeDrawing(drawing));
}

function remove(folder: string, name: string): void {
  if (!readOwn(folder, name)) return;
  rmSync(fileOf(folder, name));
  try {
    rmdirSync(folder);
  } catch {
    // Other drawings are in it.
  }
}

/** A slide was given another name, and its drawing goes with it, as long as nothing is in the way. */
function rename(folder: string, from: string, name: string, slides: readonly SlideState[]): unknown {
  // A name of a slide fits for a file; one that was a slide's can't be told from any other.
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}\p{M}._-]*$/u.test(from)) throw new Refusal(400, "this is no name of a slide");
  if (slides.some((each) => each.name === from)) throw new Refusal(400, `there is still a slide ${from}`);
  const drawing = readOwn(folder, from);
  // Another window was faster, or nothing was drawn.
  if (!drawing || readOwn(folder, name)) return { name };
  const moved = readDrawing(writeDrawing(drawing), name).drawing;
  if (!moved) return { name };
  replaceFile(fileOf(folder, name), writeDrawing(moved));
  rmSync(fileOf(folder, from));
  return { name, svg: moved.markup };
}

const fileOf = (folder: string, name: string) => join(folder, `${name}.svg`);

/**
 * The drawing of a slide, as it is kept.
 *
 * @throws Refusal where something lies there that Lectern did not write
 */
function readOwn(folder: string, name: string): Drawing | undefined {
  const around = lstatSync(folder, { throwIfNoEntry: false });
  if (!around) return undefined;
  if (!around.isDirectory()) throw inTheWay(basename(folder), "a link or a file is where drawings are kept");
  const file = fileOf(folder, name);
  const shown = `${basename(folder)}/${name}.svg`;
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isFile()) throw inTheWay(shown, "a link or a folder is where a drawing is kept");
  const foreign = () => inTheWay(shown, "Lectern did not write this file, or it was edited since");
  if (stat.size > 4 * MOST_DRAWING_LENGTH) throw foreign();
  const { drawing, faults } = readDrawing(readFileSync(file, "utf8"), name);
  if (!drawing?.isOwn || faults.length > 0) throw foreign();
  return drawing;
}

const inTheWay = (file: string, message: string) =>
  new Refusal(409, `${message}; it was left as it is, and what is drawn is not kept until it is moved elsewhere`, file);
