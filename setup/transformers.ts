import { fileURLToPath } from "node:url";
import { defineTransformersSetup } from "@slidev/types";
import lz from "lz-string";
import { normalizePath } from "vite";
import { drawsItself } from "../scripts/slidev/discovery.ts";

declare global {
  /** Draws a diagram in the browser of Lectern's exporter; missing where Slidev runs by itself. */
  var lecternDraw:
    | ((code: string, options: string, slide: number) => Promise<{ drawing?: string; error?: string }>)
    | undefined;
}

const OWN = normalizePath(fileURLToPath(new URL("..", import.meta.url))).replace(/\/$/, "");

/** A deck, theme or addon may bring a renderer of its own. */
const isOther = (root: string) => normalizePath(root) !== OWN && drawsItself(root);

/**
 * Puts finished drawings in the place of Mermaid blocks, so that a built site does without Mermaid. Where nobody draws,
 * as in Slidev's own dev server, the blocks stay, and Mermaid draws them in the audience's browser.
 */
export default defineTransformersSetup(() => ({
  pre: [],
  preCodeblock: [],
  postCodeblock: [],
  post: [],
  codeblocks: [
    async ({ info, code, slide, options: { roots } }) => {
      const [, options = ""] = /^mermaid\s*(\{.*\})?$/s.exec(info) ?? [];
      if (!globalThis.lecternDraw || !info.startsWith("mermaid") || roots.some(isOther)) return undefined;
      const { drawing, error } = await globalThis.lecternDraw(code, options, (slide?.index ?? 0) + 1);
      // Who draws knows of which slide it is, and tells it.
      if (drawing === undefined) throw new Error(error);
      return `<DrawnDiagram drawing="${lz.compressToBase64(drawing)}" />`;
    },
  ],
}));
