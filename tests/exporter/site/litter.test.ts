import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { watchLitter } from "../../../scripts/exporter/site/litter.ts";

let folder: string;
let modules: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-litter-"));
  modules = join(folder, "node_modules");
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

/** What Slidev and Vite make while they build. */
const build = () => mkdirSync(join(modules, ".slidev/virtual"), { recursive: true });

it("removes what a build makes beside a deck, with the folder", () => {
  const litter = watchLitter(folder);
  build();
  litter[Symbol.dispose]();
  expect(existsSync(modules)).toBe(false);
});

it("leaves packages that a person installs meanwhile", () => {
  const litter = watchLitter(folder);
  build();
  mkdirSync(join(modules, "mine"));
  writeFileSync(join(modules, "mine/index.js"), "");
  litter[Symbol.dispose]();
  expect(readdirSync(modules)).toEqual(["mine"]);
});

it("leaves a folder alone that was there before", () => {
  mkdirSync(modules);
  const litter = watchLitter(folder);
  build();
  litter[Symbol.dispose]();
  expect(readdirSync(modules)).toEqual([".slidev"]);
});
