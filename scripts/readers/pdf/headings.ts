import { roleOf } from "../../languages/roles.ts";
import { type Candidate, cleanTitle } from "../text/heading-candidates.ts";
import { chainHeadings, type Heading, startsWith } from "../text/heading-chain.ts";
import { joinSmallCapitals, type Vocabulary } from "../text/lines.ts";
import { readNumbering } from "../text/numbering.ts";
import { joinLines } from "../text/paragraphs.ts";
import type { Body } from "./blocks.ts";
import { BOX, type Laid, type Looked, look } from "./heading-looks.ts";
import type { PdfLine } from "./page.ts";

/**
 * The headings of a paper: lines that stand alone and are set otherwise than text, or are numbered, chosen by the chain of
 * their numbers; a look that numbered headings have makes others headings, too.
 *
 * @param start where the title ends, and where text begins: names and dates between them are no headings
 */
export function findHeadings(
  laid: readonly Laid[],
  body: Body,
  words: Vocabulary,
  start: { behindTitle: number; text: number | undefined },
): Heading[] {
  const behind = laid.filter(({ from }) => from >= start.behindTitle);
  const lookAt = (blocks: readonly Laid[]) =>
    blocks.flatMap((each, index) => look(each, blocks[index + 1], body, words));
  const tagged = behind.filter(({ block }) => levelSaid(block) !== undefined);
  const [first] = tagged;
  if (first && tagged.length >= LEAST_TAGGED) {
    // `A Note on Kettles` is no appendix, unless `A.1` or `B` follows.
    const hasLetters = tagged.some(({ lines: [line] }) => /^(?:A\.1|B)\.?\s+\p{Lu}/u.test(line?.text ?? ""));
    // The word above an abstract is seldom a heading of the file.
    const before = lookAt(behind.slice(0, behind.indexOf(first))).filter(
      ({ title, isSet }) => isSet && roleOf(title) === "abstract",
    );
    return [
      ...before.map((each): Heading => ({ ...strip(each), level: 1 })),
      ...tagged.map((each) => fromTag(each, words, hasLetters)),
    ];
  }
  const looked = lookAt(behind);
  const references = looked.findLast(({ title }) => roleOf(title) === "references");
  // Boxes stand apart from the sections that they float into, but behind the works they are all that there is.
  const isOwn = ({ title, from }: Looked) => !BOX.test(title) || (references !== undefined && from > references.from);
  const resumed = references && resumedBehind(references, looked);
  const isBefore = ({ from }: Looked) =>
    !references || from <= references.from || (resumed !== undefined && from >= resumed.from);
  const own = looked.filter((each) => isOwn(each) && isBefore(each) && !isWork(each));
  const chain = new Map(chainHeadings(own.filter(({ numbering }) => numbering)).map((each) => [each.from, each]));
  // Appendices have letters in papers whose sections have no numbers.
  const isNumbered = [...chain.values()].filter(({ numbering }) => numbering?.scheme !== "appendix").length >= 2;
  const levels = levelsOf(own, chain, isNumbered);
  const headings = new Map<number, Heading>();
  // Names, dates and the like stand above text, and above what is certainly one.
  const certain = own.find(({ from, title }) => roleOf(title) !== undefined || (isNumbered && chain.has(from)));
  const firstPage = laid.findLast(({ block }) => block[0]?.page === 1)?.to ?? 0;
  const names = Math.min(start.text ?? firstPage, certain?.from ?? firstPage, firstPage);
  const numberedStyles = new Set(own.filter(({ from }) => chain.has(from)).map(({ style }) => style));
  for (const each of own) {
    // What is set as numbered headings are may have no number itself, and stand above the first paragraph: a preamble.
    const isAbove = each.to + 1 === start.text && isNumbered && numberedStyles.has(each.style);
    if (each.from < names && !isAbove) continue;
    const numbered = isNumbered ? chain.get(each.from) : undefined;
    if (numbered) {
      headings.set(each.from, numbered);
      continue;
    }
    const role = roleOf(each.title);
    const level = levels.get(each.style);
    if (each.numbering && !isNumbered) {
      // Of what looks like a number, only an appendix's letter is one here, and that of a heading that all papers have.
      const lettered = chain.get(each.from);
      if (lettered?.numbering?.scheme === "appendix" && each.isSet) headings.set(each.from, { ...lettered, level: 1 });
      else if (each.isSet && (roleOf(each.title) !== undefined || (lettered && isLarge(each, body))))
        headings.set(each.from, { ...strip(each), numbering: each.numbering, level: levels.get(each.style) ?? 1 });
      continue;
    }
    if (headings.has(each.from) || (each.numbering && isNumbered && chain.has(each.from))) continue;
    if (
      role !== undefined &&
      (each.isSet || !isNumbered || role === "abstract" || (role === "references" && isListed(each, laid)))
    )
      headings.set(each.from, { ...strip(each), level: level ?? 1 });
    else if (each.isSet && level !== undefined) headings.set(each.from, { ...strip(each), level });
  }
  return [...headings.values()].toSorted((a, b) => a.from - b.from);
}

