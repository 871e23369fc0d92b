import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { BoardWork, OpenAnswer } from "../../scripts/board/protocol.ts";
import { ask, type StartedBoard, startBoard } from "../helpers/board.ts";
import { lectern, until } from "../helpers/cli.ts";
import { outlineOf } from "../helpers/lecture.ts";

const PAPER = outlineOf({
  sections: [
    { id: "rails", title: "Rails need one gauge", content: ["A break of gauge costs time"] },
    {
      id: "power",
      title: "Power needs one frequency",
      priority: "could",
      content: ["Grids are joined by converters"],
      sections: [
        { id: "north", title: "The north", content: ["Fifty hertz"] },
        { id: "south", title: "The south", content: ["Sixty hertz"] },
      ],
    },
  ],
});
const DECK = `---
theme: default
title: Ports
author: Bo Sample
---

# Ports

---
routeAlias: two-ways
---

# Two ways into a port

- by sea
`;
const RECIPE = `# Kept as it is.
lectern: 1
lecture:
  title: A lecture # so
  lecturer: Me
  minutes: 20

slides:
  - divider: First

  - from: ../paper/outline.yaml
    take: [power] # the whole of it
`;

/** A project's folder, and one beside it that is nobody's business. */
const home = realpathSync(mkdtempSync(join(tmpdir(), "lectern-board-")));
const cwd = join(home, "project");
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(cwd, file)), { recursive: true });
  writeFileSync(join(cwd, file), text);
};
const read = (file: string) => readFileSync(join(cwd, file), "utf8");

let board: StartedBoard;
beforeAll(async () => {
  put("paper/outline.yaml", stringify(PAPER));
  put("ports.md", DECK);
  put(
    "lectures/other.yaml",
    stringify({ lectern: 1, lecture: { title: "Other", lecturer: "Me" }, slides: [{ slide: "A" }] }),
  );
  put("broken/outline.yaml", "lectern: 1\npaper:\n  title: Broken\n  authors: none\n");
  put("lectures/a.yaml", RECIPE);
  put(".gitignore", ".lectern/\n");
  writeFileSync(join(home, "outside.yaml"), RECIPE);
  symlinkSync(home, join(cwd, "way-out"));
  board = await startBoard(cwd, "lectures/a.yaml");
});
afterAll(async () => {
  await board.stop();
  rmSync(home, { recursive: true, force: true });
});

/** A section's slides: its message and what it says about it, and those below it. */
const POWER = ["power", "power-content", "north", "south"];

