import { codeToHtml } from "shiki";
import { expect, it, vi } from "vitest";
import setup from "../../setup/shiki.ts";

it("colours a listing however long the machine takes", async () => {
  const options = { lang: "js", ...(await setup({} as never)) } as Parameters<typeof codeToHtml>[1];
  const line = `const values = [${"1, ".repeat(200)}1]; // numbers`;
  const quick = await codeToHtml(line, options);
  // Each look at the clock finds another second gone.
  let now = 0;
  vi.spyOn(Date, "now").mockImplementation(() => {
    now += 1000;
    return now;
  });
  const slow = await codeToHtml(line, options);
  vi.restoreAllMocks();
  expect(slow).toBe(quick);
  expect(quick.match(/<span style/g)?.length).toBeGreaterThan(5);
});
