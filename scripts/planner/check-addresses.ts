import type { Deck } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outline } from "../outline/types.ts";
import { flattenSections } from "../outline/walk.ts";

/** Slides get addresses from their section's id, `intro-content` for one; another section's id may be just that. */
export function checkAddresses({ slides }: Deck, { file, sections }: Outline): Diagnostic[] {
  const all = flattenSections(sections);
  const taken = [...Map.groupBy(slides, ({ id }) => id)].filter(([, group]) => group.length > 1);
  return taken.map(([id]): Diagnostic => {
    const position = all.find((section) => section.id === id)?.position;
    return {
      severity: "error",
      code: "address-is-unique",
      message: `two slides would have the address /${id}: a section's own, and one that Lectern gives`,
      hint: "give this section another id",
      file,
      position,
    };
  });
}
