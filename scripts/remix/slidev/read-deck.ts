import { basename, dirname, resolve } from "node:path";
import { load } from "@slidev/parser/fs";
import type { SlideInfo } from "@slidev/types";
import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import { readSource } from "../../outline/read-source.ts";
import { toPlainText } from "../../text/inline.ts";
import { lowerFirst } from "../../text/lower-first.ts";
import { isFields } from "../../text/values.ts";
import { freeAddress } from "../slug.ts";
import type { LoadedSource, Source } from "../types.ts";
import { describeWork, languageOf, leftBehind } from "./headmatter.ts";
import { givenAddress, readSlide, shownPath, toPlain } from "./read-slide.ts";

/**
 * Reads a deck that was written for Slidev as something to take slides of: each with its frontmatter, layout, notes,
 * components, pictures and snippets; `src:` includes are followed.
 *
 * @param file path of the deck, relative to the working directory
 * @param place the deck's names: from the recipe's folder, for addresses
 */
export async function readSlidevDeck(file: string, place: Pick<Source, "key" | "name">): Promise<LoadedSource> {
  const path = resolve(file);
  const { source, diagnostics: unreadable } = readSource(path, file);
  if (!source) return { diagnostics: unreadable, files: [path] };
  const folder = dirname(path);
  const deck = await loadDeck(path, folder);
  if ("message" in deck) return { diagnostics: [refuse(file, "deck-is-slidev", deck.message)], files: [path] };
  const { slides, headmatter, markdownFiles } = deck;
  const files = Object.keys(markdownFiles).map((name) => resolve(name));
  const diagnostics = Object.entries(markdownFiles).flatMap(([name, { errors = [], slides: parsed }]) => [
    ...errors.map((error) => includeFinding(error, name, folder)),
    ...parsed.flatMap((each) => brokenFrontmatter(each, shownPath(name))),
  ]);
  if (isFields(headmatter.lectern) && headmatter.lectern.recipe !== undefined)
    diagnostics.push(
      refuse(
        file,
        "source-is-original",
        "this deck is a lecture, made of slides of others",
        "take them from where it has them, so that their authors are named; its recipe says where",
      ),
    );
  // What the slides are is not known then.
  if (hasErrors(diagnostics)) return { diagnostics, files };

  const { work, diagnostics: found } = await describeWork(
    headmatter,
    file,
    toPlain(headmatter.title) || basename(file),
  );
  diagnostics.push(...leftBehind(headmatter, folder, file), ...found);
  // What was given by hand is given; titles take what is left.
  const used = new Set(slides.flatMap(({ frontmatter }) => givenAddress(frontmatter.routeAlias) ?? []));
  const candidates = slides.map((info, index) => readSlide(info, index, { folder, headmatter, used }));
  const ids = new Set<string>();
  for (const { slide, findings } of candidates) {
    if (ids.has(slide.id)) findings.push(sameAddress(slide.id, shownPath(path), slide.position));
    slide.id = freeAddress(slide.id, ids);
  }
  files.push(...candidates.flatMap(({ assets }) => assets.map((asset) => asset.path)));
  const language = languageOf(headmatter);
  const shortTitle = toPlainText(work.title);
  const value = { file, ...place, work, shortTitle, language, candidates, references: [], sectionNames: new Map() };
  return { diagnostics, files: [...new Set(files)], value };
}

async function loadDeck(path: string, folder: string) {
  try {
    return await load({ roots: [folder], userRoot: folder } as never, path);
  } catch (error) {
    return { message: `this is no Slidev deck: ${(error as Error).message.split("\n")[0]}` };
  }
}

const refuse = (file: string, code: string, message: string, hint?: string): Diagnostic => ({
  severity: "error",
  code,
  file,
  message,
  hint,
});

/** Two slides with one address: Slidev shows the first, the other can't be reached. */
function sameAddress(id: string, file: string, position: Diagnostic["position"]): Diagnostic {
  return {
    severity: "warning",
    code: "address-is-unique",
    file,
    position,
    message: `another slide of this deck has the address \`${id}\``,
    hint: "give one of them another `routeAlias`",
  };
}

function includeFinding({ row, message }: { row: number; message: string }, name: string, folder: string): Diagnostic {
  // The parser names paths of this machine.
  const said = lowerFirst(message.replaceAll(`${folder}/`, ""));
  const position = { line: row + 1, column: 1, length: 1 };
  return { severity: "error", code: "include-exists", file: shownPath(name), position, message: said };
}

/** Slidev makes the best of YAML that is none; what comes of it is not what its author meant. */
function brokenFrontmatter({ start, frontmatterDoc }: SlideInfo["source"], file: string): Diagnostic[] {
  const [error] = frontmatterDoc?.errors ?? [];
  if (!error) return [];
  const [place] = error.linePos ?? [];
  // Behind the line with the dashes.
  const position = { line: start + 1 + (place?.line ?? 1), column: place?.col ?? 1, length: 1 };
  const message = lowerFirst((error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:$/, ""));
  return [{ severity: "error", code: "yaml-is-valid", file, position, message }];
}
