import { defineConfig } from "vite";

/** Read by Slidev, for `dev` and `build`; the tests have a configuration of their own. */
export default defineConfig({
  // Slidev leaves its print page out of a built site; Lectern prints from the site that it built.
  define: { __SLIDEV_FEATURE_PRINT__: "true" },
  slidev: {
    markdown: {
      // The same as Slidev's own but for `linkify`: an outline says itself what is a link, all else is text.
      markdownOptions: { quotes: "\"\"''", html: true, xhtmlOut: true, linkify: false },
    },
  },
});
