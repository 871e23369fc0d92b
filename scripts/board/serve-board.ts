import { randomBytes } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import { relative, resolve } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { EventStreams } from "../server/event-streams.ts";
import { KEY } from "../server/gate.ts";
import { makeGateServer } from "../server/gate-server.ts";
import { listenOnLoopback } from "../server/listen.ts";
import { AppFiles } from "./app-files.ts";
import { Board, type BoardOptions } from "./board.ts";
import type { FoundWorks } from "./library.ts";
import type { BoardEvent } from "./protocol.ts";
import { boardBehind } from "./routes.ts";

/** The board's first port; the next free one is taken unless the person names one. */
const FIRST_PORT = 3060;

/** Pages that listen. */
const STREAMS = { signMs: 20_000, sign: ": here\n\n", mostBytes: 50_000_000 };

/** How long files have to be quiet before they are read again, in milliseconds. */
const QUIET_MS = 150;

/**
 * Watches what is looked through; of more than anybody would look through only the works that were found.
 *
 * @param sources folders and files, and what was found in them
 * @param onChange told of each change
 */
function watchFolders(
  sources: readonly string[],
  { isWhole, works, recipes }: FoundWorks,
  onChange: () => void,
  say: (line: string) => void,
): FSWatcher {
  const files = [...works.map(({ file }) => file), ...recipes];
  if (!isWhole) say("This folder holds too much to look through all of it; new works below it are not noticed");
  // By whole paths: of a folder that is gone its own process still sees something in `.`, again and again.
  const roots = [...new Set((isWhole ? [".", ...sources] : files).map((source) => resolve(source)))];
  const watcher = watch(roots, {
    ignoreInitial: true,
    // They may lead in circles, or to where nobody works.
    followSymlinks: false,
    ignored: (path) => roots.every((root) => HIDDEN.test(relative(root, path))),
    depth: 5,
    awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
  });
  watcher.on("all", onChange);
  let isTold = false;
  watcher.on("error", (error) => {
    if (!isTold) say(`Not every save is noticed any more: ${(error as Error).message}`);
    isTold = true;
  });
  return watcher;
}

/** Folders and files, below what is looked through, in which nobody works. */
const HIDDEN = /(?:^|[/\\])(?:node_modules|dist|\.(?!\.?(?:[/\\]|$))[^/\\]+)(?:[/\\]|$)/;

export interface BoardServer extends AsyncDisposable {
  /** Address of the board, with the key to it. @param recipe the lecture to open */
  address: (recipe: string) => string;
}

/**
 * Serves the board on this machine, behind the gate that `dev` has.
 *
 * @param port the one that the person wants
 * @param say tells the person a line
 * @throws EnvironmentError when the port is taken
 */
export async function serveBoard(
  options: Omit<BoardOptions, "tell"> & { port: number | undefined; say: (line: string) => void },
): Promise<BoardServer> {
  const { port: wanted, say, sources } = options;
  const events = new EventStreams<BoardEvent>(STREAMS);
  const listen = (response: ServerResponse) => {
    events.add(response);
    board.tellRecipes();
    later(true);
  };
  const board = new Board({ ...options, tell: events.tell });
  const app = await AppFiles.open();
  let timer: NodeJS.Timeout | undefined;
  let isNew = false;
  let reading = Promise.resolve();
  /** Reads what is new or has changed, one time after the other. */
  function later(isForNew: boolean): void {
    isNew ||= isForNew;
    clearTimeout(timer);
    const read = () => {
      const forNew = isNew;
      isNew = false;
      reading = reading
        .then(() => (forNew ? board.tellWorks(true) : board.refresh()))
        .catch((error) => say(String(error)));
    };
    if (isForNew) read();
    else timer = setTimeout(read, QUIET_MS);
  }
  const lock = { port: wanted ?? FIRST_PORT, key: randomBytes(16).toString("base64url") };
  const sockets = createServer();
  const servers: ReturnType<typeof makeGateServer>[] = [];
  const make = () => {
    const behind = async () => boardBehind(board, app, listen);
    const server = makeGateServer(() => lock, behind, sockets, { name: "board", command: "lectern board" });
    servers.push(server);
    return server;
  };
  lock.port = await listenOnLoopback(make, lock.port, wanted === undefined);
  // Works are read while the browser starts.
  later(true);
  const watcher = watchFolders(sources, board.find(), () => later(false), say);
  return {
    address: (recipe) => `http://localhost:${lock.port}/?${KEY}=${lock.key}&recipe=${encodeURIComponent(recipe)}`,
    async [Symbol.asyncDispose]() {
      clearTimeout(timer);
      events[Symbol.dispose]();
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
      await Promise.all([watcher.close(), board[Symbol.asyncDispose]()]);
    },
  };
}
