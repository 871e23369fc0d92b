import type { Reference } from "../../../outline/types.ts";
import { oneOr } from "../../../text/counted.ts";
import type { Reading } from "../reading.ts";
import type { Data } from "../source/front-matter.ts";
import type { Line } from "../source/lines.ts";
import { readBibliographies } from "./bibliography.ts";
import type { Works } from "./works.ts";

/** The works of the paper's bibliographies that the text names; none are read if it names none. */
export async function readCited(data: Data, at: Line, reading: Reading): Promise<Reference[]> {
  const keys = new Set<string>();
  let isOpen = silentKeys(data).includes("*");
  for (const island of reading.pending.values()) {
    if (island.kind !== "cite") continue;
    for (const { key } of island.works) {
      const name = reading.aliases.get(key) ?? key;
      // A work that is named by its DOI may stand in the bibliography under any key.
      if (/^(?:doi:|https?:)|^10\.\d{4}/i.test(name)) isOpen = true;
      keys.add(key).add(key.replace(/^[a-z][a-zA-Z_]*:/, ""));
    }
  }
  for (const key of silentKeys(data)) keys.add(key);
  return keys.size === 0 ? [] : readBibliographies(data, at, isOpen ? undefined : keys, reading);
}

/** Keys in `nocite`. */
function silentKeys(data: Data): string[] {
  const { nocite } = data;
  const texts = Array.isArray(nocite) ? nocite : [nocite];
  return texts.flatMap((text) =>
    typeof text === "string" ? [...text.matchAll(/@\{?([^\s,;{}\]]+)/g)].map(([, key = ""]) => key) : [],
  );
}

/** Works that are in the list of references though the text does not cite them. */
export function citeSilently(data: Data, works: Works): void {
  for (const key of silentKeys(data)) {
    if (key === "*") works.citeAll();
    const reference = key === "*" ? undefined : works.find(key);
    if (reference) works.cite(reference.id);
  }
}

/** One finding for all keys that no bibliography has, and one for works of which only an identifier is known. */
export function reportKeys({ findings, unknownKeys }: Reading, works: Works): void {
  const [first] = unknownKeys.values();
  if (first) {
    const names = [...unknownKeys.keys()];
    const shown = `${names
      .slice(0, 8)
      .map((name) => `\`${name}\``)
      .join(", ")}${names.length > 8 ? " …" : ""}`;
    const message =
      names.length === 1
        ? `no bibliography has the work ${shown} that the text cites`
        : `no bibliography has ${names.length} works that the text cites: ${shown}`;
    findings.add({ code: "citation-is-known", message }, first);
  }
  const made = works.list().filter(({ id }) => works.made.has(id));
  const [one] = made;
  const at = one && works.places.get(one.id);
  if (!one || !at) return;
  const message = oneOr(
    made.length,
    `the work \`${one.id}\` is named by an identifier only; its title is not known here`,
    "works are named by identifiers only; their titles are not known here",
  );
  findings.add({ code: "reference-has-a-title", message }, at);
}
