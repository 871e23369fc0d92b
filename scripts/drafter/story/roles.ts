import type { ResolvedLanguage } from "../../languages/index.ts";
import type { StoryRole } from "../../languages/language.ts";
import { roleOf } from "../../languages/roles.ts";
import { allSections } from "../../manuscript/all-sections.ts";
import type { ManuscriptSection } from "../../manuscript/manuscript.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { type HeadingRole, headingRole } from "./heading-role.ts";
import { addInnerRoles, CLOSED } from "./inner-roles.ts";
import { type Counted, countSigns } from "./section-signs.ts";
import { chainRoles, judgeText, TOLD_BY_TEXT } from "./text-role.ts";

export { STORY_ROLES, type StoryRole } from "../../languages/language.ts";

/**
 * What each section does in a talk. The heading tells it where papers share it, else cue words of the text do
 * (argumentative zones, Teufel and Moens, 2002) with its place and its neighbours; inner sections do what the one
 * around them does, unless their own heading says another thing.
 *
 * `problem` is the introduction; `limits` holds future work too, so that no takeaway comes from it. `idea` is a section
 * that says what the paper gives, and there may be none. In a paper without methods and experiments, such as an essay or
 * a review, the sections between introduction and conclusion are `results`: their claims with what supports them are what
 * it gives.
 */
export function rolesOf(
  sections: readonly ManuscriptSection[],
  language: ResolvedLanguage,
): Map<ManuscriptSection, StoryRole> {
  const roles = new Map<ManuscriptSection, StoryRole>();
  const headings = new Map(
    sections.map((section, index) => [section, tellByHeading(section, sections.slice(0, index))]),
  );
  const main = sections.filter((section) => !CLOSED.has(headings.get(section)?.role as StoryRole));
  const counts = main.map((section) => countSigns(allSections({ sections: [section] }), language));
  const isArgument = hasNoExperiment([...headings.values()], counts);
  const links = main.map((section, index) => {
    const heading = headings.get(section);
    const isInside = index > 0 && index < main.length - 1;
    return {
      told: placed(section, heading, main) ?? (isArgument && isInside ? claimOr(heading?.role) : undefined),
      hint: heading?.role,
      scores: judgeText(counts[index]),
      isSibling: stemOf(section) !== undefined && stemOf(section) === stemOf(main[index - 1]),
    };
  });
  const chained = new Map(chainRoles(links).map((role, index) => [main[index], role]));
  for (const section of sections) {
    const heading = headings.get(section);
    const role = chained.get(section) ?? heading?.role ?? "results";
    roles.set(section, role);
    addInnerRoles(section, { role, isTold: heading?.isWhole === true, isLast: main.at(-1) === section }, roles);
  }
  return roles;
}

/** What sections of an argument do that are not told by what they are called. */
const claimOr = (role: StoryRole | undefined): StoryRole =>
  role === "related" || role === "background" || role === "discussion" || role === "conclusion" ? role : "results";

/** `4` of `4.2`; nothing of a section at the top. */
const stemOf = (section: ManuscriptSection | undefined) => /^(\w+)\.\w/.exec(section?.label ?? "")?.[1];

const APPENDIX: HeadingRole = { role: "appendix", isWhole: true };

function tellByHeading(section: ManuscriptSection, before: readonly ManuscriptSection[]): HeadingRole | undefined {
  if (section.isAppendix) return APPENDIX;
  // `A` behind `7`.
  const isNumbered = before.some(({ label }) => label !== undefined && /^\d/.test(label));
  if (isNumbered && /^[A-Z](?:\.|$)/.test(section.label ?? "")) return APPENDIX;
  return headingRole(toWords(section.title));
}

/** What a heading tells at its place. */
function placed(
  section: ManuscriptSection,
  heading: HeadingRole | undefined,
  main: readonly ManuscriptSection[],
): StoryRole | undefined {
  const at = main.indexOf(section);
  // The only section holds all that the paper says.
  if (at === 0 && main.length === 1 && heading?.role !== "idea") return "results";
  if (!heading) return undefined;
  const { role, isWhole } = heading;
  if (!isWhole && (TOLD_BY_TEXT as readonly StoryRole[]).includes(role)) return undefined;
  // In some journals the introduction is called so.
  if (role === "background" && at === 0) return "problem";
  // At the end a summary closes, and contributions are those of persons.
  if (role === "idea" && at === main.length - 1 && at > 1)
    return roleOf(toWords(section.title)) === "statements" ? "statements" : "conclusion";
  return role;
}

/** Whether a paper argues rather than tries: no headings of methods or results, and no text that tells of them. */
function hasNoExperiment(headings: readonly (HeadingRole | undefined)[], counts: readonly Counted[]): boolean {
  const tried = headings.filter((heading) => heading && OF_EXPERIMENTS.has(heading.role));
  // A word alone may mean another thing: `Data management`.
  if (tried.length > 1 || tried.some((heading) => heading?.isWhole)) return false;
  const all = counts.reduce((sum, { sentences }) => sum + sentences, 0);
  const evidence = counts.reduce((sum, { sentences, signs }) => {
    return sum + sentences * (signs.number + signs.formula + signs.display + signs.method / 2);
  }, 0);
  return evidence < LEAST_EVIDENCE * all;
}

const OF_EXPERIMENTS: ReadonlySet<StoryRole> = new Set(["method", "data", "results"]);

/** Numbers, formulas, figures and half of the method cues, a sentence. */
const LEAST_EVIDENCE = 0.25;
