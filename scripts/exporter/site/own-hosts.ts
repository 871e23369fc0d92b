/** Names of this machine that a browser reaches without asking anybody. */
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * What a browser may name as `Host` of a server on a port of this machine. Any other name is one that somebody else
 * gave to this machine's address, to reach the server from a page of theirs.
 */
export function ownHosts(port: number): readonly string[] {
  return LOOPBACK.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
}
