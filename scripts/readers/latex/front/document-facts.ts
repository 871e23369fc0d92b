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
  austrian: "de-AT",
  naustrian: "de-AT",
  swissgerman: "de-CH",
  nswissgerman: "de-CH",
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
  /** Of the PDF, or by the name that a class of its own has for it: for papers without a `\title` that says it. */
  title: string | undefined;
  /** By the name that such a class has. */
  author: string | undefined;
}

/** `\setTitle{…}`, `\titulo{…}`, `\newcommand{\thesistitle}{…}`: each university's class of theses has its own. */
const NAMED =
  /\\(?:set|my|the|thesis|paper|SgSet)?(title|t[ií]tulo|titolo|titre|titel|author|autore?|auteur)(?:english|en)?\}? ?\{{1,2}([^{}\\$#]{2,300})\}/gi;
/** `title = {…},` on a line of a setup, as classes of Chinese theses have it. */
const KEYED = /^[ \t]*c?(title|author)(?:-?(?:zh|cn))?[ \t]*=[ \t]*\{([^{}\\$#]{2,300})\}/gm;
/** Characters in which such a name is looked for. */
const HEAD = 8000;

export function readDocumentFacts(source: string): DocumentFacts {
  const [, before = "", documentClass = "", after = ""] =
    /^[^%\n]*\\document(?:class|style)\s*(?:\[([^\]]*)\])?\s*\{([^{}]*)\}(?:\[([^\]]*)\])?/m.exec(source) ?? [];
  const language = readLanguage(source, before);
  const head = source.slice(0, HEAD).replace(/(?<!\\)%.*/g, "");
  return {
    documentClass: documentClass.trim(),
    style: styleOf(documentClass.trim(), `${before},${after}`),
    language,
    title: /pdftitle\s*=\s*\{([^{}\\$]+)\}/.exec(source)?.[1]?.trim() ?? findNamed(head, /^t/i),
    author: findNamed(head, /^a/i),
  };
}

/** What the first such command says. */
function findNamed(head: string, word: RegExp): string | undefined {
  const found = [...head.matchAll(NAMED), ...head.matchAll(KEYED)];
  return found.find(([, name = "", said = ""]) => word.test(name) && said.trim() !== "")?.[2]?.trim();
}

/** The main language: of polyglossia as it says, of babel the one that is marked or else the last. */
function readLanguage(source: string, classOptions: string): string | undefined {
  const polyglossia = /^[^%\n]*\\set(?:main|default)language\s*(?:\[[^\]]*\])?\s*\{\s*(\w+)\s*\}/m.exec(source)?.[1];
  if (polyglossia !== undefined) return toTag(polyglossia);
  const babel = /^[^%\n]*\\usepackage\s*(?:\[([^\]]*)\])?\s*\{[^{}]*\bbabel\b[^{}]*\}/m.exec(source);
  // Before babel there were packages of the languages' names.
  if (!babel) return toTag(/^[^%\n]*\\usepackage\s*\{\s*(n?german)\s*\}/m.exec(source)?.[1] ?? "");
  const options = `${classOptions},${babel[1] ?? ""}`.split(",").map((each) => each.replace(/%[^\n]*/g, "").trim());
  const main = options.map((each) => /^main\s*=\s*(\w+)$/.exec(each)?.[1]).find((each) => each !== undefined);
  return main === undefined ? options.flatMap((each) => toTag(each) ?? []).at(-1) : toTag(main);
}

const toTag = (name: string) => (Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined);
