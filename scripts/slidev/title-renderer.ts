import { reportUnknownPart } from "./unknown-part.ts";
import { deckModule } from "./virtual-modules.ts";

/** Whether a path is that of the component in which Slidev writes the titles of all slides. */
export const isTitleRenderer = (path: string) => path.endsWith(`${deckModule("title-renderer")}.md`);

const TITLE = /^<template v-(?:else-)?if="no === (\d+)">\n\n/gm;

/**
 * Slidev writes the slides' titles, for its overview and dialogs, as one chain of `v-if` and `v-else-if`. Vue compiles
 * that by recursion, which has an end, though each condition holds for one slide only and needs no `else`. And a title
 * that is text in a heading may be something else at the start of a paragraph: `[a]: b` defines a link there, and Vue
 * fails on a template with nothing in it. An empty element before it makes it text again.
 */
export function guardTitles(code: string): string {
  const guarded = code.replace(TITLE, '<template v-if="no === $1">\n\n<span></span>');
  // Vue asks for parts of the component, too, which have no titles.
  if (guarded === code && code.includes("<script setup"))
    reportUnknownPart(
      "it writes the list of titles in another way than Lectern knows",
      "a title in the overview may be shown otherwise than on its slide, and a long deck may not build",
    );
  return guarded;
}
