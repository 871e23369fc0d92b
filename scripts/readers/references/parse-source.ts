interface Source {
  type: string;
  [field: string]: string;
}

/** A year alone is no page. */
const PAGES = String.raw`(?!(?:1[5-9]|20)\d{2}\b(?!\s?[-–—]))[A-Za-z]?\d+(?:\s?[-–—]+\s?[A-Za-z]?\d+)?`;

/** How volume, issue and pages are written behind a journal's name. */
const NUMBERS: RegExp[] = [
  // 2018;7: 1656 · 2018;7(2):e16 · 2018 Mar 5;7(2):929
  /[,.]? ?\b(?:1[5-9]|20)\d{2}(?: \p{Lu}\p{Ll}{2}(?:[-–]\p{Lu}\p{Ll}{2})?(?: \d{1,2})?)?; ?(?<volume>\d{1,4}) ?(?:\((?<issue>[^)]{1,12})\) ?)?: ?(?<page>[A-Za-z]?\d{1,6}(?: ?[-–—] ?[A-Za-z]?\d{1,6})?)\b/u,
  // vol. 12, no. 3, pp. 45–50
  new RegExp(
    `[,.]? ?[Vv]ol(?:ume)?\\.? ?(?<volume>[\\w-]{1,8})(?:[,.]? ?(?:[Nn]o\\.?|[Ii]ss(?:ue)?\\.?) ?(?<issue>[\\w/–-]{1,9}))?(?:,? ?(?:\\w+\\.? )?(?:\\d{4},? ?)?[Pp]p?\\.? ?(?<page>${PAGES}))?`,
    "u",
  ),
  // 12 (2001) 34 · 12 (1992), no. 3, 45–67
  new RegExp(
    `[,.]? ?(?<volume>\\d{1,4}[A-Z]?) ?\\((?:1[5-9]|20)\\d{2}\\),? ?(?:[Nn]o\\. ?(?<issue>[\\d–-]{1,7}), ?)?(?:pp?\\. ?)?(?<page>${PAGES})\\b`,
    "u",
  ),
  // 4, 2 (Mar. 2019), 11–29, as the ACM has it
  new RegExp(
    `[,.]? ?(?<volume>\\d{1,4}), (?<issue>\\d{1,3}) \\((?:\\p{L}{3,9}\\.? )?(?:1[5-9]|20)\\d{2}\\), (?:Article \\w{1,6}, )?(?<page>${PAGES})`,
    "u",
  ),
  // 3. Jg., H. 2, S. 11–20
  new RegExp(`[,.]? ?(?<volume>\\d{1,4})\\. Jg\\.,? H(?:eft|\\.) ?(?<issue>\\d{1,3}),? S\\. ?(?<page>${PAGES})`, "u"),
  // 12(3): 45–50 · 12(3), 45-50 · 12:45-50 · 40, 314-321 · 47(2), 3
  new RegExp(
    `[,.]? ?(?:\\d{4}[a-z]?[;,] ?)?(?<volume>\\d{1,4}) ?(?:\\((?<issue>[^)]{1,12})\\) ?)?[:,;] ?(?:e|pp?\\. ?)?(?<page>${PAGES})\\b`,
    "u",
  ),
  // 12(3)
  /[,.]? ?(?<volume>\d{1,4}) ?\((?<issue>\d{1,4}(?:[-–/]\d+)?)\)/u,
  // Journal 40
  /(?<=\p{L}),?\s+(?<volume>\d{1,3})(?=\s*(?:[,.]|\(\d{4}\)|$))/u,
];

/**
 * Reads what follows the title of a reference: journal, proceedings, book, publisher, thesis, preprint.
 *
 * @param source that part
 * @param entry the whole entry, which may say what kind of work it is
 */
