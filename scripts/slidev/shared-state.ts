import { reportUnknownPart } from "./unknown-part.ts";

/** Where the state that windows of one deck share comes from (vite-plugin-vue-server-ref), in the addresses of its modules. */
export const SHARED_STATE = /^\/@server-re(?:active|f)\//;

/**
 * Lets a window that is about to tell of a change not lose it when it hears of another window's: the plugin waits some milliseconds
 * before it tells, and what comes meanwhile takes its change back without a word. A change of parts, as of drawings, is told at once
 * then; of a whole, as of the place in the deck, the own one is newer and stays.
 *
 * @param code of the module that the plugin makes; one that is written in another way is left as it is
 */
export function keepPendingChanges(code: string): string {
  const hear = /^( *)if \(payload\.patch\)\n/m;
  const wait = /^( *)if \(timer\)\n *clearTimeout\(timer\)\n( *if \(!data\.\$syncUp[^\n]*\n *return\n)/m;
  const tell = /^( *)timer = setTimeout\(\(\)=>\{\n/m;
  if (![hear, wait, tell].every((part) => part.test(code))) {
    reportUnknownPart(
      "its windows share their state in another way than Lectern knows",
      "of two windows of `dev` one may miss what is changed in both at the same moment",
    );
    return code;
  }
  const parts = code.includes("patch: getDiff()")
    ? "clearTimeout(timer)\n      timer = null\n      post({ source: id, patch: getDiff(), timestamp: Date.now() })"
    : "return";
  return code
    .replace(hear, (whole, space) => `${space}if (timer) {\n      ${parts}\n    }\n${whole}`)
    .replace(wait, (_, space, check) => `${check}${space}if (timer)\n${space}  clearTimeout(timer)\n`)
    .replace(tell, (whole) => `${whole}      timer = null\n`);
}
