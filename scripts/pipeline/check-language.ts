import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasLabels, knownLanguages } from "../languages/index.ts";
import { placeOfField } from "./place-of-field.ts";

/** Whether Lectern has words of its own in a deck's language: what it writes on slides and around them is English else. */
export function checkLanguage(language: string, file: string): Diagnostic[] {
  if (hasLabels(language)) return [];
  const { position } = placeOfField(file, "language") ?? {};
  const names = knownLanguages().map(({ tag, name }) => `${name} (${tag})`);
  return [
    {
      ...{ severity: "warning", code: "language-has-words", file },
      ...(position ? { position } : {}),
      message: `Lectern has no words of its own in the language \`${language}\`: what it writes itself, such as “References”, is English`,
      hint: `it has them in ${names.join(", ")}`,
    },
  ];
}
