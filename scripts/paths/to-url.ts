import { sep } from "node:path";

/** A path as decks, links and messages have it, with `/` on every machine. */
export const toUrl = (path: string): string => path.split(sep).join("/");
