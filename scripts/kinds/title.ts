import type { RootContent } from "mdast";
import { MARKS } from "../deck/marks.ts";
import type { Item, SlideText, TitleSlide } from "../deck/types.ts";
import { boxed, captioned, paragraph, plain } from "../markup/blocks.ts";
import { joinTexts } from "../text/edit-inlines.ts";
import { picture } from "./figure.ts";
import { type EmitContext, type Kind, ONE_PIECE, REPEATS, SILENT, type SlideParts } from "./kind.ts";
import { LEAST_RATIO } from "./shared/units.ts";

/** The first slide: who wrote the paper, who presents it where. */
export const title: Kind<"title"> = {
  layout: "cover",
  minutes: 0.25,
  emit,
  fit: {
    ...ONE_PIECE,
    repair: (slide, { ratio }) => {
      if (ratio <= LEAST_RATIO) return undefined;
      // All authors and where they work are on the next slide too, or in the end; without that, in the notes.
      if (slide.authors.some(({ affiliation }) => affiliation !== undefined))
        return [
          {
            ...slide,
            authors: slide.authors.map(({ affiliation: _, ...author }) => author),
            ...(slide.published ? { notes: [...slide.notes, sayPlaces(slide.authors)] } : {}),
          },
        ];
      const kept = Math.floor(slide.authors.length / 2);
      if (kept === 0) return undefined;
      const others = (slide.others ?? 0) + slide.authors.length - kept;
      return [{ ...slide, authors: slide.authors.slice(0, kept), others }];
    },
  },
  check: REPEATS,
  lecture: { ...SILENT, items: listItems, isFrame: true, places: ["hues"] },
};

/** So many times as wide as high a picture is lost beside the words, and stands below them. */
const WIDE = 2.4;

const isWide = ({ size }: NonNullable<TitleSlide["picture"]>): boolean =>
  size !== undefined && size.width > size.height * WIDE;

const sayPlaces = (authors: TitleSlide["authors"]): SlideText =>
  plain(authors.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name)).join(", "));

/** Subtitle, authors in the paper's order, where they work, a picture, who presents where and when, then where the paper was published, else keywords. */
function emit(slide: TitleSlide, { labels, folder }: EmitContext): SlideParts {
  const { subtitle, picture: shown, authors, others, presenter, event, date, published = [], hues } = slide;
  // Who presents is marked among the authors, or is the only one.
  const isNamed = authors.some(({ name }) => name === presenter);
  const occasion = [isNamed ? undefined : presenter, event, date].filter((part) => part !== undefined).join(" · ");
  const rest = others === undefined ? [] : [paragraph(plain(labels.others(others)))];
  return {
    frontmatter: {
      hues: hues || undefined,
      occasion: occasion || undefined,
      published: published.join(" · ") || undefined,
    },
    body: [
      ...(subtitle ? boxed(MARKS.subtitle.slice(1), [paragraph(subtitle)]) : []),
      ...nameAuthors(authors, presenter),
      ...rest,
      ...nameAffiliations(authors),
      ...(shown
        ? boxed(
            `${MARKS.coverPicture.slice(1)}${shown.full ? " is-full" : isWide(shown) ? " is-wide" : ""}`,
            captioned(picture(shown, folder), shown.credit),
          )
        : []),
    ],
  };
}

function listItems(
  { subtitle, picture: shown }: TitleSlide,
  say: Parameters<Kind<"title">["lecture"]["items"]>[1],
): Item[] {
  return [
    ...(subtitle ? [{ ...say("subtitle", subtitle), kind: "subtitle" as const }] : []),
    ...(shown ? [{ ...say("picture", shown.credit), kind: "cover" as const, picture: { alt: shown.alt } }] : []),
  ];
}

type Author = TitleSlide["authors"][number];

/** Where authors work, each place once, in the order in which the authors name them. */
const placesOf = (authors: readonly Author[]) => [
  ...new Set(authors.flatMap((author) => placesOfOne(author, authors))),
];

/** Where one of them works: of several places each by itself, if somebody else works at one of these. */
function placesOfOne({ affiliation }: Author, authors: readonly Author[]): string[] {
  if (affiliation === undefined) return [];
  const own = affiliation.split("; ");
  const isShared = (place: string) =>
    authors.some(({ affiliation: other }) => other !== affiliation && other?.split("; ").includes(place));
  return own.some(isShared) ? own : [affiliation];
}

/** Whether places have numbers: all authors work at the same one, or none says where. */
const areAlike = (authors: readonly Author[]) => new Set(authors.map(({ affiliation }) => affiliation)).size <= 1;

/** One line of names, with the numbers of their places behind them; of several authors the one who presents is marked. */
function nameAuthors(authors: readonly Author[], presenter: string | undefined): RootContent[] {
  if (authors.length === 0) return [];
  const places = placesOf(authors);
  const names = authors.flatMap(({ name, affiliation }, index): SlideText => {
    const own = areAlike(authors) ? [] : placesOfOne({ name, affiliation }, authors);
    const number = own.flatMap((place, at) => [
      ...plain(at > 0 ? "\u2009" : ""),
      ...raise(places.indexOf(place) + 1, places.length),
    ]);
    // Among others a name is not parted.
    const said = [...plain(authors.length > 1 ? name.replaceAll(" ", "\u00a0") : name), ...number];
    const isMarked = authors.length > 1 && name === presenter;
    return [...plain(index > 0 ? ", " : ""), ...(isMarked ? [{ type: "emphasis" as const, children: said }] : said)];
  });
  return [paragraph([{ type: "strong", children: joinTexts(names) }])];
}

/** More places than these stand in one paragraph. */
const MOST_LINES = 3;

/** Letters of places up to which these stand beside names; longer ones, addresses mostly, are smaller. */
const FEW_LETTERS = 150;

function nameAffiliations(authors: readonly Author[]): RootContent[] {
  const places = placesOf(authors);
  // In one paragraph a line may end behind a number.
  const many = places.length > MOST_LINES;
  const lines = places.map((place, index) => [
    ...(areAlike(authors) ? [] : [...raise(index + 1, places.length), ...plain(many ? "\u00a0" : " ")]),
    ...plain(place),
  ]);
  const all = many ? [lines.flatMap((line, at) => [...plain(at > 0 ? " · " : ""), ...line])] : lines;
  const paragraphs = all.map((line) => paragraph(joinTexts(line)));
  return places.join("").length > FEW_LETTERS ? boxed(MARKS.affiliations.slice(1), paragraphs) : paragraphs;
}

/** The digits that fonts have as letters of their own, as a rule; the others come from another font. */
const RAISED = ["⁰", "¹", "²", "³"];

/** A number as papers set it behind a name, one of so many. */
const raise = (number: number, count: number): SlideText =>
  count < RAISED.length
    ? plain(RAISED[number] ?? String(number))
    : [{ type: "superscript", children: plain(String(number)) }];
