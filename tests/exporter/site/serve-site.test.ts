import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SiteServer, serveSite } from "../../../scripts/exporter/site/serve-site.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-served-"));
let site: SiteServer;
beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), "The talk");
  site = await serveSite(folder);
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const status = (headers: Record<string, string>) =>
  new Promise<number | undefined>((done, fail) => {
    request(site.url, { headers }, (response) => done(response.resume().statusCode))
      .on("error", fail)
      .end();
  });

describe("the server of a site that is being exported", () => {
  it.each([
    ["the browser itself", {}],
    ["a page that is opened", { "sec-fetch-site": "none" }],
    ["its own pages", { "sec-fetch-site": "same-origin" }],
  ])("answers %s", async (_, headers) => {
    expect(await status(headers)).toBe(200);
  });

  it.each([
    ["another name of this machine", { host: "evil.example" }],
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["another port", { "sec-fetch-site": "same-site" }],
    ["another origin", { origin: "http://localhost:9988" }],
  ])("refuses %s", async (_, headers) => {
    expect(await status(headers)).toBe(403);
  });
});
