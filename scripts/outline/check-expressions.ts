import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findBrokenExpression } from "../slide-markdown/find-broken-expression.ts";
import { splitNote } from "../slide-markdown/split-note.ts";
import { normalizeLines } from "../text/white-space.ts";
import { MOST_WRITTEN } from "./check-slidev.ts";
import { placeInText } from "./place-in-text.ts";
import { walkBlocks } from "./walk.ts";
import type { YamlSource } from "./yaml-source.ts";

/** Whether Vue can read what slides in Slidev's Markdown ask it to put in. A build would say it without a place. */
export async function checkExpressions(yaml: YamlSource): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { path, value } of walkBlocks(yaml.data)) {
    const { slidev } = value;
    if (typeof slidev !== "string" || slidev.length > MOST_WRITTEN) continue;
    const broken = await findBrokenExpression(splitNote(normalizeLines(slidev)).markdown);
    if (!broken) continue;
    const finding = {
      code: "slidev-is-drawn",
      message: `Vue can't read this expression: ${broken.says}`,
      hint: "text with `{{` in it is written `<span v-pre>{{</span>`",
    };
    found.push(yaml.source.diagnostic(finding, placeInText(yaml, [...path, "slidev"], broken.start, broken.end)));
  }
  return found;
}
