import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { doctor } from "../../scripts/commands/doctor.ts";
import { examineParts, examinePlace } from "../../scripts/doctor/examine.ts";
import { runCommand } from "../helpers/command.ts";

it("tells what there is, and of a browser that is missing what mends it", async () => {
  const run = await runCommand((context) => doctor({ browser: "/none" }, context));
  expect(run.code).toBe(3);
  for (const name of ["Lectern", "Node", "Slidev", "Mermaid", "Playwright", "Fonts", "Cache", "Free space"])
    expect(run.out).toMatch(new RegExp(`^✓ +${name} +\\S`, "m"));
  expect(run.out).toMatch(/^✗ +Browser +\/none$/m);
  expect(run.err).toContain("Browser: this browser does not start");
  expect(run.err).toContain("mend it: ");
  const { isWell, findings } = JSON.parse(
    (await runCommand((context) => doctor({ browser: "/none", json: true }, context))).out,
  );
  expect(isWell).toBe(false);
  expect(findings.find(({ name }: { name: string }) => name === "Browser")).toMatchObject({
    value: "/none",
    mend: expect.any(String),
  });
});

it("finds all that Lectern is made of", () => {
  expect(examineParts().filter(({ lacks }) => lacks)).toEqual([]);
});

it("leaves nothing in the folder that it tries, and tells one that it can't write to", () => {
  const folder = mkdtempSync(join(tmpdir(), "lectern-doctor-"));
  expect(examinePlace(folder).filter(({ lacks }) => lacks)).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
  expect(examinePlace(folder).at(-1)).toMatchObject({ lacks: expect.any(String), mend: expect.any(String) });
});
