import type { DraftWords } from "../../languages/index.ts";
import type { Reference } from "../../outline/types.ts";
import { isOthers } from "../../text/others.ts";

/** Part of a name in CSL-JSON. */
interface Name {
  family?: string;
  literal?: string;
  given?: string;
  "non-dropping-particle"?: string;
}

/**
 * The authors of a work as a sentence names them: `Huang`, `Huang and Lin`, `Huang et al.`
 *
 * @param words the language's, in which they are joined
 * @returns nothing where the work says of nobody that they made it
 */
export function nameAuthors(reference: Reference | undefined, { and, etAl }: DraftWords): string {
  const people = (reference?.author ?? reference?.editor) as Name[] | undefined;
  const names = (Array.isArray(people) ? people : [])
    .filter((name) => typeof name === "object" && name !== null)
    .map((name) => [name["non-dropping-particle"], name.family ?? name.literal ?? name.given].filter(Boolean).join(" "))
    .filter((name) => name !== "");
  const [first, second] = names;
  if (first === undefined) return "";
  if (second === undefined) return first;
  return names.length === 2 && !isOthers({ literal: second }) ? `${first}${and}${second}` : etAl(first);
}
