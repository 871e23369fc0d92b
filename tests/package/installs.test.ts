import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
import { listFiles } from "../../scripts/exporter/publish/publish.ts";
import { strangersEnv } from "./pack.ts";

const PNPM = "pnpm@10.34.9";
const SAMPLE = resolve("outlines/international-cooperation");

const start = promisify(execFile);

/** A way to have Lectern, and the command that runs it then. */
interface Way {
  name: string;
  /** Installs below a folder. */
  install: (folder: string, tarball: string, run: Run) => Promise<Installed>;
}
type Run = (program: string, args: string[], cwd?: string) => Promise<unknown>;
interface Installed {
  /** Where the talk will lie. */
  talk: string;
  /** The program and its first arguments. */
  command: string[];
  /** A folder in which nobody may write once all is installed. */
  closed?: string;
}

const project = (folder: string, more = {}) =>
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "talks", private: true, ...more }));

const WAYS: Way[] = [
  {
    name: "npm, in a folder with spaces and letters of other languages, where nobody may write afterwards",
    async install(folder, tarball, run) {
      const home = join(folder, "Vorträge und 讲座");
      mkdirSync(home);
      project(home);
      await run("npm", ["install", tarball], home);
      const closed = join(home, "node_modules");
      return { talk: join(home, "täglich"), command: [join(closed, ".bin/lectern")], closed };
    },
  },
  {
    name: "npm -g, for a talk in a folder of no project",
    async install(folder, tarball, run) {
      await run("npm", ["install", "-g", "--prefix", join(folder, "prefix"), tarball]);
      return { talk: join(folder, "talk"), command: [join(folder, "prefix/bin/lectern")] };
    },
  },
  {
    name: "npx, from the tarball",
    install: async (folder, tarball) => ({
      talk: join(folder, "talk"),
      command: ["npx", "-y", `--package=${tarball}`, "lectern"],
    }),
  },
  {
    name: "pnpm",
    async install(folder, tarball, run) {
      project(folder);
      await run("npx", ["-y", PNPM, "add", tarball]);
      return { talk: join(folder, "talk"), command: [join(folder, "node_modules/.bin/lectern")] };
    },
  },
  {
    name: "a workspace, whose packages lie at its root",
    async install(folder, tarball, run) {
      project(folder, { workspaces: ["talks/*"] });
      const member = join(folder, "talks/one");
      mkdirSync(member, { recursive: true });
      const dependencies = { lectern: `file:${tarball}` };
      writeFileSync(join(member, "package.json"), JSON.stringify({ name: "one", version: "1.0.0", dependencies }));
      await run("npm", ["install"]);
      expect(readdirSync(member)).toEqual(["package.json"]);
      return { talk: join(member, "talk"), command: [join(folder, "node_modules/.bin/lectern")] };
    },
  },
];

/** Whoever may do anything may write everywhere; that nothing was changed is looked at besides. */
const setRights = (folder: string, rights: "u+w" | "a-w") => execFileSync("chmod", ["-R", rights, folder]);

/** Names, times and sizes of all below a folder. */
const listBelow = (folder: string) =>
  execFileSync("find", [folder, "-printf", "%p %T@ %s\n"], { encoding: "utf8", maxBuffer: 2 ** 28 });

let first: Record<string, string> | undefined;

describe.concurrent("installed with", () => {
  it.each(WAYS)("$name, makes the sample's site and PDFs, as any other does", async ({ name, install }) => {
    const home = inject("home");
    const env = strangersEnv(home);
    const folder = join(realpathSync(dirname(home)), String(WAYS.findIndex((way) => way.name === name)));
    mkdirSync(folder);
    const { talk, command, closed } = await install(folder, inject("tarball"), (program, args, cwd = folder) =>
      start(program, args, { cwd, env }),
    );
    cpSync(SAMPLE, talk, { recursive: true });
    if (closed) setRights(closed, "a-w");
    const before = closed && listBelow(closed);
    const connections = join(folder, "connections.txt");
    writeFileSync(connections, "");
    const [program = "", ...args] = command;
    // npx itself asks the registry.
    const record = { NODE_OPTIONS: `--import ${resolve("tests/helpers/record-connections.mjs")}` };
    const asked = program === "npx" ? env : { ...env, ...record, LECTERN_CONNECTIONS: connections };
    const request = ["export", "outline.yaml", "-d", "slides.md", "-o", "dist", "--only", "site,slides,handout"];
    const { stdout } = await start(program, [...args, ...request], { cwd: talk, env: asked });
    expect(stdout).toMatch(/dist\/slides\.pdf +27 /);
    expect(readFileSync(join(talk, "slides.md"), "utf8")).toContain("addons:\n  - lectern\n");
    const hosts = new Set(readFileSync(connections, "utf8").split("\n").filter(Boolean));
    expect([...hosts].filter((host) => !/^(?:localhost|127\.0\.0\.1|::1)$/.test(host))).toEqual([]);
    const files = listFiles(join(talk, "dist/site"));
    const site = Object.fromEntries(files.map((file) => [file, readFileSync(join(talk, "dist/site", file), "latin1")]));
    first ??= site;
    expect(Object.keys(site)).toEqual(Object.keys(first));
    expect(Object.keys(site).filter((file) => site[file] !== first?.[file])).toEqual([]);
    if (closed) {
      expect(listBelow(closed)).toBe(before);
      setRights(closed, "u+w");
    }
    rmSync(folder, { recursive: true, force: true });
  });
});
