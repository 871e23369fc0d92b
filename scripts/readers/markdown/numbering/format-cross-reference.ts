import { isSaid } from "../../said-kinds.ts";
import type { Reading } from "../reading.ts";
import type { IslandOf } from "../source/islands.ts";
import type { Line } from "../source/lines.ts";
import type { Target } from "./numbering.ts";

/** Names of figures and the like, even if nothing in the paper is called so. */
export const IS_TARGET =
  /^(?:fig|tbl|tab|eq|eqn|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|nte|tip|wrn|imp|cau|suppfig|supptbl)[:-]/;

/** What such a name begins with, in words. */
const KINDS = new Map([
  ["fig", "Figure"],
  ["tbl", "Table"],
  ["tab", "Table"],
  ["eq", "Eq."],
  ["eqn", "Eq."],
  ["sec", "Section"],
  ["lst", "Listing"],
]);

/**
 * Says a cross-reference: `Figure 3`, or only its number where the words before it say the rest.
 *
 * @param before the words before it
 */
export function formatCrossReference(
  { label, form, template, raw, line }: IslandOf<"crossReference">,
  before: string,
  targets: ReadonlyMap<string, Target>,
  reading: Reading,
): string {
  const isFilled = template !== undefined && /%s|\{(?:number|name)\}/.test(template);
  if (template !== undefined && !isFilled) return template;
  const target = targets.get(label) ?? targets.get(label.replace(/^(?:fig|tab|tbl|eq|sec):/, ""));
  if (!target) {
    reportUnknown(reading, label, line);
    const kind = KINDS.get(/^[a-z]+(?=[:_-])/.exec(label)?.[0] ?? "");
    return (
      template?.replace(/%s|\{\w+\}/g, "?") ??
      (kind === undefined || form === "number" || isSaid(before, kind) ? "?" : `${kind} ?`)
    );
  }
  const { kind, number, title } = target;
  const named = title === "" ? `${kind} ${number}` : `“${title}”`;
  if (template !== undefined) return template.replace(/%s|\{number\}/g, number || named).replace(/\{name\}/g, named);
  if (number === "") return title === "" ? raw : named;
  const bare = number.replace(/[()]/g, "");
  if (form === "number" || /\($/.test(before))
    return kind === "Eq." || kind === "" || form === "number" ? bare : formatNamed(target, before);
  if (form === "equation") return number;
  return form === "title" && title !== "" ? named : formatNamed(target, before);
}

const formatNamed = ({ kind, number }: Target, before: string): string =>
  kind === "" || isSaid(before, kind) ? number : `${kind} ${number}`;

function reportUnknown(reading: Reading, label: string, line: Line): void {
  reading.findings.count("cross-reference-is-known", label, line, (count) =>
    count === 1
      ? `nothing in the paper is called \`${label}\``
      : `nothing in the paper is called \`${label}\`, which the text points to ${count} times`,
  );
}
