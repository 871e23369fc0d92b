import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { listFiles } from "../../../scripts/exporter/publish/publish.ts";
import { fileDigest } from "../../../scripts/exporter/surroundings.ts";
import { makeFolder } from "../../../scripts/files/files.ts";
import { temporaryName } from "../../../scripts/files/temporary.ts";
import { type Death, dieAt } from "../../helpers/dying-files.ts";
import { publishFiles } from "../../helpers/publish-files.ts";
import { showFolder } from "../../helpers/show-folder.ts";

let home: string;
let dist: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "lectern-safe-"));
  dist = join(home, "dist");
  mkdirSync(join(home, "outside/empty"), { recursive: true });
  writeFileSync(join(home, "outside/photo.jpg"), "a photo");
  mkdirSync(dist);
  onTestFinished(() => rmSync(home, { recursive: true }));
});

/** What a person may have in a folder. */
const KINDS = {
  file: (path: string) => writeFileSync(path, "mine"),
  unreadable: (path: string) => {
    writeFileSync(path, "secret");
    chmodSync(path, 0);
  },
  others: (path: string) => {
    writeFileSync(path, "of somebody else");
    if (process.getuid?.() === 0) chownSync(path, 12345, 12345);
  },
  folder: (path: string) => mkdirSync(path),
  linkToFolder: (path: string) => symlinkSync(join(home, "outside"), path),
  linkToNothing: (path: string) => symlinkSync(join(home, "nowhere"), path),
  linkToItself: (path: string) => symlinkSync(path, path),
  pipe: (path: string) => execFileSync("mkfifo", [path], { stdio: "ignore" }),
  checkout: (path: string) => {
    mkdirSync(join(path, ".git/refs/heads"), { recursive: true });
    writeFileSync(join(path, ".git/packed-refs"), "# pack-refs with: peeled\n");
  },
} satisfies Record<string, (path: string) => void>;

const name = fc.constantFrom("index.html", "assets", "a.js", "site", "png", "notes", "CNAME");
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"));
const foreign = fc.array(fc.tuple(path, fc.constantFrom(...Object.keys(KINDS))), { maxLength: 6 });
const files = fc.dictionary(path, fc.constantFrom("1", "2", "3"), { minKeys: 1, maxKeys: 5, noNullPrototype: true });
/** No two formats have a file in common. */
const made = fc.oneof(
  fc.tuple(fc.constant("site" as const), files),
  fc.tuple(
    fc.constant("slides" as const),
    fc.constantFrom("1", "2").map((text) => ({ "slides.pdf": text })),
  ),
);
const run = fc.tuple(foreign, made, fc.boolean());

/** Files of which none would have to be a folder for another. */
const isTree = (all: Record<string, string>) =>
  Object.keys(all).every((file) => !Object.keys(all).some((other) => other.startsWith(`${file}/`)));

function manifest(): Record<string, string> {
  if (!existsSync(join(dist, "lectern.json"))) return {};
  const { formats } = JSON.parse(readFileSync(join(dist, "lectern.json"), "utf8"));
  return Object.assign({}, ...Object.values(formats as Record<string, { files: object }>).map(({ files }) => files));
}

/** Everything but what Lectern put there itself. */
function showForeign(): string[] {
  const ours = new Set(["lectern.json", ...Object.keys(manifest())]);
  const folders = new Set([...ours].flatMap((file) => [dirname(file), dirname(dirname(file))]));
  return [...showFolder(dist, (each) => !ours.has(each) && !folders.has(each)), ...showFolder(join(home, "outside"))];
}

