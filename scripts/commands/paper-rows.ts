import { type Command, Option } from "commander";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import { FORMAT_NAMES as PAPER_FORMATS } from "../readers/importer.ts";
import type { CommandContext } from "./context.ts";
import { toJobs, toPath, toPaths, toShard, toTalkMinutes } from "./option-values.ts";
import { json } from "./rows.ts";

/** What comes from papers: drafts, and their words, which somebody else may write. */
export function addPapers(program: Command, context: CommandContext, done: (code: ExitCode) => void): void {
  program
    .command("import")
    .summary("draft an outline from a paper")
    .description(
      "Reads a paper, as PDF, Word, OpenDocument, LaTeX, Markdown, HTML, EPUB, MHTML, JATS XML or plain text, by itself or in an archive or folder, and drafts the outline of a talk from it, for so many minutes: slides with a message each, in the paper's own words, its figures and tables first. What has no room is at hand as backup slides and in the notes. What was guessed or left out is told, and stands in the draft as comments. Nothing is overwritten.",
    )
    .argument("<papers...>", "the paper; of LaTeX its main file, folder or archive", toPaths)
    .option("-o, --out <file>", "the outline to write (default: outlines/<title>/outline.yaml)", toPath)
    .option(
      "--out-dir <folder>",
      "folder for the outlines of several papers, each in one of its own (default: outlines)",
      toPath,
    )
    .addOption(
      new Option("-m, --minutes <number>", "minutes of the talk to draft (default: 15)").argParser(toTalkMinutes),
    )
    .option("--whole-sentences", "leave the paper's sentences whole, in place of shortening them")
    .addOption(
      new Option("--from <format>", "what to read a text as; by default its name and content say").choices(
        PAPER_FORMATS,
      ),
    )
    .option("--password <password>", "of a PDF that is encrypted")
    .addOption(
      new Option("--jobs <number>", "papers to read at once (default: as many as there are cores)").argParser(toJobs),
    )
    .addOption(new Option("--shard <i/n>", "import only the i-th of n parts of the papers").argParser(toShard))
    .option("-f, --force", "replace files that are there; each is kept as a backup")
    .addOption(json())
    .action(async (papers, options) => {
      const { importCommand } = await import("./import.ts");
      done(await importCommand(papers, options, context));
    });
  program
    .command("brief")
    .summary("write down what somebody needs who words a talk anew")
    .description(
      "Prints the outline slide by slide, with the sentences of the paper around each, the rules and the form of an answer: for a colleague or a language model. Lectern itself asks no model.",
    )
    .argument("[outline]", "outline.yaml; by default the only one here", toPath)
    .option("--paper <file>", "the paper (default: `paper.file` of the outline)", toPath)
    .option("--sentences", "print the paper instead, each sentence with the name that `source` calls it by")
    .action(async (outline, options) => {
      const { brief } = await import("./brief.ts");
      done(await brief(outline, options, context));
    });
  program
    .command("revise")
    .summary("take over an answer to a brief, if the paper bears it")
    .description(
      "Puts the messages, points, notes and takeaways of an answer into the outline, shows what changes, and looks all of it up in the paper. What the paper does not bear is told, and nothing is written. The outline before is kept as a backup.",
    )
    .argument("<answer>", "the answer, as `lectern brief` describes it", toPath)
    .argument("[outline]", "outline.yaml; by default the only one here", toPath)
    .option("--paper <file>", "the paper (default: `paper.file` of the outline)", toPath)
    .option("-f, --force", "write what the paper does not bear, too")
    .addOption(json())
    .action(async (answer, outline, options) => {
      const { revise } = await import("./revise.ts");
      done(await revise(answer, outline, options, context));
    });
  program
    .command("mcp")
    .summary("let an assistant make talks in this folder")
    .description(
      "Serves tools to an assistant over standard input and output, by the Model Context Protocol: list, import, brief, revise, check, slides (as pictures) and export. They read and write nothing outside of the folder, and need no network. The assistant starts it by itself.",
    )
    .argument("[folder]", "the project's folder", toPath, ".")
    .option(
      "--browser <path>",
      "program of Chrome, Chromium or Edge (or LECTERN_BROWSER); by default one is found",
      toPath,
    )
    .action(async (folder, options) => {
      const { mcp } = await import("./mcp.ts");
      done(await mcp(folder, options, context));
    });
}
