import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { stringify } from "yaml";
import { type RemixOptions, remix as runRemix } from "../../scripts/commands/remix.ts";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { runTalk } from "../../scripts/pipeline/run-talk.ts";
import { identifySource } from "../../scripts/pipeline/source.ts";
import { lecternHere, runCommand } from "../helpers/command.ts";
import { outlineOf } from "../helpers/lecture.ts";

let cwd: string;
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(cwd, file), change(readFileSync(join(cwd, file), "utf8")));
const read = (file: string) => readFileSync(join(cwd, file), "utf8");
type Options = Partial<RemixOptions>;
const remix = (options: Options = {}) =>
  runCommand((context) => runRemix("lectures/a.yaml", { check: true, ...options }, context));
const draft = (options: Options = {}) => remix({ check: false, ...options });

const PAPER = outlineOf({
  sections: [
    {
      id: "p",
      title: "Pillars",
      kind: "pillars",
      sections: [
        {
          id: "p-a",
          title: "The first pillar",
          sections: [
            { id: "p-a-1", title: "The first claim", content: ["It is said so"] },
            { id: "p-a-2", title: "The second claim", content: ["It is said otherwise"] },
          ],
        },
      ],
    },
  ],
});
const recipe = (more: object = {}, entry: object = {}) =>
  stringify({
    lectern: 1,
    lecture: { title: "A lecture", lecturer: "Lecturer" },
    ...more,
    slides: [{ from: "../paper/outline.yaml", take: ["p-a"], ...entry }],
  });

const home = process.cwd();
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "lectern-remix-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  for (const folder of ["paper", "lectures"]) mkdirSync(join(cwd, folder));
  writeFileSync(join(cwd, "paper/outline.yaml"), stringify(PAPER));
  writeFileSync(join(cwd, "lectures/a.yaml"), recipe());
  process.chdir(cwd);
  onTestFinished(() => process.chdir(home));
});

describe("lectern remix", () => {
  it("writes deck and lock beside the recipe, and the second time changes nothing", async () => {
    expect(await draft()).toMatchObject({ code: 0 });
    expect(readdirSync(join(cwd, "lectures")).sort()).toEqual(["a.lock.yaml", "a.md", "a.yaml"]);
    const before = [read("lectures/a.md"), read("lectures/a.lock.yaml")];
    const again = await lecternHere(["remix", "--no-check"], { cwd });
    expect(again.err).toContain("(unchanged)");
    expect([read("lectures/a.md"), read("lectures/a.lock.yaml")]).toEqual(before);
    expect(read("lectures/a.md")).toContain("recipe: a.yaml");
  });

  it("writes elsewhere with -o, and `build` takes a recipe too", async () => {
    expect((await draft({ out: "other/b.md" })).code).toBe(0);
    expect(read("other/b.md")).toContain("recipe: ../lectures/a.yaml");
    expect((await lecternHere(["build", "lectures/a.yaml", "--no-check"], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, "lectures/a.md"))).toBe(true);
    expect(existsSync(join(cwd, "slides.md"))).toBe(false);
  });

  it("keeps what was edited by hand, and tells what its source changed too", async () => {
    await draft();
    edit("lectures/a.md", (text) => text.replace("# A lecture", "# My lecture").replace("said so", "said by me"));
    edit("paper/outline.yaml", (text) => text.replace("said so", "said thus"));
    const merged = await draft({ update: true });
    expect(merged).toMatchObject({ code: 0 });
    expect(merged.err).toContain("edit-is-settled");
    expect(merged.err).toMatch(/\[-thus-\]\{\+by me\+\}/);
    expect(read("lectures/a.md")).toContain("# My lecture");
    expect(read("lectures/a.md")).toContain("said by me");
    const settled = await draft({ theirs: true });
    expect(settled.err).toContain("a.md.backup-1");
    expect(read("lectures/a.md")).toContain("# My lecture");
    expect(read("lectures/a.md")).toContain("said thus");
    expect(read("lectures/a.md.backup-1")).toContain("said by me");
    expect((await draft()).err).toContain("(unchanged)");
  });

  it("credits the paper for what is from it, and not for what its speaker says without it", async () => {
    const { sections: _, ...paper } = PAPER as { sections: object[] };
    const slides = [
      { slide: "Ropes tear in winter", source: "Results" },
      "Hemp first",
      { slide: "What you can start tomorrow", source: "none" },
      "Look at your ropes",
    ];
    writeFileSync(join(cwd, "paper/outline.yaml"), stringify({ ...paper, slides }));
    const take = ["ropes-tear-in-winter", "what-you-can-start-tomorrow"];
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({ pin: true }, { take }));
    const credits = () => read("lectures/a.md").match(/^credit: .*$/gm) ?? [];
    await draft();
    expect(credits()).toEqual([expect.stringContaining("ropes-tear-in-winter")]);
    // As the lock has it, too.
    edit("paper/outline.yaml", (text) => text.replace("Look at your ropes", "Look at all ropes"));
    await draft();
    expect(read("lectures/a.md")).toContain("Look at your ropes");
    expect(credits()).toHaveLength(1);
  });

  it("does not overwrite a deck that it did not write, and leaves its lock", async () => {
    await draft();
    edit("lectures/a.md", () => "# My lecture\n");
    edit("paper/outline.yaml", (text) => text.replace("said so", "said thus"));
    const lock = read("lectures/a.lock.yaml");
    const refused = await draft({ update: true });
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain("deck-is-not-overwritten");
    expect(read("lectures/a.md")).toBe("# My lecture\n");
    expect(read("lectures/a.lock.yaml")).toBe(lock);
  });

  it("says before a first build that there is nothing to compare with", async () => {
    const status = await remix({ status: true });
    expect(status).toMatchObject({ code: 0, err: "" });
    expect(status.out).toMatch(/^lectures\/a\.yaml has not been built yet, so nothing can have changed since\.\n/);
    expect(JSON.parse((await remix({ status: true, json: true })).out)).toMatchObject({ isBuilt: false });
    await draft();
    expect((await remix({ status: true })).out).not.toContain("has not been built");
  });

  it("tells what is wrong with the command line", async () => {
    const outline = await lecternHere(["remix", "paper/outline.yaml"], { cwd });
    expect(outline).toMatchObject({ code: 2 });
    expect(outline.err).toContain("lectern build paper/outline.yaml");
    writeFileSync(join(cwd, "lectures/b.yaml"), recipe());
    const several = await lecternHere(["remix"], { cwd });
    expect(several).toMatchObject({ code: 2 });
    expect(several.err).toContain("lectern remix lectures/b.yaml");
    expect((await lecternHere(["remix", "lectures/c.yaml"], { cwd })).code).toBe(1);
    rmSync(join(cwd, "lectures"), { recursive: true });
    expect((await lecternHere(["remix"], { cwd })).err).toContain("there is no recipe in `lectures/`");
  });
});