describe("the board's server", () => {
  let opened: OpenAnswer;
  beforeEach(async () => {
    put("lectures/a.yaml", RECIPE);
    await board.call("discard", { recipe: "lectures/a.yaml" });
    opened = await board.open("lectures/a.yaml");
  });
  const keys = ({ lecture }: Pick<OpenAnswer, "lecture">) => lecture.rows.map(({ slide, title }) => slide ?? title);
  const rows = (all: OpenAnswer["lecture"]["rows"] = opened.lecture.rows) => all.map(({ key }) => ({ row: key }));

  it("tells of all works with their slides, what is wrong in one, and nothing of decks that Lectern made", async () => {
    put("slides.md", "---\ntheme: default\nlectern:\n  outline: paper/outline.yaml\n---\n\n# Made\n");
    const listening = board.listen();
    const works = () => listening.events.flatMap((event) => (event.kind === "work" ? event.work : []));
    // Another round may be at its end when somebody comes, who is then told of all.
    await until("all works", () => {
      const told = listening.events.findLast((event) => event.kind === "works");
      return told !== undefined && told.read === told.all && new Set(works().map(({ id }) => id)).size === told.all;
    });
    listening.close();
    const found = new Map(works().map((work): [string, BoardWork] => [work.id, work]));
    expect([...found.keys()].sort()).toEqual(["broken/outline.yaml", "paper/outline.yaml", "ports.md"]);
    const paper = found.get("paper/outline.yaml");
    expect(paper).toMatchObject({ title: "A paper", authors: ["Ada Example"], licence: "CC-BY-4.0", findings: [] });
    expect(paper?.slides.filter(({ isFrame }) => !isFrame).map(({ id }) => id)).toEqual([
      ...["at-a-glance", "rails", "rails-content"],
      ...POWER,
    ]);
    expect(paper?.slides.find(({ id }) => id === "rails-content")).toMatchObject({
      title: "Rails need one gauge",
      words: expect.stringContaining("A break of gauge costs time"),
    });
    expect(paper?.sections.find(({ id }) => id === "power")?.slides).toEqual(POWER);
    expect(found.get("ports.md")?.slides.map(({ id }) => id)).toContain("two-ways");
    const broken = found.get("broken/outline.yaml");
    expect(broken?.slides).toEqual([]);
    expect(broken?.findings[0]).toMatchObject({ severity: "error", file: "broken/outline.yaml", line: 4, column: 12 });
  });

  it("opens a recipe with time, credit and licence of each slide", () => {
    expect(keys(opened)).toEqual(["First", ...POWER]);
    expect(opened).toMatchObject({ saved: RECIPE, text: RECIPE, isDraft: false });
    expect(opened.recipes.map(({ file }) => file)).toEqual(["lectures/other.yaml"]);
    // A lecture with dividers of its own does without those of its sources.
    expect(opened.lecture.rows[1]).toMatchObject({ slide: "power", state: "spare" });
    expect(opened.lecture.rows[2]).toMatchObject({
      ...{ work: "paper/outline.yaml", state: "shown", entrySlides: 4, isPinned: false, canReword: true },
      credit: "Ada Example · CC-BY-4.0",
    });
    expect(opened.lecture.time).toMatchObject({ budget: 20, over: 0, cuts: [] });
    expect(opened.lecture.credits).toEqual([{ text: "Ada Example. A paper", licence: "CC-BY-4.0" }]);
  });

  it("adds, moves and removes in the recipe's own words, and leaves all else as it was", async () => {
    const [divider, power, , , south] = rows();
    const { text, lecture } = await board.edit(opened, {
      kind: "arrange",
      items: [
        divider,
        { take: { work: "ports.md", slide: "two-ways" } },
        south,
        power,
        { own: { slide: "Mine", points: ["?"] } },
      ],
    });
    expect(text).toBe(`${RECIPE.split("slides:")[0]}slides:
  - divider: First

  - from: ../ports.md
    take: [two-ways]

  - from: ../paper/outline.yaml
    take: [south, { slide: power }] # the whole of it

  - slide: Mine
    points:
      - "?"
`);
    expect(keys({ lecture })).toEqual(["First", "two-ways", "south", "power", "Mine"]);
    expect(lecture.rows.map(({ from }) => from)).toEqual([0, 1, 2, 3, 4]);
  });

  it("leaves entries as they are written, however that is", async () => {
    const own = "  - slide: Mine\n    diagram: |\n      flowchart LR\n        A --- B\n    notes:   Two   spaces\n";
    const text =
      RECIPE.replace("take: [power]", "override:\n      north: { notes: One., minutes: 3 }\n    take: [power]") + own;
    put("lectures/a.yaml", text);
    const written = await board.open("lectures/a.yaml");
    const changed = await board.edit(written, {
      kind: "arrange",
      items: [...rows(written.lecture.rows), { divider: { divider: "New" } }],
    });
    expect(changed.text).toBe(`${text}\n  - divider: New\n`);
    const [first] = rows(written.lecture.rows);
    const gone = await board.edit(written, {
      kind: "arrange",
      items: [first, ...rows(written.lecture.rows).slice(-3)],
    });
    expect(gone.text).toContain("north: { notes: One., minutes: 3 }");
    expect(gone.text).toContain(own);
  });

  it("takes a whole section by its name", async () => {
    const [divider] = rows();
    const { text } = await board.edit(opened, {
      kind: "arrange",
      items: [divider, { take: { work: "paper/outline.yaml", section: "power" } }],
    });
    expect(text).toBe(RECIPE.replace(" # the whole of it", ""));
  });

  it("refuses to take a slide twice, or what is not there", async () => {
    const again = { kind: "arrange", items: [...rows(), { take: { work: "paper/outline.yaml", slide: "north" } }] };
    await expect(board.edit(opened, again)).rejects.toThrow("`north` is in the lecture already");
    const stranger = { kind: "arrange", items: [{ take: { work: "../outside.yaml", slide: "x" } }] };
    await expect(board.edit(opened, stranger)).rejects.toThrow("there is no work `../outside.yaml` on the board");
    const gone = { kind: "arrange", items: [{ row: "7:x" }] };
    await expect(board.edit(opened, gone)).rejects.toThrow("has changed meanwhile");
  });

  it("changes what is said about a slide, a part and the lecture, and takes it back", async () => {
    const [, power] = opened.lecture.rows;
    const changed = await board.edit(opened, {
      ...{ kind: "override", row: power?.key },
      fields: { title: "Power: one frequency", minutes: 3 },
    });
    expect(parse(changed.text).slides[1].override).toEqual({ power: { title: "Power: one frequency", minutes: 3 } });
    expect(changed.lecture.rows[1]).toMatchObject({ isAdapted: true, minutes: 3, title: "Power: one frequency" });
    expect(changed.lecture.rows[1]?.original?.title).toBe("Power needs one frequency");
    const back = await board.edit({ ...opened, ...changed }, { kind: "override", row: power?.key, fields: null });
    expect(back.text).toBe(RECIPE);
    const pinned = await board.edit(opened, { kind: "pin", row: power?.key, isPinned: true });
    expect(parse(pinned.text).slides[1].pin).toBe(true);
    const named = await board.edit(opened, { kind: "divider", row: "0", fields: { divider: "Now", gist: "Why: so" } });
    expect(named.text).toBe(RECIPE.replace("divider: First\n", 'divider: Now\n    gist: "Why: so"\n'));
    const lecture = await board.edit(opened, { kind: "lecture", fields: { title: "Another", minutes: null } });
    expect(lecture.text).toBe(
      RECIPE.replace("title: A lecture # so", "title: Another # so").replace("  minutes: 20\n", ""),
    );
  });

  it("tells licences that clash as they arise", async () => {
    put("closed/outline.yaml", stringify(outlineOf({ paper: { licence: "CC-BY-ND-4.0" } })));
    await until("the work", async () => {
      const all = { kind: "arrange", items: [...rows(), { take: { work: "closed/outline.yaml", slide: "one" } }] };
      return board.edit(opened, all).then(
        () => true,
        () => false,
      );
    });
    const all = {
      kind: "arrange",
      items: [...rows(), { take: { work: "closed/outline.yaml", slide: "one" }, override: { title: "Two" } }],
    };
    const { lecture } = await board.edit(opened, all);
    const [row] = lecture.rows.slice(-1);
    expect(row?.findings[0]).toMatchObject({ severity: "error", code: "licence-allows-changes" });
    expect(lecture.credits[1]?.problem).toContain("allows no changed versions");
  });

  it("saves what it showed, and overwrites nobody's work", async () => {
    const { text } = await board.edit(opened, { kind: "arrange", items: rows().slice(0, 2) });
    const asked = { recipe: "lectures/a.yaml", text, accepted: [] };
    const changes = await board.call<{ lines: { kind: string; text: string }[] }>("changes", asked);
    expect(changes.body.lines.filter(({ kind }) => kind !== "same" && kind !== "skip")).toEqual([
      { kind: "removed", text: "    take: [power] # the whole of it" },
      { kind: "added", text: "    take: [{ slide: power }] # the whole of it" },
    ]);
    put("lectures/a.yaml", `${RECIPE}# Meanwhile.\n`);
    const refused = await board.call("save", { ...asked, base: RECIPE });
    expect(refused.body).toEqual({ conflict: `${RECIPE}# Meanwhile.\n` });
    expect(read("lectures/a.yaml")).toBe(`${RECIPE}# Meanwhile.\n`);
    const saved = await board.call("save", { ...asked, base: `${RECIPE}# Meanwhile.\n` });
    expect(saved.body).toEqual({ saved: text });
    expect(read("lectures/a.yaml")).toBe(text);
    expect(readdirSync(join(cwd, "lectures")).sort()).toEqual(["a.yaml", "other.yaml"]);
  });

  it("tells when the file of a recipe is saved elsewhere", async () => {
    const listening = board.listen();
    put("lectures/a.yaml", `${RECIPE}# Elsewhere.\n`);
    await until("the change", () =>
      listening.events.some((event) => event.kind === "disk" && event.text === `${RECIPE}# Elsewhere.\n`),
    );
    listening.close();
  });

  it("takes changes of sources over with the lock that `remix` writes", async () => {
    await lectern(["remix", "lectures/a.yaml", "--no-check"], { cwd });
    const locked = read("lectures/a.lock.yaml");
    put("paper/outline.yaml", stringify(PAPER).replace("Fifty hertz", "Fifty-one hertz"));
    const drifted = await board.open("lectures/a.yaml");
    const north = drifted.lecture.rows.find(({ slide }) => slide === "north");
    expect(north?.drift).toMatchObject({
      status: "changed",
      isAccepted: false,
      diff: [expect.stringContaining("{+-one+}")],
    });
    const accepted = ["paper/outline.yaml#north"];
    const asked = { recipe: "lectures/a.yaml", text: RECIPE, accepted, base: RECIPE };
    await board.call("save", asked);
    expect(read("lectures/a.lock.yaml")).not.toBe(locked);
    const settled = await board.open("lectures/a.yaml");
    expect(settled.lecture.rows.find(({ slide }) => slide === "north")?.drift).toBeUndefined();
    put("paper/outline.yaml", stringify(PAPER));
    for (const file of ["lectures/a.lock.yaml", "lectures/a.md"]) rmSync(join(cwd, file));
  });

  it("takes over just the slide that is meant, tells of those that are gone, and saves no lock of a lecture with errors", async () => {
    // With a divider of its own, a lecture does without that of the section.
    const UNDIVIDED = RECIPE.replace("  - divider: First\n\n", "");
    put("lectures/a.yaml", UNDIVIDED);
    await lectern(["remix", "lectures/a.yaml", "--no-check"], { cwd });
    const changed = stringify(PAPER).replace("Power needs one frequency", "Power needs a frequency");
    put("paper/outline.yaml", changed.replace("Fifty hertz", "Fifty-one hertz").replace("id: south", "id: far"));
    const drifted = await board.open("lectures/a.yaml");
    expect(drifted.lecture.lost).toMatchObject([
      { work: "paper/outline.yaml", slide: "south", status: "moved", to: "far", isAccepted: false },
    ]);
    // A section's address is that of one of its slides, too.
    const accepted = ["paper/outline.yaml#power", "paper/outline.yaml#south"];
    const asked = { recipe: "lectures/a.yaml", text: UNDIVIDED, accepted };
    const { body } = await board.call<{ lecture: OpenAnswer["lecture"] }>("lecture", asked);
    const driftOf = (slide: string) => body.lecture.rows.find((row) => row.slide === slide)?.drift;
    expect([driftOf("power")?.isAccepted, driftOf("north")?.isAccepted]).toEqual([true, false]);
    expect(body.lecture.lost[0]?.isAccepted).toBe(true);
    const wrong = `${UNDIVIDED}  - from: ../gone/outline.yaml\n    take: [x]\n`;
    const refused = await board.call<{ message: string }>("save", { ...asked, text: wrong, base: UNDIVIDED });
    expect([refused.status, refused.body.message]).toEqual([409, expect.stringContaining("can't be taken over while")]);
    expect(read("lectures/a.yaml")).toBe(UNDIVIDED);
    await board.call("save", { ...asked, base: UNDIVIDED });
    const settled = await board.open("lectures/a.yaml");
    const drifts = settled.lecture.rows.flatMap(({ slide, drift }) => (drift ? [slide] : []));
    expect([drifts, settled.lecture.lost]).toEqual([["power-content", "north"], []]);
    put("paper/outline.yaml", stringify(PAPER));
    for (const file of ["lectures/a.lock.yaml", "lectures/a.md"]) rmSync(join(cwd, file));
  });

  it("shows what is left of a lecture when a source is gone, and keeps its entry", async () => {
    put("lectures/a.yaml", `${RECIPE}  - from: ../gone/outline.yaml\n    take: [x]\n`);
    const gone = await board.open("lectures/a.yaml");
    expect(gone.lecture.isReadOnly).toBe(false);
    expect(gone.lecture.rows.at(-1)).toMatchObject({ kind: "unknown", title: "../gone/outline.yaml" });
    expect(gone.lecture.findings[0]).toMatchObject({ severity: "error", line: 13 });
    const [, ...rest] = rows(gone.lecture.rows);
    const { text } = await board.edit(gone, { kind: "arrange", items: rest });
    expect(text).toContain("- from: ../gone/outline.yaml\n    take: [x]");
  });

  it("opens a recipe with errors to be looked at, with their places", async () => {
    put("lectures/a.yaml", RECIPE.replace("minutes: 20", "minutes: many"));
    const wrong = await board.open("lectures/a.yaml");
    expect(wrong.lecture).toMatchObject({ isReadOnly: true, rows: [] });
    expect(wrong.lecture.findings[0]).toMatchObject({ line: 6, column: 12, source: "  minutes: many" });
    await expect(board.edit(wrong, { kind: "lecture", fields: { title: "x" } })).rejects.toThrow("has errors");
  });

  it("begins a new recipe without writing it", async () => {
    const { recipe, saved, lecture } = await board.open("");
    expect({ recipe, saved }).toEqual({ recipe: "lectures/new-lecture.yaml", saved: null });
    expect(lecture.fields).toMatchObject({ title: "A new lecture", minutes: 45 });
    expect(existsSync(join(cwd, recipe))).toBe(false);
  });

  it("writes nothing but recipes of the project, whatever is named", async () => {
    const before = readFileSync(join(home, "outside.yaml"), "utf8");
    for (const recipe of [
      ...[
        "../outside.yaml",
        join(home, "outside.yaml"),
        "way-out/outside.yaml",
        "lectures\\..\\..\\outside.yaml",
        "/",
        "",
        " ",
        "lectures",
        "\0.yaml",
      ],
      ...[
        "paper/outline.yaml",
        "ports.md",
        "package.json",
        ".git/config.yaml",
        "node_modules/x.yaml",
        "lectures/a.lock.yaml",
      ],
    ]) {
      const { status } = await board.call("save", { recipe, text: "x: 1\n", accepted: [], base: null });
      expect([recipe, status]).toEqual([recipe, 422]);
    }
    expect(readFileSync(join(home, "outside.yaml"), "utf8")).toBe(before);
    expect(read("ports.md")).toBe(DECK);
    expect(readdirSync(cwd).sort()).toEqual(
      [".gitignore", ".lectern", "broken", "closed", "lectures", "paper", "ports.md", "slides.md", "way-out"].sort(),
    );
  });

  it("lets nobody in but its own pages", async () => {
    const save = { recipe: "lectures/a.yaml", text: "x: 1\n", accepted: [], base: RECIPE };
    const { origin } = board;
    for (const [what, headers] of Object.entries<Record<string, string>>({
      "another origin": { origin: "http://evil.example", "sec-fetch-site": "cross-site" },
      "another port of this machine": { origin: "http://localhost:1", "sec-fetch-site": "same-site" },
      "a name that was bound to this machine": { host: "evil.example", origin: "http://evil.example" },
      "a wrong key": { cookie: `lectern-${new URL(origin).port}=wrong` },
      "what a form can send": { "content-type": "text/plain" },
    }))
      expect([what, (await board.call("save", save, headers)).status]).toEqual([what, 403]);
    const keyless = await ask(`${origin}/api/save`, {
      ...{ method: "POST", body: save },
      headers: { origin, "sec-fetch-site": "same-origin", "content-type": "application/json" },
    });
    expect(keyless.status).toBe(403);
    for (const path of ["/api/events", "/", "/api/pictures/00000000000000000000000000000000.png"])
      expect((await board.get(path, { origin: "http://evil.example", "sec-fetch-site": "cross-site" })).status).toBe(
        403,
      );
    for (const path of [
      "/../paper/outline.yaml",
      "/paper/outline.yaml",
      "/api/exported/lectures/a.yaml",
      "/.git/config",
      "/@fs/etc/passwd",
    ])
      expect([path, (await board.get(path)).status]).toEqual([path, 403]);
    expect((await board.get("/api/pictures/00000000000000000000000000000000.png")).status).toBe(404);
    expect(read("lectures/a.yaml")).toBe(RECIPE);
  });

  it.each(["", "{", "[]", '{"recipe":1}', `{"a":${"[".repeat(50_000)}`])(
    "answers what is no request: %.20s",
    async (body) => {
      const { status } = await board.call("save", body);
      expect(status).toBeGreaterThanOrEqual(400);
      expect((await board.open("lectures/a.yaml")).saved).toBe(RECIPE);
    },
  );

  it("tells the line that is wrong as it stands on the board, saved or not", async () => {
    const [, power] = opened.lecture.rows;
    const wrong = await board.call<{ lecture: OpenAnswer["lecture"] }>("lecture", {
      ...{ recipe: "lectures/a.yaml", accepted: [] },
      text: RECIPE.replace("minutes: 20", "minutes: 1\n  commercial: perhaps"),
    });
    expect(wrong.body.lecture.findings[0]).toMatchObject({ line: 7, source: "  commercial: perhaps" });
    const short = await board.edit(opened, { kind: "override", row: power?.key, fields: { points: ["x"] } });
    expect(short.lecture.findings[0]).toMatchObject({ code: "override-is-possible", source: "      power:" });
    expect(short.lecture.rows[1]?.findings[0]?.code).toBe("override-is-possible");
  });

  it("holds unsaved work against what the page began from, not against what is saved by then", async () => {
    put("lectures/a.yaml", `${RECIPE}# Saved by an editor.\n`);
    const edit = { kind: "arrange", items: rows().slice(1) };
    const asked = { recipe: "lectures/a.yaml", text: RECIPE, accepted: [], base: RECIPE, edit };
    expect((await board.call("lecture", asked)).status).toBe(200);
    expect(await board.open("lectures/a.yaml")).toMatchObject({ isDraft: true, isBehind: true });
    // Another tab saves something else: this work stays, and this tab is told.
    const listening = board.listen();
    const other = {
      recipe: "lectures/a.yaml",
      text: `${RECIPE}# Tab.\n`,
      accepted: [],
      base: `${RECIPE}# Saved by an editor.\n`,
    };
    await until("the save", async () => "saved" in (await board.call<object>("save", other)).body);
    expect(await board.open("lectures/a.yaml")).toMatchObject({ isDraft: true, isBehind: true });
    listening.close();
  });

  it("does not open a file of another encoding, whose letters it would change", async () => {
    writeFileSync(join(cwd, "lectures/latin.yaml"), Buffer.from(RECIPE.replace("A lecture", "Caf\xe9"), "latin1"));
    const { status, body } = await board.call<{ message: string }>("open", { recipe: "lectures/latin.yaml" });
    expect([status, body.message]).toEqual([422, "this file is not in the encoding UTF-8"]);
    rmSync(join(cwd, "lectures/latin.yaml"));
  });

  it("takes slides that are called as what every object has, and leaves anchors where they are", async () => {
    put(
      "odd.md",
      "---\ntheme: default\nauthor: Me\n---\n\n# Odd\n\n---\nrouteAlias: constructor\n---\n\n# One\n\n---\nrouteAlias: toString\n---\n\n# Two\n",
    );
    const text = `${RECIPE}  - from: ../odd.md\n    take: [constructor, toString]\n    override:\n      toString: { notes: &n hi }\n  - slide: A\n    notes: *n\n`;
    put("lectures/a.yaml", text);
    const odd = await board.open("lectures/a.yaml");
    const one = odd.lecture.rows.find(({ slide }) => slide === "constructor");
    expect(one?.fields).toEqual({});
    const items = rows(odd.lecture.rows.filter((row) => row !== one));
    const moved = await board.edit(odd, { kind: "arrange", items });
    expect(parse(moved.text).slides.slice(-2)).toEqual([
      { from: "../odd.md", take: ["toString"], override: { toString: { notes: "hi" } } },
      { slide: "A", notes: "hi" },
    ]);
    const named = await board.edit(odd, { kind: "divider", row: "0", fields: { divider: "Now" } });
    expect(named.text).toBe(text.replace("First", "Now"));
    rmSync(join(cwd, "odd.md"));
  });

  it("goes on where unsaved work can't be kept, and says so", async () => {
    const other = join(home, "full");
    mkdirSync(other);
    writeFileSync(
      join(other, "a.yaml"),
      stringify({ lectern: 1, lecture: { title: "A", lecturer: "B" }, slides: [{ divider: "One" }] }),
    );
    writeFileSync(join(other, ".lectern"), "not a folder\n");
    const full = await startBoard(other, "a.yaml");
    const before = await full.open("a.yaml");
    const after = await full.edit(before, { kind: "arrange", items: [{ row: "0" }, { divider: { divider: "Two" } }] });
    expect(after.unkept).toBeDefined();
    expect(after.lecture.rows).toHaveLength(2);
    const { body } = await full.call("save", { recipe: "a.yaml", text: after.text, accepted: [], base: before.saved });
    expect(body).toEqual({ saved: after.text });
    expect(readFileSync(join(other, ".lectern"), "utf8")).toBe("not a folder\n");
    rmSync(other, { recursive: true });
    expect(await full.stop()).toMatchObject({ code: 0, out: "" });
  });

  it("keeps unsaved work when it is killed", async () => {
    const other = await startBoard(cwd, "lectures/other.yaml");
    const before = await other.open("lectures/other.yaml");
    const { text } = await other.edit(before, {
      kind: "arrange",
      items: [{ row: "0" }, { divider: { divider: "Kept" } }],
    });
    await other.stop("SIGKILL");
    expect(await board.open("lectures/other.yaml")).toMatchObject({
      isDraft: true,
      isBehind: false,
      text,
      saved: before.text,
    });
    put("lectures/other.yaml", before.text.replace("Other", "Changed"));
    expect(await board.open("lectures/other.yaml")).toMatchObject({ isDraft: true, isBehind: true, text });
    await board.call("discard", { recipe: "lectures/other.yaml" });
    expect(await board.open("lectures/other.yaml")).toMatchObject({ isDraft: false });
    expect(readdirSync(join(cwd, ".lectern/board"))).toEqual([".gitignore"]);
  });
});

describe("lectern board", () => {
  it.each([
    [["nowhere"], "there is no such file or folder"],
    [["../outside.yaml"], "this is not in the project's folder"],
    [["--port", "0"], "port"],
    [["https://example.org/deck.md"], "download the deck"],
    [["paper", ".gitignore"], "neither an outline nor a Slidev deck"],
    [["--port", "PORT"], "is taken by another program"],
  ])("says what is wrong with %j, and ends", async (named, message) => {
    const args = named.map((each) => each.replace("PORT", new URL(board.origin).port));
    const { code, err } = await lectern(["board", "--no-open", ...args], { cwd });
    expect(err).toContain(message);
    expect(code).not.toBe(0);
  });
});