/** Whether a list of works with numbers follows. */
const isListed = ({ to }: Looked, laid: readonly Laid[]): boolean =>
  /^\[?1[\].]/.test(laid.find(({ from }) => from >= to)?.lines[0]?.text ?? "");

/** Set in bold and larger than text: it may be the only section of a short paper. */
const isLarge = ({ isStrong, rank }: Looked, body: Body) => isStrong && Math.floor(rank / 10) / 2 > body.size * 1.2;

/**
 * Where sections go on behind the works: at a heading that is set as theirs is, or as several before them, whose number goes on
 * from theirs, that all papers have, at a box or an appendix. Works may be set in italics, too.
 */
function resumedBehind(references: Looked, looked: readonly Looked[]): Looked | undefined {
  const before = Map.groupBy(
    looked.filter(({ from }) => from < references.from),
    ({ style }) => style,
  );
  const goesOn = ({ numbering }: Looked) =>
    numbering !== undefined &&
    references.numbering?.scheme === numbering.scheme &&
    startsWith(numbering.numbers, references.numbering.numbers);
  return looked.find(
    (each) =>
      each.from > references.from &&
      each.isSet &&
      !isWork(each) &&
      (each.style === references.style ||
        each.numbering?.scheme === "appendix" ||
        roleOf(each.title.replace(/^[\d.]+\s/, "")) === "appendix" ||
        (each.isStrong &&
          ((before.get(each.style)?.length ?? 0) >= LEAST_ALIKE ||
            goesOn(each) ||
            BOX.test(each.title) ||
            roleOf(each.title) !== undefined))),
  );
}

/** `N. J. Holm. Ropes`, of which the first initial may have been taken for a letter of an appendix. */
const INITIALS = /^(?:\p{Lu}\. ?){1,3}\p{Lu}\p{Ll}{1,30}[.,] /u;

/** `J. D. Storey. A direct approach, 2002`, `…, 2013. [p114]`: a work, in a list or in the text. */
const isWork = ({ title, isStrong }: Looked) =>
  (/[,.(] ?(?:1[89]|20)\d\d\b|\[p\d/.test(title) &&
    (!isStrong || /^\p{Lu}\.,? ?(?:\p{Lu}[.\p{Ll}]|and )/u.test(title))) ||
  (!isStrong && INITIALS.test(title));

/** So many headings before the works make their look one of headings. */
const LEAST_ALIKE = 3;

/** Fewer tags of headings than these are those of a cover. */
const LEAST_TAGGED = 3;

/** The level that a tagged file gives a heading. */
const levelSaid = ([line]: readonly PdfLine[]): number | undefined => {
  const [, level] = /^H([1-6]?)$/.exec(line?.tag?.role ?? "") ?? [];
  return level === undefined ? undefined : Number(level || 1);
};

function fromTag({ block, lines, from, to }: Laid, words: Vocabulary, hasLetters: boolean): Heading {
  const text = joinSmallCapitals(joinLines(lines, words), words);
  const numbering = readNumbering(text).find(
    ({ scheme, rest }) => (scheme === "decimal" || (hasLetters && scheme === "appendix")) && rest !== "",
  );
  const place = { from, to, score: 3, level: levelSaid(block) ?? 1 };
  return numbering ? { ...place, title: cleanTitle(numbering.rest), numbering } : { ...place, title: cleanTitle(text) };
}

const strip = ({ from, to, title, score, runIn }: Looked): Candidate => ({
  from,
  to,
  title,
  score,
  ...(runIn === undefined ? {} : { runIn }),
});

/** The levels of looks: that of most numbered headings of a look, else by their rank. */
function levelsOf(
  looked: readonly Looked[],
  chain: ReadonlyMap<number, Heading>,
  isNumbered: boolean,
): Map<string, number> {
  const set = looked.filter(({ isSet }) => isSet);
  const styles = [...Map.groupBy(set, ({ style }) => style)].map(([style, all]) => {
    const numbered = all.flatMap((each) => chain.get(each.from)?.level ?? []);
    const counts = [...Map.groupBy(numbered, (level) => level)].toSorted((a, b) => b[1].length - a[1].length);
    return {
      style,
      rank: all[0]?.rank ?? 0,
      level: isNumbered ? counts[0]?.[0] : undefined,
      hasRole: all.some(({ title }) => roleOf(title)),
    };
  });
  const byRank = styles.toSorted((a, b) => b.rank - a.rank);
  // What is set larger than all sections is a title or a slogan.
  const top = byRank.findIndex(({ level, hasRole }) => level !== undefined || hasRole);
  const levels = new Map<string, number>();
  let last = 0;
  byRank.forEach(({ style, level, hasRole }, index) => {
    if (index < top) {
      levels.set(style, 1);
      return;
    }
    const next = level ?? (hasRole && last === 0 ? 1 : last + 1);
    levels.set(style, Math.min(next, 6));
    last = Math.max(last, next);
  });
  return levels;
}
