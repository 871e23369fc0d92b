import { sumMinutes } from "../deck/minutes.ts";
import { textsOf } from "../deck/point.ts";
import type { Slide, SlideText } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RawEntry } from "../remix/recipe/schema.ts";
import type { Entry } from "../remix/recipe/types.ts";
import type { TakenSlide } from "../remix/take-slides.ts";
import type { Source } from "../remix/types.ts";
import { type Inline, toPlainText } from "../text/inline.ts";
import { writeInline } from "../text/write-inline.ts";
import { lecturersOf } from "./lecturers.ts";
import { lookOfLecture } from "./pictures/look-of-lecture.ts";
import { type Drawing, type Look, lookOf } from "./pictures/picture-key.ts";
import type {
  BoardFinding,
  BoardLecture,
  BoardRow,
  DividerFields,
  LectureFields,
  OverrideFields,
  OwnFields,
} from "./protocol.ts";
import type { OnBoard, ReadLecture } from "./read-lecture.ts";
import { viewCredits } from "./view-credits.ts";
import { notesOf, viewFindings } from "./view-work.ts";

/** Says what a picture is of. @returns its name */
export type Depict = (drawing: Drawing) => string;

/** A place in the lecture, as edits name it. */
export type Place = { entry: number; slide?: string };

/** The key of a place, good for one text. */
export const keyOf = ({ entry, slide }: Place): string => (slide === undefined ? String(entry) : `${entry}:${slide}`);

/** What can be moved in a lecture, in its order: slides that are taken, one's own, dividers, and entries that can't be read. */
export function listPlaces({ raw, entries }: ReadLecture): Place[] {
  return (raw?.slides ?? []).flatMap((_, entry): Place[] => {
    const { slides } = entries[entry] ?? {};
    return slides ? slides.map((slide) => ({ entry, slide })) : [{ entry }];
  });
}

type Taken = Extract<RawEntry, { from: string }>;
type Content = NonNullable<ReadLecture["composed"]>["content"][number];

/** A lecture as the board's page shows it. @param depict gives the name of a slide's picture */
export async function viewLecture(board: OnBoard, read: ReadLecture, depict: Depict): Promise<BoardLecture> {
  const { raw, recipe, composed } = read;
  const tell = (some: readonly Diagnostic[]) => viewFindings(some, { file: board.recipe, text: board.text });
  const findings = tell(read.diagnostics);
  if (!raw || !recipe)
    return {
      ...{ fields: {}, rows: [], time: { planned: 0, over: 0, cuts: [] }, credits: [], findings, lost: [] },
      isReadOnly: true,
    };
  const { deck, over = 0 } = composed ?? {};
  const shown = new Set(deck?.slides.map(({ id }) => id));
  const placed = Map.groupBy(composed?.content ?? [], (each) => placeKey(each, recipe.entries));
  const among = (composed?.content ?? []).map(({ slide }) => slide);
  const drawn = { depict, look: await lookOfLecture(recipe, deck), among };
  const rows = listPlaces(read).map((place): BoardRow => {
    const data = raw.slides[place.entry] as RawEntry;
    const entry = recipe.entries[place.entry] as Entry;
    const content = placed.get(keyOf(place)) ?? [];
    // What concerns an entry is told at its first slide; licences are told by the works.
    const isFirst = place.slide === undefined || place.slide === read.entries[place.entry]?.slides?.[0];
    const about = tell(read.diagnostics.filter((each) => isAbout(each, place, entry, recipe.file, isFirst)));
    const { source } = read.entries[place.entry] ?? {};
    if (!("from" in data)) return viewOwn({ place, data, content, shown, about, ...drawn });
    if (!source || place.slide === undefined) return viewUnknown(place, data, about);
    return viewTaken({ place, data, source, content: content[0], shown, about, board, read, ...drawn });
  });
  const { title, lecturer, event, date, minutes, licence } = raw.lecture;
  return {
    fields: { ...defined({ title, event, date, minutes, licence }), lecturer: lecturersOf(lecturer) } as LectureFields,
    rows,
    time: {
      planned: sumMinutes((deck?.slides ?? []).map((slide) => slide.minutes)),
      ...(minutes === undefined ? {} : { budget: minutes }),
      over,
      cuts: (deck?.cuts ?? []).map((cut) => ({ name: cut.name, minutes: cut.minutes })),
    },
    credits: viewCredits(composed?.works ?? [], read.diagnostics),
    findings,
    lost: listLost(board, read, rows),
    isReadOnly: false,
  };
}

const placeKey = ({ entry, taken }: Content, all: readonly Entry[]) =>
  keyOf({ entry: all.indexOf(entry), ...(taken ? { slide: taken.candidate.slide.id } : {}) });

/** What was taken and stands in no row. */
function listLost(board: OnBoard, { drift = [] }: ReadLecture, rows: readonly BoardRow[]): BoardLecture["lost"] {
  const here = new Set(rows.map(({ work, slide }) => `${work}#${slide}`));
  return drift.flatMap(({ file: work, id: slide, status, to }) => {
    const key = `${work}#${slide}`;
    if ((status !== "gone" && status !== "moved") || here.has(key)) return [];
    return [{ work, slide, status, ...(to === undefined ? {} : { to }), isAccepted: board.accepted.includes(key) }];
  });
}

/** Findings about a slide have the place of what is changed about it, others that of the entry's first line. */
function isAbout(
  { file, position, code, severity }: Diagnostic,
  { slide }: Place,
  entry: Entry,
  recipe: string,
  isFirst: boolean,
) {
  if (file !== recipe || !position) return false;
  const override = entry.type === "taken" ? entry.overrides.find(({ id }) => id === slide) : undefined;
  if (override?.position.line === position.line) return true;
  const isToldElsewhere = code === "source-is-unchanged" || (code.startsWith("licence-") && severity === "warning");
  return isFirst && position.line === entry.position.line && !isToldElsewhere;
}

