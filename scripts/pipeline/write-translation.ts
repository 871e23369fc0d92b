import { existsSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { replaceFile } from "../files/files.ts";
import { loadOutline } from "../outline/load-outline.ts";
import { lockFileOf } from "../outline/lock-file.ts";
import { lockToYaml } from "../translation/lock.ts";
import { type Translated, translateOutline } from "../translation/translate-outline.ts";
import { translationFileOf } from "../translation/translation-file.ts";
import { listUnits, textsOf } from "../translation/units.ts";
import { skeletonLock, translationSkeleton } from "../translation/write-skeleton.ts";

/**
 * Writes a translation to fill in beside an outline, over nothing; of one that is there, tells how far it is.
 *
 * @param file path of the outline
 * @param language BCP 47 tag
 * @returns what is wrong with the outline or the translation; counts of texts, where there are any
 */
export async function writeTranslation(
  file: string,
  language: string,
): Promise<{ diagnostics: Diagnostic[]; counts?: Translated["counts"] }> {
  const place = translationFileOf(file, language);
  let counts: Translated["counts"] | undefined;
  let text = "";
  let lock = "";
  const isThere = existsSync(place);
  const { diagnostics } = await loadOutline(file, undefined, (yaml) => {
    if (isThere) {
      const translated = translateOutline(yaml, language);
      counts = translated.counts;
      return translated;
    }
    const asked = listUnits(yaml.data).flatMap((unit) => textsOf(unit, yaml.data).filter(({ isAsked }) => isAsked));
    counts = { all: asked.length, translated: 0, stale: 0 };
    text = translationSkeleton(yaml, language);
    lock = lockToYaml(skeletonLock(yaml));
    return { diagnostics: [], files: [], places: new Map() };
  });
  // What is wrong with the outline itself is told by who builds it; where nothing can be read of it, here.
  if (counts === undefined) return { diagnostics };
  if (!isThere) {
    replaceFile(place, text);
    replaceFile(lockFileOf(place), lock);
  }
  return { diagnostics: isThere ? diagnostics : diagnostics.filter(({ severity }) => severity === "error"), counts };
}
