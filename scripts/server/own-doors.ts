import type { SlidevData } from "@slidev/types";
import { normalizePath } from "vite";
import { drawingsFolder } from "../stage/drawings-folder.ts";
import { describeSlides } from "../stage/slide-state.ts";
import type { OwnDoor } from "./beside.ts";
import { drawingsDoor } from "./drawings-door.ts";
import { timesDoor, timesFile } from "./times-door.ts";

/**
 * Lectern's own doors of a deck that is served.
 *
 * @param data the deck as Slidev read it last; nothing while Slidev starts
 * @param onWritten told when a drawing is kept that could not be before
 */
export function ownDoors(
  deckFile: string,
  data: () => Promise<Pick<SlidevData, "slides" | "config"> | undefined>,
  onWritten?: () => void,
): Record<string, OwnDoor> {
  const shown = async () => {
    const { slides = [], config } = (await data()) ?? {};
    const width = config?.canvasWidth ?? 980;
    return { slides: describeSlides(slides), width, height: Math.ceil(width / (config?.aspectRatio ?? 16 / 9)) };
  };
  return {
    drawings: drawingsDoor(deckFile, shown, onWritten),
    times: timesDoor(deckFile, async () => String((await data())?.config.title ?? "")),
  };
}

/** Whether a file is one that these doors write. */
export function isKeptBeside(deckFile: string, file: string): boolean {
  const path = normalizePath(file);
  return path.startsWith(`${normalizePath(drawingsFolder(deckFile))}/`) || path === normalizePath(timesFile(deckFile));
}
