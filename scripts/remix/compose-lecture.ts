import { join } from "node:path";
import { fitTime, partsIn } from "../deck/fit-time.ts";
import { type Labels, labelsFor } from "../deck/labels/index.ts";
import { numberParts } from "../deck/series.ts";
import { tooLong, withCuts } from "../deck/tell-cuts.ts";
import type { Deck, Slide, SlideText, TitleSlide } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { toPlainText } from "../outline/inline.ts";
import { addressSlides } from "./address-slides.ts";
import { checkLicences } from "./credits/check-licences.ts";
import { type CreditedWork, creditLine, planLectureCredits } from "./credits/credit-works.ts";
import { gatherReferences } from "./gather-references.ts";
import { listItems } from "./list-items.ts";
import { makeDivider, makeOwnSlides } from "./own-slides.ts";
import { listParts } from "./plan-time.ts";
import type { Entry, OwnEntry, Recipe, TakenEntry } from "./recipe/types.ts";
import { freeAddress, TAKEN_ADDRESSES, toAddress } from "./slug.ts";
import { type TakenSlide, takeSlides } from "./take-slides.ts";
import type { Asset, Source } from "./types.ts";

export interface LectureParts {
  recipe: Recipe;
  /** The source of each entry that takes slides, pinned slides in it as they were taken. */
  sourceOf: (entry: TakenEntry) => Source;
  /** Where slides went that are no longer in a source. */
  movedOf: (source: Source) => ReadonlyMap<string, string>;
  /** Absolute path of the folder that the deck will lie in. */
  folder: string;
  /** Minutes that the lecture may take, in place of the recipe's. */
  minutes?: number | undefined;
}

export interface ComposedLecture {
  deck: Deck;
  /** Addresses, in their sources, of the slides that were taken. */
  taken: Map<Source, string[]>;
  /** Files that the slides need beside the deck. */
  assets: Asset[];
  diagnostics: Diagnostic[];
}

/** A lecture as a deck: the slides of its recipe, in its order, with credit for each, as long as there is time for. */
export function composeLecture(parts: LectureParts): ComposedLecture {
  const { recipe, sourceOf, movedOf, folder } = parts;
  const { lecture, entries, file } = recipe;
  const labels = labelsFor(lecture.language);
  const { taken, diagnostics } = takeSlides(recipe, sourceOf, movedOf);
  const used = new Set([...TAKEN_ADDRESSES, ...entries.flatMap((entry) => ("id" in entry ? (entry.id ?? []) : []))]);
  const addressed = addressSlides(taken, used, file);
  const own: { entry: OwnEntry; slide: Slide }[] = [];
  const content = entries.flatMap((entry): Slide[] => {
    if (entry.type === "taken")
      return taken
        .filter((each) => each.entry === entry)
        .map((each) => finish(each, addressed.slides.get(each) ?? each.slide, recipe, folder, labels));
    const id = entry.id ?? freeAddress(addressOf(entry), used);
    if (entry.type === "divider") return [makeDivider(entry, id)];
    const slides = makeOwnSlides(entry, id);
    if (slides[0]) own.push({ entry, slide: slides[0] });
    return slides;
  });
  const { slides: linked, references } = gatherReferences(
    withSeries(withSections(content)),
    [...new Set(taken.map(({ source }) => source))],
    labels,
  );
  const all: Slide[] = [planTitle(recipe, linked, labels), ...linked, ...references];
  const budget = parts.minutes ?? lecture.minutes;
  const timeParts = listParts(taken, own);
  const items = listItems(all);
  const plan = (left: ReadonlySet<string>) => {
    const gone = partsIn(timeParts, left);
    return all.filter(({ id, owner = id, isRepeat }) => !gone.has(owner) && !(isRepeat && left.has(id)));
  };
  const { slides, cuts, over } = fitTime(plan, timeParts, items, budget);
  const left = partsIn(timeParts, new Set(cuts.map(({ id }) => id)));
  // Credit is due for what is shown.
  const shown = new Set(slides.map(({ id }) => id));
  const works = listWorks(taken.filter((each) => shown.has(addressed.slides.get(each)?.id ?? "")));
  const deck: Deck = {
    isLecture: true,
    title: lecture.title,
    shortTitle: lecture.shortTitle ?? toPlainText(lecture.title),
    authors: lecture.lecturers.map(({ name }) => name),
    keywords: [],
    language: lecture.language,
    aspectRatio: lecture.aspectRatio ?? "16:9",
    items: items.map((item) => (left.has(item.section ?? "") ? { ...item, isLeftOut: true } : item)),
    ...(budget === undefined ? {} : { budget }),
    cuts,
    ...(lecture.start === undefined ? {} : { start: lecture.start }),
    urls: lecture.url === undefined ? {} : { slides: lecture.url },
    subject: "",
    slides: numberParts(
      withCuts([...slides, planLectureCredits(works, recipe, labels)], cuts, labels, lecture.notCovered),
    ),
  };
  return {
    deck,
    taken: new Map(
      [...Map.groupBy(taken, ({ source }) => source)].map(([source, each]) => [
        source,
        each.map(({ candidate }) => candidate.slide.id),
      ]),
    ),
    assets: taken.flatMap(({ candidate }) => candidate.assets),
    diagnostics: [
      ...diagnostics,
      ...addressed.diagnostics,
      ...checkLicences(works, recipe),
      ...(over > 0 ? [tooLong(file, budget ?? 0, over, TIME_HINT)] : []),
    ],
  };
}

