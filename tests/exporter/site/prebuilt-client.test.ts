import { expect, it } from "vitest";
import { keyOf, wayToLectern } from "../../../scripts/exporter/site/prebuilt-client.ts";

it("a client is another one when an option that is a function or a pattern is", () => {
  const key = (options: object) => keyOf(["digest", options]);
  const all = [{}, { trust: () => true }, { trust: () => false }, { macros: /a/ }, { macros: /b/ }].map(key);
  expect(new Set(all).size).toBe(all.length);
  expect(key({ trust: () => true })).toBe(key({ trust: () => true }));
});

it("is one client for all folders beside Lectern and below it, and another where Lectern lies below the deck", () => {
  const ways = (...folders: string[]) => new Set(folders.map((folder) => wayToLectern(folder, "/work/lectern")));
  expect(ways("/tmp/talk", "/tmp/deeper/than/talk", "/work/talk", "/work/lectern/lectures/one").size).toBe(1);
  expect(ways("/tmp/talk", "/work/lectern", "/work", "/").size).toBe(4);
});
