import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The package as `npm pack` makes it. */
    tarball: string;
    /** A user's folder without anything in it, but npm's cache. */
    home: string;
  }
}

/** What tests and npm's own scripts put into the environment, and where users keep their things. */
const OURS =
  /^(?:npm_(?!config_registry)|XDG_|INIT_CWD|VITEST|NODE_ENV|NODE_OPTIONS|LECTERN_(?!BROWSER)|TEST|DEV|PROD)/;

/** The environment of whoever installs Lectern, on a machine that has nothing of ours but Node and npm. */
export function strangersEnv(home: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  const PATH = [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(":");
  return { ...Object.fromEntries(kept), HOME: home, PATH, NO_COLOR: "1" };
}

/** Packs the clone once for all tests. */
export default function setup({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "lectern-package-"));
  const home = join(folder, "home");
  mkdirSync(home);
  const out = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const packed = JSON.parse(out.slice(out.indexOf("[\n")));
  provide("tarball", join(folder, packed[0].filename));
  provide("home", home);
  return () => rmSync(folder, { recursive: true, force: true });
}
