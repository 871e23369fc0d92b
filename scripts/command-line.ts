import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError, Option } from "commander";
import { addBoard } from "./commands/board-rows.ts";
import { addBrand } from "./commands/brand-rows.ts";
import type { CommandContext } from "./commands/context.ts";
import { addLanguages } from "./commands/language-rows.ts";
import {
  toAddress,
  toBase,
  toFormats,
  toMinutes,
  toPath,
  toPerPage,
  toPort,
  toWidth,
} from "./commands/option-values.ts";
import { addPapers } from "./commands/paper-rows.ts";
import { addStart, addTools, json } from "./commands/rows.ts";
import { addTime } from "./commands/time-rows.ts";
import { EXIT, type ExitCode, toEnvironmentError } from "./diagnostics/environment-error.ts";
import { reportDiagnostics } from "./diagnostics/report.ts";
import { addSourceLines } from "./diagnostics/source-lines.ts";
import { FORMATS, PAPERS, PER_PAGE, USUAL_FORMATS } from "./exporter/format.ts";
import { ROOT } from "./paths/root.ts";

const USUAL_DECK = "(default: slides.md beside the outline; of a lecture beside its recipe)";

const EXAMPLES = `
Examples:
  lectern new my-talk                             start a talk that builds at once
  lectern build outlines/my-paper/outline.yaml    write slides.md beside it
  lectern dev                                     present it, and rebuild on each save
  lectern build --minutes 20                      the same in 20 minutes
  lectern check                                   is everything there, and does it fit?
  lectern export                                  write dist/ with the site, slides, handout and notes
  lectern export --only handout --per-page 6      the handout alone, six slides a page
  lectern export slides.md                        the same from a deck edited by hand, as it is
  lectern merge                                   settle what both you and the outline changed
  lectern import paper.tex                        draft an outline from a paper
  lectern brief > brief.md                        what a colleague or a model needs to word it anew
  lectern revise answer.yaml                      take the answer over, if the paper bears it
  lectern remix lectures/seminar.yaml             write the deck of a lecture, made of slides of others
  lectern board lectures/seminar.yaml             the same lecture by eye, in the browser
  lectern remix lectures/seminar.yaml --status    what has changed in their sources since

Exit codes: 0 fine, 1 the input is wrong, 2 the command line is wrong, 3 no browser.`;

