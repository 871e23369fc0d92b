import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { toEnvironmentError } from "../../scripts/diagnostics/environment-error.ts";
import { readSeal, sealDeck } from "../../scripts/emitter/seal.ts";
import { planDeckFile, writeDeck, writePlanned } from "../../scripts/emitter/write-deck.ts";
import { smallDeck } from "../helpers/small-deck.ts";

const deck = (text: string) => sealDeck(`---\ntitle: T\nlectern:\n  outline: o.yaml\n  digest: ""\n---\n\n# ${text}\n`);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-write-"));
  file = join(folder, "slides.md");
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

describe("readSeal", () => {
  it("knows a generated deck, an edited one and a foreign one", () => {
    expect(readSeal(deck("A"))).toBe("generated");
    expect(readSeal(deck("A").replaceAll("\n", "\r\n"))).toBe("generated");
    expect(readSeal(deck("A").replace("# A", "# B"))).toBe("edited");
    expect(readSeal(deck("A").replace("title: T", "title: U"))).toBe("edited");
    expect(readSeal("# Mine\n")).toBe("foreign");
    expect(readSeal("---\ntitle: x\n---\n\nlectern:\n  digest: sha256-x\n")).toBe("foreign");
  });
});

describe("writeDeck", () => {
  it("creates, leaves alone and updates", () => {
    expect(writeDeck(file, deck("A")).outcome).toBe("created");
    expect(writeDeck(file, deck("A")).outcome).toBe("unchanged");
    expect(writeDeck(file, deck("B")).outcome).toBe("updated");
    expect(readdirSync(folder)).toEqual(["slides.md"]);
  });

  it.each([
    ["edited", () => deck("A").replace("# A", "# My own words")],
    ["foreign", () => "# Not from Lectern\n"],
  ])("never overwrites an %s deck", (_, text) => {
    writeFileSync(file, text());
    const { outcome, diagnostics } = writeDeck(file, deck("B"));
    expect(outcome).toBe("refused");
    expect(diagnostics.map(({ code }) => code)).toEqual(["deck-is-not-overwritten"]);
    expect(readFileSync(file, "utf8")).toBe(text());
  });

  it("keeps every replaced deck when forced", () => {
    for (const [round, text] of ["one", "two"].entries()) {
      writeFileSync(file, text);
      const { backup } = writeDeck(file, deck("B"), { force: true });
      expect(backup).toBe(`${file}.backup-${round + 1}`);
      expect(readFileSync(backup ?? "", "utf8")).toBe(text);
    }
  });

  it("leaves a deck alone that a person saved while it was being built", () => {
    writeDeck(file, deck("A"));
    const planned = planDeckFile(file, deck("B"));
    if ("code" in planned) throw new Error(planned.message);
    writeFileSync(file, deck("A").replace("# A", "# Mine"));
    expect(writePlanned(file, planned)).toMatchObject({
      outcome: "refused",
      diagnostics: [{ code: "deck-is-not-overwritten", hint: "run the command again" }],
    });
    expect(readFileSync(file, "utf8")).toContain("# Mine");
  });

  it("keeps line ends, and a missing last one", () => {
    const windows = (text: string) => text.replaceAll("\n", "\r\n");
    writeFileSync(file, windows(deck("A")).trimEnd());
    expect(writeDeck(file, deck("A")).outcome).toBe("unchanged");
    expect(writeDeck(file, deck("B")).outcome).toBe("updated");
    expect(readFileSync(file, "utf8")).toBe(windows(deck("B")).trimEnd());
  });

  it("does not read a deck in another encoding as if it were UTF-8", () => {
    const mine = Buffer.from(smallDeck([{ id: "a", words: "one" }]).replace("- one", "- caf\u00e9"), "latin1");
    writeFileSync(file, mine);
    const { outcome, diagnostics } = writeDeck(file, smallDeck([{ id: "a", words: "two" }]));
    expect(outcome).toBe("refused");
    expect(diagnostics[0]?.message).toContain("UTF-8");
    expect(readFileSync(file).equals(mine)).toBe(true);
  });

  it("merges a deck that a person edited", () => {
    const of = (words: string) =>
      smallDeck([
        { id: "a", words },
        { id: "b", words },
      ]);
    writeFileSync(file, of("one").replace("- one", "- mine"));
    const { outcome, diagnostics } = writeDeck(file, of("one"));
    expect({ outcome, diagnostics }).toEqual({ outcome: "unchanged", diagnostics: [] });
    expect(writeDeck(file, of("two"), { decide: () => "theirs" }).backup).toBe(`${file}.backup-1`);
    expect(readFileSync(file, "utf8")).toBe(of("two"));
  });

  it.each([
    ["nothing", "away/slides.md", "system-eexist"],
    ["itself", "slides.md", "system-eloop"],
  ])("leaves a link to %s alone, and says why", (_, target, code) => {
    symlinkSync(target, file);
    for (const force of [false, true]) {
      let thrown: unknown;
      try {
        writeDeck(file, deck("A"), { force });
      } catch (error) {
        thrown = error;
      }
      expect(toEnvironmentError(thrown)?.diagnostic).toMatchObject({ code, file });
      expect(readlinkSync(file)).toBe(target);
    }
  });

  it("makes the folder that it is told to write into", () => {
    expect(writeDeck(join(folder, "new", "deck.md"), deck("A")).outcome).toBe("created");
  });

  it.skipIf(process.getuid?.() === 0)("leaves the old deck whole when the folder is read-only", () => {
    writeDeck(file, deck("A"));
    chmodSync(folder, 0o500);
    expect(() => writeDeck(file, deck("B"))).toThrow(/EACCES/);
    chmodSync(folder, 0o700);
    expect(readFileSync(file, "utf8")).toBe(deck("A"));
  });
});