describe("a source that changes", () => {
  const change = () => edit("paper/outline.yaml", (text) => text.replace("It is said so", "It is shown so"));

  it("is told by --status with its words, and writes nothing", async () => {
    await draft();
    change();
    const lock = read("lectures/a.lock.yaml");
    const status = await remix({ status: true });
    expect(status).toMatchObject({ code: 0, err: "" });
    expect(status.out).toBe(
      "changed   p-a-1 (paper/outline.yaml)\n          It is [-said-]{+shown+} so\nlectures/a.yaml: 2 unchanged · 1 changed\n",
    );
    expect(read("lectures/a.lock.yaml")).toBe(lock);
    expect(JSON.parse((await remix({ status: true, json: true })).out).slides).toContainEqual({
      status: "changed",
      file: "paper/outline.yaml",
      id: "p-a-1",
      isKept: false,
      diff: ["It is [-said-]{+shown+} so"],
    });
  });

  it("is warned of with each build until the change is taken over", async () => {
    await draft();
    change();
    for (const _ of [1, 2]) {
      const built = await draft();
      expect(built.code).toBe(0);
      expect(built.err).toMatch(/lectures\/a\.yaml:6:11 warning source-is-unchanged/);
      expect(read("lectures/a.md")).toContain("It is shown so");
    }
    expect((await draft({ update: ["p-a-2"] })).err).toContain("source-is-unchanged");
    expect((await draft({ update: ["p-a-1"] })).err).not.toContain("source-is-unchanged");
    expect((await remix({ status: true })).out).toBe("lectures/a.yaml: 3 unchanged\n");
    const wrong = await draft({ update: ["p-a-3"] });
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.err).toMatch(/did you mean `p-a-1`\?\s+there are p-a, p-a-1, p-a-2/);
  });

  it("leaves a pinned lecture as it was, until the change is taken over", async () => {
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({ pin: true }));
    await draft();
    change();
    const built = await draft();
    expect(built.err).toContain("the lecture shows it as it was taken");
    expect(read("lectures/a.md")).toContain("It is said so");
    expect((await remix({ status: true })).out).toContain("p-a-1 (paper/outline.yaml, shown as it was taken)");
    expect((await draft({ update: true })).err).not.toContain("warning");
    expect(read("lectures/a.md")).toContain("It is shown so");
    // What was taken over is pinned in its turn.
    edit("paper/outline.yaml", (text) => text.replace("It is shown so", "It is proved so"));
    await draft();
    expect(read("lectures/a.md")).toContain("It is shown so");
  });

  it("leaves only what is pinned as it was, entry by entry", async () => {
    const entry = (id: string, pin: boolean) => ({ from: "../paper/outline.yaml", take: [id], pin });
    const lecture = { title: "A lecture", lecturer: "Lecturer" };
    const slides = [entry("p-a-1", true), entry("p-a-2", false)];
    writeFileSync(join(cwd, "lectures/a.yaml"), stringify({ lectern: 1, lecture, slides }));
    await draft();
    edit("paper/outline.yaml", (text) => text.replaceAll("It is said", "It is shown"));
    await draft();
    expect(read("lectures/a.md")).toContain("It is said so");
    expect(read("lectures/a.md")).toContain("It is shown otherwise");
  });

  it("is taken over by the address that the slide has in the lecture, too", async () => {
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({}, { as: "mine" }));
    await draft();
    change();
    expect((await draft({ update: ["mine-p-a-1"] })).err).not.toContain("source-is-unchanged");
  });

  it("keeps a pinned slide that is gone", async () => {
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({ pin: true }));
    await draft();
    const deck = read("lectures/a.md");
    const { sections, ...rest } = PAPER as { sections: object[] };
    writeFileSync(
      join(cwd, "paper/outline.yaml"),
      stringify({ ...rest, sections: JSON.parse(JSON.stringify(sections).replace(/\{"id":"p-a-1".*?\},/, "")) }),
    );
    const built = await draft();
    expect(built.code).toBe(0);
    expect(built.err).toContain("`p-a-1` of paper/outline.yaml is gone; the lecture shows it as it was taken");
    expect(read("lectures/a.md").match(/routeAlias: .*/g)).toEqual(deck.match(/routeAlias: .*/g));
    expect((await draft({ update: true })).code).toBe(0);
    expect(read("lectures/a.md")).not.toContain("p-a-1");
  });

  it("keeps a pinned slide whose address has changed, once", async () => {
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({ pin: true }));
    await draft();
    const addresses = read("lectures/a.md").match(/routeAlias: .*/g);
    edit("paper/outline.yaml", (text) => text.replaceAll("p-a-1", "p-a-first"));
    const built = await draft();
    expect(built.code).toBe(0);
    expect(built.err).toContain(
      "`p-a-1` of paper/outline.yaml is `p-a-first` now; the lecture shows it as it was taken",
    );
    expect(read("lectures/a.md").match(/routeAlias: .*/g)).toEqual(addresses);
    expect((await draft({ update: true })).code).toBe(0);
    expect(read("lectures/a.md")).toContain("routeAlias: p-a-first");
  });

  it("keeps a pinned lecture whose source is no longer there, with its credit", async () => {
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({ pin: true }));
    await draft();
    const [deck, lock] = [read("lectures/a.md"), read("lectures/a.lock.yaml")];
    rmSync(join(cwd, "paper"), { recursive: true });
    const built = await draft();
    expect(built.code).toBe(0);
    expect(built.err.match(/ warning /g)).toHaveLength(1);
    expect(built.err).toContain(
      "there is no file `../paper/outline.yaml` any more; the lecture shows its slides as they were taken",
    );
    expect([read("lectures/a.md"), read("lectures/a.lock.yaml")]).toEqual([deck, lock]);
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe());
    expect((await draft()).code).toBe(1);
  });

  it("keeps no notes that the lecture does without", async () => {
    edit("paper/outline.yaml", (text) =>
      text.replace("title: The first claim", "title: The first claim\n            notes: For the speaker only"),
    );
    await draft();
    expect(read("lectures/a.lock.yaml")).toContain("For the speaker only");
    for (const pin of [false, true]) {
      writeFileSync(join(cwd, "lectures/a.yaml"), recipe({ notes: "strip", pin }));
      // The source is as it was: that its notes are not wanted is no change of it.
      expect((await draft()).err).not.toContain("source-is-unchanged");
      expect(read("lectures/a.lock.yaml")).not.toContain("For the speaker only");
      expect((await remix({ status: true })).out).toBe("lectures/a.yaml: 3 unchanged\n");
    }
  });

  it("is told by --status also when the recipe no longer fits", async () => {
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({}, { take: ["p-a-1", "p-a-2"] }));
    await draft();
    edit("paper/outline.yaml", (text) =>
      text.replaceAll("p-a-1", "p-a-first").replace("said otherwise", "shown otherwise"),
    );
    const status = await remix({ status: true });
    expect(status.code).toBe(1);
    expect(status.err).toContain("it is `p-a-first` now");
    expect(status.out).toContain("moved     p-a-1 → p-a-first");
    expect(status.out).toContain("changed   p-a-2");
  });

  it("can't keep what the lock does not hold, and says so", async () => {
    await draft();
    change();
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({ pin: true }));
    const built = await draft();
    expect(built).toMatchObject({ code: 1 });
    expect(built.err).toContain("pinned-slide-is-kept");
    expect(built.err).toContain("--update p-a-1");
  });

  it("is not fooled by a lock that was edited", async () => {
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({ pin: true }));
    await draft();
    change();
    edit("lectures/a.lock.yaml", (text) => text.replace("value: It is said so", "value: It is a lie"));
    const built = await draft();
    expect(built).toMatchObject({ code: 1 });
    expect(built.err).toContain("it is not what was taken");
  });

  it("is known again when it moved, and where the recipe must follow", async () => {
    await draft();
    edit("paper/outline.yaml", (text) => text.replaceAll("p-a-1", "p-a-first"));
    expect((await remix({ status: true })).out).toContain("moved     p-a-1 → p-a-first");
    expect((await draft()).err).toContain("`p-a-1` of paper/outline.yaml is `p-a-first` now");
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({}, { take: ["p-a-1"] }));
    const named = await draft();
    expect(named).toMatchObject({ code: 1 });
    expect(named.err).toContain("it is `p-a-first` now");
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({}, { take: ["p-a-first"] }));
    expect((await draft({ update: ["p-a-1"] })).err).not.toContain("p-a-1");
    expect((await remix({ status: true })).out).toBe("lectures/a.yaml: 1 unchanged\n");
  });

  it("is known again by its other lines when its message, and so its address, is another", async () => {
    const retitle = (to: string) => edit("paper/outline.yaml", (text) => text.replace(/slide: .*/, `slide: ${to}`));
    const points = ["Nobody had read ropes from photographs", "Aas weighs ropes, which takes them off the ship"];
    const slides = [{ slide: "Sails were read before" }, ...points, { slide: "Another" }, "It says something else"];
    const { sections: _, ...paper } = PAPER as { sections: object[] };
    writeFileSync(join(cwd, "paper/outline.yaml"), stringify({ ...paper, slides }));
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({}, { take: ["sails-were-read-before", "another"] }));
    await draft();
    retitle("Nobody read ropes before");
    const { err } = await draft();
    expect(err).toContain("it is `nobody-read-ropes-before` now");
    expect(err).not.toContain("is no longer in");
    const { out } = await remix({ status: true });
    expect(out).toContain("moved     sails-were-read-before → nobody-read-ropes-before");
    expect(out).toContain("[-Sails-]{+Nobody+}");
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({}, { take: ["nobody-read-ropes-before", "another"] }));
    await draft({ update: ["sails-were-read-before"] });
    expect((await remix({ status: true })).out).toBe("lectures/a.yaml: 2 unchanged\n");
  });

  it("tells what is gone, and what is new", async () => {
    await draft();
    const { sections, ...rest } = PAPER as { sections: object[] };
    const other = JSON.stringify(sections).replace(
      /\{"id":"p-a-1".*?\},/,
      '{"id":"p-a-3","title":"A third claim","content":["New"]},',
    );
    writeFileSync(join(cwd, "paper/outline.yaml"), stringify({ ...rest, sections: JSON.parse(other) }));
    const { out } = await remix({ status: true });
    expect(out).toContain("new       p-a-3");
    expect(out).toContain("gone      p-a-1");
    expect(out).toContain("changed   p-a (");
  });
});

