import { defineShikiSetup } from "@slidev/types";

/** Code colours that can be read from the back row: Slidev's own comments stay below a contrast of 4.5:1. */
export default defineShikiSetup(() => ({
  themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  // Comments, which on a marked line have a contrast of 4.25 only.
  colorReplacements: { "github-light-high-contrast": { "#66707b": "#57606a" } },
  // By the clock, a busy machine would leave lines without colours; a line that no slide holds goes without them anywhere.
  tokenizeTimeLimit: 0,
  tokenizeMaxLineLength: 5000,
}));
