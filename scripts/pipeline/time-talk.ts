import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { structuredPatch } from "diff";
import { roundMinutes, sumMinutes } from "../deck/minutes.ts";
import { wholeAddress } from "../deck/series.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { listNames } from "../diagnostics/list-names.ts";
import { keepCopy, replaceFile } from "../files/files.ts";
import { TAKEN_IN_TALKS } from "../outline/addresses.ts";
import {
  chooseTalks,
  differs,
  type MinutesPlace,
  mergeTalks,
  type Proposal,
  proposeMinutes,
  type SlideTimes,
  type TalkChoice,
  type TalkLine,
} from "../stage/compare-times.ts";
import { readTalkLog } from "../stage/read-log.ts";
import type { TalkLog } from "../stage/talk-log.ts";
import { counted } from "../text/counted.ts";
import { placeMinutes } from "./place-minutes.ts";
import type { Replanned, TimedTalk } from "./planned-times.ts";
import type { WrittenSource } from "./source.ts";

/** A slide of a talk, with the section that it stands in. */
type TimedSlide = SlideTimes & { section?: string };

/** A run of lines that a file has in place of others. */
interface ChangedLines {
  /** The first of them in the file as it was. */
  line: number;
  /** Each with `-` or `+` before it. */
  lines: string[];
}

/** Plan and truth of a talk, and what to make of it. */
export interface TalkTimes {
  diagnostics: Diagnostic[];
  talks: TalkLine[];
  slides: TimedSlide[];
  /** Sums, in the order of the talk; what is skipped counts on neither side. */
  sections: { name: string; planned: number; taken: number }[];
  total: { planned: number; taken: number };
  proposals: Proposal[];
  /** Slides that took another time, and of which nothing can say the minutes. */
  noPlace: string[];
  plan?: Omit<Replanned, "text" | "refused">;
  changes: ChangedLines[];
  isWritten: boolean;
  /** Where the file as it was is kept. */
  backup?: string;
}

/**
 * Compares what a talk was planned to take with what it took, and says which minutes its outline should have.
 *
 * @param source the outline or recipe that the talk was made from; without one nothing is proposed
 * @param options.isWriting whether the minutes are written into it
 */
export async function timeTalk(
  logFile: string,
  source: WrittenSource | undefined,
  { choice = "all", isWriting = false }: { choice?: TalkChoice; isWriting?: boolean } = {},
): Promise<TalkTimes> {
  const none: TalkTimes = {
    ...{ diagnostics: [], talks: [], slides: [], sections: [], total: { planned: 0, taken: 0 } },
    ...{ proposals: [], noPlace: [], changes: [], isWritten: false },
  };
  const { value: log, diagnostics } = readTalkLog(resolve(logFile), logFile);
  if (!log) return { ...none, diagnostics };
  const { lines: talks, used } = chooseTalks(log, choice);
  const talked = checkTalks(talks, choice, logFile);
  if (used.length === 0 || hasErrors(talked)) return { ...none, talks, diagnostics: talked };
  const merged = mergeTalks(used);
  const placed = source ? await placeMinutes(source) : undefined;
  if (placed && !placed.value) return { ...none, talks, ...tabulate(merged), diagnostics: placed.diagnostics };
  const talk = placed?.value;
  if (!source || !talk) return { ...none, talks, ...tabulate(merged), diagnostics: talked };

  const found = [...talked, ...(await checkMatch(log, merged, talk, logFile, source))];
  const told = { ...none, talks, ...tabulate(merged, talk) };
  if (hasErrors(found)) return { ...told, diagnostics: found };
  const places = talk.places.map((place) => withParts(place, merged));
  const proposed = proposeMinutes(merged, places, { isUnplanned: talk.isUnplanned });
  const noPlace = findUnplaced(merged, places, talk);
  if (proposed.length === 0) return { ...told, noPlace, diagnostics: found };
  const before = readFileSync(source.file);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(before);
  const { text: after, refused, ...plan } = await talk.replan(text, proposed);
  const proposals = proposed.filter(({ id }) => !refused.includes(id));
  const changes = listChanges(text, after);
  const backup = isWriting && after !== text ? writeOver(source.file, before, after) : undefined;
  return {
    ...{ ...told, proposals, plan, changes, noPlace: [...noPlace, ...refused], diagnostics: found },
    ...(backup === undefined ? {} : { isWritten: true, backup }),
  };
}

/** What to know of the talks that are looked at. */
function checkTalks(talks: readonly TalkLine[], choice: TalkChoice, file: string): Diagnostic[] {
  const error = { severity: "error" as const, file };
  if (talks.length === 0)
    return [{ ...error, code: "log-has-talks", message: "no talk was timed yet", hint: "present the deck once" }];
  if (typeof choice === "number" && choice > talks.length)
    throw new EnvironmentError(
      { code: "talk-is-there", file, message: `there is no talk ${choice}`, hint: `there are ${talks.length}` },
      EXIT.usage,
    );
  const used = talks.filter(({ isUsed }) => isUsed);
  if (used.length === 0)
    return [
      {
        ...{ ...error, code: "talk-is-whole", message: "no talk shows half of its slides or more" },
        hint: "`--talk last` or `--talk 1` looks at one all the same",
      },
    ];
  return used
    .filter(({ isWhole }) => !isWhole)
    .map(({ number, shown, slides }) => ({
      ...{ severity: "warning", code: "talk-is-whole", file },
      message: `talk ${number} shows ${shown} of its ${counted(slides, "slide")}: that is a part of it`,
    }));
}

