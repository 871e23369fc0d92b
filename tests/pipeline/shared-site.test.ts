import { describe, expect, it, vi } from "vitest";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import { SharedSite } from "../../scripts/pipeline/shared-site.ts";

describe("a browser that stays from one look to the next", () => {
  it("is not opened for what still waits when all ends", async () => {
    const site = new SharedSite("/no/such/browser");
    const work = vi.fn();
    const stopped = new Error("stopped by Ctrl-C");
    await expect(site.use({ progress: SILENT, signal: AbortSignal.abort(stopped) }, work)).rejects.toBe(stopped);
    await site[Symbol.asyncDispose]();
    const { signal } = new AbortController();
    await expect(site.use({ progress: SILENT, signal }, work)).rejects.toMatchObject({
      diagnostic: { code: "interrupted" },
    });
    expect(work).not.toHaveBeenCalled();
  });
});