const isOn = (content: Content | undefined, shown: ReadonlySet<string>) =>
  content !== undefined && shown.has(content.slide.id);

interface OwnRow {
  place: Place;
  data: Exclude<RawEntry, Taken>;
  /** Its slides: two, when it has points and a diagram. */
  content: readonly Content[];
  shown: ReadonlySet<string>;
  about: BoardFinding[];
  depict: Depict;
  look: Look;
  among: readonly Slide[];
}

function viewOwn({ place, data, content, shown, about, depict, look, among }: OwnRow): BoardRow {
  const isDivider = "divider" in data;
  const slide = content[0]?.slide;
  return {
    key: keyOf(place),
    kind: isDivider ? "divider" : "own",
    title: slide ? toPlainText(slide.title) : isDivider ? data.divider : data.slide,
    ...(slide ? { address: slide.id, picture: depict({ slide, assets: [], look, among, size: "small" }) } : {}),
    minutes: sumMinutes(content.map((each) => each.slide.minutes)),
    // A divider with nothing behind it goes by itself.
    state: isOn(content[0], shown) ? "shown" : isDivider ? "spare" : "time",
    ...{ isPinned: false, isAdapted: false, canReword: true, entrySlides: 1, findings: about },
    fields: data as OwnFields | DividerFields,
  };
}

function viewUnknown(place: Place, data: Taken, about: BoardFinding[]): BoardRow {
  return {
    ...{ key: keyOf(place), kind: "unknown", title: data.from, minutes: 0, state: "shown" },
    ...{ isPinned: data.pin ?? false, isAdapted: false, canReword: false, entrySlides: 1 },
    findings: about,
    fields: {},
  };
}

interface TakenRow {
  place: Place;
  data: Taken;
  source: Source;
  content: Content | undefined;
  shown: ReadonlySet<string>;
  about: BoardFinding[];
  board: OnBoard;
  read: ReadLecture;
  depict: Depict;
  look: Look;
  among: readonly Slide[];
}

function viewTaken({
  place,
  data,
  source,
  content,
  shown,
  about,
  board,
  read,
  depict,
  look,
  among,
}: TakenRow): BoardRow {
  const { slide: id = "", entry } = place;
  const candidate = source.candidates.find(({ slide }) => slide.id === id);
  const slide = content?.slide ?? candidate?.slide;
  const { override = {} } = data;
  const fields: OverrideFields = (Object.hasOwn(override, id) ? override[id] : undefined) ?? {};
  const drift = read.drift?.find((each) => each.file === source.file && each.id === id && each.status !== "unchanged");
  const isFirst = read.composed?.isFirst ?? true;
  const isAdapted = content?.taken?.isAdapted ?? false;
  const assets = candidate?.assets ?? [];
  return {
    key: keyOf(place),
    kind: "taken",
    work: source.file,
    slide: id,
    title: slide ? toPlainText(slide.title) : id,
    ...(content ? { address: content.slide.id } : {}),
    minutes: slide?.minutes ?? 0,
    state: isOn(content, shown) ? "shown" : content ? "time" : "spare",
    isPinned: data.pin ?? read.raw?.pin ?? false,
    isAdapted,
    // What nobody changed looks as in its source, but for the credit at its foot.
    ...(slide && candidate
      ? {
          picture:
            isAdapted || content?.slide.excerpt !== undefined || look.brand || look.theme
              ? depict({ slide, assets, look, among, size: "small" })
              : depict({
                  ...candidate,
                  look: lookOf(source),
                  among: source.candidates.map((each) => each.slide),
                  size: "small",
                }),
        }
      : {}),
    ...(content?.taken && content.slide.credit !== undefined
      ? { credit: creditOf(content.taken, content.slide.credit, id) }
      : {}),
    ...(drift && !isFirst && drift.status !== "new"
      ? {
          drift: {
            ...{ status: drift.status as "changed", diff: drift.diff },
            ...(drift.to === undefined ? {} : { to: drift.to }),
            isAccepted: board.accepted.includes(`${source.file}#${id}`),
          },
        }
      : {}),
    findings: about,
    fields,
    canReword: candidate?.slide.kind !== "slidev",
    notesRule: data.notes ?? read.raw?.notes ?? "keep",
    ...(candidate ? { original: originalOf(candidate.slide) } : {}),
    entrySlides: read.entries[entry]?.slides?.length ?? 1,
  };
}

/** Authors, year and licence; the address stands beside it. */
function creditOf({ entry, source }: TakenSlide, credit: string, id: string): string {
  const licence = entry.credit.licence ?? source.work.licence;
  return `${credit.replace(` · ${id}`, "")} · ${licence === "unknown" ? "licence unknown" : licence}`;
}

/** A slide as its source has it. */
function originalOf(slide: Slide): NonNullable<BoardRow["original"]> {
  const points =
    "points" in slide
      ? slide.points.map(({ text, details }) => ({
          point: toSource(text),
          details: textsOf(details).map((each) => toSource(each)),
        }))
      : undefined;
  return {
    title: toSource(slide.title),
    ...(points ? { points } : {}),
    notes: notesOf(slide).join("\n\n"),
    minutes: slide.minutes,
  };
}

/** Running text as a recipe would have it. Links within the source's own deck mean nothing there. */
const toSource = (inlines: SlideText): string => writeInline(withoutOwnLinks(inlines));

const withoutOwnLinks = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((node) => {
    if (node.type === "link" && !/^(?:https?|mailto):/i.test(node.url)) return withoutOwnLinks(node.children);
    return node.type === "footnote" ? [] : node;
  });

const defined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
