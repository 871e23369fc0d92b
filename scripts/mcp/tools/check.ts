import { z } from "zod";
import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { runTalk } from "../../pipeline/run-talk.ts";
import { counted } from "../../text/counted.ts";
import { outlineInside } from "../inside.ts";
import { tool } from "../tool.ts";
import { minutes, outline } from "./outline-field.ts";

export const check = tool({
  name: "check",
  title: "Check a talk",
  description:
    "Reads an outline, measures every slide in a browser, looks for everything of the outline on slides and in the PDF, and looks up in the paper what the talk says. Each finding has a code, a line, what was expected and what to do: mend all errors, look at the warnings, and call it again. `statements` has what is said in own words, each beside the paper's sentences: read these pairs, too, since a claim that grew is seldom found. Call it after each change of the outline.",
  input: z.object({ outline, minutes }),
  isReadOnly: true,
  async run({ outline: named, minutes: length }, { folder, site, browser, progress, signal }) {
    const source = await outlineInside(folder, named, length);
    const talk = await site.use({ progress, signal }, (open) =>
      runTalk(source, { goal: "check", site: open, browser, progress, signal }),
    );
    const { slides, summary = [], deck } = "summary" in talk && "deck" in talk ? talk : {};
    const { witness } = "slides" in talk ? talk : {};
    const count = talk.diagnostics.filter(({ severity }) => severity === "error").length;
    const verdict = hasErrors(talk.diagnostics)
      ? `${source.file}: ${counted(count, "error")}`
      : `${source.file}: no error${slides === undefined ? "" : `; ${slides} slides, everything fits`}`;
    return {
      lines: [verdict, ...summary],
      diagnostics: talk.diagnostics,
      data: { slides, cuts: deck?.cuts, isRight: count === 0, statements: listOwnWords(witness?.testimonies ?? []) },
    };
  },
});

/** What the lookup says of a statement. */
interface Testimony {
  kind: string;
  text: string;
  wording: string;
  slide?: string;
  line?: number;
  grounds: readonly { place: string; text: string }[];
}

/** More of them nobody reads one by one. */
const MOST_STATEMENTS = 300;

/** What a talk says in other words than the paper, with the sentences that it stands on. */
const listOwnWords = (testimonies: readonly Testimony[]) =>
  testimonies
    .filter(({ wording }) => wording === "own words")
    .slice(0, MOST_STATEMENTS)
    .map(({ kind, text, slide, line, grounds }) => ({
      ...{ kind, text, slide, line },
      paper: grounds.map(({ place, text: sentence }) => `${sentence} (${place})`),
    }));
