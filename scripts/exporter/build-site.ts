import { existsSync, rmSync, statfsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { runChild } from "./run-child.ts";

/** Slidev's program. */
export function slidevCli(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@slidev/cli/package.json")), "bin", "slidev.mjs");
}

/**
 * Builds a deck into a site that any static host can serve from any folder, without a network.
 *
 * @param deckFile the deck
 * @param folder where the site goes; what is there is replaced
 * @param options.withNotes whether the site holds the speaker notes too; a published one must not
 * @throws EnvironmentError when Slidev can't build it, with the end of what Slidev said
 */
export async function buildSite(
  deckFile: string,
  folder: string,
  { signal, withNotes = false }: { signal?: AbortSignal | undefined; withNotes?: boolean } = {},
): Promise<void> {
  const deck = resolve(deckFile);
  // Slidev keeps files of its own in `node_modules` beside the deck, and makes the folder where there is none.
  const litter = join(dirname(deck), "node_modules");
  const isLitter = !existsSync(litter);
  const args = ["build", basename(deck), "--out", resolve(folder), "--base", "./", "--router-mode", "hash"];
  if (!withNotes) args.push("--without-notes");
  const { code, output } = await runChild(process.execPath, [slidevCli(), ...args], {
    cwd: dirname(deck),
    // Whatever the person's shell says: a development build would name folders of this machine in the site.
    env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1", FORCE_COLOR: "0" },
    signal,
  }).finally(() => {
    if (isLitter) rmSync(litter, { recursive: true, force: true });
  });
  if (code !== 0) {
    if (isFull(folder)) {
      const hint = "free some space and run the command again; nothing was left half-written";
      throw new EnvironmentError({ code: "disk-has-room", file: folder, message: "the disk is full", hint });
    }
    const message = "Slidev could not build this deck";
    throw new EnvironmentError({ code: "deck-builds", file: deckFile, message, hint: lastLines(output) });
  }
  // A rule for one host, which means nothing elsewhere and is wrong below the root.
  rmSync(join(folder, "_redirects"), { force: true });
}

/** A site has some 8 MB. Of a full disk its bundler says nothing but its own stack. */
function isFull(folder: string): boolean {
  // A build that failed early has not made its folder.
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : dirname(resolve(folder)));
  return bavail * bsize < 10_000_000;
}

function lastLines(output: string): string {
  return `Slidev says:\n${output.trim().split("\n").slice(-12).join("\n")}`;
}
