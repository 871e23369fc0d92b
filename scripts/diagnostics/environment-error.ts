import { basename, dirname } from "node:path";
import type { Diagnostic, Position } from "./diagnostic.ts";

/** What a command ends with. */
export const EXIT = { fine: 0, input: 1, usage: 2, browser: 3, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Something outside of the input stops the work: no browser, a full disk, a port that is taken.
 * It is thrown, since no stage can go on, and reported like any other finding.
 */
export class EnvironmentError extends Error {
  readonly diagnostic: Diagnostic;
  readonly exitCode: ExitCode;

  constructor(
    finding: { code: string; message: string; hint?: string | undefined; file?: string; position?: Position },
    exitCode: ExitCode = EXIT.input,
  ) {
    super(finding.message);
    this.name = "EnvironmentError";
    const { hint, ...rest } = finding;
    this.diagnostic = { severity: "error", ...rest, ...(hint === undefined ? {} : { hint }) };
    this.exitCode = exitCode;
  }
}

/** What the system's own errors mean for the person, and what to do. */
const SYSTEM_ERRORS: Record<string, [message: string, hint: string]> = {
  ENOSPC: ["the disk is full", "free some space and run the command again; nothing was left half-written"],
  EDQUOT: ["your disk quota is used up", "free some space and run the command again"],
  EACCES: ["no permission to write here", "choose another place with `-o`, or change the permissions"],
  EPERM: ["no permission to write here", "choose another place with `-o`, or change the permissions"],
  EROFS: ["this folder can't be written to: its file system is read-only", "choose another place with `-o`"],
  EISDIR: ["this is a directory, not a file", "name a file"],
  ENOTDIR: ["a part of this path is a file, not a directory", "check the path"],
  EEXIST: ["something else is in this place, perhaps a link to nothing", "choose another place with `-o`"],
  ENOENT: ["a folder on this path does not exist", "create it first"],
  ELOOP: ["this is a link that leads to itself", "remove the link, or name another file"],
  EXDEV: ["this folder lies on another disk than the one beside it", "choose another place with `-o`"],
  EBUSY: ["this folder is in use, as a mount point for one", "choose a folder inside of it with `-o`"],
  EMFILE: ["too many files are open", "close other programs, or raise the limit (`ulimit -n`)"],
  EADDRNOTAVAIL: [
    "this machine has no loopback interface (127.0.0.1), over which a browser looks at the slides",
    "bring it up, with `ip link set lo up`, and run the command again",
  ],
  ENAMETOOLONG: ["this path is too long", "choose a shorter one with `-o`"],
};

/** Of these, the ones that say that nothing may be written. */
const UNWRITABLE: ReadonlySet<string> = new Set(["EACCES", "EPERM", "EROFS"]);

/** What becomes of a browser that has nothing to do with what it shows; by what Playwright says of it. */
const BROWSER_ERRORS: [says: RegExp, code: string, message: string, hint: string][] = [
  [
    /(?:Target|Page|page) crashed/,
    "browser-has-memory",
    "the browser ran out of memory, or crashed",
    "close other programs and run the command again; `--browser` names another one",
  ],
  [
    /^\w*Error: .*(?:page, context or browser has been closed|Browser (?:has been )?closed)/s,
    "browser-stays-open",
    "the browser was closed in the middle of the work",
    "run the command again; nothing was left half-written",
  ],
  [
    /net::ERR_(?:INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|NETWORK_CHANGED)/,
    "loopback-is-up",
    "the browser can't reach this machine itself (127.0.0.1), over which it looks at the slides",
    "bring the loopback interface up, with `ip link set lo up`, and run the command again",
  ],
  [
    /^TimeoutError: /,
    "browser-answers",
    "the browser did not answer in time",
    "the machine may be busy: run the command again when it is not",
  ],
];

/** What to say when a part of Lectern, or a package that it needs, is not there. */
export function incompleteInstallation(lacking: string): EnvironmentError {
  return new EnvironmentError({
    code: "installation-is-whole",
    message: `Lectern is not whole: \`${lacking}\` is missing`,
    hint: "install it again: `npm ci` in a clone, else `npm install lectern` where it is installed",
  });
}

/**
 * Any thrown value as an `EnvironmentError`, when its cause lies outside of Lectern.
 *
 * @returns nothing for an error that is a bug
 */
export function toEnvironmentError(error: unknown): EnvironmentError | undefined {
  if (error instanceof EnvironmentError) return error;
  const { code, path, name, message: said = "" } = (error ?? {}) as NodeJS.ErrnoException;
  const browser = BROWSER_ERRORS.find(([pattern]) => pattern.test(`${name}: ${said}`));
  if (browser) return new EnvironmentError({ code: browser[1], message: browser[2], hint: browser[3] }, EXIT.browser);
  const lacking = /^Cannot find (?:package|module) '([^']*)'/.exec(said)?.[1];
  if (lacking !== undefined && (code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND"))
    return incompleteInstallation(lacking);
  const known = code === undefined ? undefined : SYSTEM_ERRORS[code];
  if (!known) return undefined;
  const [message, hint] = known;
  // Beside a talk lies, for a moment, the deck that Slidev builds.
  if (path !== undefined && UNWRITABLE.has(code ?? "") && basename(path).startsWith(".lectern"))
    return new EnvironmentError({
      code: `system-${code?.toLowerCase()}`,
      message: "this folder can't be written to, and while a talk is built a file lies there for a moment",
      hint: "change the permissions of the folder, or copy the talk to another one",
      file: dirname(path),
    });
  return new EnvironmentError({
    code: `system-${code?.toLowerCase()}`,
    message,
    hint,
    ...(path ? { file: path } : {}),
  });
}
