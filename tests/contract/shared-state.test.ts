import { describe, expect, it } from "vitest";
import * as vue from "vue";
import { keepPendingChanges, SHARED_STATE } from "../../scripts/slidev/shared-state.ts";
import { SHARED_CLIENT, sharedModule } from "../helpers/shared-module.ts";

interface Shared {
  data: Record<string, unknown>;
  /** What it hears of another window. */
  hear(payload: object): void;
  /** What it told. */
  posts: Record<string, unknown>[];
}

/** The plugin's module for a window, run as in one. */
async function open(name: string, state: object, mend: (code: string) => string): Promise<Shared> {
  const client = await import(SHARED_CLIENT);
  const body = mend(await sharedModule(name, state))
    .replace(/^import .*$/gm, "")
    .replaceAll("import.meta.hot", "hot")
    .replace("export default data", "return data");
  const posts: Record<string, unknown>[] = [];
  const listeners: ((payload: object) => void)[] = [];
  const scope = {
    ...{ reactive: vue.reactive, watch: vue.watch, ...client },
    hot: { on: (_: string, listener: (payload: object) => void) => listeners.push(listener) },
    fetch: async (_: string, { body: sent }: { body: string }) => void posts.push(JSON.parse(sent)),
  };
  const data = new Function(...Object.keys(scope), body)(...Object.values(scope));
  return { data, posts, hear: (payload) => listeners.forEach((listener) => void listener(payload)) };
}

const told = (posts: readonly unknown[]) => expect.poll(() => posts.length).toBeGreaterThan(0);

describe("what a window is about to tell of", () => {
  it("is one of the modules that are mended", () => {
    expect(["/@server-reactive/nav", "/@server-reactive/drawings?diff"].every((id) => SHARED_STATE.test(id))).toBe(
      true,
    );
    expect(SHARED_STATE.test("/@slidev/configs")).toBe(false);
  });

  it("stays where it is the whole, as the place in the deck", async () => {
    const { data, hear, posts } = await open("nav", { nav: { page: 1 } }, keepPendingChanges);
    data.page = 5;
    hear({ key: "nav", source: "another", data: { page: 2 } });
    expect(data.page).toBe(5);
    await told(posts);
    expect(posts[0]?.data).toEqual({ page: 5 });
    // Nothing is about to be told any more.
    hear({ key: "nav", source: "another", data: { page: 2 } });
    expect(data.page).toBe(2);
  });

  it("is told before another's change where it is a part, as a drawing", async () => {
    const { data, hear, posts } = await open("drawings?diff", { drawings: { 1: "a" } }, keepPendingChanges);
    data[2] = "b";
    hear({ key: "drawings", source: "another", patch: { 3: "c" } });
    expect({ ...data }).toEqual({ 1: "a", 2: "b", 3: "c" });
    await told(posts);
    expect(posts).toHaveLength(1);
    expect(posts[0]?.patch).toMatchObject({ 2: "b" });
  });

  it("is lost without that, which is why", async () => {
    const { data, hear } = await open("nav", { nav: { page: 1 } }, (code) => code);
    data.page = 5;
    hear({ key: "nav", source: "another", data: { page: 2 } });
    expect(data.page).toBe(2);
  });
});
