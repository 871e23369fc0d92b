import { roleOf } from "../../../languages/roles.ts";

/** Whether a heading, as it is written in Markdown, stands over the list of references. */
export function isReferencesHeading(title: string): boolean {
  const plain = title
    .replace(/\{[^{}]*\}\s*$/, "")
    .replace(/#+\s*$/, "")
    .replace(/^[\d.\s*_]+/, "")
    .replace(/(?<![*_:.\s])[*_:.\s]+$/, "");
  return roleOf(plain) === "references";
}
