import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StageHub } from "../../../scripts/server/remote/stage-hub.ts";
import type { StageReport } from "../../../scripts/stage/remote-types.ts";

const AT_TWO: StageReport = {
  ...{ no: 2, total: 9, title: "Two", clicks: 1, clicksTotal: 3, notes: "", pace: "", clock: "" },
  ...{ status: "running", screen: null, isSpeaker: false },
};
const SEEN = { no: 2, clicks: 1, status: "running", screen: null } as const;

/** A hub, and what its pages say and hear. */
function open() {
  const views: (StageReport | undefined)[] = [];
  const hub = new StageHub((view) => views.push(view));
  const socket = () => {
    const listeners = new Map<string, (data: unknown, client: never) => void>();
    hub.attach({ on: (event, listener) => listeners.set(event, listener as never), send: () => {} });
    return (name: string) => {
      const heard: unknown[] = [];
      const client = { name, send: (...message: unknown[]) => void heard.push(message) };
      const emit = (event: string, data?: unknown) => listeners.get(event)?.(data, client as never);
      return {
        heard,
        emit,
        say: (report: Partial<StageReport> | null, isUsed = false) =>
          emit("lectern:stage-report", { report: report && { ...AT_TWO, ...report }, isUsed }),
        leave: () => emit("vite:client:disconnect"),
      };
    };
  };
  return { hub, views, socket, page: socket() };
}

describe("the pages of a deck", () => {
  it("are told that somebody listens when they ask", () => {
    const one = open().page("one");
    one.emit("lectern:stage-ask");
    expect(one.heard).toEqual([["lectern:stage-on"]]);
  });

  it("get a command one at a time: the speaker's that was used last, else the audience's", () => {
    const { hub, page } = open();
    const [hall, other, speaker, second] = [page("hall"), page("other"), page("speaker"), page("second")];
    const next = () => {
      for (const each of [hall, other, speaker, second]) each.heard.length = 0;
      expect(hub.ask({ command: "next", seen: SEEN })).toBe("sent");
      return [hall, other, speaker, second].map(({ heard }) => heard.length);
    };
    hall.say({});
    other.say({});
    expect(next()).toEqual([0, 1, 0, 0]);
    hall.say({}, true);
    expect(next()).toEqual([1, 0, 0, 0]);
    speaker.say({ isSpeaker: true });
    second.say({ isSpeaker: true });
    hall.say({}, true);
    expect(next()).toEqual([0, 0, 0, 1]);
    speaker.say({ isSpeaker: true }, true);
    // What Slidev carries from window to window is nobody's use of it.
    second.say({ isSpeaker: true });
    expect(next()).toEqual([0, 0, 1, 0]);
    speaker.leave();
    second.say(null);
    expect(next()).toEqual([1, 0, 0, 0]);
    hall.leave();
    other.leave();
    expect(hub.ask({ command: "next", seen: SEEN })).toBe("nobody");
    expect(hub.view).toBeUndefined();
  });

  it.each([
    ["next", { ...SEEN, no: 1 }, "elsewhere"],
    ["back", { ...SEEN, clicks: 0 }, "elsewhere"],
    ["black", { ...SEEN, screen: "black" }, "elsewhere"],
    ["pause", { ...SEEN, status: "paused" }, "elsewhere"],
    ["start", { ...SEEN, status: "ready" }, "elsewhere"],
    ["next", { ...SEEN, status: "paused", screen: "black" }, "sent"],
    ["black", { ...SEEN, status: "paused" }, "sent"],
  ] as const)("get no %s that was meant for somewhere else", (command, seen, outcome) => {
    const { hub, page } = open();
    const one = page("one");
    one.say({});
    expect(hub.ask({ command, seen })).toBe(outcome);
    expect(one.heard.length).toBe(outcome === "sent" ? 1 : 0);
  });

  it("of a server before are gone, also when they still say something", () => {
    const { hub, page, socket, views } = open();
    const old = page("old");
    old.say({});
    const next = socket();
    expect(hub.view).toBeUndefined();
    old.say({ title: "Ghost" });
    old.leave();
    expect(hub.view).toBeUndefined();
    next("new").say({ title: "New" });
    expect(views.map((view) => view?.title)).toEqual(["Two", undefined, "New"]);
  });

  it("tell the phone each thing once", () => {
    const { views, page } = open();
    const [one, two] = [page("one"), page("two")];
    one.say({});
    one.say({}, true);
    two.say({});
    two.say({ no: 3 }, true);
    expect(views.map((view) => view?.no)).toEqual([2, 3]);
  });

  it.each([
    ["nothing", undefined],
    ["a text", "x"],
    ["half a report", { report: { no: 1 }, isUsed: false }],
    ["notes without end", { report: { ...AT_TWO, notes: "x".repeat(50_001) }, isUsed: false }],
    ["a number that is none", { report: { ...AT_TWO, no: Number.NaN }, isUsed: false }],
  ])("are not believed: %s", (_, data) => {
    const { hub, page } = open();
    page("one").emit("lectern:stage-report", data);
    expect(hub.view).toBeUndefined();
  });

  it("may say anything at all, and what is no report changes nothing", () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const { hub, page } = open();
        page("one").emit("lectern:stage-report", data);
        expect(hub.view).toBeUndefined();
      }),
    );
  });

  it("hand on nothing but what a report has", () => {
    const { hub, page } = open();
    page("one").say({ secret: "x" } as never);
    expect(hub.view).toEqual(AT_TWO);
  });
});
