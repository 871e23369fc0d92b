import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Has a process take a made-up Slidev for the real one. */
const cli = process.env.LECTERN_MADE_UP_SLIDEV;
const FILES = { "@slidev/cli": "dist/index.mjs", "@slidev/cli/package.json": "package.json" };
registerHooks({
  resolve: (name, context, next) =>
    cli && FILES[name] ? { url: pathToFileURL(join(cli, FILES[name])).href, shortCircuit: true } : next(name, context),
});
