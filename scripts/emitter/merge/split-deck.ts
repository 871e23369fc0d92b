import { parseSync } from "@slidev/parser";
import { stringify } from "yaml";
import { wholeAddress } from "../../deck/series.ts";
import { slideDigest } from "../seal.ts";
import { type Field, splitFields } from "./fields.ts";

/** A slide as it stands in a deck's file. The first one is without the fields that are the whole deck's. */
export interface DeckSlide {
  /** Its `routeAlias`. */
  id?: string;
  /** The line of dashes above its frontmatter, and that, byte for byte; both are empty when it has none. */
  open: string;
  front: string;
  /** The rest of it from the dashes below its frontmatter on, without the white space behind it. */
  rest: string;
  /** The white space behind it. */
  gap: string;
  /** Its text to compare: without its digest, line ends as `\n`. */
  said: string;
  /** What it was signed with when Lectern wrote it. */
  digest?: string;
  /** Whether it is as Lectern wrote it. */
  isPristine: boolean;
  /** Its first line, and the one of its title, from 1. */
  line: number;
  titleLine: number;
}

/** What Lectern noted about a deck when it wrote it. */
export interface DeckRecord {
  /** The outline or recipe that it was built from. */
  source: string;
  /** By its name, a field of the whole deck: digest of it. */
  head: Map<string, string>;
  /** Names of the first slide's own fields. */
  own: Set<string>;
  /** Addresses of all slides in their order. */
  slides: string[];
  /** By the address of a slide that is not split: digest of what its source says there. */
  prints: Map<string, string>;
}

/** A deck's text, taken apart so that it can be put together again byte for byte. */
export interface SplitDeck {
  record: DeckRecord;
  /** The fields of the first lines, the first slide's own among them. */
  fields: Field[];
  /** Those of them that are the first slide's own. */
  isOwn(key: string): boolean;
  slides: DeckSlide[];
  /** How its lines end. */
  eol: "\n" | "\r\n";
}

/** Fields that are Lectern's own: its notes about the deck, or about a slide. */
export const NOTES = "lectern";

/**
 * Takes a deck of Lectern's apart where Slidev's own parser does.
 *
 * @returns a reason, when it can't be taken apart
 */
export function splitDeck(markdown: string): SplitDeck | { reason: string; hint: string; line?: number } {
  const text = markdown.replace(/^\ufeff/, "");
  const parsed = parse(text);
  if (typeof parsed === "string") return { reason: `Slidev can't read it: ${parsed}`, hint: "mend that first" };
  const lines = text.split(/(?<=\n)/);
  const at = (line: number, end: number) => lines.slice(line, end).join("");
  // A slide without frontmatter begins behind its dashes.
  const starts = parsed.map(({ start, contentStart }, index) =>
    index === 0 ? 0 : contentStart > start ? start : start - 1,
  );
  if (starts.some((start, index) => index > 0 && start <= (starts[index - 1] ?? 0)))
    return { reason: "two of its slides begin in one place", hint: "mend that first" };
  const [first] = parsed;
  const head = first && first.start === 0 && first.contentStart > 1 ? at(1, first.contentStart - 1) : undefined;
  const fields = head === undefined ? undefined : splitFields(head);
  if (!first || head === undefined || !fields)
    return { reason: "its first lines are no list of settings that can be read", hint: "mend their YAML", line: 1 };
  const record = readRecord(first.frontmatter[NOTES]);
  if (!record)
    return {
      reason: "it does not say which slides Lectern wrote, as decks of an earlier Lectern don't",
      hint: "build it elsewhere with `-o other.md` and carry your edits over",
    };
  const isOwn = (key: string) => record.own.has(key);
  const slides = parsed.map(({ start, contentStart, frontmatter }, index): DeckSlide => {
    const behind = Math.max(contentStart - 1, starts[index] ?? 0);
    const note = index === 0 ? frontmatter[NOTES]?.first : frontmatter[NOTES];
    const signed = note === undefined ? {} : { digest: String(note) };
    const own = fields.filter(({ key }) => isOwn(key)).map(({ text }) => text);
    const sign = signed.digest === undefined ? "" : `${NOTES}: ${toYaml(signed.digest)}\n`;
    const front = index === 0 ? own.join("") + sign : at(start + 1, behind);
    const whole = at(behind, starts[index + 1] ?? lines.length);
    const rest = whole.trimEnd();
    const said = saidOf(front, rest);
    const id = frontmatter.routeAlias;
    return {
      ...(id === undefined || id === null ? {} : { id: String(id) }),
      open: behind > start ? at(start, start + 1) : "",
      front,
      rest,
      gap: whole.slice(rest.length),
      said,
      ...signed,
      isPristine: signed.digest === slideDigest(said),
      line: (starts[index] ?? 0) + 1,
      titleLine:
        behind +
        Math.max(
          0,
          rest.split("\n").findIndex((line) => line.startsWith("# ")),
        ) +
        1,
    };
  });
  const crlf = text.split("\r\n").length - 1;
  return { record, fields, isOwn, slides, eol: crlf * 2 > lines.length ? "\r\n" : "\n" };
}

function parse(text: string) {
  try {
    return parseSync(text, "slides.md").slides;
  } catch (error) {
    return (error as Error).message.split("\n")[0] ?? "";
  }
}

/** A slide's text without its digest. */
function saidOf(front: string, rest: string): string {
  const text = front === "" ? rest : `---\n${unsigned(front)}${rest}`;
  return text.replaceAll("\r\n", "\n");
}

/** Frontmatter without the digest. */
export function unsigned(front: string): string {
  const lines = front.split(/(?<=\n)/);
  const note = lines.findLastIndex((line) => line.startsWith(`${NOTES}: `));
  return (note < 0 ? lines : lines.toSpliced(note, 1)).join("");
}

/** A text as YAML on one line: digits would be a number. */
export const toYaml = (text: string) => stringify(text, { lineWidth: 0 }).trimEnd();

function readRecord(notes: unknown): DeckRecord | undefined {
  const {
    head,
    slides,
    recipe,
    outline = recipe,
  } = (typeof notes === "object" && notes !== null ? notes : {}) as Record<string, unknown>;
  if (typeof head !== "string" || typeof slides !== "string") return undefined;
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
  const pairs = (text: string) => words(text).map((word) => word.split(":") as [string, string | undefined]);
  const known = (text: string) =>
    pairs(text).flatMap(([name, print]): [string, string][] =>
      print === undefined || print === "" ? [] : [[name, print]],
    );
  return {
    source: String(outline),
    head: new Map(known(head)),
    own: new Set(pairs(head).flatMap(([name, print]) => (print === undefined ? [name] : []))),
    slides: pairs(slides).map(([id]) => id),
    prints: new Map(known(slides).map(([id, print]) => [wholeAddress(id), print])),
  };
}
