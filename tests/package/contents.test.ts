import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, resolve } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { ask } from "../helpers/board.ts";
import { strangersEnv } from "./pack.ts";

let modules: string;
let root: string;
/** The package unpacked where it would be installed, beside links to the packages that the clone has. */
beforeAll(() => {
  modules = join(dirname(inject("home")), "unpacked/node_modules");
  root = join(modules, "lectern");
  mkdirSync(root, { recursive: true });
  execFileSync("tar", ["xzf", inject("tarball"), "-C", root, "--strip-components=1"]);
  for (const name of readdirSync("node_modules").filter((each) => !each.startsWith(".")))
    symlinkSync(resolve("node_modules", name), join(modules, name));
});

const read = (file: string) => readFileSync(join(root, file), "utf8");
const below = (folder: string) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
const lectern = (args: string[], cwd: string) =>
  spawnSync(process.execPath, [join(root, "scripts/lectern.js"), ...args], {
    cwd,
    env: strangersEnv(inject("home")),
    encoding: "utf8",
  });

describe("the package", () => {
  it("is small, and holds no tests, outlines or lock", () => {
    expect(statSync(inject("tarball")).size).toBeLessThan(4_200_000);
    expect(readdirSync(root).sort()).toEqual([
      ...[
        "CHANGELOG.md",
        "LICENSE",
        "NOTICE.md",
        "README.md",
        "brands",
        "components",
        "csl",
        "custom-nav-controls.vue",
        "docs",
        "layouts",
        "lib",
        "package.json",
        "public",
      ],
      ...["scripts", "setup", "skills", "slide-top.vue", "stage", "styles", "vite.config.ts"],
    ]);
    expect(below(".").filter((file) => /\.test\.|vitest|__snapshots__/.test(file))).toEqual([]);
  });

  it("names nothing of this machine", () => {
    const texts = below(".").filter((file) => statSync(join(root, file)).isFile());
    expect(texts.filter((file) => read(file).includes(process.cwd()))).toEqual([]);
  });

  it("depends on all that it imports", () => {
    const { dependencies } = JSON.parse(read("package.json"));
    const files = ["lib", "setup", "components", "layouts", "styles"].flatMap((folder) =>
      below(folder)
        .filter((file) => /\.(?:js|ts|vue|css)$/.test(file) && !file.endsWith(".d.ts"))
        .map((file) => join(folder, file)),
    );
    const asked = files.flatMap((file) =>
      [
        ...read(file).matchAll(
          /^(?!\s*(?:\/\/|\/?\*)).*?(?:\bfrom |\bimport\(|\bimport |@import |resolve\()"([^".#/][^"]*)"/gm,
        ),
      ].map(([, name = ""]) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? ""),
    );
    const known = [...builtinModules, ...Object.keys(dependencies)];
    const missing = new Set(asked.filter((name) => !/^(?:node:|\$)/.test(name) && !known.includes(name)));
    expect([...missing]).toEqual([]);
  });

  it("has the file of each way in", () => {
    const { bin, exports, files } = JSON.parse(read("package.json"));
    const ways = [
      bin.lectern,
      ...Object.values(exports).flatMap((way) => Object.values(typeof way === "string" ? { way } : (way as object))),
    ];
    expect(ways.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const named = files.filter((file: string) => !file.startsWith("!"));
    expect(named.filter((file: string) => file !== "lib" && !existsSync(join(root, file)))).toEqual([]);
  });

  it("has no fault that publint knows", async () => {
    const { messages, pkg } = await publint({ pkgDir: root, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it("builds a deck from its command, and from its public functions with their types", () => {
    const talk = join(dirname(modules), "talk");
    mkdirSync(talk);
    writeFileSync(
      join(talk, "outline.yaml"),
      "lectern: 1\npaper: { title: A talk, authors: [{ name: Your name }], licence: CC-BY-4.0 }\nsections:\n  - { id: one, title: One, content: [A point] }\n",
    );
    expect(lectern(["--version"], talk).stdout.trim()).toBe(JSON.parse(read("package.json")).version);
    const { findings } = JSON.parse(lectern(["doctor", "--json"], talk).stdout);
    expect(findings.filter(({ name, lacks }: { name: string; lacks?: string }) => name !== "Browser" && lacks)).toEqual(
      [],
    );
    const built = lectern(["build", "outline.yaml", "-o", "slides.md", "--no-check"], talk);
    expect({ status: built.status, err: built.status === 0 ? "" : built.stderr }).toEqual({ status: 0, err: "" });
    // What reckons with colours and reads fonts is there, too.
    cpSync(join(root, "brands/company"), talk, { recursive: true });
    const branded = lectern(["build", "outline.yaml", "-o", "slides.md", "--no-check", "--json"], talk);
    expect(JSON.parse(branded.stdout).diagnostics.map(({ code }: { code: string }) => code)).toEqual([
      "color-has-contrast",
    ]);
    expect(readFileSync(join(talk, "slides.md"), "utf8")).toContain("sans: Fira Sans");
    expect(lectern(["translate", "outline.yaml", "de"], talk).stdout).toContain("written, with 3 texts");
    writeFileSync(
      join(talk, "use.mts"),
      `import { emitSlidev, hasErrors, loadOutline, planDeck, type Deck } from "lectern";
const { value, diagnostics } = await loadOutline("outline.yaml");
if (!value || hasErrors(diagnostics)) throw new Error("not read");
const { deck }: { deck: Deck } = await planDeck(value);
process.stdout.write(emitSlidev(deck, { deckFile: "slides.md", sourceFile: "outline.yaml" }).markdown);
`,
    );
    const used = spawnSync(process.execPath, ["use.mts"], { cwd: talk, encoding: "utf8" });
    expect(used.stderr).toBe("");
    expect(used.stdout).toContain("# A talk");
    const tsc = resolve("node_modules/typescript/bin/tsc");
    const options = [
      "--noEmit",
      "--module",
      "nodenext",
      "--target",
      "esnext",
      "--strict",
      "--types",
      "node",
      "--skipLibCheck",
    ];
    const typed = spawnSync(process.execPath, [tsc, ...options, "use.mts"], { cwd: talk, encoding: "utf8" });
    expect(typed.stdout).toBe("");
  });

  it("serves the board with its pages as they were built", async () => {
    const folder = join(dirname(modules), "board");
    mkdirSync(folder);
    const board = spawn(process.execPath, [join(root, "scripts/lectern.js"), "board", "--no-open"], {
      cwd: folder,
      env: strangersEnv(inject("home")),
    });
    try {
      // It goes on being read: a board that nobody listens to would end with the next line that it writes.
      const said = await new Promise<string>((done) => {
        let all = "";
        board.stderr
          .setEncoding("utf8")
          .on("data", (text: string) => {
            all += text;
            if (/Board: http:\S+\s/.test(all)) done(all);
          })
          .on("end", () => done(all));
      });
      const address = /Board: (http:\S+)/.exec(said)?.[1] ?? said;
      const { origin } = new URL(address);
      const cookie = (await ask(address, {})).cookie?.split(";")[0] ?? "";
      const get = (path: string) => ask(origin + path, { headers: { cookie, referer: `${origin}/` } });
      const page = await get("/");
      const [, script = ""] = /<script [^>]*src="([^"]+)"/.exec(page.text) ?? [];
      expect([script, (await get(script)).status]).toEqual([expect.stringMatching(/\.js$/), 200]);
      expect((await get("/fonts/serif.woff2")).status).toBe(200);
    } finally {
      board.kill();
    }
  });

  it("names what an installation lacks, in one line", () => {
    const link = join(modules, "commander");
    renameSync(link, `${link}-away`);
    try {
      const run = lectern(["--help"], root);
      expect(run).toMatchObject({
        status: 1,
        stdout: "",
        stderr: "Lectern is not whole: commander is missing. Install it again: npm install lectern\n",
      });
    } finally {
      renameSync(`${link}-away`, link);
    }
  });

  it("says on an old Node what it needs, in one line", () => {
    const script = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.1.0" } });
await import(${JSON.stringify(join(root, "scripts/lectern.js"))});`;
    const old = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(old.stderr).toBe("Lectern needs Node 22.18 or newer; this is 20.1.0. See https://nodejs.org\n");
    expect(old.status).toBe(1);
  });
});
