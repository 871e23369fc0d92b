import { join } from "node:path";
import { placeTheme } from "../deck/place-theme.ts";
import { numberParts } from "../deck/series.ts";
import { mapFiles } from "../deck/slide-files.ts";
import type { Deck, Slide } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Labels, languageOf } from "../languages/index.ts";
import { ADDRESSES, TAKEN_IN_LECTURES } from "../outline/addresses.ts";
import { toPlainText } from "../text/inline.ts";
import { fitTime, partsIn } from "../time/fit-time.ts";
import { tooLong, withCuts } from "../time/report-cuts.ts";
import { addressSlides } from "./address-slides.ts";
import { checkLicences } from "./credits/check-licences.ts";
import { type CreditedWork, creditLine, planLectureCredits } from "./credits/credit-works.ts";
import { listWorks, workOf } from "./credits/list-works.ts";
import { nameFrames, planTitle, withoutEmptyDividers, withSections, withSeries } from "./frame-lecture.ts";
import { gatherReferences } from "./gather-references.ts";
import { listItems } from "./list-items.ts";
import { makeDivider, makeOwnSlides } from "./own-slides.ts";
import { listParts } from "./plan-time.ts";
import type { Entry, OwnEntry, Recipe, TakenEntry } from "./recipe/types.ts";
import { freeAddress, toAddress } from "./slug.ts";
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
  taken: TakenSlide[];
  /** All slides of its entries, in their order, those too for which there is no time; with where each is from. */
  content: { entry: Entry; taken?: TakenSlide; slide: Slide }[];
  /** Works that are credited for what is shown, by their sources. */
  works: CreditedWork[];
  /** How many minutes longer it is than it may be, when all has gone that may. */
  over: number;
  /** Files that the slides need beside the deck. */
  assets: Asset[];
  diagnostics: Diagnostic[];
}

/** A lecture as a deck: the slides of its recipe, in its order, with credit for each, as long as there is time for. */
export function composeLecture(parts: LectureParts): ComposedLecture {
  const { recipe, sourceOf, movedOf, folder } = parts;
  const { lecture, entries, file } = recipe;
  const labels = languageOf(lecture.language).labels;
  const { taken, diagnostics } = takeSlides(recipe, sourceOf, movedOf);
  const used = new Set([...TAKEN_IN_LECTURES, ...entries.flatMap((entry) => ("id" in entry ? (entry.id ?? []) : []))]);
  const addressed = addressSlides(taken, used, file);
  const own: { entry: OwnEntry; slide: Slide }[] = [];
  const content = entries.flatMap((entry): ComposedLecture["content"] => {
    if (entry.type === "taken")
      return taken
        .filter((each) => each.entry === entry)
        .map((each) => {
          const slide = finish(each, addressed.slides.get(each) ?? each.slide, recipe, folder, labels);
          return { entry, taken: each, slide };
        });
    const id = entry.id ?? freeAddress(addressOf(entry), used);
    if (entry.type === "divider") return [{ entry, slide: makeDivider(entry, id) }];
    const slides = makeOwnSlides(entry, id);
    if (slides[0]) own.push({ entry, slide: slides[0] });
    return slides.map((slide) => ({ entry, slide }));
  });
  const budget = parts.minutes ?? lecture.minutes;
  const timeParts = listParts(taken, own);
  const sources = [...new Map(taken.map(({ source }) => [source.key, source])).values()];
  const all = withSeries(
    withSections(
      nameFrames(
        content.map(({ slide }) => slide),
        taken,
        addressed.slides,
      ),
    ),
  );
  const items = listItems(all);
  const title = planTitle(recipe, all, labels);
  const plan = (left: ReadonlySet<string>) => {
    const gone = partsIn(timeParts, left);
    const kept = all.filter(({ id, owner = id, isRepeat }) => !gone.has(owner) && !(isRepeat && left.has(id)));
    const { slides, references } = gatherReferences(withSections(withoutEmptyDividers(kept, all)), sources, labels);
    return [title, ...slides, ...references];
  };
  const { slides, cuts, over } = fitTime(plan, timeParts, items, budget);
  const owners = new Set(slides.map(({ id, owner = id }) => owner));
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
    ...(lecture.theme === undefined ? {} : { theme: placeTheme(lecture.theme, recipe.file) }),
    items: [
      ...items.map((item) => (owners.has(item.section ?? "") ? item : { ...item, isLeftOut: true })),
      ...listItems(slides.filter(({ id }) => id === ADDRESSES.references)),
    ],
    budget,
    cuts,
    start: lecture.start,
    urls: lecture.url === undefined ? {} : { slides: lecture.url },
    subject: "",
    slides: numberParts(
      withCuts([...slides, planLectureCredits(works, recipe, slides, labels)], cuts, labels, lecture.notCovered),
    ),
  };
  return {
    deck,
    // As they are framed: with the lecture's sections and series around them.
    content: content.map((each, index) => ({ ...each, slide: all[index] ?? each.slide })),
    ...{ taken, works, over },
    assets: taken.flatMap(({ candidate }) => candidate.assets),
    diagnostics: [
      ...diagnostics,
      ...addressed.diagnostics,
      ...checkLicences(works, recipe),
      ...(over > 0 ? [tooLong(file, budget ?? 0, over, slides, TIME_HINT)] : []),
    ],
  };
}

const TIME_HINT =
  "take less, let slides go with `override: { id: { priority: could } }`, give some fewer `minutes` or shorter `notes`, or take more time";

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
  const placed = mapFiles(slide, (path) => join(folder, path));
  return {
    ...placed,
    ...(isForeign ? { language: source.language } : {}),
    ...(entry.isOwn || candidate.isOwn
      ? {}
      : { credit: creditLine(workOf(entry, source), candidate.slide.id, isAdapted, labels) }),
  };
}

const primary = (tag: string) => tag.toLowerCase().split("-")[0];
