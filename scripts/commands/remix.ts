import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { type FileKind, fileKind } from "../outline/file-kind.ts";
import { compileTalk } from "../pipeline/compile-talk.ts";
import { runTalk } from "../pipeline/run-talk.ts";
import { identifySource } from "../pipeline/source.ts";
import type { Taken } from "../pipeline/talk.ts";
import { counted } from "../text/counted.ts";
import { finishBuild } from "./build.ts";
import {
  type CommandContext,
  type CommonOptions,
  decideOf,
  finish,
  machinesOf,
  type SideOptions,
  sourceOptionsOf,
} from "./context.ts";

export interface RemixOptions extends CommonOptions, SideOptions {
  out?: string;
  /** Only tells what has changed in the sources. */
  status?: boolean;
  /** Slides of which changes are taken over; all when it is `true`. */
  update?: string[] | true;
  check: boolean;
  force?: boolean;
}

/** `lectern remix`: a recipe to the deck of a lecture; or what has changed in its sources since. */
export async function remix(
  recipe: string | undefined,
  { out, status = false, update, force = false, json = false, check, minutes, browser, ...others }: RemixOptions,
  context: CommandContext,
): Promise<ExitCode> {
  // `--update lectures/x.yaml` names a recipe, not a slide.
  const named = Array.isArray(update) ? update : [];
  const stray = recipe === undefined ? named.find((each) => /\.ya?ml$/i.test(each)) : undefined;
  const file = recipe ?? stray ?? onlyRecipe();
  const accepted = update === undefined ? undefined : named.filter((each) => each !== stray);
  const source = identifySource(file, { deckFile: out, minutes, ...sourceOptionsOf(others) });
  if (source.kind !== "recipe") throw refusal(file);
  if (status) {
    const compiled = await compileTalk(source);
    const { drift, isFirst = false } = compiled.lecture ?? {};
    // What has changed is told in full; the rest is for who builds.
    const diagnostics = compiled.diagnostics.filter(({ severity }) => severity === "error");
    // What an error leaves unknown is not told; what is known helps to mend it.
    if (!json && drift) printStatus(file, { drift, isFirst }, context);
    return finish(context, { diagnostics, recipe: file, isBuilt: !isFirst, slides: drift }, json);
  }
  const talk = await runTalk(
    { ...source, accepted },
    {
      goal: "build",
      isDraft: !check,
      force,
      ...decideOf(others),
      ...machinesOf(browser, context),
      progress: context.terminal,
      signal: context.signal,
    },
  );
  return finishBuild(talk, source.deckFile, json, context);
}

/** The recipe to take when the person names none: the only one there is. */
function onlyRecipe(): string {
  const found = existsSync("lectures")
    ? readdirSync("lectures")
        .sort()
        .map((name) => join("lectures", name))
        .filter((name) => identifySource(name).kind === "recipe")
    : [];
  if (found[0] !== undefined && found.length === 1) return found[0];
  const message = found.length === 0 ? "there is no recipe in `lectures/`" : `there are ${found.length} recipes`;
  const hint =
    found.length === 0
      ? "name one"
      : `name the one you mean${found.map((each) => `\n  lectern remix ${each}`).join("")}`;
  throw new EnvironmentError({ code: "recipe-is-named", message, hint }, EXIT.usage);
}

/** An outline is no recipe, nor is what is not there. */
function refusal(file: string): EnvironmentError {
  if (!existsSync(file)) {
    const hint = "check the path; recipes of lectures lie in `lectures/`";
    return new EnvironmentError({ code: "file-exists", file, message: "there is no such file", hint });
  }
  const isFolder = statSync(file).isDirectory();
  const other = isFolder ? undefined : otherKind(file);
  if (other)
    return new EnvironmentError({
      code: "remix-takes-a-recipe",
      file,
      message: `this is ${other.name}`,
      hint: other.hint,
    });
  return new EnvironmentError(
    {
      code: "remix-takes-a-recipe",
      file,
      ...(isFolder
        ? { message: "this is a folder, not a recipe", hint: "name the recipe in it" }
        : {
            message: "this is no recipe of a lecture, which has the fields `lecture` and `slides`",
            hint: `to build a talk from an outline: \`lectern build ${file}\``,
          }),
    },
    EXIT.usage,
  );
}

/** What a file is that is neither a recipe nor an outline, if that can be told. */
function otherKind(file: string): FileKind | undefined {
  const bytes = readFileSync(file);
  return bytes.toString("utf8").trim() === ""
    ? { name: "an empty file", hint: "recipes of lectures lie in `lectures/`" }
    : fileKind(bytes, file);
}

/** In the order in which a sum tells them. */
const STATUS = ["unchanged", "new", "changed", "moved", "gone"] as const;

/** A line for each slide that is not as it was taken, with its words; a sum. Before a first build nothing was taken. */
function printStatus(file: string, { drift, isFirst }: Taken, { terminal }: CommandContext): void {
  if (isFirst) {
    const slides = counted(drift.length, "slide");
    terminal.out(`${file} has not been built yet, so nothing can have changed since.\n`);
    if (drift.length > 0) terminal.out(`\`lectern remix ${file}\` takes ${slides} of others:\n`);
  }
  for (const { status, file: source, id, to, isKept, diff } of drift) {
    if (status === "unchanged") continue;
    const kept = isKept ? ", shown as it was taken" : "";
    terminal.out(`${status.padEnd(9)} ${id}${to ? ` → ${to}` : ""} (${source}${kept})\n`);
    const lines =
      status === "changed" && diff.length === 0
        ? ["its words are the same: a picture, a mark or its layout changed"]
        : diff;
    for (const line of lines) terminal.out(`          ${line}\n`);
  }
  const count = (status: string) => drift.filter((each) => each.status === status).length;
  const sums = STATUS.flatMap((status) => (count(status) > 0 ? [`${count(status)} ${status}`] : []));
  terminal.out(`${file}: ${sums.length > 0 ? sums.join(" · ") : "no slides of others"}\n`);
}
