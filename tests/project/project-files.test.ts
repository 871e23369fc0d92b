import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { coolingFigure } from "../../scripts/project/cooling-figure.ts";
import { pagesWorkflow } from "../../scripts/project/pages-workflow.ts";
import { projectFiles } from "../../scripts/project/project-files.ts";

it("pins the actions that this repository's workflow pins", () => {
  const pins = (text: string) => [...text.matchAll(/uses: (\S+@[0-9a-f]{40} # v\S+)/g)].map(([, pin]) => pin).sort();
  expect(pins(pagesWorkflow("1.2.3"))).toEqual(pins(readFileSync(".github/workflows/pages.yml", "utf8")));
  const { jobs, permissions } = parse(pagesWorkflow("1.2.3"));
  expect(permissions).toEqual({ contents: "read", pages: "write", "id-token": "write" });
  expect(jobs.publish.steps.filter(({ uses }: { uses?: string }) => uses && !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
});

it.each([
  ["/x/My Talk", "my-talk"],
  ["/x/Größe", "gro-e"],
  ["/x/lectern", "talk"],
  ["/x/演讲", "talk"],
])("names the package of %s as npm takes it: %s", (folder, name) => {
  const file = projectFiles(folder, { npm: true }).find((each) => each.name === "package.json");
  expect(JSON.parse(String(file?.content))).toMatchObject({
    name: expect.stringMatching(name === "gro-e" ? /^[a-z0-9-]+$/ : name),
    private: true,
    scripts: { dev: "lectern dev" },
    devDependencies: { lectern: expect.stringMatching(/^\^\d/) },
  });
});

it("draws the figure from the numbers that the table has", () => {
  const [, open = ""] = /<polyline points="([^"]+)"[^>]+#a8442a/.exec(coolingFigure()) ?? [];
  const [x = 0, y = 0] = (open.split(" ")[14] ?? "").split(",").map(Number);
  const [, top = 0, height = 0] =
    /y="([\d.]+)" width="\d+" height="([\d.]+)" fill="#f6e7c8"/.exec(coolingFigure())?.map(Number) ?? [];
  // After 28 minutes the open mug leaves the band of what is warm.
  expect(x).toBe(295);
  expect(Math.abs(y - (top + height))).toBeLessThan(2);
});