const TIME_HINT =
  "take less, let slides go with `override: { id: { priority: could } }`, give some fewer `minutes`, or take more time";

const addressOf = (entry: Exclude<Entry, TakenEntry>) => toAddress(toPlainText(entry.title)) ?? entry.type;

/** A taken slide with its credit, its language, and its pictures where the lecture has them. */
function finish(
  { entry, source, candidate, isAdapted }: TakenSlide,
  slide: Slide,
  { lecture }: Recipe,
  folder: string,
  labels: Labels,
): Slide {
  const isForeign = primary(source.language) !== primary(lecture.language);
  const placed =
    slide.kind === "figure" ? { ...slide, figure: { ...slide.figure, path: join(folder, slide.figure.path) } } : slide;
  return {
    ...placed,
    ...(isForeign ? { language: source.language } : {}),
    ...(entry.isOwn ? {} : { credit: creditLine(workOf(entry, source), candidate.slide.id, isAdapted, labels) }),
  };
}

const primary = (tag: string) => tag.toLowerCase().split("-")[0];

/** What the source says about itself, and what the recipe says of it. */
const workOf = ({ credit }: TakenEntry, { work }: Source) => ({ ...work, ...credit });

/** Each source once, with what was done to its slides; what is the lecturer's own needs no credit. */
function listWorks(taken: readonly TakenSlide[]): CreditedWork[] {
  const foreign = taken.filter(({ entry }) => !entry.isOwn);
  return [...Map.groupBy(foreign, ({ source }) => source)].map(([source, all]) => {
    const idsOf = (some: readonly TakenSlide[]) => some.map(({ candidate }) => candidate.slide.id);
    const entries = [...new Set(all.map(({ entry }) => entry))];
    const [first] = entries;
    return {
      work: Object.assign({}, source.work, ...entries.map(({ credit }) => credit)),
      file: source.file,
      position: first?.position ?? { line: 1, column: 1, length: 1 },
      adapted: idsOf(all.filter(({ isAdapted }) => isAdapted)),
      shrunk: idsOf(all.filter(({ slide }) => slide.excerpt !== undefined)),
      slides: all.length,
      isPaper: all.some(({ slide }) => slide.kind !== "slidev"),
    };
  });
}

/** Each slide belongs to the divider before it, whoever wrote that. */
function withSections(slides: readonly Slide[]): Slide[] {
  let current: string | undefined;
  return slides.map((slide) => {
    if (slide.kind === "divider" || (slide.kind === "slidev" && slide.frontmatter.layout === "section"))
      current = slide.id;
    const { section: _, ...rest } = slide;
    return (current === undefined ? rest : { ...rest, section: current }) as Slide;
  });
}

/** Slides that belonged together in their source do so while they follow one another. */
function withSeries(slides: readonly Slide[]): Slide[] {
  let run: string | undefined;
  return slides.map((slide, index) => {
    if (slide.series === undefined) return slide;
    if (slide.series !== slides[index - 1]?.series) run = slide.id;
    return { ...slide, series: run ?? slide.id };
  });
}

function planTitle({ lecture }: Recipe, slides: readonly Slide[], labels: Labels): TitleSlide {
  const { title, lecturers, event, date, audience } = lecture;
  const say = (value: string): SlideText => [{ type: "text", value }];
  return {
    kind: "title",
    id: "title",
    title,
    authors: lecturers,
    ...(event ? { event } : {}),
    ...(date ? { date } : {}),
    keywords: [],
    hues: Math.max(0, ...slides.map(({ hue = 0 }) => hue)),
    notes: [say(labels.lectureOpening), ...(audience ? [say(labels.audience(audience))] : [])],
    minutes: 0.5,
    sources: [],
  };
}
