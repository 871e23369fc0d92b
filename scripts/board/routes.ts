import type { IncomingMessage, ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";
import type { z } from "zod";
import { EnvironmentError, toEnvironmentError } from "../diagnostics/environment-error.ts";
import { readIfThere } from "../files/files.ts";
import type { Behind } from "../server/gate-server.ts";
import type { AppFiles } from "./app-files.ts";
import type { Board } from "./board.ts";
import { EditError } from "./edit-error.ts";
import { KEY } from "./pictures/picture-key.ts";
import * as protocol from "./protocol.ts";

interface Route {
  schema: z.ZodType;
  answer: (asked: never) => unknown;
}

/** What pages may ask the board for, each by `POST /api/<name>`. */
const routesOf = (board: Board): Record<string, Route> => ({
  lecture: { schema: protocol.editRequest, answer: (asked) => board.edit(asked) },
  open: { schema: protocol.openRequest, answer: (asked) => board.open(asked) },
  changes: { schema: protocol.changesRequest, answer: (asked) => board.changes(asked) },
  save: { schema: protocol.saveRequest, answer: (asked) => board.save(asked) },
  discard: { schema: protocol.discardRequest, answer: (asked) => board.discard(asked) },
  draw: { schema: protocol.drawRequest, answer: (asked) => board.draw(asked) },
  enlarge: { schema: protocol.enlargeRequest, answer: (asked) => board.enlarge(asked) },
  preview: { schema: protocol.previewRequest, answer: (asked) => board.preview(asked) },
  export: { schema: protocol.exportRequest, answer: (asked) => board.export(asked) },
  stop: { schema: protocol.stopRequest, answer: () => board.stop() },
});

/** Nothing but what comes with the board runs in its pages, or is asked for. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A page of somebody's, such as an exported PDF: shown, and nothing else. */
const SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

/**
 * The board behind the gate: pages, pictures, events, and requests of its own pages.
 *
 * @param listen takes a page that wants to hear what happens
 */
export function boardBehind(board: Board, app: AppFiles, listen: (response: ServerResponse) => void): Behind {
  const routes = routesOf(board);
  const nameOf = (url = "") => /^\/api\/([a-z]+)$/.exec(url)?.[1] ?? "";
  return {
    choose: ({ method, url = "", headers }) => {
      const [path = ""] = url.split("?");
      if (method === "POST") {
        // What a form of another page can send has another type.
        const isJson = /^application\/json(?:;|$)/i.test(headers["content-type"] ?? "");
        return isJson && Object.hasOwn(routes, nameOf(path)) ? "as-asked" : "closed";
      }
      if (method !== "GET") return "closed";
      if (path === "/") return "page";
      const isThere = path === "/api/events" || PICTURE.test(path) || app.has(path);
      return isThere || board.exported(path) !== undefined ? "as-asked" : "closed";
    },
    handle: (request, response) => {
      const [path = ""] = (request.url ?? "").split("?");
      if (request.method === "POST") void answer(routes[nameOf(path)] as Route, request, response);
      else if (path === "/api/events") listen(response);
      else if (PICTURE.test(path)) sendPicture(board, path, response);
      else if (path.startsWith("/api/exported/")) sendFile(board.exported(path), response);
      else {
        const file = app.read(path);
        response.setHeader("Content-Security-Policy", POLICY);
        response.writeHead(file ? 200 : 404, {
          "Content-Type": file?.type ?? "text/plain",
          "Cache-Control": "no-store",
        });
        response.end(file?.content);
      }
    },
  };
}

const PICTURE = /^\/api\/pictures\/([0-9a-f]{32})(?:-(\d{1,3}))?\.png$/;

function sendPicture(board: Board, path: string, response: ServerResponse): void {
  const [, key = "", part = "1"] = PICTURE.exec(path) ?? [];
  const png = KEY.test(key) ? board.picture(key, Number(part)) : undefined;
  // A name stands for what is on the picture, so it never changes.
  const keep = png ? "private, max-age=31536000, immutable" : "no-store";
  response.writeHead(png ? 200 : 404, { "Content-Type": png ? "image/png" : "text/plain", "Cache-Control": keep });
  response.end(png);
}

function sendFile(file: string | undefined, response: ServerResponse): void {
  const content = file === undefined ? undefined : readIfThere(file);
  response.setHeader("Content-Security-Policy", SANDBOX);
  response.writeHead(content ? 200 : 404, {
    "Content-Type": content ? "application/pdf" : "text/plain",
    "Cache-Control": "no-store",
  });
  response.end(content);
}

async function answer(
  { schema, answer: give }: Route,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, data: unknown) => {
    response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
    response.end(JSON.stringify(data));
  };
  try {
    const asked = schema.safeParse(JSON.parse(await readText(request)));
    if (!asked.success)
      return send(400, { message: `this request is not understood: ${asked.error.issues[0]?.message}` });
    send(200, await give(asked.data as never));
  } catch (error) {
    if (error instanceof EditError) return send(409, { message: error.message });
    const { diagnostic } = error instanceof EnvironmentError ? error : (toEnvironmentError(error) ?? {});
    const { message = (error as Error).message, hint } = diagnostic ?? {};
    send(diagnostic ? 422 : 500, { message, ...(hint === undefined ? {} : { hint }) });
  }
}