describe("a recipe that is being written", () => {
  it("loses nothing of its lock while slides are left out for a try", async () => {
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({ pin: true }));
    await draft();
    const lock = read("lectures/a.lock.yaml");
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({ pin: true }, { take: ["p-a-2"] }));
    const talk = await runTalk(identifySource("lectures/a.yaml"), {
      goal: "build",
      isDraft: true,
      isTrial: true,
      progress: SILENT,
    });
    expect(talk).toMatchObject({ outcome: "built", written: { outcome: "updated" } });
    expect(read("lectures/a.lock.yaml")).toBe(lock);
    await draft();
    expect(read("lectures/a.lock.yaml")).not.toContain("id: p-a-1");
  });
});

describe("a licence that does not allow it", () => {
  it("stops the lecture with the reason and what to do", async () => {
    edit("paper/outline.yaml", (text) => text.replace("CC-BY-4.0", "CC-BY-ND-4.0"));
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({}, { override: { "p-a-1": { title: "My claim" } } }));
    const built = await remix();
    expect(built).toMatchObject({ code: 1 });
    expect(built.err).toContain("lectures/a.yaml:10:7 error licence-allows-changes");
    expect(built.err).toContain("CC-BY-ND-4.0 of paper/outline.yaml allows no changed versions");
    expect(existsSync(join(cwd, "lectures/a.md"))).toBe(false);
    expect(existsSync(join(cwd, "lectures/a.lock.yaml"))).toBe(false);
  });
});

