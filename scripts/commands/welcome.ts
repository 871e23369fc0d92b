import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { quotePath } from "../paths/quote-path.ts";
import { findTalks } from "../pipeline/find-talks.ts";
import { alignColumns } from "./columns.ts";
import type { CommandContext } from "./context.ts";
import { chooseTalk } from "./default-outline.ts";

const HELP = ["lectern --help", "says the rest"];

/** `lectern` alone: what there is to do in this folder, in five lines at most. */
export async function welcome({ terminal }: CommandContext): Promise<ExitCode> {
  const [head, ...rows] = await describeFolder();
  terminal.out(`${head}\n${alignColumns([...rows, HELP]).replace(/^(?=.)/gm, "  ")}`);
  return EXIT.fine;
}

async function describeFolder(): Promise<[head: string, ...rows: string[][]]> {
  const usual = await usualTalk();
  if (usual !== undefined)
    return [
      `The talk in this folder is ${usual}.`,
      ["lectern dev", "present it, and rebuild it on each save"],
      ["lectern export", "write its site, slides, handout and notes"],
      [`lectern list ${quotePath(usual)}`, "name its slides"],
    ];
  const { outlines, recipes, decks } = findTalks();
  const all = outlines.length + recipes.length > 0 ? [...outlines, ...recipes] : decks;
  const [first] = all;
  if (first === undefined)
    return [
      "There is no talk in this folder yet.",
      ["lectern new", "start one that builds at once"],
      ["lectern import paper.tex", "draft one from a paper"],
    ];
  return [
    all.length === 1 ? `The talk in this folder is ${first}.` : `There are ${all.length} talks in this folder.`,
    ["lectern list", "name what there is"],
    [`lectern dev ${quotePath(first)}`, "present one, and rebuild it on each save"],
    [`lectern export ${quotePath(first)}`, "write its site, slides, handout and notes"],
  ];
}

/** What commands take that are given nothing. */
async function usualTalk(): Promise<string | undefined> {
  try {
    return (await chooseTalk("dev", {})).file;
  } catch (error) {
    if (error instanceof EnvironmentError) return undefined;
    throw error;
  }
}
