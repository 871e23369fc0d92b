import { expect, it } from "vitest";
import { keepFollowersQuiet } from "../../scripts/slidev/shared-place.ts";

it("is left as it is, and told, where it is written in another way", () => {
  const told: string[] = [];
  globalThis.lecternReport = ({ message }) => told.push(message);
  try {
    expect(keepFollowersQuiet("function tell() {}")).toBe("function tell() {}");
  } finally {
    globalThis.lecternReport = undefined;
  }
  expect(told).toEqual([expect.stringContaining("two windows of `dev` may lead each other back")]);
});
