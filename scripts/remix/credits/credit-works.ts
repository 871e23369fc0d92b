import { toolsOf } from "../../deck/tools.ts";
import type { CreditsSlide, Slide, SlideText } from "../../deck/types.ts";
import type { Labels } from "../../languages/index.ts";
import { ADDRESSES } from "../../outline/addresses.ts";
import { text } from "../../text/edit-inlines.ts";
import { toPlainText } from "../../text/inline.ts";
import type { Recipe, Work } from "../recipe/types.ts";
import type { UsedWork } from "./check-licences.ts";
import { licenceUrl } from "./licence-rules.ts";

/** Names that the foot of a slide has room for. */
const MOST_NAMES = 2;

/** The line at the foot of a taken slide: authors, year, its address in the source. */
export function creditLine({ authors, title, year }: Work, id: string, isAdapted: boolean, labels: Labels): string {
  const { list } = labels.separators;
  const [first = toPlainText(title)] = authors;
  const names = authors.length > MOST_NAMES ? labels.etAl(first) : authors.length > 1 ? authors.join(list) : first;
  const credit = `${[names, year].filter((part) => part !== undefined).join(list)} · ${id}`;
  return isAdapted ? labels.adaptedFrom(credit) : credit;
}

const link = (url: string, value = url): SlideText => [{ type: "link", url, children: [{ type: "text", value }] }];

/** A work of which a lecture shows slides, with how many. */
export interface CreditedWork extends UsedWork {
  slides: number;
  /** Whether it is a paper's outline, or a deck. */
  isPaper: boolean;
}

/** The last slide of a lecture: each work with its authors, licence and address, and what was changed. */
export function planLectureCredits(
  works: readonly CreditedWork[],
  { lecture }: Recipe,
  slides: readonly Slide[],
  labels: Labels,
): CreditsSlide {
  return {
    kind: "credits",
    id: ADDRESSES.credits,
    title: text(labels.credits),
    facts: [
      ...works.map((used) => ({
        term: used.isPaper ? labels.presentedPaper : labels.deck,
        text: formatWork(used, labels),
      })),
      ...(lecture.licence === undefined
        ? []
        : [
            {
              term: labels.lectureLicence,
              text: [...formatLicence(lecture.licence, labels), ...text(works.length > 0 ? labels.butForWorks : "")],
            },
          ]),
      { term: labels.madeWith, text: text(toolsOf(slides)) },
    ],
    notes: [],
    minutes: 0,
    sources: [],
  };
}

function formatWork({ work, slides, adapted }: CreditedWork, labels: Labels): SlideText {
  const { list, sentence } = labels.separators;
  const { authors, title, venue, year, url, licence, permission } = work;
  const published = [venue, year].filter((part) => part !== undefined).join(list);
  const sentences: SlideText[] = [
    text(authors.join(list)),
    [{ type: "emphasis", children: title }],
    text(published),
    url === undefined ? [] : link(url),
    formatLicence(licence, labels),
    permission === undefined ? [] : text(labels.permission(permission)),
    text(labels.taken(slides)),
    adapted.length > 0 ? text(labels.adapted(adapted)) : [],
  ];
  return sentences
    .filter((each) => each.length > 0)
    .flatMap((each, index): SlideText => (index === 0 ? each : [...text(sentence), ...each]));
}

function formatLicence(licence: string, labels: Labels): SlideText {
  if (licence === "unknown") return text(labels.licenceOf(labels.licenceUnknown));
  const [before = "", after = ""] = labels.licenceOf("\u0000").split("\u0000");
  return [...text(before), ...link(licenceUrl(licence), licence), ...text(after)];
}
