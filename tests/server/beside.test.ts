import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { answerBeside } from "../../scripts/server/beside.ts";
import { drawingsDoor } from "../../scripts/server/drawings-door.ts";
import { isKeptBeside, ownDoors } from "../../scripts/server/own-doors.ts";

const root = mkdtempSync(join(tmpdir(), "lectern-beside-"));
const deckFile = join(root, "slides.md");
const folder = join(root, "slides.drawings");
const file = join(folder, "ii-b.svg");
const times = join(root, "slides.times.json");

let content = "# What it costs";
const slideOf = (routeAlias: string) => ({
  frontmatter: { routeAlias },
  source: { frontmatter: { routeAlias }, contentRaw: content },
});
let aliases = ["title", "ii-b", "ii-c"];
const faults: [door: string, finding: Diagnostic | undefined][] = [];

let server: Server;
let base = "";
beforeAll(async () => {
  const data = async () =>
    ({
      slides: aliases.map(slideOf),
      config: { title: "A talk", canvasWidth: 960, aspectRatio: 16 / 9 },
    }) as unknown as Awaited<ReturnType<Parameters<typeof ownDoors>[1]>>;
  const doors = ownDoors(deckFile, data);
  const onFault = (door: string, finding: Diagnostic | undefined) => void faults.push([door, finding]);
  server = createServer((request, response) => {
    if (!answerBeside(request, response, { doors, onFault })) response.end("Slidev");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await once(server, "close");
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true, force: true });
  faults.length = 0;
  content = "# What it costs";
  aliases = ["title", "ii-b", "ii-c"];
});

