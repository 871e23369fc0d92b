import type { IncomingMessage, ServerResponse } from "node:http";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { toEnvironmentError } from "../diagnostics/environment-error.ts";
import { parsePath } from "./gate.ts";

/** Addresses of Lectern's own that pages of a deck ask: `/@lectern/` and the name of a door. */
export const OWN_DOOR = /^\/@lectern\/(?:drawings|times)$/;

/** A door of Lectern's own, behind the gate: JSON comes in, JSON goes out. */
export interface OwnDoor {
  /** The longest text that it takes. */
  mostBytes: number;
  get(): unknown;
  /** @param said what a page sent: any JSON */
  post(said: unknown): unknown;
}

/** Why a door does not do what a page asks. */
export class Refusal extends Error {
  /** 400: what was sent is not right. 409: what lies in the folder is in the way. */
  readonly status: 400 | 409;
  /** The file that is in the way. */
  readonly file: string | undefined;

  constructor(status: 400 | 409, message: string, file?: string) {
    super(message);
    this.status = status;
    this.file = file;
  }
}

export interface BesideOptions {
  doors: Readonly<Record<string, OwnDoor>>;
  /** Told what can't be kept, for the person; nothing when it can again. */
  onFault: (door: string, finding: Diagnostic | undefined) => void;
}

/**
 * Answers what pages ask of Lectern itself, which keeps some of it in files beside the deck.
 *
 * @returns whether the request was for one of these doors
 */
export function answerBeside(
  request: IncomingMessage,
  response: ServerResponse,
  { doors, onFault }: BesideOptions,
): boolean {
  const path = parsePath(request.url)?.pathname ?? "";
  const name = OWN_DOOR.test(path) ? path.slice("/@lectern/".length) : "";
  const door = Object.hasOwn(doors, name) ? doors[name] : undefined;
  if (!door) return false;
  void answer(request, door)
    .then((said) => {
      if (request.method === "POST") onFault(name, undefined);
      send(response, 200, said, request.method);
    })
    .catch((error: unknown) => {
      const { status, finding } = faultOf(error);
      // What a page sent wrongly is its own fault, and for nobody to mend.
      if (status === 409) onFault(name, finding);
      const { file, message } = finding;
      send(response, status, { error: file === undefined ? message : `${file}: ${message}` }, request.method);
    });
  return true;
}

async function answer(request: IncomingMessage, door: OwnDoor): Promise<unknown> {
  if (request.method !== "POST") return door.get();
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(part as Buffer);
    length += bytes.length;
    // The rest of it is read and dropped: who sends it hears the answer only then.
    if (length <= door.mostBytes) parts.push(bytes);
  }
  if (length > door.mostBytes) throw new Refusal(400, "this is too long");
  let said: unknown;
  try {
    said = JSON.parse(Buffer.concat(parts).toString());
  } catch {
    throw new Refusal(400, "this is no JSON");
  }
  return door.post(said);
}

function faultOf(error: unknown): { status: 400 | 409 | 500; finding: Diagnostic } {
  const known = toEnvironmentError(error)?.diagnostic;
  if (known) return { status: 409, finding: { ...known, severity: "warning", code: "kept-beside-deck" } };
  const { message } = error as Error;
  const { status = 500, file } = error instanceof Refusal ? error : {};
  return {
    status,
    finding: { severity: "warning", code: "kept-beside-deck", message, ...(file === undefined ? {} : { file }) },
  };
}

function send(response: ServerResponse, status: number, said: unknown, method: string | undefined): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
  response.end(method === "HEAD" ? undefined : JSON.stringify(said));
}
