#!/usr/bin/env node
// Plain JavaScript on purpose: this file must run on any Node. In a clone Lectern is TypeScript, which Node runs as it is
// from 22.18 on; where the machine's Node is older, the one in node_modules takes over. Installed, it is JavaScript.
import { spawn } from "node:child_process";
import module, { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
// Node runs no TypeScript below `node_modules`.
const isInstalled = dirname(fileURLToPath(import.meta.url))
  .split(sep)
  .includes("node_modules");
const cli = new URL(isInstalled ? "../lib/scripts/cli.js" : "./cli.ts", import.meta.url);

if (major > 22 || (major === 22 && minor >= 18)) {
  module.enableCompileCache?.();
  await import(cli.href).catch((error) => {
    const [, lacking] = /^Cannot find (?:package|module) '([^']*)'/.exec(error.message) ?? [];
    if (lacking === undefined) throw error;
    process.stderr.write(
      `Lectern is not whole: ${lacking} is missing. Install it again: ${isInstalled ? "npm install lectern" : "npm ci"}\n`,
    );
    process.exitCode = 1;
  });
} else if (isInstalled) {
  process.stderr.write(`Lectern needs Node 22.18 or newer; this is ${process.versions.node}. See https://nodejs.org\n`);
  process.exitCode = 1;
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
