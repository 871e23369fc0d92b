import { maskCode } from "./mask-code.ts";

/** Tags that are no component of anybody's: Vue's own. HTML's have neither capitals nor hyphens. */
const VUE =
  /^(?:Component|Slot|Template|Transition|TransitionGroup|KeepAlive|Teleport|Suspense|RouterLink|RouterView)$/;

/** The components that a slide uses, by the name that their file has: `<v-click>` is `VClick`. */
export function findComponents(content: string): { name: string; start: number; end: number }[] {
  return [...maskCode(content).matchAll(/<\/?([A-Za-z][\w.-]*)(?=[\s/>])/g)]
    .filter(([, tag = ""]) => /^[A-Z]/.test(tag) || tag.includes("-"))
    .map(({ 0: all, 1: tag = "", index }) => {
      const start = index + all.length - tag.length;
      return { name: toPascalCase(tag), start, end: start + tag.length };
    })
    .filter(({ name }) => !VUE.test(name));
}

function toPascalCase(tag: string): string {
  return tag
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

const BLOCK = /<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g;
const IMPORT = /(?:\bfrom\s*|\bimport\s*(?:\(\s*)?|@import\s+(?:url\(\s*)?)["']((?:\.{1,2}|@|~)?\/[^"']+)["']/g;

/** What the scripts and styles of a slide or a component import from files near it. */
export function findImports(text: string): string[] {
  const blocks = [...maskCode(text).matchAll(BLOCK)].map(([, , body = ""]) => body);
  return [...new Set(blocks.flatMap((body) => [...body.matchAll(IMPORT)].map(([, path = ""]) => path)))];
}
