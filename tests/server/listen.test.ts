import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { listenOnLoopback } from "../../scripts/server/listen.ts";

const servers: Server[] = [];
const make = () => {
  const server = createServer((_, response) => response.end("here"));
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) if (server.listening) await new Promise((closed) => server.close(closed));
});

/** A port that another program has. */
async function taken(host: string): Promise<number> {
  const server = make();
  server.listen(0, host);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

describe("listening on this machine", () => {
  it("is on loopback only, whatever name a browser takes", async () => {
    const port = await listenOnLoopback(make, 39_400, true);
    const hosts = servers
      .filter(({ listening }) => listening)
      .map((server) => (server.address() as AddressInfo).address);
    expect(hosts[0]).toBe("127.0.0.1");
    expect(hosts.slice(1).filter((host) => host !== "::1")).toEqual([]);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
  });

  it("takes the next port where one is taken", async () => {
    const port = await taken("127.0.0.1");
    expect(await listenOnLoopback(make, port, true)).toBeGreaterThan(port);
  });

  it("takes no other port than the one that was asked for", async () => {
    const port = await taken("127.0.0.1");
    await expect(listenOnLoopback(make, port, false)).rejects.toMatchObject({ diagnostic: { code: "port-is-free" } });
  });

  it("does not share a name with another program on the other address", async () => {
    const port = await taken("::1").catch(() => undefined);
    // A machine without IPv6 has no other address.
    if (port === undefined) return;
    await expect(listenOnLoopback(make, port, false)).rejects.toMatchObject({ diagnostic: { code: "port-is-free" } });
  });
});