it("never touches what it did not make", () => {
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
      for (const folder of [dist, join(home, "outside")]) rmSync(folder, { recursive: true, force: true });
      mkdirSync(join(home, "outside/empty"), { recursive: true });
      mkdirSync(dist);
      publishFiles(dist, { "first.html": "1" }, "handout");
      for (const [entries, [format, files], force] of runs.filter(([, [, files]]) => isTree(files))) {
        for (const [entry, kind] of entries) place(join(dist, entry), KINDS[kind as keyof typeof KINDS]);
        const before = showForeign();
        const all = showFolder(dist);
        try {
          publishFiles(dist, files, format, { force });
          for (const [file, text] of Object.entries(files)) expect(readFileSync(join(dist, file), "utf8")).toBe(text);
        } catch (error) {
          expect((error as Error).message).toMatch(/its place is needed|changed since/);
          expect(showFolder(dist)).toEqual(all);
        }
        const after = new Set([...showFolder(dist), ...showFolder(join(home, "outside"))]);
        // What is replaced by force is kept as a backup.
        expect(before.filter((line) => !after.has(line) && !(force && isReplaced(line)))).toEqual([]);
        // Node's own list follows links, and has no end where two lead back.
        const names = showFolder(dist).map((line) => line.split(" ")[0] ?? "");
        expect(names.filter((each) => each.includes(".lectern-"))).toEqual([]);
      }
    }),
    { numRuns: Number(process.env.LECTERN_FOLDERS ?? 60) },
  );
});

/** Puts something where nothing is, or edits a file that is there. */
function place(at: string, make: (path: string) => void): void {
  try {
    if (lstatSync(at, { throwIfNoEntry: false })?.isFile() === false) return;
    // Node's own way to make folders never ends at a link to nothing.
    makeFolder(dirname(at));
    make(at);
  } catch {
    // Something else is there, or on the way.
  }
}

/** Whether a line is of a file whose content is kept as a backup. */
function isReplaced(line: string): boolean {
  const [file = ""] = line.split(" ");
  return existsSync(join(dist, `${file}.backup-1`));
}

