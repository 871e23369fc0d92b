import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const PREFIX = "lectern-tests-";

/** What programs that the tests start leave there when they are stopped: the browser, caches of compiled code. */
const OF_OTHERS =
  /^(?:playwright|\.?org\.chromium|\.?com\.google|node-compile-cache|jiti|pulse-|dbus|dconf|fontconfig|mesa|scoped_dir|chrom|v8-compile-cache|vitest-)/;

/**
 * Gives the tests a folder for temporary files of their own, and takes it away again, whatever happens. A test that leaves
 * something there is told: Lectern itself must not, either.
 */
export default function setup() {
  // Both projects ask for one; they run at a time.
  if (basename(tmpdir()).startsWith(PREFIX)) return undefined;
  const before = process.env.TMPDIR;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), PREFIX)));
  process.env.TMPDIR = folder;
  return () => {
    const left = readdirSync(folder).filter((name) => !OF_OTHERS.test(name));
    rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    if (left.length > 0) throw new Error(`left in the folder for temporary files: ${left.sort().join(", ")}`);
  };
}
