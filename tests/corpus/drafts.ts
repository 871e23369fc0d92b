import { join } from "node:path";
import { readManuscript } from "../../scripts/pipeline/import-paper.ts";
import { areaOf } from "./area.ts";
import { checkDraft } from "./check-draft.ts";
import { holdContest, type Rival } from "./contest.ts";
import { type DraftedTalk, draftTalk, type PlannedTalk, planTalk } from "./draft-talk.ts";
import { countShown, listResultFigures } from "./figures.ts";
import { compareOrder, sumOrders } from "./order.ts";
import type { CorpusPaper, Pair } from "./papers.ts";
import { MEASURES, reportContest, reportFolds } from "./rouge.ts";
import { headingsOf, shapeOf, sumShapes } from "./shape.ts";
import { withStandIns } from "./stand-in.ts";
import { mean, median } from "./statistics.ts";
import { printColumns } from "./table.ts";
import { sumTimes, type Timed, timeTalk } from "./times.ts";
import { reportWitness } from "./witness/measure.ts";

/** What was measured, by its name. */
export type Numbers = Record<string, number>;

/** A paper with its draft, planned as long as the draft takes. */
interface Talk extends CorpusPaper, DraftedTalk {
  planned: PlannedTalk;
}

interface DraftOptions {
  /** Folder for the drafts. */
  place: string;
  /** Lengths of talks that are drafted and planned. */
  minutes: readonly number[];
  /** How many papers' talks are built and checked, too, in each of these lengths; they take minutes. */
  built: number;
}

/**
 * Measures what drafts say, on the slides that are planned of them, and prints it.
 *
 * @returns all numbers
 */
export async function reportDrafts(
  papers: readonly CorpusPaper[],
  pairs: readonly Pair[],
  { place, minutes, built }: DraftOptions,
): Promise<Numbers> {
  const ofPairs = pairs.map(({ name, paper }) => ({ name, path: paper }));
  const pictured = await pictureAll(papers, join(place, "pictured"));
  const groups = {
    pairs: await draftAll(ofPairs, join(place, "pair")),
    papers: await draftAll(pictured, join(place, "paper")),
  };
  const slides = new Map(pairs.map((pair) => [pair.name, pair.slides]));
  const rivals = groups.pairs.map((talk): Rival => ({ ...talk, slides: slides.get(talk.name) ?? [] }));
  return {
    ...reportRouge(rivals),
    ...reportOrder(rivals),
    ...reportShapes(groups),
    ...reportWitness([...groups.pairs, ...groups.papers]),
    ...(await reportTimes({ pairs: ofPairs, papers: pictured }, place, minutes)),
    ...(await reportBuilt(spread([...ofPairs, ...pictured], built), place, minutes)),
  };
}

/** Papers with pictures where theirs are missing. */
async function pictureAll(papers: readonly CorpusPaper[], place: string): Promise<CorpusPaper[]> {
  const pictured: CorpusPaper[] = [];
  for (const [index, { name, path }] of papers.entries()) {
    const { manuscript } = await readManuscript(path);
    pictured.push({ name, path: manuscript ? withStandIns(path, manuscript, `${place}-${index + 1}`) : path });
  }
  return pictured;
}

async function draftAll(papers: readonly CorpusPaper[], place: string): Promise<Talk[]> {
  const talks: Talk[] = [];
  for (const [index, paper] of papers.entries()) {
    const drafted = await draftTalk(paper.path, `${place}-${index + 1}`);
    if (drafted) talks.push({ ...paper, ...drafted, planned: await planTalk(drafted.outline) });
  }
  return talks;
}

/** Numbers of several groups, by their names. */
const named = (columns: Record<string, Numbers>): Numbers =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([group, numbers]) =>
      Object.entries(numbers).map(([name, value]) => [`${group}: ${name}`, value] as const),
    ),
  );

