import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planStory, type Story, type StoryOptions } from "../../../scripts/drafter/story/plan-story.ts";
import { ENGLISH, languageOf } from "../../../scripts/languages/index.ts";
import { allSections } from "../../../scripts/manuscript/all-sections.ts";
import type { Figure, Manuscript, ManuscriptSection } from "../../../scripts/manuscript/manuscript.ts";
import { readManuscript } from "../../../scripts/pipeline/import-paper.ts";
import { parseInline } from "../../../scripts/text/inline.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";

const { manuscript } = await readManuscript(resolve("tests/drafter/papers/ropes.md"));
if (!manuscript) throw new Error("the paper of this test can't be read");
const paper = manuscript;

const plan = (minutes: number, more: Partial<StoryOptions> = {}, of: Manuscript = paper): Story =>
  planStory(of, { minutes, language: ENGLISH, isWhole: false, isShown: () => true, ...more });

const linesOf = ({ slides, backup }: Story) =>
  [...slides, ...backup].flatMap(({ message, lines }) => [message, ...lines]);
const plain = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether all words of the one stand in the other, in their order. */
function isWithin(short: string, long: string): boolean {
  const words = plain(long);
  let at = 0;
  return plain(short).every((word) => {
    at = words.indexOf(word, at) + 1;
    return at > 0;
  });
}

const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };
const section = (title: string, ...texts: string[]): ManuscriptSection => ({
  place,
  title: parseInline(title),
  content: texts.map((text) => ({ type: "paragraph", place, text: parseInline(text) })),
  sections: [],
});
const paperOf = (sections: ManuscriptSection[], abstract: string[] = []): Manuscript => ({
  ...{ title: parseInline("Ropes at quays"), authors: [], keywords: [], lead: [], references: [], findings: [] },
  abstract: abstract.map((text) => parseInline(text)),
  sections,
});

