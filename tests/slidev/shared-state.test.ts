import { expect, it } from "vitest";
import { keepPendingChanges } from "../../scripts/slidev/shared-state.ts";

it("is left as it is, and told, where it is written in another way", () => {
  const told: string[] = [];
  globalThis.lecternReport = ({ message }) => told.push(message);
  try {
    expect(keepPendingChanges("function tell() {}")).toBe("function tell() {}");
  } finally {
    globalThis.lecternReport = undefined;
  }
  expect(told).toEqual([expect.stringContaining("one may miss what is changed in both")]);
});
