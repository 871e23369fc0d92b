import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, it } from "vitest";
import { DRAWN_WITH } from "../../scripts/exporter/surroundings.ts";

it("draws a site anew when a module changes that Lectern's own part of it imports", () => {
  const own = ["components", "layouts", "setup"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:ts|vue)$/.test(name))
      .map((name) => join(folder, name)),
  );
  const imported = own.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g)].map(([, path = ""]) =>
      relative(".", resolve(file, "..", path)).replaceAll("\\", "/"),
    ),
  );
  const isCovered = (file: string) => DRAWN_WITH.some((name) => file === name || file.startsWith(`${name}/`));
  expect(imported.length).toBeGreaterThan(10);
  expect([...new Set(imported)].filter((file) => !isCovered(file))).toEqual([]);
});
