import type { Reference } from "../outline/types.ts";
import { isCitationKey } from "../text/citation.ts";
import { withOthersLast } from "../text/others.ts";

/**
 * The works with keys that an outline can cite.
 *
 * @returns the works, and the new keys by the old ones
 */
export function draftReferences(references: readonly Reference[]): {
  references: Reference[];
  keys: Map<string, string>;
} {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const renamed = references.flatMap((reference) => {
    if (keys.has(reference.id)) return [];
    const plain = isCitationKey(reference.id)
      ? reference.id
      : reference.id.replace(/[^\p{L}\p{N}_]+/gu, "-").replace(/^-+|(?<!-)-+$/g, "") || "ref";
    let key = plain;
    for (let number = 2; taken.has(key); number++) key = `${plain}-${number}`;
    taken.add(key);
    keys.set(reference.id, key);
    return [{ ...withOthers(reference), id: key }];
  });
  return { references: renamed, keys };
}

/** `et al.` in a list of authors is no author, and says that there are others. */
function withOthers(reference: Reference): Reference {
  if (!Array.isArray(reference.author)) return reference;
  const names = (reference.author as ({ family?: string; literal?: string } | null)[]).filter((each) => each !== null);
  return { ...reference, author: withOthersLast(names) };
}
