import { defineKatexSetup } from "@slidev/types";

/**
 * What KaTeX can't read is shown as an error, with its reason as a title, which `scripts/checker/` finds. Slidev's own
 * setting leaves the TeX standing in the slide as a sentence.
 */
export default defineKatexSetup(() => ({ throwOnError: false }));
