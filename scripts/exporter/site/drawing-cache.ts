import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, readSealed, writeSealed } from "../../files/cache.ts";
import { tidyCache } from "../../files/tidy-cache.ts";
import { ROOT } from "../../paths/root.ts";

/** Drawings that are kept; of more the ones go that were not used for longest. */
const MOST = 2000;

/** What decides how a diagram looks, besides itself: the versions of Mermaid and the fonts, and how Lectern draws. */
const DRAWN_WITH = [
  "package.json",
  "scripts/page/diagrams.ts",
  "setup/mermaid-renderer.ts",
  "setup/choose-layout.ts",
  "setup/read-drawing.ts",
  "setup/mermaid-theme.ts",
  "setup/fonts/families.ts",
  "setup/fonts/pick-faces.ts",
  "scripts/design/tokens.ts",
  "styles/tokens.css",
  "scripts/exporter/site/diagram-page.ts",
  "scripts/slidev/mermaid-svg.ts",
  "scripts/slidev/mermaid-limits.ts",
];

let base: string | undefined;
let made = 0;

/**
 * A drawing that was made before, or a new one, which is kept.
 *
 * @param key all that decides how the drawing looks, besides Lectern and its packages
 */
export async function keepDrawing(key: readonly string[], draw: () => Promise<string>): Promise<string> {
  base ??= digest(DRAWN_WITH.map((file) => readFileSync(join(ROOT, file), "utf8")));
  const folder = cacheFolder("drawings");
  if (folder === undefined) return draw();
  const file = join(folder, `${digest([base, ...key])}.svg`);
  const kept = readSealed(file);
  if (kept !== undefined) return kept;
  const drawing = await draw();
  try {
    writeSealed(file, drawing);
    if (made++ === 0) tidyCache(folder, MOST);
  } catch {
    // Where nothing can be kept, it is drawn again next time.
  }
  return drawing;
}

function digest(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 32);
}