function makeProgram(context: CommandContext, done: (code: ExitCode) => void): Command {
  const program = new Command("lectern")
    .description("A compiler for talks: from the outline of a paper to slides, in a browser and as PDF.")
    .version(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version)
    .showHelpAfterError("(lectern --help lists commands and options)")
    .addHelpText("after", EXAMPLES)
    .configureOutput({ writeOut: context.terminal.out, writeErr: context.terminal.err })
    .exitOverride();
  const force = (more = "") =>
    new Option("-f, --force", `replace a deck that was edited by hand, edits and all; it is kept as a backup${more}`);
  const ours = () =>
    new Option("--ours", "where a person and the outline changed the same: keep the person's").conflicts("theirs");
  const theirs = () => new Option("--theirs", "there: take the outline's; the deck is kept as a backup");
  const deck = () => new Option("-d, --deck <file>", `the deck to write and use ${USUAL_DECK}`).argParser(toPath);
  const browser = () =>
    new Option(
      "--browser <path>",
      "program of Chrome, Chromium or Edge (or LECTERN_BROWSER); by default one is found",
    ).argParser(toPath);
  const minutes = () =>
    new Option("-m, --minutes <number>", "minutes that the talk may take; what matters least is left out").argParser(
      toMinutes,
    );
  const noCheck = () => new Option("--no-check", "make a draft without checks; it says so on its first slide");

  addStart(program, context, done);
  program
    .command("build")
    .summary("write the deck of an outline")
    .description(
      "Builds the Slidev deck of an outline, measures every slide in a browser and makes it fit. An error stops it before anything is written. What a person edited in the deck stays.",
    )
    .argument(
      "[outline]",
      "outline.yaml; by default the one that slides.md here was built from, else the only one here",
      toPath,
    )
    .option("-o, --out <file>", `the deck to write ${USUAL_DECK}`, toPath)
    .addOption(minutes())
    .addOption(noCheck())
    .addOption(browser())
    .addOption(force())
    .addOption(ours())
    .addOption(theirs())
    .addOption(json())
    .action(async (outline, options) => {
      const { build } = await import("./commands/build.ts");
      done(await build(outline, options, context));
    });
  program
    .command("dev")
    .summary("present a deck, and rebuild it on each save")
    .description(
      "Serves the deck on this machine only, to pages that are opened with the address that it shows, and builds it anew whenever the outline is saved. What is wrong is shown in terminal and page; the last good slides stay.",
    )
    .argument(
      "[source]",
      "outline.yaml or a deck (.md); by default the outline that slides.md here was built from, else the only one here",
      toPath,
    )
    .addOption(deck())
    .addOption(new Option("-p, --port <number>", "port to serve on; by default a free one from 3030").argParser(toPort))
    .option("--open", "open the deck in the browser")
    .option(
      "--remote [address]",
      "a clicker for a phone in the same network, at this address of the machine",
      toAddress,
    )
    .addOption(minutes())
    .addOption(browser())
    .addOption(force())
    .action(async (source, options) => {
      const { dev } = await import("./commands/dev.ts");
      done(await dev(source, options, context));
    });
  program
    .command("check")
    .summary("look whether everything is there and fits")
    .description(
      "Looks for everything that the paper says in the deck and in its PDF, measures every slide in a browser, and looks up in the paper what the talk says. Nothing is written but pictures of what does not fit, and the report if it is asked for.",
    )
    .argument("[source]", "a deck (.md) or outline.yaml; by default the deck, as it is", toPath)
    .option("-d, --deck <file>", `the deck to check, or the place that it would have ${USUAL_DECK}`, toPath)
    .option("--pdf <file>", "check this PDF, in place of a new one", toPath)
    .option(
      "--paper [file]",
      "look up in this paper what the talk says (by itself: in `paper.file` of the outline, which has to be there)",
      toPath,
    )
    .option(
      "-a, --accessibility",
      "look at it as who does not see or hear it: WCAG 2.2 AA on each slide, PDF/UA in each PDF",
    )
    .option(
      "--report [file]",
      "write what each statement stands on (default: witness.html beside the outline; as .md a sheet to go through and tick), or how the talk is for everybody (accessibility.html)",
      toPath,
    )
    .addOption(minutes())
    .addOption(browser())
    .addOption(json())
    .action(async (source, options) => {
      const { check } = await import("./commands/check.ts");
      done(await check(source, options, context));
    });
  program
    .command("export")
    .summary("write the site and the PDF")
    .description(
      "Builds the deck's site and prints slides, a handout for who listens and notes for who speaks, then opens each file again and checks it. All files are put in place together, or none is.",
    )
    .argument(
      "[source]",
      "outline.yaml or a deck (.md); by default the outline that slides.md here was built from, else the only one here",
      toPath,
    )
    .option("-o, --out <folder>", "folder for what is made (default: dist beside the deck)", toPath)
    .addOption(deck())
    .addOption(
      new Option(
        "--only <formats>",
        `what to make, of: ${FORMATS.join(",")} (default: ${USUAL_FORMATS.join(",")}); pdfpc, which comes with slides, and pympress hold the notes`,
      ).argParser(toFormats),
    )
    .option("--range <slides>", "slides to print: numbers, spans, addresses, e.g. 3-9,ii-a (default: all)")
    .addOption(
      new Option(
        "--per-page <number>",
        `slides on a page of the handout: ${PER_PAGE.join(", ")} (default: 3)`,
      ).argParser(toPerPage),
    )
    .addOption(new Option("--paper <size>", "paper of handout and notes (default: a4)").choices(Object.keys(PAPERS)))
    .option("--bilingual", "the handout of a translation has what the original says beside each slide")
    .option("--with-sources", "the handout ends with the paper's sentence under each point")
    .option("--with-clicks", "slides.pdf has a page for each click")
    .addOption(new Option("--width <pixels>", "width of pictures (default: 1920)").argParser(toWidth))
    .option("--drawings", "what was drawn on slides in `lectern dev` is in all files; the site has a button for it")
    .option("--notes", "the site holds the speaker notes too, for its presenter mode")
    .addOption(
      new Option("--base <path>", "path that the site is served from, e.g. /talks/x/ (default: any)").argParser(toBase),
    )
    .addOption(minutes())
    .addOption(noCheck())
    .addOption(browser())
    .addOption(force("; make all anew"))
    .addOption(ours())
    .addOption(theirs())
    .addOption(json())
    .action(async (source, options) => {
      const { exportCommand } = await import("./commands/export.ts");
      done(await exportCommand(source, options, context));
    });
  program
    .command("remix")
    .summary("write the deck of a lecture from slides of others")
    .description(
      "Builds the deck of a lecture from its recipe: slides of outlines and Slidev decks, and your own. Each taken slide has its source at its foot, the last one has all credits. What was taken is kept in a lock beside the recipe, so that changes in the sources are noticed.",
    )
    .argument("[recipe]", "recipe of a lecture; by default the only one in lectures/", toPath)
    .option("-o, --out <file>", "the deck to write (default: beside the recipe)", toPath)
    .option("-s, --status", "only tell what has changed in the sources, word by word; write nothing")
    .option("-u, --update [slides...]", "take over what has changed: of these slides, by address, or of all")
    .addOption(minutes())
    .addOption(noCheck())
    .addOption(browser())
    .addOption(force())
    .addOption(ours())
    .addOption(theirs())
    .addOption(json())
    .action(async (recipe, options) => {
      const { remix } = await import("./commands/remix.ts");
      done(await remix(recipe, options, context));
    });
  addBoard(program, context, done);
  program
    .command("merge")
    .summary("settle what both you and the outline changed")
    .description(
      "Goes through the slides that a person edited and the outline changed too, one by one, and asks which is to stay; then builds the deck. Where nobody can be asked, lists them.",
    )
    .argument("[deck]", "a deck that was built and edited; by default that of the only outline here", toPath)
    .addOption(ours())
    .addOption(theirs())
    .addOption(minutes())
    .addOption(noCheck())
    .addOption(browser())
    .addOption(json())
    .action(async (deckFile, options) => {
      const { merge } = await import("./commands/merge.ts");
      done(await merge(deckFile, options, context));
    });
  addPapers(program, context, done);
  addTime(program, context, done);
  addTools(program, context, done);
  addBrand(program, context, done);
  addLanguages(program, context, done);
  return program;
}

/**
 * Runs a command line, and touches nothing of the process that it runs in.
 *
 * @param argv what the person typed after `lectern`
 * @returns the code to exit with
 * @throws whatever is no fault of the person's
 */
export async function runCommandLine(argv: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { terminal, signal } = context;
  let exitCode: ExitCode = EXIT.fine;
  const program = makeProgram(context, (code) => {
    exitCode = code;
  });
  try {
    if (argv.length === 0) return (await import("./commands/welcome.ts")).welcome(context);
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    if (signal.aborted) {
      terminal.err("Stopped. Nothing was left half-written.\n");
      return EXIT.interrupted;
    }
    const known = toEnvironmentError(error);
    if (!known) throw error;
    const { diagnostic } = known;
    if (argv.includes("--json")) terminal.out(`${JSON.stringify({ diagnostics: [diagnostic] }, null, 2)}\n`);
    else terminal.err(reportDiagnostics(addSourceLines([diagnostic]), terminal.color));
    return known.exitCode;
  }
}
