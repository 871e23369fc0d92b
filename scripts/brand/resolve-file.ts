import { resolve } from "node:path";
import type { Finding } from "../diagnostics/source-text.ts";
import { resolveInFolder } from "../paths/folder.ts";

/**
 * A file that a brand names. It lies in the brand's folder, so that a brand can be handed on as a whole.
 *
 * @param folder absolute path of the brand's folder
 * @param what it is to be, for messages
 */
export function resolveBrandFile(folder: string, name: string, what: string): { path: string; finding?: Finding } {
  // It is looked for again when it comes to be there.
  const path = resolve(folder, name);
  const refuse = (message: string, hint: string) => ({ path, finding: { code: "brand-has-file", message, hint } });
  if (/^[a-z][a-z0-9+.-]+:/i.test(name))
    return refuse(
      `the ${what} \`${name.slice(0, 80)}\` lies on the web, and nothing is ever fetched`,
      "save it beside the brand's file, and name that",
    );
  const found = resolveInFolder(folder, name);
  if ("path" in found) return found;
  return found.problem === "outside"
    ? refuse(
        `the ${what} \`${name}\` lies outside of the brand's folder`,
        "put it beside the brand's file, or in a folder there",
      )
    : refuse(`there is no file \`${name}\` for the ${what}`, "paths count from the folder of the brand's file");
}
