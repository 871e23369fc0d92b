import type { Role } from "./block.ts";
import type { Letters } from "./letters.ts";

/** What a style is, by its name: programs call theirs in English, journals and authors in any way. */
export interface StyleRole {
  role: Role;
  /** Of a heading, from 1. */
  level?: number;
  /** Of a caption, what it numbers: `Figure`. */
  counts?: string;
}

/** A style of paragraphs with all that it takes from those that it is based on. */
export interface ParagraphStyle {
  role: Role | undefined;
  level: number | undefined;
  /** Of captions, what they number. */
  counts: string | undefined;
  letters: Letters;
  isCentred: boolean | undefined;
}

/** A style that says nothing. */
export const NO_STYLE: ParagraphStyle = {
  ...{ role: undefined, level: undefined, counts: undefined, letters: {}, isCentred: undefined },
};

/** Longer chains of styles lead back to themselves. */
export const LONGEST_CHAIN = 20;

/** Names of a template before the style's own: `MDPI_1.2_title`, `Els-Author`. */
const TEMPLATE =
  /^(?:mdpi|els|elsevier|acm|ieee|jats|sn|lncs|llncs|apa|aps|springer|frontiers|plos|wiley|rsc|acs|b[a-h]|tf|ms)(?=[\s_\-\d])/;

const plainName = (name: string): string => {
  const lower = name
    // `TitleDocument`
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll("_20_", " ")
    .toLowerCase();
  return lower
    .replace(TEMPLATE, "")
    .replace(/^[\s_-]*(?:\d+(?:\.\d+)*[\s_-]+)?/, "")
    .replace(/[\s_-]+/g, " ")
    .trim();
};

const HEADING =
  /^(?:heading|head|header|überschrift|titre|título|titolo|título|kop|nagłówek|заголовок|标题|標題|見出し|제목|rubrik|otsikko|nadpis|overskrift|başlık|section heading|sec heading) ?([1-9])(?: (?:char|no number|unnumbered|numbered))?$/u;
const ORDINAL = /^(first|second|third|fourth|[1-5](?:st|nd|rd|th)) ?(?:order|level) ?-?(?:head|heading)$/;
/** Of what stands behind the text: `AckHead`. */
const BEHIND = /^(?:ack|references?|appendix) ?(?:head|heading|h1)$/;
const ORDINALS = ["first", "second", "third", "fourth"];

/** What names say, the first of them that does. */
const ROLES: [Role, RegExp][] = [
  ["subtitle", /^(?:sub ?title|untertitel|sous titre|subtítulo|sottotitolo|подзаголовок|副标题)/],
  [
    "title",
    /^(?:(?:paper|article|document|manuscript|main) ?)?(?:title|titel|titre|título|titolo|название|标题|標題|表題)(?: ?(?:document|page|of paper|article))?$/,
  ],
  ["abstract heading", /^abstract ?(?:title|head|heading)$/],
  ["abstract", /^(?:abstract|abstrakt|zusammenfassung|résumé|resumen|resumo|摘要)(?: ?(?:text|body|para|first))?$/],
  ["keywords", /^(?:key ?words?|index ?terms?|schlüsselwörter|mots clés|palabras clave)(?: text)?$/],
  [
    "author",
    /^(?:author|authors|author ?names?|author list|names? of authors?|byline|autor(?:en)?|auteurs?|au names?)$/,
  ],
  ["affiliation", /^(?:affiliations?|author ?(?:affiliations?|address)|institution|address|adresse)$/],
  [
    "date",
    /^(?:date|datum|article ?type|history|academic editor|editor|received|doi|citation|copyright|running head)$/,
  ],
  [
    "caption",
    /^(?:.* )?(?:caption|captions|beschriftung|légende|leyenda|legenda|didascalia|подпись|题注|図表番号)(?: .*)?$/,
  ],
  [
    "caption",
    /^(?:figure|fig|table|tab|illustration|abbildung|tabelle|tableau)(?: ?(?:caption|head|title|legend|text))?$/,
  ],
  [
    "bibliography",
    /^(?:bibliography|references?|references? ?(?:item|list|entry|text|section)|bib ?entry|bibliograph(?:ie|ía|y) ?\d*|literaturverzeichnis|bibliographie|参考文献)$/,
  ],
  [
    "contents",
    /^(?:toc ?(?:\d|heading)|contents ?\d?.*|table of (?:contents|figures|authorities)|index ?\d|verzeichnis ?\d|inhaltsverzeichnis.*)$/,
  ],
  [
    "quote",
    /^(?:block ?text|block ?quote|block ?quotation|quote|quotations?|intense ?quote|zitat|citation longue|cita|epigraph|extract)$/,
  ],
  [
    "code",
    /^(?:source ?code|code|code ?block|listing|preformatted(?: text)?|html preformatted|verbatim|program ?code|quelltext|macro text|macro)$/,
  ],
  ["figure", /^captioned ?figure$/],
  ["term", /^definition ?term(?: tight)?$/],
  ["definition", /^definition(?: ?definition)?(?: tight)?$/],
];

export function roleOfStyle(name: string): StyleRole | undefined {
  const plain = plainName(name);
  const [, level] = HEADING.exec(plain) ?? [];
  if (level !== undefined) return { role: "heading", level: Number(level) };
  if (BEHIND.test(plain)) return { role: "heading", level: 1 };
  const [, ordinal = ""] = ORDINAL.exec(plain) ?? [];
  if (ordinal !== "") return { role: "heading", level: Number.parseInt(ordinal, 10) || ORDINALS.indexOf(ordinal) + 1 };
  const role = ROLES.find(([, pattern]) => pattern.test(plain))?.[0];
  if (role !== "caption") return role && { role };
  const counts = /tab(?:le|elle|leau|la)?(?![\p{L}])/u.test(plain)
    ? "Table"
    : /fig|image|illustration|abbildung/.test(plain)
      ? "Figure"
      : undefined;
  return { role, ...(counts === undefined ? {} : { counts }) };
}

/** Whether letters of a font are code. */
export const isCodeFont = (font: string | undefined): boolean =>
  /^(?:courier|consolas|menlo|monaco|.*\bmono\b|cascadia|lucida console|andale|inconsolata|source code|fira code)/i.test(
    font ?? "",
  );
