import type { Mark } from "./find-marks.ts";

/** Attributes whose names of files Vue hands to Vite, by their elements. */
const HANDED: Record<string, readonly string[]> = {
  img: ["src", "srcset"],
  video: ["src", "poster"],
  source: ["src", "srcset"],
  image: ["href", "xlink:href"],
  use: ["href", "xlink:href"],
};

/**
 * Whether a build finds a file from the slide that names it, and takes it along. All else, such as links, properties of
 * components and what scripts put together, is an address on the site, where there is only what lies in `public/`.
 */
export function isBundled(content: string, { kind, start }: Mark): boolean {
  if (kind === "snippet") return true;
  const before = content.slice(0, start);
  if (before.lastIndexOf("<style") > before.lastIndexOf("</style")) return true;
  const open = before.slice(before.lastIndexOf("<"));
  const [, tag] = /^<([A-Za-z][\w.-]*)\s/.exec(open) ?? [];
  if (tag === undefined || open.includes(">")) return kind === "picture";
  const attribute = open.slice(0, open.lastIndexOf("=")).trimEnd().split(/\s/).at(-1) ?? "";
  return HANDED[tag]?.includes(attribute) === true;
}
