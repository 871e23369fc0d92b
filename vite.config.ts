import { transformerDirectives } from "unocss";
import { defineConfig } from "vite";
import { keepCompounds } from "./setup/keep-compounds.ts";
import { useShapedTables } from "./setup/shape-tables.ts";

/** Read by Slidev, for `dev` and `build`; the tests have a configuration of their own. */
export default defineConfig({
  // As browsers do, minifying passes over rules that it can't read: UnoCSS makes some of brackets in titles and sentences.
  css: { lightningcss: { errorRecovery: true } },
  slidev: {
    markdown: {
      // Text is shown as it is: an outline says itself what is a link, and `...` or `(c)` mean just that.
      markdownOptions: { html: true, xhtmlOut: true, linkify: false, typographer: false },
      markdownSetup: (parser) => {
        useShapedTables(parser);
        keepCompounds(parser);
      },
    },
    unocss: {
      // Slidev's other one, for variant groups, rewrites sentences: `note:(a b)` became `note:a note:b` on a slide.
      transformers: [transformerDirectives({ enforce: "pre" })],
    },
  },
});
