import { createRequire } from "node:module";
import { dirname } from "node:path";
import { transformerDirectives } from "unocss";
import { defineConfig } from "vite";
import { keepCompounds } from "./setup/keep-compounds.ts";
import { useShapedTables } from "./setup/shape-tables.ts";

const vue = createRequire(createRequire(import.meta.url).resolve("vue/package.json"));

/** Read by Slidev, for `dev` and `build`; the tests have a configuration of their own. */
export default defineConfig({
  // As browsers do, minifying passes over rules that it can't read: UnoCSS makes some of brackets in titles and sentences.
  css: { lightningcss: { errorRecovery: true } },
  // Once a newer one is out, npm installs one below each part of Vue, pnpm one for all: each would be in the site.
  resolve: { alias: { "@vue/shared": dirname(vue.resolve("@vue/shared/package.json")) } },
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
