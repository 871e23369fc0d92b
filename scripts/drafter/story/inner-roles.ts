import type { StoryRole } from "../../languages/language.ts";
import type { ManuscriptSection, Passage } from "../../manuscript/manuscript.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { headingRole } from "./heading-role.ts";

/** Of these, all that is inside is the same. */
export const CLOSED: ReadonlySet<StoryRole> = new Set(["appendix", "acknowledgements", "statements", "contents"]);

/** What inner sections take from the one around them. */
interface Around {
  role: StoryRole;
  /** Whether the whole heading of the section at the top tells its role. */
  isTold: boolean;
  /** Whether that section is the last of the main part. */
  isLast: boolean;
}

/** Adds the roles of all sections inside of one. */
export function addInnerRoles(
  { sections }: ManuscriptSection,
  around: Around,
  roles: Map<ManuscriptSection, StoryRole>,
): void {
  const found = around.role === "results" ? sections.findIndex(isFindings) : -1;
  for (const [at, section] of sections.entries()) {
    const isClosed = CLOSED.has(around.role);
    const own = section.isAppendix ? "appendix" : isClosed ? around.role : innerRole(section, around);
    // What stands before the results of experiments is how they were set up, unless it shows something.
    const role = own === "results" && at < found && !section.content.some(isShowing) ? "data" : own;
    roles.set(section, role);
    addInnerRoles(section, { ...around, role }, roles);
  }
}

const isFindings = ({ title }: ManuscriptSection): boolean => {
  const heading = headingRole(toWords(title));
  return heading?.isWhole === true && heading.role === "results";
};

const isShowing = ({ type }: Passage) => type === "figure" || type === "table";

/** Roles that a word of an inner heading tells; `model` and `analysis` may stand in any. */
const BY_WORD: ReadonlySet<StoryRole> = new Set(["data", "limits", "related", "background", "appendix", "discussion"]);

/** Elsewhere limits are those of others' work. */
const OPEN_TO_LIMITS: ReadonlySet<StoryRole> = new Set(["results", "discussion", "conclusion"]);

function innerRole(section: ManuscriptSection, { role: around, isTold, isLast }: Around): StoryRole {
  const heading = headingRole(toWords(section.title));
  if (!heading) return around;
  const { role, isWhole } = heading;
  if (!isWhole && !BY_WORD.has(role)) return around;
  if (role === "limits" && !isWhole && !OPEN_TO_LIMITS.has(around)) return around;
  // How data were analysed is a method.
  if (role === "results" && around === "method" && isTold) return around;
  // A chapter's own introduction and conclusion are not those of the paper.
  if (role === "problem" && around !== "problem" && around !== "idea") return around;
  if (role === "conclusion" && !isLast) return around === "results" ? "discussion" : around;
  return role === "statements" && around === "problem" ? "idea" : role;
}
