interface Source {
  type: string;
  [field: string]: string;
}

/** A year alone is no page. */
const PAGES = String.raw`(?!(?:1[5-9]|20)\d{2}\b(?!\s?[-–—]))[A-Za-z]?\d+(?:\s?[-–—]+\s?[A-Za-z]?\d+)?`;

/** How volume, issue and pages are written behind a journal's name. */
const NUMBERS: RegExp[] = [
  // 2018;7: 1656 · 2018;7(2):e16
  /[,.]? ?\b(?:1[5-9]|20)\d{2}; ?(?<volume>\d{1,4}) ?(?:\((?<issue>[^)]{1,12})\) ?)?: ?(?<page>[A-Za-z]?\d{1,6}(?: ?[-–—] ?[A-Za-z]?\d{1,6})?)\b/u,
  // vol. 12, no. 3, pp. 45–50
  new RegExp(
    `[,.]? ?[Vv]ol(?:ume)?\\.? ?(?<volume>[\\w-]{1,8})(?:[,.]? ?(?:[Nn]o\\.?|[Ii]ss(?:ue)?\\.?) ?(?<issue>[\\w/–-]{1,9}))?(?:,? ?(?:\\w+\\.? )?(?:\\d{4},? ?)?[Pp]p?\\.? ?(?<page>${PAGES}))?`,
    "u",
  ),
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
    .replace(/^\d{1,2}(?:st|nd|rd|th) ed(?:ition|n)?\.?,? (?=\p{Lu})/u, "")
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
  if (/^in\b[: ]|\b(?:Proc(?:eedings|\.)|Conference|Symposium|Workshop|Advances in Neural)\b/i.test(text))
    return readProceedings(text);
  const numbers = NUMBERS.map((pattern) => pattern.exec(text)).find(
    (match) => match && (match.index > 2 || match.groups?.volume),
  );
  if (numbers && numbers.index > 2) {
    const journal = clean(withoutPublisher(text.slice(0, numbers.index)));
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

function readProceedings(text: string): Source {
  const container = text.replace(/^in\b:?\s*/i, "").replace(/^.{0,60}\((?:eds?|editors?)\.?\),?\s*/i, "");
  const page = pagesIn(container);
  const end =
    /[,.(][”"’]?\s*(?:pp?\.|pages|vol\.|volume|\d{4}\b)|(?<=\p{Ll}{5})\.\s+\p{Lu}|\s\d+[-–]\d+/u.exec(container)
      ?.index ?? container.length;
  const isProceedings = /\b(?:Proc|Conf|Symposium|Workshop|Advances in)|^[A-Z]{3,}\b/.test(container);
  const type = isProceedings ? "paper-conference" : "chapter";
  return { type, ...named("container-title", clean(container.slice(0, end))), ...named("page", page) };
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