describe("killed at any change", () => {
  const FIRST = { "index.html": "1", "assets/a-1.js": "1", "assets/same.css": "same", "about/index.html": "1" };
  const NEXT = { "index.html": "2", "assets/a-2.js": "2", "assets/same.css": "same", "slides.pdf": "2" };

  function setUp(): void {
    rmSync(dist, { recursive: true, force: true });
    mkdirSync(join(dist, "empty/inside"), { recursive: true });
    mkdirSync(join(dist, ".git/refs/heads"), { recursive: true });
    symlinkSync(join(home, "outside"), join(dist, ".linked"));
    writeFileSync(join(dist, ".git/packed-refs"), "refs");
    rmSync(join(dist, "empty"), { recursive: true });
    publishFiles(dist, FIRST);
    mkdirSync(join(dist, "empty/inside"), { recursive: true });
    writeFileSync(join(dist, "assets/mine.txt"), "mine");
  }

  /** Publishes, or looks after a folder, as a process of its own would. */
  async function processes() {
    vi.resetModules();
    const [{ publishFiles }, { settleFolder }] = await Promise.all([
      import("../../helpers/publish-files.ts"),
      import("../../../scripts/exporter/publish/publish.ts"),
    ]);
    return { publish: () => publishFiles(dist, NEXT), settle: () => settleFolder(dist) };
  }

  /** The text of each of Lectern's files, when all is as one of the two exports left it. */
  function showOurs(): Record<string, string> {
    const files = manifest();
    for (const [file, digest] of Object.entries(files)) expect(fileDigest(join(dist, file)), file).toBe(digest);
    const others = ["lectern.json", "assets/mine.txt", ".git/packed-refs", ".linked"];
    const there = listFiles(dist).filter((file) => !others.includes(file));
    expect(there).toEqual(Object.keys(files).sort());
    return Object.fromEntries(there.map((file) => [file, readFileSync(join(dist, file), "utf8")]));
  }

  const foreign = () => [
    ...showFolder(dist, (path) => /^(?:\.git|\.linked|empty|assets\/mine)/.test(path)),
    ...showFolder(join(home, "outside")),
  ];

  it.each<Death>(["before", "halfway"])("leaves old or new, whole, and all else as it was: %s", async (death) => {
    const outcomes = new Set<string>();
    let changes = 0;
    for (let died = true; died; ) {
      changes += 1;
      setUp();
      const before = foreign();
      const { publish } = await processes();
      died = dieAt(changes, death, publish);
      expect(foreign()).toEqual(before);
      const { settle } = await processes();
      settle();
      expect(foreign()).toEqual(before);
      const ours = showOurs();
      expect([FIRST, NEXT]).toContainEqual(ours);
      outcomes.add(ours["index.html"] ?? "");
    }
    expect(changes).toBeGreaterThan(20);
    expect([...outcomes].sort()).toEqual(["1", "2"]);
  });

  it("is mended by the second run that looks, when the first is killed as well", async () => {
    const publishing = await count(async () => (await processes()).publish);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: publishing }),
        fc.integer({ min: 1, max: 25 }),
        fc.constantFrom<Death>("before", "halfway"),
        async (first, second, death) => {
          setUp();
          const before = foreign();
          const { publish } = await processes();
          dieAt(first, death, publish);
          const { settle: killed } = await processes();
          dieAt(second, death, killed);
          const { settle } = await processes();
          settle();
          expect(foreign()).toEqual(before);
          expect([FIRST, NEXT]).toContainEqual(showOurs());
        },
      ),
      { numRuns: Number(process.env.LECTERN_KILLS ?? 30) },
    );
  });

  it("is left to the run that mends it, and mended when that is killed as well", async () => {
    let mended = 0;
    for (let n = 1; ; n += 1) {
      setUp();
      const { publish } = await processes();
      if (!dieAt(n, "before", publish)) break;
      const [work] = readdirSync(dist).filter((each) => each.startsWith(".lectern-export-"));
      if (work === undefined || !existsSync(join(dist, ".lectern-journal.json"))) continue;
      mended += 1;
      // Of this machine, by a process that lives.
      const living = temporaryName("claim").replace(/-\d+-[0-9a-f]{8}-/, `-${process.ppid}-00000000-`);
      writeFileSync(join(dist, work, "claim-1"), living);
      const before = showFolder(dist);
      const { settle } = await processes();
      settle();
      expect(showFolder(dist)).toEqual(before);
      writeFileSync(join(dist, work, "claim-1"), living.replace(`-${process.ppid}-`, "-999999999-"));
      settle();
      expect([FIRST, NEXT]).toContainEqual(showOurs());
    }
    expect(mended).toBeGreaterThan(10);
  });

  /** How many changes a run makes that is not killed. */
  async function count(open: () => Promise<() => void>): Promise<number> {
    for (let n = 1; ; n += 1) {
      setUp();
      if (!dieAt(n, "before", await open())) return n - 1;
    }
  }

  it("goes back to the old files where a person has put one in the way since", async () => {
    for (let n = 1; ; n += 1) {
      setUp();
      const { publish } = await processes();
      if (!dieAt(n, "before", publish)) break;
      const isNew = !existsSync(join(dist, "slides.pdf"));
      if (isNew) writeFileSync(join(dist, "slides.pdf"), "of a person");
      const { settle } = await processes();
      settle();
      if (isNew) expect(readFileSync(join(dist, "slides.pdf"), "utf8")).toBe("of a person");
      const { "slides.pdf": pdf, ...ours } = Object.fromEntries(
        Object.keys(manifest()).map((file) => [file, readFileSync(join(dist, file), "utf8")]),
      );
      expect(isNew ? FIRST : [FIRST, NEXT].find((each) => each["index.html"] === ours["index.html"])).toEqual(
        isNew ? ours : pdf === undefined ? ours : { ...ours, "slides.pdf": pdf },
      );
    }
  });
});

it("does nothing that a journal of somebody else says", () => {
  // Of this machine, by a process that has ended.
  const work = temporaryName("x").replace(/-\d+-[0-9a-f]{8}-/, "-999999999-00000000-");
  mkdirSync(join(dist, work, "new"), { recursive: true });
  writeFileSync(join(dist, work, "new", "b"), "hostile");
  cpSync(join(home, "outside"), join(home, "kept"), { recursive: true });
  const plan = {
    put: [["../outside/photo.jpg", "x"]],
    remove: ["../outside/photo.jpg"],
    before: {},
    make: [],
    empty: [],
  };
  for (const journal of [{ ...plan, work }, { ...plan, work: "../outside" }, { work: "../outside" }, 5, null]) {
    writeFileSync(join(dist, ".lectern-journal.json"), JSON.stringify(journal));
    publishFiles(dist, { "index.html": "1" });
    expect(readFileSync(join(home, "outside/photo.jpg"), "utf8")).toBe("a photo");
  }
});
