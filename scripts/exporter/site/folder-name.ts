import { dirname, resolve } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";

/**
 * Vite reads what stands behind `?` in a path as a question about the file, and finds no deck there. Behind `#` is the
 * address of a part for it: building does without (`setup/vite-plugins.ts`), its server does not.
 *
 * @throws EnvironmentError when a deck lies in a folder from which it can't be shown
 */
export function refuseFolderName(deckFile: string, mark: "?" | "#", what: string): void {
  const folder = dirname(resolve(deckFile));
  if (!folder.includes(mark)) return;
  const message = `${what} in a folder with \`${mark}\` in its name`;
  throw new EnvironmentError({ code: "folder-name-is-plain", file: folder, message, hint: "rename the folder" });
}
