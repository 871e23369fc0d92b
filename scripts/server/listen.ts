import type { Server } from "node:http";
import { EnvironmentError } from "../diagnostics/environment-error.ts";

/** How many ports are tried before a person is asked to name one. */
const MOST_PORTS = 100;

/**
 * Listens on this machine only, on both of its addresses: a browser that is asked for `localhost` may take either, and
 * must not meet another program there.
 *
 * @param make makes one more server that answers alike
 * @param isAnyPort whether a port after `first` will do
 * @returns the port
 * @throws EnvironmentError when there is no port, or no such address
 */
export async function listenOnLoopback(make: () => Server, first: number, isAnyPort: boolean): Promise<number> {
  const last = isAnyPort ? Math.min(first + MOST_PORTS, 65_536) : first + 1;
  for (let port = first; port < last; port++) {
    const main = make();
    const code = await listen(main, port, "127.0.0.1");
    if (code === "EADDRNOTAVAIL")
      throw new EnvironmentError({
        code: "loopback-is-there",
        message: "this machine has no loopback interface (127.0.0.1), which `dev` serves the deck on",
      });
    // A port below 1024 may belong to the system.
    const codes = [code, code === undefined ? await listen(make(), port, "::1") : undefined];
    if (!codes.includes("EADDRINUSE") && !codes.includes("EACCES")) {
      if (code !== undefined) throw Object.assign(new Error(`port ${port}: ${code}`), { code });
      return port;
    }
    await new Promise((closed) => main.close(closed));
  }
  const hint = "choose another one, or leave `--port` out and a free one is taken";
  throw new EnvironmentError(
    isAnyPort
      ? { code: "port-is-free", message: `no free port from ${first} on` }
      : { code: "port-is-free", message: `port ${first} is taken by another program`, hint },
  );
}

/** @returns what went wrong; a machine without IPv6 has nobody on `::1` either */
function listen(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((done) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => done(code));
    server.listen({ port, host, exclusive: true }, () => done(undefined));
  });
}
