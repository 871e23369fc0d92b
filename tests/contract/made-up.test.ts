import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import lz from "lz-string";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lectern } from "../helpers/cli.ts";
import { MadeUpSlidev, SLIDEV } from "../helpers/made-up-slidev.ts";
import { ASSUMPTIONS, findBroken, openSlidevAt } from "./assumptions.ts";

/** A later Slidev in which a few private parts are others, while all that is public works as before. */
let slidev: MadeUpSlidev;
beforeAll(() => {
  const pptx = readdirSync(join(SLIDEV.cli, "dist")).find((name) => name.startsWith("pptx-"));
  slidev = new MadeUpSlidev(
    [
      ["cli", "`    ...($", "`    ...Object($"],
      ["cli", '="no === ', '="+no === '],
      ["cli", "client/internals/SlideLoading.vue", "client/internals/SlideWaiting.vue"],
      ["client", 'border="1 red rounded"', "data-broken"],
    ],
    [
      ["client", "internals/SlideLoading.vue", "internals/SlideWaiting.vue"],
      ["cli", `dist/${pptx}`, "dist/powerpoint.mjs"],
    ],
  );
});
const folder = mkdtempSync(join(tmpdir(), "lectern-made-up-"));
afterAll(() => {
  slidev?.[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

describe("a Slidev whose private parts are others", () => {
  it("is told by the contract, with where each part is used", async () => {
    using opened = await openSlidevAt(slidev);
    const broken: string[] = [];
    for (const assumption of ASSUMPTIONS) broken.push(...((await findBroken(opened, assumption)) ?? "").split("\n", 2));
    expect(broken.filter(Boolean)).toEqual(
      [
        "Slidev shows a broken diagram as `pre[border]`, in the place of `.mermaid`",
        "Slidev writes the list of titles as templates with `no === 1`",
        "Slidev's loader gives the notes of each slide as HTML",
        "Slidev's part for PowerPoint is a chunk by itself, and says which pictures it made",
        "Slidev's client has these components, layouts and modules",
      ].flatMap((name) => {
        const { knownBy, usedBy } = ASSUMPTIONS.find((each) => each.name === name) ?? {};
        return [`No longer so: ${name}.`, `Known by scripts/slidev/${knownBy}, used by ${usedBy}.`];
      }),
    );
  });

  it("is told by an export, which does without these parts what it can", async () => {
    const deck = join(folder, "deck.md");
    writeFileSync(
      deck,
      `---\ntheme: none\naddons: [${JSON.stringify(resolve("."))}]\n---\n\n# One\n\n<!--\nSay **this**.\n-->\n\n---\n\n# Two\n\n<Mermaid code-lz="${lz.compressToBase64("flowchart LR\n  a --> b")}" />\n`,
    );
    const { code, err, out } = await lectern(
      ["export", deck, "--only", "site,slides,notes,pptx", "--notes", "-o", "made"],
      {
        cwd: folder,
        env: slidev.env,
      },
    );
    const told = err.split("\n").flatMap((line) => /Slidev [\d.]+: (.*)/.exec(line)?.[1] ?? []);
    expect({ code, told }).toEqual({
      code: 0,
      told: [
        expect.stringMatching(/list of titles .*; a title in the overview may be shown otherwise/),
        expect.stringMatching(
          /diagram that can't be drawn .*; look at the deck's diagrams: nothing tells if one is broken$/,
        ),
        expect.stringMatching(
          /^its client can't be built apart \(.*SlideLoading.*\); Lectern built all of the site, the slow way$/,
        ),
        expect.stringMatching(/notes .*; they are printed as they stand in the deck$/),
        "its part that makes editable slides is not where Lectern knows it; there is no slides.pptx",
      ],
    });
    expect(err).toContain("`npm run contract` names what changed");
    expect(out).toMatch(/slides\.pdf/);
  });
});
