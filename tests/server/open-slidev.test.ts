import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HotPayload, Logger } from "vite";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { type OpenDeck, openSlidev } from "../../scripts/server/open-slidev.ts";
import { isOfStyles } from "../../scripts/slidev/hold-styles.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-open-"));
const said: string[] = [];
const say = (text: string) => void said.push(text);
const logger: Logger = {
  hasWarned: false,
  info: () => {},
  ...{ warn: say, warnOnce: say, error: say },
  clearScreen: () => {},
  hasErrorLogged: () => false,
};

let deck: OpenDeck;
beforeAll(async () => {
  const deckFile = join(folder, "slides.md");
  writeFileSync(deckFile, "---\ntheme: none\n---\n\n# One\n\n---\n\n# Two\n");
  deck = await openSlidev({ deckFile, sockets: createServer(), logger, onStale: () => {} });
}, 60_000);
afterAll(async () => {
  await deck?.[Symbol.asyncDispose]();
  if (deck) rmSync(deck.vite.config.cacheDir, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

/** Whatever Vite, Slidev and their plugins answer with, in this order; each is closed unless `doors.ts` opens it. */
const MIDDLEWARES = [
  "viteRejectInvalidRequestMiddleware",
  "hostValidationMiddleware",
  // Slides as JSON, the server for agents, what windows share, UnoCSS's tools.
  "(no name)",
  "(no name)",
  "(no name)",
  "(no name)",
  "viteCachedTransformMiddleware",
  "/__open-in-editor launchEditorMiddleware",
  "viteHMRPingMiddleware",
  "viteServePublicMiddleware",
  "viteTransformMiddleware",
  "viteServeRawFsMiddleware",
  "viteServeStaticMiddleware",
  "viteHtmlFallbackMiddleware",
  // Slidev's page.
  "(no name)",
  "viteIndexHtmlMiddleware",
  "vite404Middleware",
  "viteErrorMiddleware",
];

describe("Slidev's server, behind the gate", () => {
  it("has the doors that are known; look at a new one before it goes into this list", () => {
    const stack = deck.vite.middlewares.stack.map(({ route, handle }) =>
      [route, ("name" in handle && handle.name) || "(no name)"].filter(Boolean).join(" "),
    );
    expect(stack).toEqual(MIDDLEWARES);
  });

  it("has no port, answers other origins nothing, and leaves out what Lectern does not need", () => {
    const { httpServer, config } = deck.vite;
    expect(httpServer).toBeNull();
    expect(config.server).toMatchObject({ middlewareMode: true, cors: false, hmr: { overlay: false } });
    expect(config.plugins.map(({ name }) => name).filter((name) => /inspect/.test(name))).toEqual([]);
    expect(config.server.fs.strict).toBe(true);
  });

  it("knows the slides of the deck when the page has asked for what imports them, and nothing beside the deck", async () => {
    writeFileSync(join(folder, "outline.yaml"), "secret: 1\n");
    const { vite, house } = deck;
    expect(await house.isImported("/slides.md__slidev_1.md")).toBe(false);
    await vite.environments.client.transformRequest("/@slidev/slides");
    await vite.environments.client.transformRequest("/@slidev/slides/1/md");
    expect(await house.isImported("/slides.md__slidev_1.md")).toBe(true);
    expect(await house.isImported("/slides.md__slidev_1.md?t=1795676361301")).toBe(true);
    for (const path of [
      "/outline.yaml",
      "/outline.yaml?raw",
      `/@fs${folder}/outline.yaml?raw`,
      "/slides.md?raw",
      "/slides.md",
    ])
      expect(await house.isImported(path)).toBe(false);
  });

  it("tells pages of UnoCSS's styles in messages that are known", async () => {
    const { vite } = deck;
    const send = vi.spyOn(vite.ws, "send");
    onTestFinished(() => send.mockRestore());
    await vite.environments.client.transformRequest("/@id/__x00__/__uno.css");
    writeFileSync(join(folder, "Odd.vue"), '<template><p class="mt-[13.57px]">odd</p></template>\n');
    await vite.environments.client.transformRequest(`/@fs${join(folder, "Odd.vue")}`);
    await vi.waitUntil(() => send.mock.calls.length > 0, { timeout: 20_000 });
    expect(send.mock.calls.map(([payload]) => isOfStyles(payload as unknown as HotPayload))).toContain(true);
  });

  it("says nothing of its own accord", () => {
    expect(said).toEqual([]);
  });

  it("runs nothing that another user may have put where nothing can be kept", async () => {
    vi.resetModules();
    vi.doMock("../../scripts/files/cache.ts", () => ({ cacheFolder: () => undefined }));
    onTestFinished(() => {
      vi.doUnmock("../../scripts/files/cache.ts");
      vi.resetModules();
    });
    const { openCache } = await import("../../scripts/server/open-slidev.ts");
    const [one, other] = [openCache(folder), openCache(folder)];
    expect(one.folder).not.toBe(other.folder);
    expect(readdirSync(one.folder)).toEqual([]);
    expect(statSync(one.folder).mode & 0o077).toBe(0);
    for (const cache of [one, other]) cache[Symbol.dispose]();
    expect(existsSync(one.folder)).toBe(false);
  });
});
