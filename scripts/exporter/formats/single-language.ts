import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** Why a handout can't have two languages. @param file the deck */
export const noOriginal = (file: string): Diagnostic => ({
  ...{ severity: "error", code: "handout-is-bilingual", file },
  message: "the handout can't have two languages, since the slides are no translation",
  hint: "say which one: `--language de`, of which `outline.de.yaml` is beside the outline; or leave `--bilingual` out",
});
