// Loaded into every Node process of a run (NODE_OPTIONS=--import): writes each host that is looked up or connected to
// into the file LECTERN_CONNECTIONS.

import dns from "node:dns";
import { appendFileSync } from "node:fs";
import net from "node:net";

const note = (host) => appendFileSync(process.env.LECTERN_CONNECTIONS, `${host}\n`);

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof options === "object" && options !== null && !options.path) note(options.host ?? "localhost");
  return connect.apply(this, args);
};

const { lookup } = dns;
dns.lookup = (host, ...rest) => {
  note(host);
  return lookup(host, ...rest);
};