function reportRouge(rivals: readonly Rival[]): Numbers {
  if (rivals.length === 0) return {};
  const contest = holdContest(rivals);
  console.log(`\n${reportContest(contest).join("\n")}`);
  console.log(`\n${reportFolds(contest, ["draft", "lexrank"]).join("\n")}`);
  const { draft = [] } = contest.systems;
  return Object.fromEntries(MEASURES.map((measure) => [`pairs: ${measure}`, mean(draft.map((each) => each[measure]))]));
}

function reportOrder(rivals: readonly Rival[]): Numbers {
  if (rivals.length === 0) return {};
  const orders = rivals.map(({ planned, manuscript, slides }) => compareOrder(planned.main, manuscript, slides));
  const columns = { pairs: sumOrders(orders) };
  printColumns("order, beside the authors’", columns, 3);
  return named(columns);
}

function reportShapes(groups: Record<string, readonly Talk[]>): Numbers {
  const columns = Object.fromEntries(
    Object.entries(groups).map(([group, talks]) => {
      const shapes = talks.map(({ planned, manuscript }) => shapeOf(planned, headingsOf(manuscript)));
      return [group, { talks: talks.length, ...sumShapes(shapes), ...sumFigures(talks) }];
    }),
  );
  printColumns("slides", columns);
  return named(columns);
}

function sumFigures(talks: readonly Talk[]): Numbers {
  const figures = talks.map(({ manuscript, path }) => listResultFigures(manuscript, path));
  const all = figures.flat().length;
  const shown = talks.reduce((sum, { planned }, index) => sum + countShown(figures[index] ?? [], planned.main), 0);
  const areas = talks.flatMap(({ planned: { deck } }) =>
    deck.slides.filter(({ isBackup }) => !isBackup).flatMap((slide) => areaOf(slide) ?? []),
  );
  return {
    ...(all > 0 ? { "figures of results": all } : {}),
    ...(all > 0 ? { "figures of results shown, %": (100 * shown) / all } : {}),
    ...(areas.length > 0 ? { "pictures’ share of slides, median %": median(areas) } : {}),
  };
}

async function reportTimes(
  groups: Record<string, readonly CorpusPaper[]>,
  place: string,
  minutes: readonly number[],
): Promise<Numbers> {
  const all: Numbers = {};
  for (const [group, papers] of Object.entries(groups)) {
    const columns: Record<string, Numbers> = {};
    for (const length of minutes) {
      const timed: Timed[] = [];
      for (const { path } of papers) timed.push(...(await timeTalk(path, place, length)));
      columns[`${length} min`] = sumTimes(timed);
    }
    if (papers.length === 0 || minutes.length === 0) continue;
    printColumns(`in minutes, ${group}`, columns);
    Object.assign(
      all,
      named(Object.fromEntries(Object.entries(columns).map(([name, each]) => [`${group}, ${name}`, each]))),
    );
  }
  return all;
}

/** So many of all, from the first to the last. */
const spread = <T>(all: readonly T[], count: number): T[] =>
  all.filter((_, index) => Math.floor((index * count) / all.length) !== Math.floor(((index - 1) * count) / all.length));

async function reportBuilt(
  papers: readonly CorpusPaper[],
  place: string,
  minutes: readonly number[],
): Promise<Numbers> {
  if (papers.length === 0) return {};
  const columns: Record<string, Numbers> = {};
  for (const length of minutes) {
    const fits = [];
    for (const { path } of papers) {
      const drafted = await draftTalk(path, join(place, `built-${length}`), length);
      if (drafted) fits.push(await checkDraft(drafted.file, length));
    }
    columns[`${length} min`] = {
      talks: fits.length,
      "whole, %": 100 * mean(fits.map(({ failed }) => Number(failed === undefined))),
      "refused, %": 100 * mean(fits.map(({ failed }) => Number(failed === "talk-fits-its-minutes"))),
      "slides that do not fit": fits.reduce((sum, { overflow }) => sum + overflow, 0),
      "slides, median": median(fits.map(({ slides }) => slides)),
    };
  }
  printColumns("built and checked", columns);
  return named(Object.fromEntries(Object.entries(columns).map(([name, each]) => [`built, ${name}`, each])));
}
