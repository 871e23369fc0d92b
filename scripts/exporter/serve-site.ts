import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

export interface SiteServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT/` */
  url: string;
}

/** Serves a folder on loopback, on a port that the system chooses. */
export async function serveSite(folder: string): Promise<SiteServer> {
  const server = createServer(sirv(folder, { dev: false, etag: false }));
  await new Promise<void>((listening, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