export function parseSource(source: string, entry: string): Source {
  const text = source
    .replace(/[*_]/g, "")
    .replace(/[.,;]? ?\bISBN[-: ]{0,3}[\dXx-]{9,17}/g, "")
    .replace(/^\d{1,2}(?:(?:st|nd|rd|th) ed(?:ition|n)?\.?|\. Aufl\.),? (?=\p{Lu})/u, "")
    .replace(/\s+/g, " ")
    .trim();
  if (/\b(?:Ph\.? ?D\.?|Doctoral|Master['’]?s?|M\.?Sc\.?|Diploma)\s+(?:thesis|dissertation)\b/i.test(entry))
    return { type: "thesis", ...named("publisher", clean(text.replace(/^.*?(?:thesis|dissertation)\b[,.:]?/i, ""))) };
  if (/\barXiv\b/i.test(text)) {
    const number = /\b\d{4}\.\d{4,5}\b/.exec(text)?.[0];
    return { type: "article", ...named("number", number && `arXiv:${number}`), publisher: "arXiv" };
  }
  const [, version] = /^(?:R package version|Version) (\d[\w.-]{0,20}?)(?=[.,]?(?:\s|$))/i.exec(text) ?? [];
  if (version) return { type: "software", version };
  const [, maker, release] =
    /^([^.].{3,160}?)\. R package version (\d[\w.-]{0,20}?)(?=[.,]?(?:\s|$))/u.exec(text) ?? [];
  if (maker && release) return { type: "software", version: release, publisher: maker };
  if (/\b(?:Technical|Tech\.?|Research|Working) (?:Report|Paper|Note)\b/i.test(text))
    return { type: "report", ...named("publisher", clean(text)) };
  if (
    !/\d\. Jg\./.test(text) &&
    /^in\b[: ]|\b(?:Proc(?:eedings|\.)|Conference|Symposium|Workshop|Advances in Neural)\b/i.test(text)
  )
    return readProceedings(text);
  // `Oxford: Quay Press, 1892, pp. 68–73`
  const [, town, house] =
    /^(\p{Lu}[\p{L}. ]{1,40}(?:, \p{Lu}[\p{L}.]{1,20})?): ([^:,\d]{2,60}), (?:1[5-9]|20)\d{2}\b/u.exec(text) ?? [];
  if (town && house)
    return { type: "book", publisher: house, "publisher-place": town, ...named("page", pagesIn(text)) };
  const numbers = NUMBERS.map((pattern) => pattern.exec(text)).find(
    (match) => match && (match.index > 2 || match.groups?.volume),
  );
  if (numbers && numbers.index > 2) {
    const journal = clean(withoutPublisher(text.slice(0, numbers.index)).replace(/^In: /, ""));
    const page = numbers.groups?.page ?? pagesIn(text.slice(numbers.index));
    return {
      type: "article-journal",
      ...named("container-title", journal),
      ...named("volume", numbers.groups?.volume),
      ...named("issue", numbers.groups?.issue),
      ...named("page", page && tidyPages(page)),
    };
  }
  const [, place, publisher] = /^([\p{Lu}][\p{L}. ]+(?:, \p{Lu}[\p{L}.]+)?):\s*([^:,]+)/u.exec(text) ?? [];
  if (place && publisher) return { type: "book", publisher: clean(publisher) ?? publisher, "publisher-place": place };
  if (
    /\b(?:Press|Publishers?|Publishing|Springer|Elsevier|Wiley|Books?|Verlag|Chapman|Hall|Foundation|Routledge|Sage|McGraw)\b/i.test(
      text,
    )
  )
    return { type: "book", ...named("publisher", clean(text)) };
  const left = clean(text);
  // A name and a place, without a number: a publisher.
  if (
    left !== undefined &&
    /^\p{Lu}[\p{L}.&-]*(?: \p{Lu}[\p{L}.&-]*){0,3} ?(?:, \p{Lu}[\p{L}. ]+)*$/u.test(left) &&
    !/\b(?:Journal|Review|Transactions|Letters|Annals|Nature|Science|Quarterly|Magazine)\b/.test(left) &&
    /-|,/.test(left)
  )
    return { type: "book", publisher: left };
  return left === undefined
    ? { type: "document" }
    : { type: "article-journal", "container-title": left, ...named("page", pagesIn(text)) };
}

/** `Holm I, editor. Coastal Health. Quay Press (QP);` names who publishes a journal, too, as Manubot writes it. */
const withoutPublisher = (text: string): string =>
  text
    .replace(/^(?:\p{Lu}[\p{L}’'-]{1,30} \p{Lu}{1,4},? ){1,4}editors?\. /u, "")
    .replace(
      /(?<=^[^.;]{3,80})\. [^.;]{0,80}\b(?:Association|Elsevier|Group|IEEE|Inc|Institute|Library|Limited|LLC|Ltd|Media|Nature|Organization|Press|Publish\p{L}{2,5}|Society|Springer|University|Wiley)\b[^.;]{0,40};?\s*$/u,
      "",
    );

/** `, pp. 1–9. Springer, Heidelberg (2016)`; `; Lid, A., Ed.; Quay Press: Port, Isle, 2007`. */
const PUBLISHED: readonly RegExp[] = [
  /\d\. (?<publisher>\p{Lu}[^.()\d]{2,60}) \((?:19|20)\d{2}\)\.?$/u,
  /\bEds?\.; (?<publisher>\p{Lu}[^:;]{2,60}): [^;\d]{2,60}, (?:19|20)\d{2}/u,
];

function readProceedings(text: string): Source {
  const container = text.replace(/^in\b:?\s*/i, "").replace(/^.{0,60}\((?:eds?|editors?)\.?\),?\s*/i, "");
  const page = pagesIn(container) ?? /, (\d{1,6}[-–]\d{1,6})\.?$/.exec(container)?.[1]?.replace("–", "-");
  const end =
    /[,.(][”"’]?\s*(?:pp?\.|pages|vol\.|volume|\d{4}\b)|(?:, \d{1,2}\p{L}{2} ed\.)?; (?=.{1,200}\bEds?\.;)|(?<=\p{Ll}{5}|\))\.\s+\p{Lu}|\s\d+[-–]\d+/u.exec(
      container,
    )?.index ?? container.length;
  const [, volume] = /\bvol(?:ume|\.)\s(\d{1,5})\b/i.exec(container.slice(end)) ?? [];
  const isProceedings = /\b(?:Proc|Conf|Symposium|Workshop|Advances in)|^[A-Z]{3,}\b/.test(container);
  const type = isProceedings ? "paper-conference" : "chapter";
  const name = container.slice(0, end);
  // A year is a part of a name: `KETTLES 2016, LNCS`.
  const said = /^\p{Lu}{3,12} (?:19|20)\d{2},/u.test(name) ? name : clean(name);
  const { publisher } = PUBLISHED.map((pattern) => pattern.exec(container)?.groups).find(Boolean) ?? {};
  return {
    type,
    ...named("container-title", said),
    ...named("volume", volume),
    ...named("publisher", publisher),
    ...named("page", page),
  };
}

const pagesIn = (text: string) => {
  const [, pages] = new RegExp(`(?:pp?\\.|pages?)\\s*(${PAGES})`, "iu").exec(text) ?? [];
  return pages && tidyPages(pages);
};

const tidyPages = (pages: string) => pages.replace(/\s?[-–—]+\s?/, "-");

/** Without years, dots and commas at its ends; nothing if no word is left. */
function clean(text: string): string | undefined {
  const cleaned = text
    .replace(/\(?\b(?:1[5-9]|20)\d{2}[a-z]?\b\)?/g, "")
    .replace(/^[\s,.;:()“"]+|(?<![\s,.;:(”"])[\s,.;:(”"]+$/g, "")
    .replace(/\s{2,}/g, " ");
  return /\p{L}{2}/u.test(cleaned) ? cleaned : undefined;
}

const named = (field: string, value: string | undefined) =>
  value === undefined || value === "" ? {} : { [field]: value };
