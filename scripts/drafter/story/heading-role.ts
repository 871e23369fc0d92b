import { LANGUAGES, type StoryRole } from "../../languages/index.ts";
import { patternOf, says } from "../../languages/phrases.ts";
import { normalizeHeading, roleOf, type SectionRole } from "../../languages/roles.ts";

/** What headings that papers share mean in a talk. */
const SHARED: Record<SectionRole, StoryRole> = {
  ...({ abstract: "idea", introduction: "problem", background: "background", "related-work": "related" } as const),
  ...({ methods: "method", results: "results", discussion: "discussion", limitations: "limits" } as const),
  ...({ conclusion: "conclusion", acknowledgements: "acknowledgements", statements: "statements" } as const),
  ...({ keywords: "statements", references: "statements", appendix: "appendix", contents: "contents" } as const),
};

/** Roles whose words are looked for, rarest first, so that two in one place never decide by chance. */
const BY_WORDS = [
  ...(["appendix", "statements", "limits", "conclusion", "related", "results", "data", "problem", "idea"] as const),
  ...(["background", "discussion", "method"] as const),
];

/** A longer heading says what was found rather than what the section does. */
const LONGEST = 60;

export interface HeadingRole {
  role: StoryRole;
  /** Whether the whole heading says so, or only a word of it. */
  isWhole: boolean;
}

/**
 * What a heading says its section does in a talk.
 *
 * @param title the heading without its number
 * @returns nothing for the paper's own headings
 */
export function headingRole(title: string): HeadingRole | undefined {
  const plain = normalizeHeading(title);
  const whole = find("headings", plain, "whole");
  if (whole) return { role: whole, isWhole: true };
  const shared = roleOf(title);
  if (shared) return { role: SHARED[shared], isWhole: true };
  if (plain.length > LONGEST) return undefined;
  for (const { story } of LANGUAGES) {
    if (!story) continue;
    for (const part of plain.split(/[:：]/)) {
      const role = lastRole(part.trim().split(story.joins)[0] ?? "", story.words);
      if (role) return { role, isWhole: false };
    }
  }
  return undefined;
}

const find = (part: "headings", text: string, frame: "whole") =>
  BY_ORDER.find((role) => LANGUAGES.some(({ story }) => says(text, story?.[part][role], frame)));

const BY_ORDER: readonly StoryRole[] = [...BY_WORDS, "acknowledgements", "contents"];

/** The role whose word stands last: the last noun of `Corpus statistics` names it. */
function lastRole(piece: string, words: Partial<Record<StoryRole, readonly (string | RegExp)[]>>) {
  let found: StoryRole | undefined;
  let furthest = -1;
  for (const role of BY_WORDS) {
    const phrases = words[role];
    if (!phrases) continue;
    for (const { index, 0: said } of piece.matchAll(patternOf(phrases, "all"))) {
      if (index + said.length <= furthest) continue;
      furthest = index + said.length;
      found = role;
    }
  }
  return found;
}