describe("slides of a deck written by hand", () => {
  const deck = join(home, "lectures/from-slidev/deck");
  beforeEach(() => {
    cpSync(deck, join(cwd, "deck"), { recursive: true });
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({}, { from: "../deck", take: ["the-gap", { tag: "numbers" }] }));
  });
  const brought = () =>
    ["public", "components", "layouts"].flatMap((room) =>
      existsSync(join(cwd, "lectures", room, "remix")) ? readdirSync(join(cwd, "lectures", room, "remix")) : [],
    );

  it("bring their files, and what is no longer shown goes", async () => {
    expect((await draft()).code).toBe(0);
    const [picture, component] = brought();
    expect(picture).toMatch(/^[0-9a-f]{16}\.svg$/);
    expect(component).toMatch(/^GaugeTable[0-9a-f]{8}\.vue$/);
    expect(read("lectures/a.md")).toContain(`(/remix/${picture})`);
    expect(read("lectures/a.md")).toContain(`<${component?.replace(".vue", "")} :rows`);
    edit("deck/public/rails.svg", (text) => text.replace("two gauges", "2 gauges"));
    await draft({ update: true });
    expect(brought()).toHaveLength(2);
    expect(brought()).not.toContain(picture);
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({}, { from: "../deck", take: ["what-to-ask-next"] }));
    await draft();
    expect(brought()).toEqual([]);
  });

  it("leave alone what a person put beside them", async () => {
    await draft();
    const [picture = ""] = brought();
    mkdirSync(join(cwd, "lectures/snippets/remix"), { recursive: true });
    writeFileSync(join(cwd, "lectures/components/remix/Mine.vue"), "<template>mine</template>");
    edit(`lectures/public/remix/${picture}`, (text) => `${text}<!-- edited -->`);
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({}, { from: "../deck", take: ["what-to-ask-next"] }));
    await draft();
    expect(brought()).toEqual([picture, "Mine.vue"]);
  });

  it("keep all of a pinned slide's frontmatter", async () => {
    edit("deck/slides.md", (text) => text.replace("routeAlias: the-gap", "routeAlias: the-gap\nposition: left"));
    writeFileSync(join(cwd, "lectures/a.yaml"), recipe({ pin: true }, { from: "../deck", take: ["the-gap"] }));
    await draft();
    edit("deck/slides.md", (text) => text.replace("on one side", "here"));
    await draft();
    expect(read("lectures/a.md")).toMatch(/position: left\n(?:.*\n)*?.*on one side/);
    // Built elsewhere, it takes the picture that was kept beside the recipe.
    edit("deck/public/rails.svg", (text) => text.replace("two gauges", "2 gauges"));
    expect((await draft({ out: "other/b.md" })).code).toBe(0);
    expect(readdirSync(join(cwd, "other/public/remix"))).toEqual(brought());
  });

  it("keep a pinned picture as it was", async () => {
    const pinned = recipe({ pin: true }, { from: "../deck", take: ["the-gap"] });
    writeFileSync(join(cwd, "lectures/a.yaml"), pinned);
    await draft();
    const before = brought();
    edit("deck/public/rails.svg", (text) => text.replace("two gauges", "2 gauges"));
    expect((await draft()).code).toBe(0);
    expect(brought()).toEqual(before);
    rmSync(join(cwd, "lectures/public"), { recursive: true });
    const lost = await draft();
    expect(lost).toMatchObject({ code: 1 });
    expect(lost.err).toContain("which was kept for it, is not there");
  });
});
