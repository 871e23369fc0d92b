#!/usr/bin/env node
// Plain JavaScript on purpose: this file must run on any Node. Lectern itself is TypeScript, which Node runs as it is
// from 22.18 on; where the machine's Node is older, the one in node_modules takes over.
import { spawn } from "node:child_process";
import module, { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
const cli = new URL("./cli.ts", import.meta.url);

if (major > 22 || (major === 22 && minor >= 18)) {
  module.enableCompileCache?.();
  await import(cli.href);
} else {
  const folder = dirname(createRequire(import.meta.url).resolve("node/package.json"));
  const node = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
  const child = spawn(node, [fileURLToPath(cli), ...process.argv.slice(2)], { stdio: "inherit" });
  // A terminal sends Ctrl-C to both; this process waits until the other has put its files away.
  process.on("SIGINT", () => {});
  for (const name of ["SIGTERM", "SIGHUP"]) process.on(name, () => child.kill(name));
  child.on("error", (error) => {
    process.stderr.write(`Node 24 from node_modules does not start (${error.message}). Run: npm ci\n`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
  });
}
