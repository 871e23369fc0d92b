import { readdirSync } from "node:fs";
import type { Reference } from "../../../outline/types.ts";
import { listOf } from "../../../text/values.ts";
import { readBibliography } from "../../references/read-bibliography.ts";
import type { Reading } from "../reading.ts";
import type { Data } from "../source/front-matter.ts";
import type { Line } from "../source/lines.ts";

/** Names of files in a field that may be a text, a list, or a mapping by topic. */
function namesOf(value: unknown): string[] {
  return listOf(value).flatMap((each): string[] => {
    if (typeof each === "string") return [each.trim()];
    return typeof each === "object" && each !== null ? Object.values(each).flatMap(namesOf) : [];
  });
}

/**
 * Reads the bibliographies of a paper: those that it names, else every `.bib` file in its folder.
 *
 * @param data front matter
 * @param at where it names them
 * @param keys the works that the paper cites; all if it is missing
 */
export async function readBibliographies(
  data: Data,
  at: Line,
  keys: ReadonlySet<string> | undefined,
  reading: Reading,
): Promise<Reference[]> {
  const { folder, findings } = reading;
  const named = namesOf(data.bibliography ?? data["cito-bibliography"] ?? data.bib).filter((name) => name !== "");
  const isNamed = named.some((name) => !/^https?:/.test(name));
  const names = isNamed ? named : listBibFiles(folder.path);
  const works = new Map<string, Reference>();
  const take = (references: readonly Reference[]) => {
    for (const reference of references) if (!works.has(reference.id)) works.set(reference.id, reference);
  };
  for (const name of names) {
    if (/^https?:/.test(name)) {
      findings.add(
        { code: "bibliography-is-local", message: `the bibliography \`${name}\` is on the web and is not read` },
        at,
      );
      continue;
    }
    const { source, diagnostics } = folder.read(name, [".bib"]);
    if (!source) {
      const [first] = diagnostics;
      findings.add(
        { code: first?.code ?? "file-is-there", message: first?.message ?? `\`${name}\` can't be read` },
        at,
      );
      continue;
    }
    const read = await readBibliography(source, keys);
    findings.take(read.diagnostics);
    take(read.references);
  }
  if (Array.isArray(data.references)) {
    const { readCslItems } = await import("../../references/read-csl.ts");
    take(readCslItems(data.references));
  }
  return [...works.values()];
}

function listBibFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.toLowerCase().endsWith(".bib"))
      .sort()
      .slice(0, 20);
  } catch {
    return [];
  }
}
