import type { Diagnostic, Position } from "../../diagnostics/diagnostic.ts";
import type { Recipe, Work } from "../recipe/types.ts";
import { licenceUrl, ruleOf } from "./licence-rules.ts";

/** A work that a lecture takes slides of. */
export interface UsedWork {
  work: Work;
  /** The source, as it is told to a person. */
  file: string;
  /** Where the recipe takes from it. */
  position: Position;
  /** Addresses, in the source, of slides of which the wording was changed. */
  adapted: string[];
  /** Where the recipe changes the first of them. */
  adaptedAt?: Position;
  /** The same for overviews that show a part of what they were made for. */
  shrunk: string[];
}

/**
 * Whether the licences of the works allow a lecture: what each asks for is in {@link LICENCE_RULES}. A permission that
 * the recipe names settles all of it for its work.
 */
export function checkLicences(works: readonly UsedWork[], { file, lecture }: Recipe): Diagnostic[] {
  return works.flatMap((used) => {
    const { work, position, adaptedAt = position } = used;
    if (work.permission !== undefined) return [];
    return findConflicts(used, lecture).map(
      ({ isAboutChange, ...finding }): Diagnostic => ({
        ...finding,
        file,
        position: isAboutChange ? adaptedAt : position,
      }),
    );
  });
}

type Finding = Pick<Required<Diagnostic>, "severity" | "code" | "message" | "hint"> & { isAboutChange?: true };

const PERMISSION = "ask for permission and name it (`credit: { permission: … }`)";

function findConflicts(
  { work: { licence }, file, adapted, shrunk }: UsedWork,
  { licence: own, commercial = false }: Recipe["lecture"],
): Finding[] {
  if (licence === "unknown")
    return [
      {
        severity: "warning",
        code: "licence-is-known",
        message: `nobody says under which licence ${file} may be passed on, so its authors have reserved all rights`,
        hint: `give its licence (\`credit: { licence: CC-BY-4.0 }\`), ${PERMISSION}, or say that it is your own (\`own: true\`)`,
      },
    ];
  const rule = ruleOf(licence);
  if (!rule)
    return [
      {
        severity: "warning",
        code: "licence-is-known",
        message: `Lectern knows no rules for the licence ${licence} of ${file}`,
        hint: `read it (${licenceUrl(licence)}); if it allows this use, say so: \`credit: { permission: by ${licence} }\``,
      },
    ];
  const found: Finding[] = [];
  const changed = adapted.join(", ");
  if (rule.noDerivatives && adapted.length > 0)
    found.push({
      isAboutChange: true,
      severity: "error",
      code: "licence-allows-changes",
      message: `${licence} of ${file} allows no changed versions, and this lecture changes ${changed}`,
      hint: `take the slide as it is and say what you think on a slide of your own, or ${PERMISSION}`,
    });
  if (rule.noDerivatives && shrunk.length > 0)
    found.push({
      severity: "warning",
      code: "licence-allows-changes",
      message: `${licence} of ${file} allows no changed versions, and ${shrunk.join(", ")} shows only a part of its picture`,
      hint: `take what the picture shows whole, drop it, or ${PERMISSION}`,
    });
  if (rule.nonCommercial && commercial)
    found.push({
      severity: "error",
      code: "licence-allows-commerce",
      message: `${licence} of ${file} allows no commercial use, and this lecture is \`commercial: true\``,
      hint: `leave these slides out, or ${PERMISSION}`,
    });
  if (rule.shareAlike && adapted.length > 0 && own === undefined)
    found.push({
      isAboutChange: true,
      severity: "error",
      code: "licence-is-shared-alike",
      message: `this lecture changes ${changed} of ${file}, which under ${licence} needs the same licence for the lecture`,
      hint: `add \`licence: ${licence}\` under \`lecture\`, or take the slides as they are`,
    });
  if (rule.adapters && adapted.length > 0 && own !== undefined && !rule.adapters.test(own))
    found.push({
      isAboutChange: true,
      severity: "error",
      code: rule.shareAlike ? "licence-is-shared-alike" : "licence-is-compatible",
      message: `this lecture changes ${changed} of ${file}; under ${licence} it can't have the licence ${own}`,
      hint: `give the lecture the licence ${licence}, take the slides as they are, or ${PERMISSION}`,
    });
  return found;
}