const get = async (door: string) => {
  const answer = await fetch(`${base}/@lectern/${door}`);
  return [answer.status, await answer.json()];
};
const post = async (door: string, body: unknown) => {
  const answer = await fetch(`${base}/@lectern/${door}`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return [answer.status, await answer.json()];
};
const PATH = '<path fill="red" d="M 1 2 L 3 4 Z"/>';
const draw = (name: string, svg = PATH) => post("drawings", { name, svg });

describe("Lectern's own doors", () => {
  it.each(["/", "/@lectern/", "/@lectern/other", "/@lectern/constructor", "/@lectern/drawings/x", "//@lectern/times"])(
    "leave all else to Slidev: %s",
    async (path) => {
      expect(await (await fetch(base + path)).text()).toBe("Slidev");
    },
  );

  it.each(["drawings", "times"])("take JSON of the right form only: %s", async (door) => {
    for (const body of ["", "{", "null", "[]", "{}", '{"name":"ii-b"}', '{"__proto__":{"name":"ii-b","svg":""}}'])
      expect((await post(door, body))[0], body).toBe(400);
    expect((await post(door, `"${"x".repeat(5_000_000)}"`))[0]).toBe(400);
    expect(readdirSync(root)).toEqual([]);
    // It is the page that sent it wrongly.
    expect(faults).toEqual([]);
  });
});

describe("the door of drawings", () => {
  it("writes nothing while nothing is drawn", async () => {
    expect(await get("drawings")).toEqual([200, { names: aliases, drawings: {} }]);
    expect(await draw("ii-b", "")).toEqual([200, { name: "ii-b", svg: "" }]);
    expect(readdirSync(root)).toEqual([]);
  });

  it("keeps a drawing as a file that any viewer opens, until it is cleared", async () => {
    expect(await draw("ii-b")).toEqual([200, { name: "ii-b", svg: PATH }]);
    expect(readFileSync(file, "utf8")).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 960 540" width="960" height="540" data-slide="[\da-f]{16}" data-seal="[\da-f]{16}">\n<path [^\n]*\n<\/svg>\n$/,
    );
    expect(await get("drawings")).toEqual([200, { names: aliases, drawings: { "ii-b": PATH } }]);
    await draw("ii-c");
    await draw("ii-b", "");
    expect(readdirSync(folder)).toEqual(["ii-c.svg"]);
    await draw("ii-c", "");
    expect(readdirSync(root)).toEqual([]);
  });

  it("keeps what the slide said when it was drawn on", async () => {
    await draw("ii-b");
    const before = readFileSync(file, "utf8");
    content = "# What it would cost";
    // A page that shows it again draws nothing.
    await draw("ii-b");
    expect(readFileSync(file, "utf8")).toBe(before);
    await draw("ii-b", PATH.repeat(2));
    expect(readFileSync(file, "utf8").match(/data-slide="\w+/)?.[0]).not.toBe(before.match(/data-slide="\w+/)?.[0]);
  });

  it("keeps shapes only", async () => {
    const [status, { svg }] = (await draw("ii-b", `<script>1</script>${PATH}<a href="x"/>`)) as [
      number,
      { svg: string },
    ];
    expect([status, svg]).toEqual([200, PATH]);
    expect(await draw("ii-b", "</svg><svg>")).toEqual([400, { error: "this drawing can't be read" }]);
  });

  it.each(["../x", "ii-z", "/etc/x", "ii-b/../x", "ii-b\0"])("knows slides of the deck only: %s", async (name) => {
    expect((await draw(name))[0]).toBe(400);
    expect(readdirSync(root)).toEqual([]);
  });

  it("takes a drawing along when its slide is renamed", async () => {
    await draw("ii-b");
    const digest = readFileSync(file, "utf8").match(/data-slide="\w+/)?.[0];
    aliases = ["title", "costs", "ii-c"];
    content = "# Otherwise";
    expect((await post("drawings", { name: "costs", from: "ii-b" }))[0]).toBe(200);
    // Another window tells the same.
    expect((await post("drawings", { name: "costs", from: "ii-b" }))[0]).toBe(200);
    expect(readdirSync(folder)).toEqual(["costs.svg"]);
    expect(readFileSync(join(folder, "costs.svg"), "utf8")).toContain(digest);
    for (const from of ["../slides", "ii-c", "a/b", "..", ""])
      expect((await post("drawings", { name: "costs", from }))[0], from).toBe(400);
  });

  it("leaves what Lectern did not write, and tells it", async () => {
    const foreign = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540">${PATH}</svg>`;
    mkdirSync(folder);
    writeFileSync(file, foreign);
    for (const svg of [PATH.repeat(2), ""]) {
      const [status, { error }] = (await draw("ii-b", svg)) as [number, { error: string }];
      expect(status).toBe(409);
      expect(error).toMatch(/^slides\.drawings\/ii-b\.svg: Lectern did not write this file/);
    }
    expect(readFileSync(file, "utf8")).toBe(foreign);
    expect(faults.at(-1)).toEqual([
      "drawings",
      expect.objectContaining({ severity: "warning", file: "slides.drawings/ii-b.svg" }),
    ]);
    // A page that is loaded anew gets back what is not kept.
    expect(await draw("ii-b", PATH.repeat(2))).toEqual([409, expect.anything()]);
    expect(await get("drawings")).toEqual([200, { names: aliases, drawings: { "ii-b": `${PATH}\n${PATH}` } }]);
    rmSync(file);
    await draw("ii-c");
    expect(faults.at(-1)).toEqual(["drawings", undefined]);
    expect(readdirSync(folder)).toEqual(["ii-b.svg", "ii-c.svg"]);
  });

  it.each([
    [
      "a link in place of the folder",
      () => {
        mkdirSync(join(root, "elsewhere"));
        symlinkSync(join(root, "elsewhere"), folder);
      },
    ],
    ["a link to nothing in place of the folder", () => symlinkSync(join(root, "nothing"), folder)],
    ["a file in place of the folder", () => writeFileSync(folder, "")],
    [
      "a link in place of the file",
      () => {
        mkdirSync(folder);
        symlinkSync(join(root, "other"), file);
      },
    ],
    ["a folder in place of the file", () => mkdirSync(file, { recursive: true })],
  ])("writes nothing through %s", async (_, make) => {
    make();
    const before = readdirSync(root, { recursive: true });
    expect((await draw("ii-b"))[0]).toBe(409);
    expect((await get("drawings"))[0]).toBe(200);
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });
});

describe("what could not be kept", () => {
  it("is written when the way is free, and told", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const written = vi.fn();
      const door = drawingsDoor(
        deckFile,
        () => ({ slides: [{ name: "a", digest: "d" }], width: 960, height: 540 }),
        written,
      );
      writeFileSync(folder, "");
      await expect(door.post({ name: "a", svg: PATH })).rejects.toThrow("a link or a file is where drawings");
      vi.advanceTimersByTime(3000);
      expect(written).not.toHaveBeenCalled();
      rmSync(folder);
      vi.advanceTimersByTime(3000);
      expect(written).toHaveBeenCalledOnce();
      expect(readdirSync(folder)).toEqual(["a.svg"]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("the door of times", () => {
  const talk = (started: string, seconds = 60) => ({
    started,
    seconds,
    paused: 0,
    plan: "minutes",
    slides: [{ id: "ii-b", title: "What it costs", minutes: 1, seconds }],
  });
  const logOf = () => JSON.parse(readFileSync(times, "utf8"));

  it("keeps talks beside the deck, the same one once", async () => {
    expect(await get("times")).toEqual([200, { lectern: 1, title: "A talk", talks: [] }]);
    expect(readdirSync(root)).toEqual([]);
    expect(await post("times", talk("2026-01-02T10:00:00Z"))).toEqual([200, { file: "slides.times.json" }]);
    await post("times", talk("2026-01-01T10:00:00Z"));
    await post("times", talk("2026-01-02T10:00:00Z", 90));
    const log = {
      lectern: 1,
      title: "A talk",
      talks: [talk("2026-01-01T10:00:00Z"), talk("2026-01-02T10:00:00Z", 90)],
    };
    expect(logOf()).toEqual(log);
    expect(await get("times")).toEqual([200, log]);
  });

  it("keeps the last twenty", async () => {
    for (let day = 1; day <= 22; day++) await post("times", talk(`2026-01-${String(day).padStart(2, "0")}T10:00:00Z`));
    expect(logOf().talks).toHaveLength(20);
    expect(logOf().talks.at(-1).started).toBe("2026-01-22T10:00:00Z");
  });

  it.each([
    ["no JSON", "notes of mine"],
    ["another format", '{"times":[]}'],
    ["a later version", '{"lectern":2,"title":"","talks":[]}'],
    ["nothing", ""],
  ])("leaves a file that holds %s", async (_, text) => {
    writeFileSync(times, text);
    const [status, { error }] = (await post("times", talk("2026-01-02T10:00:00Z"))) as [number, { error: string }];
    expect(status).toBe(409);
    expect(error).toMatch(/^slides\.times\.json: this file does not hold the times of talks/);
    expect((await get("times"))[0]).toBe(409);
    expect(readFileSync(times, "utf8")).toBe(text);
  });

  it.each([
    ["a link", () => symlinkSync(join(root, "other"), times)],
    ["a folder", () => mkdirSync(times)],
  ])("writes nothing through %s", async (_, make) => {
    make();
    expect((await post("times", talk("2026-01-02T10:00:00Z")))[0]).toBe(409);
    expect(readdirSync(root)).toEqual(["slides.times.json"]);
  });

  it("are known as files of Lectern's", () => {
    expect(
      [times, file, join(root, "slides.md"), `${folder}2/x.svg`].map((each) => isKeptBeside(deckFile, each)),
    ).toEqual([true, true, false, false]);
  });
});
