// Loaded into a Node process (NODE_OPTIONS=--import): writes the URL of each module that it loads, by `import` or by
// `require`, into the file LECTERN_MODULES.

import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";

registerHooks({
  load(url, context, next) {
    appendFileSync(process.env.LECTERN_MODULES, `${url}\n`);
    return next(url, context);
  },
});
