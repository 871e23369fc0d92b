import { expect, it } from "vitest";
import { keyOf } from "../../../scripts/exporter/site/prebuilt-client.ts";

it("a client is another one when an option that is a function or a pattern is", () => {
  const key = (options: object) => keyOf(["digest", options]);
  const all = [{}, { trust: () => true }, { trust: () => false }, { macros: /a/ }, { macros: /b/ }].map(key);
  expect(new Set(all).size).toBe(all.length);
  expect(key({ trust: () => true })).toBe(key({ trust: () => true }));
});
