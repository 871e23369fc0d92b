import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What the browser is started with, and what puts it away. */
export interface LastResortFont extends Disposable {
  env: Record<string, string>;
}

/**
 * A font for a Linux without any, as in a bare container: Chromium dies there on the first word of a page, though the
 * deck brings all of its fonts. KaTeX comes with some in a form that the system can read.
 *
 * @returns environment variables for the browser
 */
export function lastResortFont({ FONTCONFIG_FILE: own }: { FONTCONFIG_FILE?: string | undefined }): LastResortFont {
  const fonts = join(dirname(createRequire(import.meta.url).resolve("katex/package.json")), "dist", "fonts");
  const folder = mkdtempSync(join(tmpdir(), "lectern-fonts-"));
  const file = join(folder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">${escapeXml(own ?? "/etc/fonts/fonts.conf")}</include>
  <dir>${escapeXml(fonts)}</dir>
  <cachedir>${escapeXml(join(folder, "cache"))}</cachedir>
</fontconfig>
`,
  );
  return { env: { FONTCONFIG_FILE: file }, [Symbol.dispose]: () => remove(folder) };
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What stays in the system's folder for such files does no harm; a failure to remove it must not end an export. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {}
}