describe("planStory", () => {
  it("gives a talk of five minutes a problem, an idea, a result and something to remember", () => {
    const { slides, takeaways } = plan(5);
    expect(slides.map(({ role }) => role)).toEqual(["problem", "idea", "results"]);
    expect(takeaways.length).toBeGreaterThan(0);
  });

  it("says what matters most, so that a talk of fifteen minutes can be built for five and ten", () => {
    const { slides } = plan(15);
    const count = (...priorities: string[]) => slides.filter(({ priority }) => priorities.includes(priority)).length;
    expect(count("must")).toBe(3);
    expect(count("must", "should")).toBeLessThanOrEqual(8);
    expect(slides.length).toBeLessThanOrEqual(13);
  });

  it("has only words of the paper's sentences, in their order, and mostly at most sixteen a line", () => {
    const lines = linesOf(plan(15));
    for (const { short, sentence } of lines) {
      expect(isWithin(short.text, sentence.text), short.text).toBe(true);
      expect(short.words, short.text).toBeLessThanOrEqual(30);
    }
    expect(lines.filter(({ short }) => short.words > 16).length).toBeLessThan(lines.length / 5);
    for (const { short, removed } of linesOf(plan(15, { isWhole: true })).map((line) => ({ ...line, ...line.short })))
      expect(removed, short.text).toEqual([]);
  });

  it("shows a figure below the sentence that says what it shows, and what of a wide table the text speaks of", () => {
    const { slides, backup } = plan(15);
    const figure = slides.find(({ evidence }) => evidence?.type === "figure");
    expect(figure?.message.short.text).toBe("Quaymaster finds 91% of the ropes that break within a month.");
    expect(figure?.lines.length).toBeLessThanOrEqual(2);
    const table = slides.find(({ evidence }) => evidence?.type === "table");
    expect(table?.trimmed?.table.columns.map(toWords)).toContain("Night");
    expect(table?.trimmed?.table.columns.length).toBeLessThan(8);
    // The whole is at hand.
    expect(backup.map(({ evidence, trimmed }) => [evidence?.type, trimmed])).toEqual([["table", undefined]]);
  });

  it("has a formula below the words that it goes on with, with what its signs mean", () => {
    const formula = plan(15).slides.find(({ evidence }) => evidence?.type === "equation");
    expect(formula?.message.short.text).toContain("The wear of a rope is the weighted sum of its three marks");
    expect(formula?.symbols?.map(({ tex }) => tex)).toEqual(["t", "s", "d"]);
  });

  it("says what the thing of the title is", () => {
    const idea = plan(5).slides.find(({ role }) => role === "idea");
    expect(idea?.message.short.text).toMatch(/^(?:We present Quaymaster, a|A) scale that reads the wear of a rope/);
    const defined = paperOf([
      section(
        "Introduction",
        "Ropes break. Nobody likes them. Quay is a library for ropes. We use three of them at sea.",
      ),
    ]);
    const named = { ...defined, title: parseInline("Quay: ropes for ships") };
    expect(linesOf(plan(5, {}, named)).map(({ short }) => short.text)).toContain("Quay is a library for ropes.");
  });

  it("remembers what was found, and nothing that is still to be done", () => {
    const remembered = plan(15).takeaways.map(({ short }) => short.text);
    expect(remembered.join(" ")).toMatch(/nine of ten ropes that break within a month|91% of the ropes/);
    expect(remembered.join(" ")).not.toMatch(/future|will read|thank|grant/);
  });

  it("remembers what the abstract says these advances do", () => {
    const told = paperOf(
      [
        section(
          "Methods",
          "We read three marks of each rope at the quay.",
          "Clocks tell masters when ropes were made.",
        ),
      ],
      [
        "Ropes of hemp break in storms at many old quays. Here we propose a scale for the wear of ropes. These advances allow Quay to outperform all masters of the harbour.",
      ],
    );
    const remembered = plan(10, {}, { ...told, title: parseInline("Quay: the wear of ropes") }).takeaways;
    expect(remembered.map(({ short }) => short.text)).toContain(
      "These advances allow Quay to outperform all masters of the harbour.",
    );
  });

  it("says what it is by its name in code, though it points to what it is for, and what was measured, however long", () => {
    const short = paperOf([
      section(
        "Summary",
        "Ropes of hemp wear at each quay of the old harbour.",
        "`quay` is a library for the measurement of this weakness. It has a command for sailors.",
        "On a benchmark of the wear of 100 ropes of hemp with 3,000 threads each that had been at sea for three winters, `quay` was 39 % faster than the scale of sailors.",
      ),
    ]);
    const story = plan(15, {}, { ...short, title: parseInline("Reading the wear of ropes") });
    const said = linesOf(story).map(({ short: { text } }) => text);
    expect(said).toContain("quay is a library for the measurement of this weakness.");
    expect(said.join(" ")).toContain("39 % faster");
  });

  it("writes the name of the thing and what looks like code as the paper does, also where it opens a sentence", () => {
    const paper = paperOf([
      section(
        "Summary",
        "Ropes of hemp wear at each quay of the old harbour.",
        "quay is a library for the measurement of this weakness. It has a command for sailors.",
        "Furthermore, quay supports ropes of hemp and of iron with great care.",
        "At sea read_ropes() finds worn ropes of hemp within a day.",
      ),
    ]);
    const story = plan(15, {}, { ...paper, title: parseInline("quay: the wear of ropes") });
    const text = linesOf(story)
      .map(({ short }) => short.text)
      .join(" ");
    expect(text).toContain("quay is a library for the measurement of this weakness.");
    expect(text).toMatch(/(?<!, )quay supports ropes of hemp/);
    expect(text).not.toMatch(/Quay|Read_ropes/);
  });

  it("shows pictures of methods where there is nothing else to show, with what leads to the code that draws them", () => {
    const methods = Array.from({ length: 6 }, (_, at): ManuscriptSection => {
      const told = section("Methods", `The wear of rope ${at} is drawn by its age in winters.`);
      const code = { type: "code" as const, place, code: "plot(ropes)", caption: [] };
      const picture = { type: "figure" as const, place, images: [[`${at}.png`]], caption: [] };
      return { ...told, content: [...told.content, code, picture] };
    });
    const story = plan(15, {}, paperOf([section("Introduction", "Ropes break at quays."), ...methods]));
    const shown = story.slides.filter(({ evidence }) => evidence?.type === "figure");
    expect(shown).toHaveLength(6);
    expect(shown.map(({ message }) => message.short.text).toSorted()[0]).toBe(
      "The wear of rope 0 is drawn by its age in winters.",
    );
  });

  it("remembers what the thing of the title is, where nothing sums the paper up, and not what all know", () => {
    const tool = paperOf([
      section("Summary", "Quay is a library that reads the wear of ropes.", "It runs on every ship that has a clock."),
      section(
        "Background",
        "In each harbour ropes are known to break in the winter. Masters look for broken wires at sea.",
      ),
      section("Features", "Quay finds 91 of 100 worn ropes. Quay tells masters which ropes to replace."),
    ]);
    const named = { ...tool, title: parseInline("Quay: the wear of ropes") };
    const remembered = plan(10, {}, named).takeaways.map(({ short }) => short.text);
    expect(remembered).toContain("Quay is a library that reads the wear of ropes.");
    expect(remembered.join(" ")).not.toContain("In each harbour");
  });

  it("leaves protocols behind the results to the paper, but not what most of it is about", () => {
    const found = Array.from({ length: 5 }, (_, at) => `Ropes of kind ${at} broke in winter ${at + 1} times as often.`);
    const steps = ["Wire was boiled in oil for nine hours.", "The oil was heated in a tank of the harbour."];
    const telling = (late: ManuscriptSection[]) =>
      linesOf(
        plan(
          20,
          {},
          paperOf([section("Introduction", "Ropes break at quays."), section("Results", ...found), ...late]),
        ),
      )
        .map(({ short }) => short.text)
        .join(" ");
    expect(telling([section("Methods", ...steps)])).not.toContain("oil");
    const parts = Array.from({ length: 6 }, (_, at) =>
      section("Methods", `Splicing ${at} joins two ropes of one kind.`, ...steps),
    );
    expect(telling(parts)).toContain("joins two ropes");
  });

  it("never speaks of the text itself, of thanks, or of what nobody can see", () => {
    const said = linesOf(plan(45)).map(({ short }) => short.text);
    expect(said.join("\n")).not.toMatch(/rest of this paper|Figure 2|Let \$|thank|Table 1/);
  });

  it("has no sentence that says what the text will tell, but of the abstract", () => {
    const talk = (abstract: string[]) =>
      plan(
        10,
        {},
        paperOf(
          [
            section("Introduction", "Ropes break at quays every year. A broken rope costs a day of work."),
            section("Tests", "In this section we discuss our design of old ropes. Wet ropes tear at nine bar."),
            section(
              "Results",
              "We present the performance of the mended winch. In Section 4.1 we give more details of winches. Old ropes outlast new ropes.",
            ),
          ],
          abstract,
        ),
      ).slides.flatMap(({ message, lines }) => [message, ...lines].map(({ short }) => toWords(short.inlines)));
    expect(talk([]).filter((text) => /discuss|present|details/.test(text))).toEqual([]);
    expect(talk(["We discuss the strength of old ropes at quays."]).join(" ")).toContain("We discuss the strength");
  });

  it("has what points to a sentence right below it, or not at all", () => {
    const led = paperOf([
      section(
        "Introduction",
        "Ropes at quays break without warning every year. This makes the quays of every harbour dangerous. Nobody reads their wear from outside at quays.",
        "These ropes of the old quays break at night. Harbours still choose the ropes of quays by age.",
      ),
    ]);
    for (const minutes of [5, 10, 15, 45])
      for (const { message, lines } of plan(minutes, {}, led).slides) {
        const all = [message, ...lines];
        expect(message.isLed, message.short.text).toBe(false);
        for (const [at, line] of all.entries())
          if (line.isLed) expect(line.sentence.number).toBe((all[at - 1]?.sentence.number ?? -1) + 1);
      }
    const said = linesOf(plan(15, {}, led)).map(({ short }) => short.text);
    expect(said).toContain("This makes the quays of every harbour dangerous.");
    expect(said.join()).not.toContain("These ropes");
  });

  it("has what is in bold at the start of paragraphs as the list that it is", () => {
    const advice = ["Weigh each rope in the spring", "Read the wear of its core", "Cut it before it breaks"];
    const bold = paperOf([
      section(
        "What to do",
        "Harbour masters can do three things about the wear of ropes.",
        ...advice.map((text) => `**${text}.** It takes a while, and two people who know ropes well.`),
      ),
    ]);
    const slide = plan(10, {}, bold).slides.find(({ evidence }) => evidence?.type === "list");
    expect(slide?.message.short.text).toBe("Harbour masters can do three things about the wear of ropes.");
    expect(slide?.lines.map(({ short }) => short.text)).toEqual(advice.map((text) => `${text}.`));
  });

  it("has a heading above bold spans that nothing leads to, not the first of them again", () => {
    const bold = paperOf([
      section(
        "Three findings of harbours",
        ...["Ropes break in winter", "Chains rust at sea", "Nets tear in storms"].map(
          (text) => `**${text}.** It is so.`,
        ),
      ),
    ]);
    const slide = plan(10, {}, bold).slides.find(({ evidence }) => evidence?.type === "list");
    expect(slide?.message.short.text).toBe("Three findings of harbours");
  });

  it("takes for what a talk can't do without something that is supported, if there is such", () => {
    const { slides } = plan(
      5,
      {},
      paperOf([
        section("Introduction", "Ropes break at quays. Nobody sees it coming. Harbours lose a day for each."),
        section("Methods", "We use a simple setup here."),
        section("Data", "Ropes of hemp came from four harbours. Half of the ropes were wet. Steel was left at sea."),
        section("Results", "The scale found 100 of 110 ropes. Masters found 40 of them."),
      ]),
    );
    expect(slides.map(({ role }) => role)).toEqual(["problem", "data", "results"]);
  });

  it("remembers what there is where nothing stands alone", () => {
    const led = paperOf([section("Introduction", "This breaks in winter. These are bad ropes of hemp at sea.")]);
    expect(plan(10, {}, led).takeaways.length).toBeGreaterThan(0);
  });

  it("has no point below a figure that speaks of another one", () => {
    const figure = (number: number): Figure => ({
      ...{ type: "figure", place, name: `Figure ${number}`, caption: parseInline(`Ropes of harbour ${number}`) },
      images: [[`${number}.png`]],
    });
    const content = (text: string) => ({ type: "paragraph" as const, place, text: parseInline(text) });
    const results = {
      ...section("Results"),
      content: [
        content("Ropes of the first harbour break most often in spring (Figure 1). Nobody there knew why in spring."),
        figure(1),
        content("Ropes of the second harbour break most often in autumn (Figure 2). Storms of autumn tear them there."),
        figure(2),
      ],
    };
    const { slides, backup } = plan(15, {}, paperOf([results]));
    for (const { evidence, message, lines } of [...slides, ...backup]) {
      if (evidence?.type !== "figure") continue;
      const other = evidence.name === "Figure 1" ? /second|autumn/ : /first|spring/;
      expect([message, ...lines].map(({ short }) => short.text).join()).not.toMatch(other);
    }
    expect(slides.filter(({ evidence }) => evidence?.type === "figure")).toHaveLength(2);
  });

  it("takes a heading that is a sentence for its author's message", () => {
    const claims = paperOf([
      section("Introduction", "Ropes break at quays every year. A broken rope costs a day."),
      section("Old ropes outlast new ropes at every quay", "Old ropes lasted nine years. New ropes lasted four years."),
    ]);
    const messages = plan(10, {}, claims).slides.map(({ message }) => toWords(message.short.inlines));
    expect(messages).toContain("Old ropes outlast new ropes at every quay");
  });

  it.each([
    ["Old Ropes Outlast New Ropes at Every Quay", true],
    ["Old Ropes as a Measure of New Ropes", false],
    ["The lasting of old ropes when new ropes are wet", false],
  ])("takes the heading %s for a message: %s", (heading, isMessage) => {
    const headed = paperOf([
      section("Introduction", "Ropes break at quays every year. A broken rope costs a day."),
      section(heading, "Old ropes lasted nine years. New ropes lasted four years. Wet ropes lasted one year."),
    ]);
    const messages = plan(10, {}, headed).slides.map(({ message }) => toWords(message.short.inlines));
    expect(messages.includes(heading)).toBe(isMessage);
  });

  it("has a list whole below the sentence that leads to it, each item at its place", () => {
    const items = [
      "Threads broke near the knots. Nobody saw it.",
      "Bare strands shone near the water.",
      "Frayed ends, and",
      "Dark cores",
    ];
    const results = section("Results", "Old ropes failed in four ways.");
    const list = items.map((text) => ({ place: { ...place }, text: [parseInline(text)], items: [] }));
    const listed = {
      ...results,
      content: [...results.content, { type: "list" as const, place, isOrdered: false, items: list }],
    };
    const slide = plan(10, {}, paperOf([listed])).slides.find(({ evidence }) => evidence?.type === "list");
    expect(slide?.message.short.text).toBe("Old ropes failed in four ways.");
    expect(slide?.lines.map(({ short, sentence }) => [short.text, sentence.number])).toEqual([
      ["Threads broke near the knots.", 2],
      ["Bare strands shone near the water.", 4],
      // What leads to the next item is no part of this one.
      ["Frayed ends", 5],
      ["Dark cores", 6],
    ]);
  });

  it("has no list below a heading that tells nobody of what it is", () => {
    const results = section("Introduction", "They are these:");
    const items = ["Broken threads", "Bare strands", "Dark cores"];
    const list = items.map((text) => ({ place: { ...place }, text: [parseInline(text)], items: [] }));
    const listed = (title: string) => ({
      ...section(title, "They are these:"),
      content: [...results.content, { type: "list" as const, place, isOrdered: false, items: list }],
    });
    const messages = (title: string) =>
      plan(
        10,
        {},
        paperOf([listed(title), section("Results", "Old ropes failed in three ways. New ropes held for a year.")]),
      )
        .slides.filter(({ evidence }) => evidence?.type === "list")
        .map(({ message }) => message.short.text);
    expect(messages("Introduction")).toEqual([]);
    expect(messages("Signs of wear")).toEqual(["Signs of wear"]);
  });

  it("says what takes something back rather than what is taken back", () => {
    const turned = paperOf([
      section(
        "Introduction",
        "Torn ropes of hemp are read by age at quays. However, age of ropes of hemp tells harbours little of torn ropes. Torn ropes at quays hurt sailors.",
      ),
    ]);
    const [first] = plan(5, {}, turned).slides;
    expect(first?.message.short.text).toBe("Age of ropes of hemp tells harbours little of torn ropes.");
  });

  it("shortens what gives something to what it gives", () => {
    const given = section(
      "Introduction",
      "We analyze the wear of old ropes and propose a scale of threads for quays in the north and in the south.",
      "Old ropes of the north are torn by the wear of old quays.",
    );
    const [best] = plan(5, {}, paperOf([given])).best(given, 2);
    expect(best?.short.text).toMatch(/scale/);
  });

  it("would rather say anything than praise", () => {
    const praised = section(
      "Results",
      "Our scale of ropes plays a crucial role at quays. Torn ropes of hemp hurt many a sailor at quays.",
    );
    const [best] = plan(5, {}, paperOf([praised])).best(praised, 1);
    expect(best?.short.text).toBe("Torn ropes of hemp hurt many a sailor at quays.");
  });

  it("would rather say anything than pieces of formulas that were read as text", () => {
    const garbled = section(
      "Results",
      "The wear of hemp w t grows in each storm at quays. Torn ropes of hemp hurt many a sailor of F 1 at quays.",
    );
    const [best] = plan(5, {}, paperOf([garbled])).best(garbled, 1);
    expect(best?.short.text).toMatch(/^Torn ropes of hemp/);
  });

  it("remembers of what concludes the paper only its beginning: what is far behind is another section", () => {
    const sentences = Array.from(
      { length: 24 },
      (_, at) => `Sailors of quay ${at + 10} know that hemp wears in storms.`,
    );
    const late = section(
      "Conclusion",
      ["Old ropes of hemp wear in storms.", ...sentences, "The wear of ropes at quays grows by 91% in storms."].join(
        " ",
      ),
    );
    const remembered = plan(10, {}, paperOf([section("Results", "Ropes break at quays every year."), late])).takeaways;
    expect(remembered.length).toBeGreaterThan(0);
    expect(remembered.map(({ short }) => short.text).join(" ")).not.toContain("91%");
  });

  it("takes for its idea what an introduction says behind `we report here that`", () => {
    const { slides } = plan(
      15,
      {},
      paperOf([
        section(
          "Introduction",
          "Ropes of hemp wear at each quay. Masters choose them by age.",
          "Sailors know little of wear. Here we show that salt wears ropes of hemp. Salt water cuts threads of old hemp first.",
        ),
        section("Results", "Ropes of hemp broke in 12 of 40 nights."),
      ]),
    );
    const found = slides.find(({ message }) => message.short.text.startsWith("Salt"));
    expect(found?.role).toBe("idea");
  });

  it("opens with what an abstract says is hard rather than with what everybody knows", () => {
    const { slides } = plan(
      15,
      {},
      paperOf(
        [section("Results", "Ropes of hemp broke in 12 of 40 nights.")],
        [
          "Ropes are used at all quays of the world. Reading the wear of old ropes is difficult at sea. We present a scale for the wear of ropes. It finds 91 % of them.",
        ],
      ),
    );
    expect(slides.find(({ role }) => role === "problem")?.message.short.text).toBe(
      "Reading the wear of old ropes is difficult at sea.",
    );
  });

  it("says the same thing once", () => {
    const twice = paperOf([
      section("Introduction", "Ropes break at quays every year. Ropes break at quays in every year."),
      section("Results", "Ropes break at quays every single year. Chains never break at any quay."),
    ]);
    const said = plan(15, {}, twice).slides.map(({ message }) => message.short.text);
    expect(said.filter((text) => text.includes("Ropes break")).length).toBe(1);
  });

  it("says nothing below a message that only says it again", () => {
    const [winch, paper] = [
      "We describe a winch for rope-based cranes.",
      "This paper describes a winch for ropebased cranes.",
    ];
    const again = plan(
      15,
      {},
      paperOf([section("Introduction", `${winch} ${paper} It lifts goods from ships at sea.`)]),
    );
    const all = again.slides.flatMap(({ message, lines }) => [message, ...lines].map(({ short }) => short.text));
    expect(all.filter((text) => text.includes("cranes"))).toHaveLength(1);
    expect(all.join(" ")).toContain("lifts goods");
  });

  it("leaves out works by author and year that no list of references was found for", () => {
    const cited = section("Introduction", "Ropes of hemp break at quays every year (Holm et al., 2012; Quay, 2014).");
    expect(plan(15, {}, paperOf([cited])).best(cited, 1)[0]?.short.text).toBe(
      "Ropes of hemp break at quays every year.",
    );
  });

  it("plans any text, in any language, in few slides and in words that are there", () => {
    const words = fc.constantFrom(
      "ropes",
      "quay",
      "不",
      "ist",
      "(a)",
      "Figure 3",
      "12 %",
      "—",
      "we",
      "show",
      "that",
      "not",
    );
    const text = fc.array(words, { maxLength: 40 }).map((all) => `${all.join(" ")}.`);
    const texts = fc.array(text, { maxLength: 6 });
    const sections = fc.array(fc.tuple(fc.constantFrom("Results", "", "方法", "Fazit", "A b c d e f"), texts), {
      maxLength: 5,
    });
    const languages = fc.constantFrom("en", "de", "zh", "fr", "es", "xx");
    fc.assert(
      fc.property(sections, texts, languages, fc.integer({ min: 3, max: 60 }), (some, abstract, tag, minutes) => {
        const any = paperOf(
          some.map(([title, own]) => section(title, ...own)),
          abstract,
        );
        const story = plan(minutes, { language: languageOf(tag) }, any);
        expect(story.slides.length).toBeLessThanOrEqual(minutes);
        const known = new Set<ManuscriptSection>([story.abstract, ...allSections(any)]);
        for (const line of linesOf(story)) {
          expect(known.has(line.section)).toBe(true);
          expect(isWithin(line.short.text, line.sentence.text)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
