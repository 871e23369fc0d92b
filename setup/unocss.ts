import { defineUnoSetup } from "@slidev/types";
import { parse } from "postcss";

/** A rule as UnoCSS makes it of a class. */
interface Utility {
  selector: string;
  entries: readonly unknown[][];
  parent?: string | undefined;
}

/**
 * UnoCSS looks for its classes in everything, the text of the slides and the page's title too, and makes CSS of what
 * looks like one: `bg-[url(./x)]` in a sentence would bring a file into the site or have the browser load an address,
 * and `[a:b]` in a title would be CSS that stops the build.
 * No class may hold a link to a file, a block, or an escape that hides one, and none may make a rule that can't be read.
 */
export default defineUnoSetup(() => ({
  blocklist: [/(?:url|src|image|image-set|element)\(/i, /@import/i, /[{};\\`]/],
  postprocess: (utility: Utility) => (isReadable(utility) ? undefined : []),
}));

/** Whether a rule is read as one. What only a browser knows to be wrong goes by itself, see `vite.config.ts`. */
function isReadable({ selector, entries, parent = "" }: Utility): boolean {
  const values = entries.map(([name, value]) => `${name}:${value};`);
  const opened = parent === "" ? "" : `${parent.replaceAll(" $$ ", "{")}{`;
  const css = `${opened}${selector}{${values.join("")}}${"}".repeat(opened.split("{").length - 1)}`;
  try {
    return parse(css).nodes.length === 1 && !isOpen(css);
  } catch {
    return false;
  }
}

const CLOSERS: Record<string, string> = { "(": ")", "[": "]", "{": "}", '"': '"', "'": "'" };

/** Whether brackets or quotes are not closed, or closed in another order: then what follows is not read as it is meant. */
function isOpen(css: string): boolean {
  const awaited: string[] = [];
  for (const character of css.replace(/\\./gs, "")) {
    const next = awaited.at(-1);
    if (character === next) awaited.pop();
    else if (next === '"' || next === "'") continue;
    else if (CLOSERS[character]) awaited.push(CLOSERS[character]);
    else if (/[)\]}]/.test(character)) return true;
  }
  return awaited.length > 0;
}
