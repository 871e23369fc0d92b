import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "@slidev/parser";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";

/**
 * The outline to take when the person names none: the one that the deck was built from, else the only one there is.
 *
 * @param deckFile the deck, which need not exist
 * @throws EnvironmentError with exit code 2 when that leaves none or several
 */
export function defaultOutline(deckFile: string): string {
  const built = builtFrom(deckFile);
  if (built !== undefined) return built;
  const found = existsSync("outlines")
    ? readdirSync("outlines")
        .sort()
        .map((name) => join("outlines", name, "outline.yaml"))
        .filter((file) => existsSync(file))
    : [];
  if (found[0] !== undefined && found.length === 1) return found[0];
  const message = found.length === 0 ? "there is no outline in `outlines/`" : `there are ${found.length} outlines`;
  const hint = `name the one you mean${found.map((file) => `\n  lectern build ${file}`).join("")}`;
  throw new EnvironmentError({ code: "outline-is-named", message, hint }, EXIT.usage);
}

function builtFrom(deckFile: string): string | undefined {
  if (!existsSync(deckFile)) return undefined;
  const head = parseSync(readFileSync(deckFile, "utf8"), deckFile).slides[0]?.frontmatter;
  const outline = head?.lectern?.outline;
  if (typeof outline !== "string") return undefined;
  const file = join(dirname(deckFile), outline);
  return existsSync(file) ? file : undefined;
}
