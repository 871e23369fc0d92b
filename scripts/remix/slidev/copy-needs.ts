import type { SlideInfo } from "@slidev/types";
import type { Diagnostic, Position, Severity } from "../../diagnostics/diagnostic.ts";
import { packageRoot } from "../../paths/folder.ts";
import { findComponents, findImports } from "../../slide-markdown/find-components.ts";
import { findMarks, findRemote, isRemote, type Mark } from "../../slide-markdown/find-marks.ts";
import { resolveMark } from "../../slide-markdown/resolve-mark.ts";
import { makeAsset } from "../assets.ts";
import type { Asset } from "../types.ts";
import { copyComponent } from "./copy-component.ts";

interface Where {
  /** Absolute path of the deck's folder. */
  folder: string;
  /** The file that the slide stands in. */
  file: string;
  /** The slide's heading. */
  position: Position;
}

/** Fields of a slide's frontmatter that name a picture. */
const PICTURES = ["image", "background", "backgroundImage", "url"];

/**
 * A slide's body and frontmatter with all that they name: pictures, films, snippets and components get the names that
 * they have in the lecture's folder; what can't come along is told.
 */
export function copyNeeds(
  { content, source }: SlideInfo,
  frontmatter: Record<string, unknown>,
  { folder, file, position }: Where,
): { markdown: string; frontmatter: Record<string, unknown>; assets: Asset[]; diagnostics: Diagnostic[] } {
  const assets: Asset[] = [];
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, text: string, message: string, hint: string, severity: Severity = "error") =>
    void diagnostics.push({
      severity,
      code,
      file,
      position: placeIn(source, text) ?? position,
      message,
      hint,
    });
  /** What a file is called in the lecture; nothing when it stays as it is. */
  const bring = (mark: Pick<Mark, "value" | "kind">): string | undefined => {
    const { value, kind } = mark;
    if (isRemote(value)) return undefined;
    const found = resolveMark(value, packageRoot(folder), source.filepath, folder);
    if ("problem" in found) {
      // A dead link was dead before.
      const severity = kind === "file" ? "warning" : "error";
      const [says, hint] =
        found.problem === "missing"
          ? ["there is no such file", `expected it as ${found.expected}`]
          : ["this file lies outside of the deck's project", "copy it beside the deck"];
      report(`${kind}-comes-along`, value, `${says}: ${value}`, hint, severity);
      return undefined;
    }
    const asset = makeAsset(found.path, kind === "snippet" ? "snippets" : "public");
    if (assets.every(({ target }) => target !== asset.target)) assets.push(asset);
    return kind === "snippet" ? `@/${asset.target}` : asset.target.slice("public".length);
  };
  const edits: { start: number; end: number; text: string }[] = [];
  for (const mark of findMarks(content)) {
    const text = bring(mark);
    if (text !== undefined) edits.push({ start: mark.start, end: mark.end, text });
  }
  for (const { name, start, end } of findComponents(content)) {
    const tag = content.slice(start, end);
    const found = copyComponent(name, tag, folder);
    if (found && "asset" in found) {
      assets.push(found.asset);
      edits.push({ start, end, text: found.name });
    } else if (found) report("component-comes-along", tag, found.message, found.hint, found.severity);
  }
  for (const url of findRemote(content))
    report(
      "deck-is-offline",
      url,
      `this slide loads ${url} from another machine, which neither the check nor the print does`,
      "put a picture of it beside the deck, and link to the address",
      "warning",
    );
  if (/<style\b/.test(content))
    report(
      "deck-has-one-look",
      "<style",
      "what this slide says about its own looks may count less than the lecture's",
      "look at it",
      "warning",
    );
  for (const specifier of findImports(content))
    report(
      "component-comes-along",
      specifier,
      `a script of this slide imports ${specifier}, which stays behind`,
      "put it into the slide",
    );
  const named = Object.entries(frontmatter).map(([key, value]) => {
    if (!PICTURES.includes(key) || typeof value !== "string" || !isFileName(value)) return [key, value];
    return [key, bring({ value, kind: "picture" }) ?? value];
  });
  return {
    markdown: applyEdits(content, edits),
    frontmatter: Object.fromEntries(named),
    assets: [...new Map(assets.map((asset) => [asset.target, asset])).values()],
    diagnostics,
  };
}

/** A colour or a gradient is no file. */
const isFileName = (value: string) => /\.\w{2,5}$/.test(value.trim()) && !value.includes("(");

function applyEdits(content: string, edits: readonly { start: number; end: number; text: string }[]): string {
  const unique = [...new Map(edits.map((edit) => [edit.start, edit])).values()];
  return unique
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), content);
}

/** The line of a slide on which a text stands. */
function placeIn({ raw, start }: SlideInfo["source"], text: string): Position | undefined {
  const lines = raw.split("\n");
  const line = lines.findIndex((each) => each.includes(text));
  const column = lines[line]?.indexOf(text) ?? -1;
  return column < 0 ? undefined : { line: start + line + 1, column: column + 1, length: Math.max(1, text.length) };
}
