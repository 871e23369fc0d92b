import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { nameHint } from "../../diagnostics/list-names.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import { sha256 } from "../../files/digest.ts";
import { findCitations, parseInline } from "../../text/inline.ts";
import { isFields } from "../../text/values.ts";
import { schemaDiagnostics } from "../schema-diagnostics.ts";
import { YamlSource } from "../yaml-source.ts";
import { type Answer, type AnsweredPoint, type AnsweredSlide, answerSchema } from "./answer.ts";
import { writeFields, writeText, YamlEdit } from "./edit-yaml.ts";
import { findSlides, type PlacedSlide } from "./find-slides.ts";

/** A text that an answer changes. */
export interface Revision {
  /** Id of the slide; nothing of what stands in none. */
  slide?: string;
  field: "message" | "source" | "checked" | "points" | "notes" | "takeaways";
  /** Its lines before and after; of each only those that the other does not have. */
  before: string[];
  after: string[];
}

export interface RevisedOutline {
  /** The outline's file with the answer's words; nothing when the answer has an error. */
  text?: string;
  revisions: Revision[];
  diagnostics: Diagnostic[];
}

/** What a draft says behind what its author has to look at. */
const GUESS = "guess";

/** Hexadecimal digits by which the state of an outline is known again. */
const DIGITS = 12;

/** Which state of an outline an answer is for. */
export const stateOf = (outline: string): string => sha256(outline, DIGITS);

/**
 * Takes an answer's words over into an outline: messages, points, notes and takeaways, of slides that are there. All else in the
 * file stays as it is, byte by byte.
 */
export function reviseOutline(outline: SourceText, answer: SourceText): RevisedOutline {
  const yaml = new YamlSource(answer, answerSchema);
  const parsed = answerSchema.safeParse(yaml.data);
  const found = [
    ...yaml.diagnostics,
    ...(parsed.success ? [] : schemaDiagnostics(parsed.error.issues, yaml, answerSchema)),
  ];
  if (!parsed.success || found.some(({ severity }) => severity === "error"))
    return { revisions: [], diagnostics: found };
  const { slides, takeaways, outline: state } = parsed.data;
  const data = new YamlSource(outline).data;
  const places = new Map(findSlides(data).map((place) => [place.id, place]));
  const unknown = slides.flatMap(({ id }, index) => {
    const isTwice = slides.findIndex((each) => each.id === id) < index;
    if (places.has(id) && !isTwice) return [];
    const message = isTwice ? `\`${id}\` is answered twice` : `the outline has no slide \`${id}\``;
    const hint = isTwice ? "one entry a slide" : nameHint(nearest(id, places.keys()), places.keys());
    return [yaml.diagnosticAt(["slides", index, "id"], { code: "answer-names-slide", message, hint })];
  });
  const old =
    state === undefined || state === stateOf(outline.text)
      ? []
      : [
          yaml.diagnosticAt(["outline"], {
            severity: "warning",
            code: "answer-is-of-outline",
            message: `the outline has changed since it was briefed; it is \`${stateOf(outline.text)}\` now`,
            hint: "look whether the slides are the ones that were answered",
          }),
        ];
  if (unknown.length > 0) return { revisions: [], diagnostics: [...found, ...old, ...unknown] };
  const edit = new YamlEdit(outline.text);
  const revisions = [
    ...slides.flatMap((slide) => {
      const place = places.get(slide.id);
      return place ? reviseSlide(edit, place, slide) : [];
    }),
    ...reviseTakeaways(edit, data, takeaways),
  ];
  if (revisions.some(({ field }) => field === "points" || field === "message")) ownWords(edit, data);
  return {
    text: edit.toString(),
    revisions,
    diagnostics: [...found, ...old],
  };
}

/** Points that were worded anew are not the paper's sentences any more, as the last slide would say. */
function ownWords(edit: YamlEdit, data: unknown): void {
  const talk = isFields(data) ? data.talk : undefined;
  if (isFields(talk) && talk.wording === "paper") edit.replace(["talk", "wording"], "own");
}

function reviseSlide(edit: YamlEdit, place: PlacedSlide, slide: AnsweredSlide): Revision[] {
  const { path, value, messageKey, points: before } = place;
  const { id, message, source, checked, points, notes } = slide;
  const old = (key: string) => (typeof value[key] === "string" ? (value[key] as string).trim() : "");
  const revisions: Revision[] = [];
  const set = (key: string, field: Revision["field"] | undefined, text: string | undefined) => {
    if (text === undefined || text.trim() === old(key)) return;
    edit.set(path, key, text);
    if (field) revisions.push({ slide: id, field, ...linesOf(old(key), text) });
  };
  // Behind a message, in the order in which a draft has them.
  // Made of its message, its address would change with that: decks and lectures know it by the one that it has.
  if (message !== undefined && message.trim() !== old(messageKey) && messageKey !== "gist") set("id", undefined, id);
  const isWorded = message !== undefined && message.trim() !== old(messageKey);
  // Where a draft guessed the old message to be tells nothing of the new one.
  const isGuess = old("source") !== "" && edit.hasComment([...path, "source"], GUESS);
  if (source === undefined && isWorded && isGuess) edit.removeField(path, "source");
  else if (source !== undefined && isGuess) edit.removeComment([...path, "source"]);
  set("source", "source", source);
  set("checked", "checked", checked);
  set("notes", "notes", notes);
  set(messageKey, "message", message);
  if (points) {
    const said = before.map(({ value: entry }) => entry);
    const lines = linesOf(said.map(textOf).join("\n"), points.map(textOf).join("\n"));
    if (said.length !== points.length || points.some((point, index) => isOther(point, said[index]))) {
      revisePoints(edit, place, points);
      revisions.push({ slide: id, field: "points", ...lines });
    }
  }
  return revisions;
}

