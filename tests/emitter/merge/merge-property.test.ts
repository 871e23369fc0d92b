import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MergedDeck, mergeDeck } from "../../../scripts/emitter/merge/merge-deck.ts";
import type { Decide } from "../../../scripts/emitter/merge/types.ts";
import { type SmallSlide, smallDeck } from "../../helpers/small-deck.ts";

const IDS = ["a", "b", "c", "d", "e", "f", "g"];

const outline = fc.record({
  slides: fc
    .shuffledSubarray(IDS, { minLength: 1 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({ id: fc.constant(id), words: fc.constantFrom("one", "two"), parts: fc.constantFrom(1, 1, 2) }),
        ),
      ),
    ),
  title: fc.constantFrom("A talk", "Another talk"),
  subject: fc.constantFrom("", "A subject"),
});
type Outline = { slides: SmallSlide[]; title: string; subject: string };
const write = ({ slides, ...settings }: Outline) => smallDeck(slides, settings);

/** What a person may add, with their mark in it. */
const OWN: ((mark: string) => string)[] = [
  (mark) => `---\n\n# ${mark}\n\n`,
  (mark) => `---\nlayout: center\nrouteAlias: ${mark}\n---\n\n# ${mark}\n\n<!--\n${mark}\n-->\n\n`,
  (mark) => `---\n\n# Code\n\n\`\`\`yaml\n---\nlayout: ${mark}\n---\n\`\`\`\n\n`,
  (mark) => `---\nsrc: ./${mark}.md\n---\n\n`,
  (mark) => `---\n---\n\n${mark}\n\n`,
  (mark) => `---\n\n<!--\n---\n${mark}\n---\n-->\n\n`,
];
/** What they may write on a slide. */
const EDITS: ((slide: string, mark: string) => string)[] = [
  (slide, mark) => slide.replace(/^(# .*)$/m, `$1 ${mark}`),
  (slide, mark) => slide.replace(/^- /m, `- ${mark} `),
  (slide, mark) => slide.replace(/^-->$/m, `${mark}\n-->`),
  (slide, mark) => slide.replace(/^routeAlias: /m, `class: ${mark}\nrouteAlias: `),
  (slide, mark) => slide.replace(/^<!--$/m, `\`\`\`md\n---\n${mark}\n---\n\`\`\`\n\n<!--`),
  (slide, mark) => slide.replace(/^lectern: .*\n/m, "").replace(/^# /m, `# ${mark} `),
];
const HEAD: ((head: string, mark: string) => string)[] = [
  (head, mark) => head.replace(/^colorSchema: .*$/m, `colorSchema: dark # ${mark}`),
  (head, mark) => head.replace(/^title: .*$/m, `title: ${mark}`),
  (head, mark) => head.replace(/^author: /m, `# ${mark}\nmine${mark}: yes\nauthor: `),
  (head, mark) => head.replace(/^lectern:$/m, `lectern:\n  mine${mark}: 1`),
];

const index = fc.nat(20);
const edit = fc.oneof(
  fc.record({ type: fc.constant("edit" as const), at: index, how: fc.nat(EDITS.length - 1) }),
  fc.record({ type: fc.constant("head" as const), how: fc.nat(HEAD.length - 1) }),
  fc.record({ type: fc.constant("add" as const), at: index, how: fc.nat(OWN.length - 1) }),
  fc.record({ type: fc.constant("remove" as const), at: index }),
  fc.record({ type: fc.constant("move" as const), at: index, to: index }),
  fc.record({ type: fc.constant("copy" as const), at: index, to: index }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A person at work. @returns their deck, and the addresses of slides that they touched */
function work(markdown: string, edits: readonly Edit[], round: string) {
  const slides = `${markdown}\n`.split(/(?<=-->\n\n)/);
  const touched = new Set<string>();
  const touch = (slide = "") => {
    const [, id = ""] = /^routeAlias: (.*)$/m.exec(slide) ?? [];
    touched.add(id.replace(/\.\d+$/, ""));
  };
  edits.forEach((each, n) => {
    const mark = `PERSON${round}${n}`;
    const pick = (number: number) => 1 + (number % Math.max(1, slides.length - 1));
    if (each.type === "head") {
      slides[0] = (HEAD[each.how] ?? ((head) => head))(slides[0] ?? "", mark);
      return;
    }
    const at = each.type === "edit" && each.at === 0 ? 0 : pick(each.at);
    const slide = slides[at];
    if (slide === undefined) return;
    if (each.type === "edit") {
      touch(slide);
      slides[at] = (EDITS[each.how] ?? ((text) => text))(slide, mark);
    } else if (each.type === "add") slides.splice(at, 0, (OWN[each.how] ?? (() => ""))(mark));
    else {
      touch(slide);
      if (each.type !== "copy") slides.splice(at, 1);
      if (each.type !== "remove") slides.splice(pick(each.to), 0, slide);
    }
  });
  return { text: slides.join("").replace(/\n\n$/, "\n"), touched };
}

const marksIn = (text: string) => (text.match(/PERSON\w+/g) ?? []).toSorted();

function merge(mine: string, theirs: string, decide?: Decide): MergedDeck {
  const merged = mergeDeck(mine, theirs, decide);
  if ("reason" in merged) throw new Error(`${merged.reason}\n${mine}`);
  return merged;
}

const rounds = fc.record({
  before: outline,
  edits: fc.array(edit, { maxLength: 6 }),
  between: outline,
  more: fc.array(edit, { maxLength: 3 }),
  after: outline,
});
const RUNS = { numRuns: Number(process.env.LECTERN_TEXTS ?? 60), seed: Number(process.env.LECTERN_SEED ?? 1) };

/** Thousands of runs take minutes. */
const LIMIT = { timeout: 600_000 };

describe("merging any edits with any changes of an outline", LIMIT, () => {
  it("loses no line of a person's, over two rounds, and changes nothing the second time", () => {
    fc.assert(
      fc.property(rounds, ({ before, edits, between, more, after }) => {
        let deck = write(before as Outline);
        for (const [round, [changes, next]] of [[edits, between] as const, [more, after] as const].entries()) {
          const mine = work(deck, changes, `${round}x`).text;
          const now = write(next as Outline);
          const merged = merge(mine, now);
          expect(marksIn(merged.text)).toEqual(marksIn(mine));
          expect(merge(mine, now)).toEqual(merged);
          const again = merge(merged.text, now);
          expect(again.text).toBe(merged.text);
          expect(again.conflicts.length).toBe(merged.conflicts.length);
          deck = merged.text;
        }
      }),
      RUNS,
    );
  });

  it("has each slide that nobody touched as it is generated now, in its order, and takes the rest as it is", () => {
    fc.assert(
      fc.property(rounds, ({ before, edits, between }) => {
        const { text: mine, touched } = work(write(before as Outline), edits, "");
        const now = write(between as Outline);
        const merged = merge(mine, now).text;
        const addresses = ({ slides }: Outline) => new Set(slides.map(({ id }) => id));
        const [old, present] = [addresses(before as Outline), addresses(between as Outline)];
        // In place of a new slide an edited one may stand that had another address.
        const isRenamed = [...touched].some((id) => !present.has(id));
        const generated = now.split(/(?<=-->\n\n)/).slice(1);
        const fresh = generated.filter((slide) => {
          const [, id = ""] = /^routeAlias: (.*)$/m.exec(slide) ?? [];
          const whole = id.replace(/\.\d+$/, "");
          return !touched.has(whole) && !(isRenamed && !old.has(whole));
        });
        for (const slide of fresh) expect(merged).toContain(slide.trimEnd());
        if (edits.every(({ type }) => type !== "move" && type !== "copy")) {
          const places = fresh.map((slide) => merged.indexOf(slide.trimEnd()));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
        if (edits.length === 0) expect(merged).toBe(now);
      }),
      RUNS,
    );
  });

  it("keeps line ends, and what a file ends with", () => {
    fc.assert(
      fc.property(rounds, ({ before, edits, between }) => {
        const { text: mine } = work(write(before as Outline), edits, "");
        const now = write(between as Outline);
        const merged = merge(mine, now).text;
        const windows = (text: string) => text.replaceAll("\n", "\r\n");
        expect(merge(windows(mine), now).text).toBe(windows(merged));
        expect(merge(mine.trimEnd(), now).text).toBe(merged.trimEnd());
      }),
      RUNS,
    );
  });

  it("has nothing left to settle once all is decided, and keeps a person's lines for all but `theirs`", () => {
    fc.assert(
      fc.property(rounds, fc.constantFrom("ours", "theirs", "both"), ({ before, edits, between }, side) => {
        const { text: mine } = work(write(before as Outline), edits, "");
        const now = write(between as Outline);
        const merged = merge(mine, now, () => side as "ours");
        expect(merged.conflicts).toEqual([]);
        expect(merge(merged.text, now).conflicts).toEqual([]);
        expect(merge(merged.text, now).text).toBe(merged.text);
        if (side !== "theirs") expect(new Set(marksIn(merged.text))).toEqual(new Set(marksIn(mine)));
        else if (marksIn(merged.text).length < marksIn(mine).length) expect(merged.isReplacing).toBe(true);
      }),
      RUNS,
    );
  });
});
