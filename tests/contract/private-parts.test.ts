import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SLIDEV } from "../helpers/made-up-slidev.ts";
import { ASSUMPTIONS, findBroken, type Opened, openSlidevAt } from "./assumptions.ts";

let slidev: Opened & Disposable;
beforeAll(async () => {
  slidev = await openSlidevAt(SLIDEV);
});
afterAll(() => slidev?.[Symbol.dispose]());

describe("what Lectern takes for granted of others", () => {
  it.each(ASSUMPTIONS)("$name", async (assumption) => {
    expect(existsSync(join("scripts/slidev", assumption.knownBy))).toBe(true);
    const broken = await findBroken(slidev, assumption);
    if (broken !== undefined) expect.fail(broken);
  });
});
