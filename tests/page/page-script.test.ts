import { expect, it } from "vitest";
import { buildScript, SCRIPT_NAMES } from "../../scripts/page/node/page-script.ts";

it.each(SCRIPT_NAMES)("the script %s is the same each time, and names nothing of this machine", async (name) => {
  const [first, second] = [await buildScript(name), await buildScript(name)];
  expect(second).toEqual(first);
  expect(first.code + Object.keys(first.modules)).not.toContain(process.cwd());
  expect(Object.keys(first.modules)).toContain(`scripts/page/${name}.ts`);
});

it("the tools ask for nothing else", async () => {
  const { code, modules } = await buildScript("tools");
  expect(code).not.toMatch(/^\s*(?:import|export)\b/m);
  const others = Object.keys(modules).filter(
    (file) =>
      !/^scripts\/(?:(?:page(?:\/access)?|deck|design|slidev)\/[\w-]+|text\/(?:shift-text|left-to-right-runs))\.ts$/.test(
        file,
      ),
  );
  expect(others).toEqual([]);
});
