import type { Reference } from "../outline/types.ts";
import { isCitationKey } from "../text/citation.ts";

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
    return [{ ...withoutEtAl(reference), id: key }];
  });
  return { references: renamed, keys };
}

/** `et al.` in a list of authors is no author. */
function withoutEtAl(reference: Reference): Reference {
  if (!Array.isArray(reference.author)) return reference;
  const author = (reference.author as ({ family?: string; literal?: string } | null)[]).filter(
    (each) => each !== null && !/^(?:et )?al\.?$|^others$/i.test(each.family ?? each.literal ?? ""),
  );
  return { ...reference, author };
}
