import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import { ownHosts } from "./own-hosts.ts";

export interface SiteServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT/`, and the base. */
  url: string;
}

/**
 * Serves a folder on loopback, on a port that the system chooses, to pages of that folder only: what is being exported
 * is nobody else's yet.
 *
 * @param base path that the site was built for, or `./`
 */
export async function serveSite(folder: string, base = "./"): Promise<SiteServer> {
  const root = base.startsWith("/") ? base : "/";
  // As files are now: sirv would remember their lengths, and a page that was changed since would be cut off.
  const serve = sirv(folder, { dev: true, etag: false });
  const server = createServer((request, response) => {
    if (!isOwn(request)) return response.writeHead(403).end();
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (!request.url?.startsWith(root)) return response.writeHead(404).end();
    request.url = `/${request.url.slice(root.length)}`;
    serve(request, response);
  });
  await new Promise<void>((listening, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${root}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Whether a page of this server asks, or the browser itself; no other page, by whatever name it knows this machine. */
function isOwn({ headers, socket }: IncomingMessage): boolean {
  const { host = "", origin = `http://${host}`, "sec-fetch-site": site = "none" } = headers;
  return (
    ownHosts(socket.localPort ?? 0).includes(host) &&
    origin === `http://${host}` &&
    (site === "same-origin" || site === "none")
  );
}