/** Name of a slide in the plan: of one that was split to fit, that of the whole. */
const plannedName = (id: string, { slides }: TimedTalk) => (slides.has(id) ? id : wholeAddress(id));

/** Whether a log is one of this talk at all, and which of its slides are not in it. */
async function checkMatch(
  log: TalkLog,
  slides: readonly SlideTimes[],
  talk: TimedTalk,
  logFile: string,
  { file, language }: WrittenSource,
): Promise<Diagnostic[]> {
  const isOwn = ({ id }: SlideTimes) => !TAKEN_IN_TALKS.has(id);
  const content = slides.filter(isOwn);
  const strange = content.filter(({ id }) => !talk.slides.has(plannedName(id, talk)));
  const isOther = language === undefined && !(await isTitle(log.title, talk.title));
  if (content.length > 0 && strange.length === content.length)
    return [
      {
        ...{ severity: "error", code: "log-is-of-this-talk", file: logFile },
        message: `none of these slides is in ${file}; the times are of “${log.title}”`,
        hint: "name the outline, recipe or deck that they are of, behind the times",
      },
    ];
  const warning = { severity: "warning" as const, file: logFile };
  const titled = {
    ...{ ...warning, code: "log-has-this-title" },
    message: `the times are of “${log.title}”, and ${file} has the title “${talk.title}”`,
    hint: "the slides go by their addresses; look whether they are the same",
  };
  const unknown = {
    ...{ ...warning, code: "slide-is-in-outline" },
    message: `${counted(strange.length, "slide")} of the talk ${strange.length === 1 ? "is" : "are"} not in ${file}`,
    hint: listNames(strange.map(({ id }) => id)),
  };
  return [...(isOther ? [titled] : []), ...(strange.length > 0 ? [unknown] : [])];
}

/** Whether a log's title is a talk's, as it stands or as Markdown, which Slidev takes titles for. */
async function isTitle(given: string, title: string): Promise<boolean> {
  if (squeeze(given) === squeeze(title)) return true;
  const { markdownToPlain } = await import("../exporter/deck-info.ts");
  return squeeze(markdownToPlain(given)) === squeeze(title);
}

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

/** A place with the names that a log has for its slides, of which some may have been split to fit. */
function withParts(place: MinutesPlace, slides: readonly SlideTimes[]): MinutesPlace {
  const ids = [...new Set(slides.map(({ id }) => id))];
  const partsOf = (name: string) => ids.filter((id) => id === name || wholeAddress(id) === name);
  const others = [...place.others].flatMap(([name, minutes]) => {
    const parts = partsOf(name);
    return parts.map((part): [string, number] => [part, minutes / parts.length]);
  });
  return { ...place, home: place.home.flatMap(partsOf), others: new Map(others) };
}

/** Slides that took another time than planned, though nothing says their minutes. */
function findUnplaced(slides: readonly SlideTimes[], places: readonly MinutesPlace[], talk: TimedTalk): string[] {
  const placed = new Set(places.flatMap(({ home, others }) => [...home, ...others.keys()]));
  return slides
    .filter(({ id, planned, taken }) => taken !== undefined && !placed.has(id) && differs(planned, taken))
    .filter(({ id }) => TAKEN_IN_TALKS.has(id) || talk.slides.has(plannedName(id, talk)))
    .map(({ id }) => id);
}

/** Slides with their sections, and the sums. */
function tabulate(slides: readonly SlideTimes[], talk?: TimedTalk): Pick<TalkTimes, "slides" | "sections" | "total"> {
  const timed = slides.map(({ taken, ...slide }): TimedSlide => {
    const section = talk?.slides.get(plannedName(slide.id, talk))?.section;
    return {
      ...slide,
      ...(taken === undefined ? {} : { taken: roundMinutes(taken) }),
      ...(section === undefined ? {} : { section }),
    };
  });
  const sum = (some: readonly TimedSlide[]) => {
    const shown = some.filter(({ taken }) => taken !== undefined);
    return {
      planned: sumMinutes(shown.map(({ planned }) => planned)),
      taken: sumMinutes(shown.map(({ taken }) => taken ?? 0)),
    };
  };
  const sections = [...Map.groupBy(timed, ({ section }) => section)].flatMap(([name, own]) =>
    name === undefined || own.every(({ taken }) => taken === undefined) ? [] : [{ name, ...sum(own) }],
  );
  return { slides: timed, sections, total: sum(timed) };
}

/** Runs of lines that differ. */
function listChanges(before: string, after: string): ChangedLines[] {
  const { hunks } = structuredPatch("", "", before, after, "", "", { context: 0 });
  return hunks.map(({ oldStart, lines }) => ({ line: oldStart, lines: lines.map((line) => line.trimEnd()) }));
}

/**
 * Writes a file over itself, and keeps what it said.
 *
 * @param before its bytes as they were read
 * @throws EnvironmentError when they are others by now, or when nobody is to write to it
 */
function writeOver(file: string, before: Buffer, text: string): string {
  const refuse = (code: string, message: string, hint: string) => new EnvironmentError({ code, file, message, hint });
  // A rename would replace it all the same.
  if ((statSync(file).mode & 0o222) === 0)
    throw refuse("file-is-writable", "this file is read-only", "let it be written to, and run the command again");
  if (!readFileSync(file).equals(before))
    throw refuse("file-is-unchanged", "this file was saved meanwhile", "run the command again; nothing was written");
  const backup = keepCopy(file);
  replaceFile(file, text);
  return backup;
}