/** Points in the places of points: one that stays what it was keeps its citations, its place, and what else it has. */
function revisePoints(edit: YamlEdit, { points: before, last }: PlacedSlide, points: readonly AnsweredPoint[]): void {
  const old = pairPoints(
    before.map(({ value }) => (isFields(value) ? value : { point: value })),
    points,
  );
  before.forEach(({ path, value }, index) => {
    const point = points[index];
    if (point === undefined) edit.remove(path);
    else if (isOther(point, value)) edit.replaceEntry(path, entryOf(point, old[index] ?? {}));
  });
  const more = points.slice(before.length);
  if (more.length > 0)
    edit.insertAfter(
      before.at(-1)?.path ?? last,
      more.map((point, index) => entryOf(point, old[before.length + index] ?? {})),
    );
}

/** Whether an answer says something else of a point than the outline does. */
function isOther(point: AnsweredPoint, value: unknown): boolean {
  if (textOf(value) !== textOf(point)) return true;
  const old = isFields(value) ? value : {};
  const fields: Partial<Exclude<AnsweredPoint, string>> = typeof point === "string" ? {} : point;
  return (["source", "checked", "own"] as const).some(
    (key) => fields[key] !== undefined && String(fields[key]) !== String(old[key]),
  );
}

/**
 * Which of its points before each of a slide's points is: the one of the same words, wherever it stands now, else the one that
 * rests on the same place of the paper, else the one that stood where it stands.
 */
function pairPoints(
  before: readonly Record<string, unknown>[],
  points: readonly AnsweredPoint[],
): (Record<string, unknown> | undefined)[] {
  const pairs: (Record<string, unknown> | undefined)[] = points.map(() => undefined);
  const left = new Set(before);
  const pair = (isSame: (point: AnsweredPoint, old: Record<string, unknown>, index: number) => boolean) =>
    points.forEach((point, index) => {
      const found = pairs[index] ? undefined : [...left].find((old) => isSame(point, old, index));
      if (!found) return;
      pairs[index] = found;
      left.delete(found);
    });
  pair((point, old) => textOf(point) === textOf(old));
  pair((point, old) => isFields(point) && point.source !== undefined && point.source === old.source);
  pair((_, old, index) => old === before[index]);
  return pairs;
}

/** A point as an entry of a list. @param old the point in whose place it stands */
function entryOf(point: AnsweredPoint, old: Record<string, unknown>): string {
  const given = typeof point === "string" ? { point } : point;
  const own = { ...given, point: withCitations(given.point, String(old.point ?? "")) };
  const words = given.own ?? old.own;
  const lists = [
    ...(Array.isArray(old.cite) ? [`cite: [${old.cite.join(", ")}]`] : []),
    ...(Array.isArray(words) ? [`own: [${words.map((each) => JSON.stringify(each)).join(", ")}]`] : []),
  ];
  const kept = (key: string) => (typeof old[key] === "string" ? (old[key] as string) : undefined);
  const source = own.source ?? kept("source");
  const rest = { details: own.details, source, checked: own.checked, notes: kept("notes") };
  if (lists.length === 0 && Object.values(rest).every((each) => each === undefined)) return writeText(own.point, 0);
  return [writeFields({ point: own.point, ...rest }), ...lists].join("\n");
}

/** Words with the citations of those in whose place they stand: an answer has no say in these. */
function withCitations(words: string, before: string): string {
  const keys = (text: string) => findCitations(parseInline(text)).flatMap(({ items }) => items.map(({ key }) => key));
  const known = new Set(keys(words));
  const lost = [...new Set(keys(before))].filter((key) => !known.has(key));
  return lost.length === 0 ? words : `${words.trimEnd()} [${lost.map((key) => `@${key}`).join("; ")}]`;
}

/** A point's words, its details on lines of their own. */
function textOf(point: unknown): string {
  if (typeof point === "string") return point.trim();
  if (!isFields(point)) return "";
  const details = Array.isArray(point.details) ? point.details.map(textOf) : [];
  return [String(point.point ?? "").trim(), ...details].join("\n");
}

function reviseTakeaways(edit: YamlEdit, data: unknown, takeaways: Answer["takeaways"]): Revision[] {
  const before = isFields(data) && Array.isArray(data.takeaways) ? data.takeaways.map(String) : [];
  if (!takeaways || before.length === 0) return [];
  if (before.join("\n") === takeaways.join("\n")) return [];
  before.forEach((_, index) => {
    const text = takeaways[index];
    if (text === undefined) edit.remove(["takeaways", index]);
    else if (text !== before[index]) edit.replace(["takeaways", index], text);
  });
  const more = takeaways.slice(before.length).map((text) => writeText(text, 0));
  if (more.length > 0) edit.insertAfter(["takeaways", before.length - 1], more);
  return [{ field: "takeaways", ...linesOf(before.join("\n"), takeaways.join("\n")) }];
}

/** The lines that only one of two texts has. */
function linesOf(old: string, now: string): Pick<Revision, "before" | "after"> {
  const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
  const [before, after] = [lines(old), lines(now)];
  return {
    before: before.filter((line) => !after.includes(line)),
    after: after.filter((line) => !before.includes(line)),
  };
}
