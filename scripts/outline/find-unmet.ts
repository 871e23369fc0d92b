import { nearest } from "../diagnostics/nearest.ts";
import type { Finding } from "../diagnostics/source-text.ts";
import { findComponents, findImports } from "../slide-markdown/find-components.ts";
import { findMarks, findRemote } from "../slide-markdown/find-marks.ts";
import { isBundled } from "../slide-markdown/is-bundled.ts";
import { maskMarkdown } from "../slide-markdown/mask-markdown.ts";
import { resolveMark } from "../slide-markdown/resolve-mark.ts";
import { COMPONENTS, isIcon } from "../slidev/built-ins.ts";

/** A fault in a slide's Markdown, by its offsets there. */
export type SlidevFinding = Finding & { start: number; end?: number };

/** What a slide in Slidev's Markdown names, and is not there or may not be shown. */
export function findUnmet(markdown: string, folder: string): SlidevFinding[] {
  return [
    ...findFiles(markdown, folder),
    ...findStrangers(markdown),
    ...findImported(markdown),
    ...findElsewhere(markdown),
  ];
}

/** Files must lie in the outline's folder, as figures do. */
function findFiles(markdown: string, folder: string): SlidevFinding[] {
  return findMarks(markdown).flatMap((mark): SlidevFinding[] => {
    const { value, start, end } = mark;
    const found = resolveMark(value, folder, `${folder}/slides.md`, folder);
    if ("path" in found) {
      if (isBundled(markdown, mark) || (value.startsWith("/") && found.path.startsWith(`${folder}/public/`))) return [];
      const message = `only \`![…](…)\`, \`<img>\` and \`<video>\` bring a file along; here the site is asked for it, which has what lies in \`public/\``;
      const hint = "put the file into `public/` beside the outline, and name it from there: `/name.png`";
      return [{ code: "slidev-file-is-shown", start, end, message, hint }];
    }
    if (found.problem === "outside") {
      const message = "a file that a slide names must lie in the outline's folder";
      return [{ code: "slidev-file-is-inside", start, end, message, hint: "copy it beside the outline" }];
    }
    const message = `there is no file \`${value}\` beside the outline`;
    const hint = value.startsWith("/")
      ? "what begins with `/` lies in `public/`"
      : "paths count from the outline's folder";
    return [{ code: "slidev-file-exists", start, end, message, hint }];
  });
}

/** Slidev's components that show what another machine has. */
const ELSEWHERE = /^(?:Tweet|BlueSky|Youtube|YouTube)$/;

/** Components that no deck of Lectern has: Vue would show nothing in their place. */
function findStrangers(markdown: string): SlidevFinding[] {
  return findComponents(markdown).flatMap(({ name, start, end }): SlidevFinding[] => {
    const tag = markdown.slice(start, end);
    if (markdown[start - 1] === "/" || isIcon(tag)) return [];
    if (ELSEWHERE.test(name)) return [offline(`\`<${tag}>\``, start, end)];
    if (COMPONENTS.has(name)) return [];
    const near = nearest(name, [...COMPONENTS]);
    const message = `there is no component \`${tag}\` of Slidev`;
    const hint = near
      ? `did you mean \`<${near}>\`?`
      : "write it as HTML; https://sli.dev/builtin/components lists what there is";
    return [{ code: "slidev-component-exists", start, end, message, hint }];
  });
}

/** Files that scripts take in would be read from anywhere on the machine. */
function findImported(markdown: string): SlidevFinding[] {
  const text = maskMarkdown(markdown);
  const named = findImports(markdown).map((path) => ({
    start: markdown.indexOf(path),
    end: markdown.indexOf(path) + path.length,
  }));
  const other = [...text.matchAll(/@import\s+url\(\s*[^"'\s]|\bimport\s*[.(]|\brequire\s*\(/g)].map(
    ({ 0: all, index }) => ({
      start: index,
      end: index + all.length,
    }),
  );
  return [...named, ...other].map((place) => ({
    code: "slidev-is-whole",
    ...place,
    message: "a slide's script takes in nothing but packages",
    hint: "put what it needs into the slide",
  }));
}

/** What would come from another machine, which neither the check nor the print asks. */
function findElsewhere(markdown: string): SlidevFinding[] {
  const urls = findRemote(markdown).map((url) =>
    offline(url, markdown.indexOf(url), markdown.indexOf(url) + url.length),
  );
  const drawn = [...markdown.matchAll(/^[ \t]*```[ \t]*plantuml/gm)].map(({ 0: all, index }) =>
    offline("PlantUML", index, index + all.length),
  );
  return [...urls, ...drawn];
}

const offline = (what: string, start: number, end: number): SlidevFinding => ({
  severity: "warning",
  code: "deck-is-offline",
  start,
  end,
  message: `this slide loads ${what} from another machine, which neither the check nor the print does`,
  hint: "put a picture of it beside the outline, and link to the address",
});
