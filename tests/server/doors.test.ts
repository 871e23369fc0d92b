import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chooseDoor, type ServedFolders } from "../../scripts/server/doors.ts";

const root = mkdtempSync(join(tmpdir(), "lectern-doors-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, "public/.git"), { recursive: true });
for (const file of ["public/handout.pdf", "public/notes.txt", "public/.env", "public/.git/config", "outline.yaml"])
  writeFileSync(join(root, file), "");

const IMPORTED = new Set(["/slides.md__slidev_1.md", "/code.py?raw", "/@fs/elsewhere/chart.vue", "/@id/virtual:icons"]);
const house: ServedFolders = {
  root,
  publicFolder: join(root, "public"),
  clientFolders: ["/lib/client", "/lib/.vite"],
  mediaFolders: [root, "/lib/packages"],
  isImported: async (path) => IMPORTED.has(path),
};

const door = (url: string, { method = "GET", ...headers }: Record<string, string> = {}) =>
  chooseDoor({ method, url, headers: { "sec-fetch-dest": "script", ...headers } }, house);
const JSON_BODY = { method: "POST", "content-type": "application/json" };

describe("doors", () => {
  it.each([
    "/@vite/client",
    "/@vite/env",
    "/__slidev/slides/12.json",
    "/@lectern/drawings",
    "/@lectern/times",
    "/slides.md__slidev_1.md",
    "/code.py?raw",
    "/@fs/elsewhere/chart.vue",
    "/@id/virtual:icons",
    "/@fs/lib/client/main.ts",
    "/@fs/lib/.vite/deps/vue.js?v=1",
    "/figures/drawing.svg",
    "/figures/with%20space.png",
    "/@fs/lib/packages/font/files/x.woff2",
    "/handout.pdf",
    "/notes.txt",
  ])("open for %s", async (url) => {
    expect(await door(url)).toBe("as-asked");
  });

  it.each([
    "/outline.yaml",
    "/outline.yaml?raw",
    "/outline.yaml?url",
    "/outline.yaml?import&raw",
    "/slides.md",
    "/slides.md?raw",
    "/other.md",
    "/references.bib",
    "/lectern.lock",
    "/.env",
    "/.env?raw",
    "/.git/config",
    "/.git/picture.png",
    "/public/.git/config",
    "/@fs/etc/passwd",
    "/@fs/etc/passwd?raw",
    "/@fs/etc/picture.png",
    "/@fs/lib/client/../secret.ts",
    "/@fs/lib/client/%2e%2e/secret.ts",
    "/@fs/lib/client%2f..%2fsecret.ts",
    "/@fs/lib/client/main.ts?raw",
    "/@fs/lib/client/main.ts?import&raw",
    "/@fs/lib/client/main.ts.map",
    "/@fs/lib/clients/main.ts",
    "/@fs/lib/client/.secret/x.ts",
    "/@fs/lib/packages/evil/index.js",
    "/@id/other",
    "/@slidev-monaco-types/load?root=/etc&name=x",
    "/__mcp",
    "/__mcp/",
    "/__open-in-editor?file=/etc/passwd",
    "/__inspect/",
    "/__unocss",
    "/@unocss/devtools",
    "/__slidev/slides/1.json/../../x",
    "/__slidev/slides/all.json",
    "/@lectern/other",
    "/@lectern/drawings/x",
    "/%00.png",
    "/%ff.png",
    "/a%2f..%2f..%2fx.png",
    "/..%5c..%5cx.png",
    `/${"x".repeat(300)}.txt`,
  ])("stay closed for %s", async (url) => {
    expect(await door(url)).toBe("closed");
  });

  it.each(["/", "/two", "/presenter/3", "/outline.yaml", "/.env", "/slides.md", "/__inspect/", "/drawing.svg"])(
    "show the page for %s in a tab",
    async (url) => {
      expect(await door(url, { "sec-fetch-dest": "document" })).toBe("page");
      expect(await door(url, { "sec-fetch-dest": "iframe" })).toBe("page");
    },
  );

  it("open a public file in a tab", async () => {
    expect(await door("/handout.pdf", { "sec-fetch-dest": "document" })).toBe("as-asked");
    expect(await door("/.env", { "sec-fetch-dest": "document" })).toBe("page");
  });

  it.each([
    "/__slidev/slides/3.json",
    "/@server-reactive/nav",
    "/@server-ref/drawings",
    "/@lectern/drawings",
    "/@lectern/times",
  ])("take JSON at %s", async (url) => {
    expect(await door(url, JSON_BODY)).toBe("as-asked");
    expect(await door(url, { ...JSON_BODY, "content-type": "application/json; charset=utf-8" })).toBe("as-asked");
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "application/jsonx",
      "",
    ])
      expect(await door(url, { ...JSON_BODY, "content-type": type })).toBe("closed");
    expect(await door(url, { method: "POST" })).toBe("closed");
  });

  it.each([
    "/__mcp",
    "/@lectern/other",
    "/@server-reactive/__proto__/polluted",
    "/@unocss-devtools-update",
    "/",
    "/handout.pdf",
  ])("take nothing at %s", async (url) => {
    expect(await door(url, JSON_BODY)).toBe("closed");
  });

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])("know no %s", async (method) => {
    expect(await door("/__slidev/slides/3.json", { ...JSON_BODY, method })).toBe("closed");
  });
});
