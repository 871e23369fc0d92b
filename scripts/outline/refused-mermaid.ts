/** Something in Mermaid's words that would bring in what is not the author's own, or act. */
export interface Refused {
  offset: number;
  message: string;
  hint: string;
}

/** A stretch of a text. */
interface Stretch {
  offset: number;
  text: string;
}

const NO_LINKS = {
  // A click goes on to the next slide, and paper knows none.
  message: "a diagram on a slide has no links",
  hint: "leave the line out; a link has room in the caption, as `[words](https://…)`",
};

/** How lines begin that make boxes links, by the kind of diagram; in other kinds these are words. */
const LINKS: { kinds: RegExp; line: RegExp }[] = [
  { kinds: /^(?:flowchart|graph|stateDiagram|classDiagram|gantt)/, line: /^(?:(?:click|callback)\s|link\s[^"]*")/ },
  { kinds: /^sequenceDiagram/, line: /^links?\s[^:]*:/ },
  { kinds: /^C4/, line: /\$link\b/ },
];

/** HTML that only sets type; all else could load something or run. */
const HARMLESS = /^<\/?(?:b|br|code|em|i|s|small|strong|sub|sup|u) ?\/?>$/i;

/** `<<interface>>` is Mermaid's own. */
const TAG = /(?<!<)<(?=\/?[a-z]|!--)[^<>]*>?/gi;

const OTHER_FILE = /\burl\(|@import\b|\bimage-set\(/gi;

const NO_PICTURES = "leave it out; pictures have a slide of their own, as `figure:`";

/** Settings that would give a diagram another look than the deck, or open what is closed. */
const LOOK =
  /\b(?:theme|themeCSS|themeVariables|fontFamily|altFontFamily|look|darkMode|htmlLabels|securityLevel|secure|dompurifyConfig)\b(?=["']?:)/g;

/** What of a diagram a deck must not show, in its order. */
export function findRefused(text: string): Refused[] {
  const settings = findSettings(text);
  const shown = blank(
    text,
    linesOf(text).filter((line) => isComment(line.text)),
  );
  const found = [
    ...settings.flatMap(refuseLook),
    ...linesOf(shown).flatMap((line) => refuseLine(line, withoutSettings(text).trimStart())),
    ...matchesOf(TAG, shown).flatMap(({ offset, text: tag }) =>
      HARMLESS.test(tag)
        ? []
        : [
            {
              offset,
              message: `a diagram must not have HTML in it: \`${tag.slice(0, 30)}\``,
              hint: "in labels, write `#lt;` for `<`; `<br>`, `<b>` and `<i>` are allowed",
            },
          ],
    ),
    ...matchesOf(OTHER_FILE, shown).map(({ offset, text: words }) => ({
      offset,
      message: `a diagram must not take anything from another file: \`${words}\``,
      hint: NO_PICTURES,
    })),
    ...findBetween(shown, "@{", "}").flatMap(({ offset, text: data }) =>
      matchesOf(/\bimg(?= ?:)/g, data).map((each) => ({
        offset: offset + each.offset,
        message: "a diagram must not show pictures: `img`",
        hint: NO_PICTURES,
      })),
    ),
  ];
  return found.toSorted((a, b) => a.offset - b.offset);
}

const refuseLook = ({ offset, text }: Stretch): Refused[] =>
  matchesOf(LOOK, text).map((name) => ({
    offset: offset + name.offset,
    message: `a diagram has the deck's own look: \`${name.text}\` is not for one of them`,
    hint: "leave it out; `style` and `classDef` may colour single boxes",
  }));

function refuseLine({ offset, text }: Stretch, diagram: string): Refused[] {
  const isLink = LINKS.some(({ kinds, line }) => kinds.test(diagram) && line.test(text));
  if (isLink) return [{ offset, ...NO_LINKS }];
  // It would end the block in which the diagram stands in the deck.
  if (text.startsWith("```"))
    return [{ offset, message: "a diagram must not have a line of backticks", hint: "leave it out" }];
  // CSS can spell `url` with it.
  const back = /^(?:style|classDef|linkStyle)\b/.test(text) ? text.indexOf("\\") : -1;
  return back < 0 ? [] : [{ offset: offset + back, message: "a style must not have `\\` in it", hint: "leave it out" }];
}

/** A diagram without settings and comments, every line at its place. */
export function withoutSettings(text: string): string {
  const bare = blank(text, findSettings(text));
  return blank(
    bare,
    linesOf(bare).filter((line) => line.text.startsWith("%%")),
  );
}

/** Settings of a diagram: between dashes at its top, and between `%%{` and `}%%`. */
function findSettings(text: string): Stretch[] {
  const [first, ...lines] = linesOf(text).filter((line) => line.text !== "");
  const end = first?.text === "---" ? lines.find((line) => line.text === "---") : undefined;
  const top = end ? [{ offset: 0, text: text.slice(0, end.offset + end.text.length) }] : [];
  return [...top, ...findBetween(text, "%%{", "}%%")];
}

const isComment = (line: string) => line.startsWith("%%") && !line.startsWith("%%{");

/** Lines without the space around them. */
function linesOf(text: string): Stretch[] {
  let offset = 0;
  return text.split("\n").map((line) => {
    const start = offset + line.length - line.trimStart().length;
    offset += line.length + 1;
    return { offset: start, text: line.trim() };
  });
}

/** From each opening mark to the next closing one, or to the end. */
function findBetween(text: string, open: string, close: string): Stretch[] {
  const found: Stretch[] = [];
  for (let start = text.indexOf(open); start >= 0; ) {
    const end = text.indexOf(close, start);
    const stop = end < 0 ? text.length : end + close.length;
    found.push({ offset: start, text: text.slice(start, stop) });
    start = text.indexOf(open, stop);
  }
  return found;
}

const matchesOf = (pattern: RegExp, text: string): Stretch[] =>
  [...text.matchAll(pattern)].map((match) => ({ offset: match.index, text: match[0] }));

/** A text in which stretches are gone, but their lines. */
const blank = (text: string, stretches: readonly Stretch[]) =>
  stretches.reduceRight(
    (rest, { offset, text: { length } }) =>
      `${rest.slice(0, offset)}${rest.slice(offset, offset + length).replace(/[^\n]/g, " ")}${rest.slice(offset + length)}`,
    text,
  );
