import fc from "fast-check";
import { isThorough } from "./thorough.ts";

/**
 * Cases that fast-check makes up are the same each time, so that a run that fails says something of what was changed.
 * `LECTERN_SEED=7` tries others, `npm run test:thorough` others each time.
 */
const seed = process.env.LECTERN_SEED ?? (isThorough ? Date.now() % 2 ** 31 : 1);
fc.configureGlobal({ seed: Number(seed) });
