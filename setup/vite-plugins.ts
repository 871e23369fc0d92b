import { fileURLToPath } from "node:url";
import { defineVitePluginsSetup } from "@slidev/types";
import { normalizePath } from "vite";
import { pickFaces } from "./fonts/pick-faces.ts";

const SHEET = normalizePath(fileURLToPath(new URL("../styles/fonts.css", import.meta.url)));

/** Fills `styles/fonts.css` with the fonts that the deck needs. */
export default defineVitePluginsSetup(({ data, mode }) => ({
  name: "lectern:fonts",
  enforce: "pre",
  transform: {
    handler(_, id) {
      if (normalizePath(id.split("?")[0] ?? "") !== SHEET) return undefined;
      const text = Object.values(data.markdownFiles)
        .map(({ raw }) => raw)
        .join("\n");
      // While a deck is being written, its next character is not known.
      return { code: pickFaces(mode === "build" ? text : undefined, String(data.headmatter.lang ?? "en")), map: null };
    },
  },
}));
