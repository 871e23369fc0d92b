import { existsSync } from "node:fs";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { EnvironmentError, EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import { quotePath } from "../paths/quote-path.ts";
import { identifySource, type WrittenSource } from "../pipeline/source.ts";
import { type TalkTimes, timeTalk } from "../pipeline/time-talk.ts";
import { differs, type TalkChoice } from "../stage/compare-times.ts";
import { counted } from "../text/counted.ts";
import { alignColumns } from "./columns.ts";
import { type CommandContext, finish } from "./context.ts";
import { chooseTalk } from "./default-outline.ts";

export interface TimeOptions {
  talk?: TalkChoice;
  write?: boolean;
  json?: boolean;
}

/** `lectern time`: what a talk was planned to take, what it took, and which minutes its outline should have. */
export async function time(
  log: string,
  named: string | undefined,
  { talk, write = false, json = false }: TimeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const isThere = existsSync(log);
  const source = isThere ? await chooseSource(log, named) : undefined;
  if (write && isThere && !source)
    throw new EnvironmentError(
      {
        ...{ code: "minutes-have-a-place", file: named ?? log, message: "there is no outline to write minutes into" },
        hint: `name it: lectern time ${quotePath(log)} outline.yaml --write`,
      },
      EXIT.usage,
    );
  const times = await timeTalk(log, source, { choice: talk ?? "all", isWriting: write });
  const file = source?.file;
  if (!json) tell(times, file, context, `lectern time ${[log, named ?? []].flat().map(quotePath).join(" ")} --write`);
  return finish(context, { ...times, ...(file === undefined ? {} : { file }) }, json);
}

/** The outline or recipe that a log's deck was built from; none of a deck that somebody wrote. */
async function chooseSource(log: string, named: string | undefined): Promise<WrittenSource | undefined> {
  const beside = log.replace(/\.times\.json$/i, ".md");
  const near = named ?? (beside !== log && existsSync(beside) ? beside : undefined);
  if (near !== undefined) return openOrigin(near);
  try {
    const source = await chooseTalk(`time ${quotePath(log)}`, {});
    return source.kind === "deck" ? undefined : source;
  } catch (error) {
    // The times say something without an outline, too.
    if (error instanceof EnvironmentError && error.diagnostic.code === "outline-is-there") return undefined;
    throw error;
  }
}

async function openOrigin(file: string): Promise<WrittenSource | undefined> {
  const source = identifySource(file);
  if (source.kind !== "deck") return source;
  if (!existsSync(file)) throw new EnvironmentError({ code: "file-exists", file, message: "there is no such file" });
  const { readDeckOrigin } = await import("../pipeline/deck-origin.ts");
  const { outline, missingOutline, minutes, language } = readDeckOrigin(file);
  if (missingOutline !== undefined)
    throw new EnvironmentError({
      ...{ code: "outline-is-there", file, message: `this deck was built from ${missingOutline}, which is not there` },
      hint: "name the outline in place of the deck",
    });
  if (outline === undefined) return undefined;
  const origin = identifySource(outline, { deckFile: file, minutes, ...(language === undefined ? {} : { language }) });
  return origin.kind === "deck" ? undefined : origin;
}

function tell(times: TalkTimes, file: string | undefined, { terminal }: CommandContext, command: string): void {
  const { diagnostics, talks, slides, sections, total, proposals, plan, changes, noPlace, isWritten, backup } = times;
  if (talks.length > 0) {
    const rows = talks.map(({ number, started, seconds, paused, shown, slides: all, isWhole, isUsed }) => [
      ...[String(number), started.slice(0, 16).replace("T", " "), toClock(seconds / 60), toClock(paused / 60)],
      `${shown} of ${all}`,
      [isWhole ? "" : "partial", isUsed ? "" : "not used"].filter((word) => word !== "").join(", "),
    ]);
    terminal.out(alignColumns([["talk", "started (UTC)", "took", "pauses", "slides", ""], ...rows], [0, 2, 3]));
  }
  if (slides.length === 0) return;
  const usedTalks = talks.filter(({ isUsed }) => isUsed).length;
  const taken = usedTalks > 1 ? "median" : "taken";
  const rows = slides.map((slide) => [slide.id, ...compared(slide.planned, slide.taken), slide.title]);
  terminal.out(`\n${alignColumns([["id", "planned", taken, "differs", "", "title"], ...rows], [1, 2, 3])}`);
  const sums = [
    ...sections.map(({ name, ...sum }) => [name, ...compared(sum.planned, sum.taken)]),
    ["all that was shown", ...compared(total.planned, total.taken)],
  ];
  terminal.out(`\n${alignColumns([["section", "planned", taken, "differs", ""], ...sums], [1, 2, 3])}`);
  if (hasErrors(diagnostics)) return;
  if (file === undefined) {
    terminal.say("There is no outline to give other minutes: name it behind the times");
    return;
  }
  if (noPlace.length > 0) terminal.out(`\nNo place for their minutes in the file: ${noPlace.join(", ")}\n`);
  if (proposals.length === 0) {
    terminal.say(
      `No other minutes to offer: no slide of ${file} is off by a quarter of a minute and a fifth of its time`,
    );
    return;
  }
  const offered = proposals.map(({ id, now, minutes, slides: own }) => [
    ...[id, String(now), String(minutes), minutes > now ? "more" : "less"],
    own.join(" ") === id ? "" : `by ${own.join(", ")}`,
  ]);
  terminal.out(`\n${alignColumns([["minutes of", "now", "offered", "", ""], ...offered], [1, 2])}`);
  terminal.out(`\n${file}\n`);
  for (const { line, lines } of changes)
    terminal.out(`  line ${line}\n${lines.map((each) => `  ${each.replace(/\p{Cc}/gu, " ")}\n`).join("")}`);
  if (plan) terminal.out(`\n${describePlan(plan)}\n`);
  if (isWritten) terminal.say(`${file}: minutes of ${counted(proposals.length, "place")} written; kept as ${backup}`);
  else terminal.say(`Nothing is written yet: ${command}`);
}

function describePlan({ minutes, budget, leftOut, over }: NonNullable<TalkTimes["plan"]>): string {
  const sum = `With these minutes all slides take ${toClock(minutes)}`;
  if (budget === undefined) return `${sum}.`;
  if (minutes <= budget) return `${sum}, of ${toClock(budget)} that there are.`;
  const left = leftOut.length > 0 ? ` Left out then: ${leftOut.join("; ")}.` : "";
  const more = over > 0 ? ` What must be said is still ${toClock(over)} over: \`lectern build\` would refuse it.` : "";
  return `${sum}, and there are ${toClock(budget)}.${left}${more}`;
}

/** Planned, taken, difference, and in a word what that means. */
function compared(planned: number, taken: number | undefined): string[] {
  if (taken === undefined) return [toClock(planned), "–", "", "skipped"];
  const by = taken - planned;
  const word = differs(planned, taken) ? (by > 0 ? "longer" : "shorter") : "";
  const clock = toClock(Math.abs(by));
  return [toClock(planned), toClock(taken), clock === "0:00" ? "0:00" : `${by > 0 ? "+" : "−"}${clock}`, word];
}

/** Minutes as `12:05`. */
function toClock(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
