import { existsSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import { writeTranslation } from "../pipeline/write-translation.ts";
import { translationFileOf } from "../translation/translation-file.ts";
import { type CommandContext, finish } from "./context.ts";
import { chooseTalk } from "./default-outline.ts";

/** `lectern translate`: a translation to fill in beside an outline; of one that is there, how far it is. */
export async function translate(
  named: string | undefined,
  language: string,
  { json = false }: { json?: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  const source = await chooseTalk("translate", { source: named });
  if (source.kind !== "outline") return finish(context, { diagnostics: [noOutline(source.file)] }, json);
  const file = translationFileOf(source.file, language);
  const isThere = existsSync(file);
  const { diagnostics, counts } = await writeTranslation(source.file, language);
  const isWritten = !isThere && existsSync(file);
  if (!json && counts) {
    const { all, translated, stale } = counts;
    const made = isWritten
      ? `${file}: written, with ${all} texts to translate`
      : `${file}: ${translated} of ${all} texts translated`;
    terminal.out(`${made}${stale > 0 ? `, ${stale} of them of an earlier original` : ""}\n`);
    if (isWritten) terminal.say(`When it is filled in: lectern build ${source.file} --language ${language}`);
  }
  return finish(context, { diagnostics, file, isWritten, ...counts }, json);
}

const noOutline = (file: string): Diagnostic => ({
  ...{ severity: "error", code: "translate-takes-an-outline", file },
  message: "only outlines are translated; a lecture takes slides as they are, and a deck is made from an outline",
  hint: "name an outline: `lectern translate outline.yaml de`",
});
