import type { BoardEvent } from "../../scripts/board/protocol.ts";
import { exported, failed, progress } from "./export.ts";
import { heardDisk } from "./file.ts";
import { isOpen, recipe, refresh, rows } from "./lecture.ts";
import { askAgain, drawn, undrawn } from "./pictures.ts";
import { dropWork, putWork, reading } from "./works.ts";

const DELAY_MS = 200;
let timer: ReturnType<typeof setTimeout> | undefined;

export function hear(event: BoardEvent): void {
  switch (event.kind) {
    case "work": {
      // A work that is read again may have changed under the lecture.
      const isChanged = putWork(event.work);
      if (isChanged && rows.value.some(({ work }) => work === event.work.id)) refreshSoon();
      break;
    }
    case "gone":
      dropWork(event.work);
      if (rows.value.some(({ work }) => work === event.work)) refreshSoon();
      break;
    case "works":
      reading.value = event;
      break;
    case "drawn":
      drawn(event.keys);
      break;
    case "undrawn":
      undrawn(event.keys, event.message);
      break;
    case "disk":
      if (event.recipe === recipe.value) heardDisk(event.text);
      break;
    case "progress":
      progress(event.line);
      break;
    case "exported":
      exported(event);
      break;
    case "failed":
      failed(event.recipe, event.findings);
      break;
  }
}

function refreshSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void refresh(), DELAY_MS);
}

/** The server is there again: it learns what stands here, and what is to be drawn. */
export function again(): void {
  if (isOpen.value) void refresh();
  askAgain();
}
