import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Drawn } from "../../../scripts/board/pictures/draw-slides.ts";
import { contextOf, type Drawing, KEY, pictureKey } from "../../../scripts/board/pictures/picture-key.ts";
import { PictureRoom } from "../../../scripts/board/pictures/picture-room.ts";
import type { Slide } from "../../../scripts/deck/types.ts";
import { until } from "../../helpers/cli.ts";

/** Names of pictures hold this, so that no test finds what another one, or a board, has kept. */
let run = "";
const drawing = (id: string, language = "en", more: object = {}): Drawing => ({
  slide: {
    kind: "points",
    id,
    title: [{ type: "text", value: `${run} ${id}` }],
    points: [],
    ...more,
  } as unknown as Slide,
  ...{ assets: [], size: "small", among: [], look: { language, shortTitle: run, aspectRatio: "16:9" } },
});

/** Batches that were drawn, and what became of each picture. */
let batches: string[][];
let told: { drawn: string[]; undrawn: string[] };
let room: PictureRoom;
let stop: AbortController;
let gate: Promise<void> = Promise.resolve();

beforeEach(() => {
  run = mkdtempSync(join(tmpdir(), "lectern-pictures-"));
  batches = [];
  told = { drawn: [], undrawn: [] };
  stop = new AbortController();
  gate = Promise.resolve();
  const draw = async (drawings: readonly Drawing[]): Promise<Drawn[]> => {
    batches.push(drawings.map(({ slide }) => slide.id));
    await gate;
    if (drawings.some(({ slide }) => slide.id === "broken")) throw new Error("this can't be drawn");
    return drawings.map(({ slide }) => ({ pictures: [Buffer.from(slide.id).toString("base64")], fits: true }));
  };
  const tell = {
    drawn: (keys: string[]) => told.drawn.push(...keys),
    undrawn: (keys: string[]) => told.undrawn.push(...keys),
  };
  room = new PictureRoom(draw, tell, stop.signal);
});
afterEach(() => rmSync(run, { recursive: true }));

const settled = (count: number) => until("the pictures", () => told.drawn.length + told.undrawn.length >= count);

describe("pictures of slides", () => {
  it("are named by what is on them", () => {
    const [one, same] = [drawing("a"), drawing("a")];
    expect(pictureKey(one)).toMatch(KEY);
    expect(pictureKey(same)).toBe(pictureKey(one));
    const silent = { ...one, slide: { ...one.slide, notes: [[{ type: "text", value: "x" }]], minutes: 9 } as Slide };
    expect(pictureKey(silent)).toBe(pictureKey(one));
    const others: Drawing[] = [
      drawing("b"),
      drawing("a", "de"),
      { ...one, size: "large" },
      { ...one, assets: [{ path: "x", target: "public/remix/1.png" }] },
      { ...one, among: [{ ...one.slide, kind: "divider" } as Slide] },
    ];
    expect(new Set(others.map(pictureKey)).add(pictureKey(one)).size).toBe(others.length + 1);
  });

  it("know of other slides just what they say of them", () => {
    const slide = (id: string, more: object) => ({ ...drawing(id).slide, ...more }) as Slide;
    const [divider, pillar, one, two, other, label] = [
      slide("d", { kind: "divider" }),
      slide("p", { kind: "diagram" }),
      slide("c1", { kind: "claim", pillar: "p" }),
      slide("c2", { kind: "claim", pillar: "p" }),
      slide("x", { kind: "claim", pillar: "q" }),
      slide("l", { label: "I" }),
    ] as const;
    const among = [divider, pillar, one, two, other, label, slide("l2", { label: "II" }), slide("s", {})];
    expect(contextOf([one], among)).toEqual([divider, pillar, one, two, label]);
    expect(contextOf([slide("s", {})], among)).toEqual([divider, label]);
  });

  it("are drawn some at a time, those of one look, and kept", async () => {
    const keys = [...Array.from({ length: 14 }, (_, at) => drawing(`s${at}`)), drawing("d", "de")].map(room.know);
    expect(room.want(keys)).toEqual([]);
    await settled(15);
    expect(batches.map(({ length }) => length)).toEqual([12, 2, 1]);
    expect(room.want(keys)).toEqual(keys);
    expect(batches).toHaveLength(3);
    expect(room.take(keys[3] ?? "")?.pictures).toEqual([Buffer.from("s3").toString("base64")]);
  });

  it("are drawn in another order when somebody looks elsewhere, and none twice", async () => {
    let open = () => {};
    gate = new Promise((done) => {
      open = done;
    });
    const keys = Array.from({ length: 30 }, (_, at) => drawing(`s${at}`)).map(room.know);
    room.want(keys);
    await until("the first batch", () => batches.length === 1);
    room.want(keys.slice(25));
    // What is being drawn is not asked for again.
    room.want(keys.slice(0, 2));
    open();
    await settled(30);
    expect(batches[1]?.slice(0, 5)).toEqual(["s25", "s26", "s27", "s28", "s29"]);
    expect(batches.flat().toSorted()).toEqual(keys.map((_, at) => `s${at}`).toSorted());
  });

  it("are drawn though one of them can't be, of which it is told", async () => {
    const keys = ["a", "b", "broken", "c"].map((id) => room.know(drawing(id)));
    room.want(keys);
    await settled(4);
    expect(told.undrawn).toEqual([keys[2]]);
    expect(told.drawn.toSorted()).toEqual(keys.filter((_, at) => at !== 2).toSorted());
    expect(await room.draw(keys[2] ?? "")).toBeUndefined();
    expect(room.problemOf(keys[2] ?? "")).toBe("this can't be drawn");
  });

  it("keep slides of one address apart, and no name that nobody knows", async () => {
    const keys = [drawing("a"), drawing("a", "en", { kind: "claim" })].map(room.know);
    room.want([...keys, "0".repeat(32)]);
    await settled(2);
    expect(batches).toEqual([["a"], ["a"]]);
  });
});
