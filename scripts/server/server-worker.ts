import { createServer } from "node:http";
import { enableCompileCache } from "node:module";
import { dirname } from "node:path";
import type { Logger } from "vite";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { toEnvironmentError } from "../diagnostics/environment-error.ts";
import { watchLitter } from "../exporter/site/litter.ts";
import type { BesideOptions } from "./beside.ts";
import { watchFirstLoad } from "./first-load.ts";
import type { Behind } from "./gate-server.ts";
import type { FromServer, ToServer } from "./messages.ts";
import type { OpenDeck } from "./open-slidev.ts";
import type { Remote } from "./remote/serve-remote.ts";
import { slideFinding } from "./slide-finding.ts";

/**
 * A process of its own that serves one deck with Slidev, behind Lectern's gate. It starts while the outline is still
 * being read, and ends with the command that started it.
 */
enableCompileCache();

type Serve = Extract<ToServer, { kind: "serve" }>;

// Who started it may have gone meanwhile.
const send = (message: FromServer) => void process.send?.(message, undefined, undefined, () => {});
/** Takes the sockets that the gate lets through; nobody can reach it. */
const sockets = createServer();
/** What is wrong with the outline, and what Slidev could not make of a slide since a file was changed. */
let findings: Diagnostic[] = [];
let fault: Diagnostic | undefined;
/** What can't be kept beside the deck, by what it is. */
const unkept = new Map<string, Diagnostic>();
let deck: Promise<OpenDeck> | undefined;
let litter: Disposable | undefined;
let remote: Remote | undefined;
let isClosing = false;

const logger: Logger = {
  hasWarned: false,
  info: () => {},
  warn: (text) => send({ kind: "said", line: text }),
  warnOnce: () => {},
  error: (text, { error } = {}) => find(error ?? { message: text }),
  clearScreen: () => {},
  hasErrorLogged: () => false,
};

/** What `scripts/slidev/` finds otherwise than Lectern takes it for is told once, not with each save. */
const unknownParts = new Set<string>();
globalThis.lecternReport = ({ message, hint }) => {
  if (!unknownParts.has(message)) send({ kind: "said", line: `${message}; ${hint}` });
  unknownParts.add(message);
};

const shown = () => [...findings, ...(fault ? [fault] : []), ...unkept.values()];
const show = () => void deck?.then(({ vite }) => vite.ws.send("lectern:findings", shown())).catch(() => {});

/** Tells, in terminal and pages, what Slidev or Vite could not do. */
function find(error: unknown): void {
  const found = slideFinding(error);
  // Each window asks for the same module.
  if (found.message === fault?.message && found.file === fault.file) return;
  fault = found;
  send({ kind: "found", finding: fault });
  show();
}

/** Tells once what can't be kept beside the deck, until it can again. */
function tellUnkept(door: string, finding: Diagnostic | undefined): void {
  if (unkept.get(door)?.message === finding?.message && unkept.get(door)?.file === finding?.file) return;
  if (finding) {
    unkept.set(door, finding);
    send({ kind: "found", finding });
  } else unkept.delete(door);
  show();
}

/** Pages ask for a drawing that is kept: one that just asked when another window told it of a stroke has an answer without it. */
const tellDrawn = () => void deck?.then(({ vite }) => vite.ws.send("lectern:drawings")).catch(() => {});

async function serve(request: Serve): Promise<void> {
  const [{ makeGateServer }, { listenOnLoopback }, { chooseDoor }, { answerBeside }, { ownDoors }] = await Promise.all([
    import("./gate-server.ts"),
    import("./listen.ts"),
    import("./doors.ts"),
    import("./beside.ts"),
    import("./own-doors.ts"),
  ]);
  const lock = { port: request.port, key: request.key };
  const doors = ownDoors(
    request.deckFile,
    async () => (await deck)?.data,
    () => tellUnkept("drawings", undefined),
  );
  const onFault = (door: string, finding: Diagnostic | undefined) => {
    tellUnkept(door, finding);
    if (door === "drawings" && !finding) tellDrawn();
  };
  const beside: BesideOptions = { doors, onFault };
  const follow = watchFirstLoad((state) => send({ kind: "page", state }));
  const behind = async (): Promise<Behind> => {
    deck ??= open(request);
    const { vite, house } = await deck;
    return {
      choose: (asked) => chooseDoor(asked, house),
      handle: (asked, response) => {
        follow(response);
        if (!answerBeside(asked, response, beside)) vite.middlewares(asked, response);
      },
    };
  };
  const make = () => makeGateServer(() => lock, behind, sockets);
  lock.port = await listenOnLoopback(make, request.port, request.isAnyPort);
  litter = watchLitter(dirname(request.deckFile));
  if (request.remote) {
    const { serveRemote } = await import("./remote/serve-remote.ts");
    remote = await serveRemote({ addresses: request.remote, onCode: (urls) => send({ kind: "code", urls }) });
  }
  await behind();
  send({ kind: "ready", port: lock.port });
}

async function open(request: Serve): Promise<OpenDeck> {
  const [{ openSlidev }, { isKeptBeside }] = await Promise.all([import("./open-slidev.ts"), import("./own-doors.ts")]);
  const { deckFile } = request;
  const opened = await openSlidev({ deckFile, sockets, logger, onStale: () => void restart(request) });
  remote?.attach(opened.vite.ws);
  // A page asks when it is there to hear the answer.
  opened.vite.ws.on("lectern:ask", (_, client) => client.send("lectern:findings", shown()));
  opened.vite.watcher.on("change", (file) => {
    // What is drawn mends nothing.
    if (fault === undefined || isKeptBeside(deckFile, file)) return;
    fault = undefined;
    show();
  });
  return opened;
}

/** Makes Slidev's server anew behind the same gate; pages load themselves again when they find it. */
async function restart(request: Serve): Promise<void> {
  const before = deck;
  if (!before || isClosing) return;
  deck = (async () => {
    await (await before.catch(() => undefined))?.[Symbol.asyncDispose]();
    return open(request);
  })();
  deck.then(() => send({ kind: "said", line: "started again" }), find);
}

async function close(): Promise<void> {
  isClosing = true;
  // What a page has just written is on its way to the disk; a server that hangs must not stay.
  setTimeout(end, 1500);
  await (await deck?.catch(() => undefined))?.[Symbol.asyncDispose]();
  end();
}

function end(): void {
  litter?.[Symbol.dispose]();
  process.exit();
}

let served: Serve | undefined;
process.on("message", (message: ToServer) => {
  if (message.kind === "findings") {
    findings = message.findings;
    show();
  } else if (message.kind === "restart") {
    if (served) void restart(served);
  } else if (message.kind === "new-code") {
    remote?.renew();
  } else {
    served = message;
    serve(message).catch((error) => {
      const known = toEnvironmentError(error)?.diagnostic;
      send({ kind: "failed", finding: known ?? slideFinding(error) });
    });
  }
});
// Ctrl-C in a terminal reaches this process too, but is for its parent to answer; when that has gone, this one goes.
process.on("SIGINT", () => {});
process.on("disconnect", () => void close());
// What Slidev or one of its plugins leaves unanswered must not take the deck off the screen.
process.on("unhandledRejection", find);

// It takes a while to load.
void import("./open-slidev.ts").catch(() => {});
