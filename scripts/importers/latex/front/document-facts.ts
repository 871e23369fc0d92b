import { type ClassStyle, styleOf } from "../numbering/class-style.ts";

/** Names of languages as babel and polyglossia have them. */
const LANGUAGES: Record<string, string> = {
  english: "en",
  american: "en-US",
  usenglish: "en-US",
  british: "en-GB",
  ukenglish: "en-GB",
  german: "de",
  ngerman: "de",
  french: "fr",
  francais: "fr",
  spanish: "es",
  italian: "it",
  portuguese: "pt",
  brazil: "pt-BR",
  brazilian: "pt-BR",
  dutch: "nl",
  russian: "ru",
  polish: "pl",
  czech: "cs",
  swedish: "sv",
  danish: "da",
  finnish: "fi",
  turkish: "tr",
  greek: "el",
  hungarian: "hu",
  catalan: "ca",
  ukrainian: "uk",
};

/** What the preamble says of the document as a whole. */
export interface DocumentFacts {
  documentClass: string;
  style: ClassStyle;
  language: string | undefined;
  /** Of the PDF, for papers that set their title by hand. */
  title: string | undefined;
}

export function readDocumentFacts(source: string): DocumentFacts {
  const [, before = "", documentClass = "", after = ""] =
    /^[^%\n]*\\document(?:class|style)\s*(?:\[([^\]]*)\])?\s*\{([^{}]*)\}(?:\[([^\]]*)\])?/m.exec(source) ?? [];
  const babel = /^[^%\n]*\\usepackage\s*\[([^\]]*)\]\s*\{babel\}/m.exec(source)?.[1];
  const polyglossia = /^[^%\n]*\\set(?:main|default)language(?:\[[^\]]*\])?\{(\w+)\}/m.exec(source)?.[1];
  // The last language is the main one.
  const language =
    polyglossia ??
    babel
      ?.split(",")
      .map((each) => each.trim().replace(/^main=/, ""))
      .filter((each) => each in LANGUAGES)
      .at(-1);
  return {
    documentClass: documentClass.trim(),
    style: styleOf(documentClass.trim(), `${before},${after}`),
    language: language === undefined ? undefined : LANGUAGES[language],
    title: /pdftitle\s*=\s*\{([^{}\\$]+)\}/.exec(source)?.[1]?.trim(),
  };
}
