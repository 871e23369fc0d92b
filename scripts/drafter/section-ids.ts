import { allSections } from "../manuscript/all-sections.ts";
import type { ManuscriptSection } from "../manuscript/manuscript.ts";
import { TAKEN_IN_TALKS } from "../outline/addresses.ts";
import { toWords } from "../text/slice-inlines.ts";
import { guessPillars } from "./guess-kind.ts";

/** Words of a title that an address has at most. */
const MOST_WORDS = 5;

/**
 * Names for the sections, which become the addresses of their slides: from roman and lettered labels those (`ii-a-1`),
 * else a few words of the title (`related-work`).
 */
export function nameSections(sections: readonly ManuscriptSection[]): Map<ManuscriptSection, string> {
  const names = new Map<ManuscriptSection, string>();
  const taken = new Names();
  for (const name of TAKEN_IN_TALKS) taken.add(name);
  const pillars = new Set(
    allSections({ sections: [...sections] }).flatMap((section) => (guessPillars(section) ? section.sections : [])),
  );
  // Papers that count in roman numbers are known by them.
  const byLabel = sections.some(({ label }) => label !== undefined && /^[IVX]+$/.test(label));
  const walk = (list: readonly ManuscriptSection[], parent: string | undefined, areClaims: boolean) => {
    list.forEach((section, index) => {
      const label = section.label
        ?.toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|(?<!-)-+$/g, "");
      const labelled = byLabel && label ? [parent, label].filter(Boolean).join("-") : undefined;
      const name =
        labelled !== undefined && /^[a-z]/.test(labelled)
          ? labelled
          : (slugOf(toWords(section.title)) ?? `${parent ?? "section"}-s${index + 1}`);
      // A pillar has one slide by its own name, so its claims may be counted; of other sections numbers count slides.
      const free = taken.add(areClaims && !taken.has(name) ? name : taken.free(name));
      names.set(section, free);
      walk(section.sections, free, pillars.has(section));
    });
  };
  walk(sections, undefined, false);
  return names;
}

/** A few words in letters that an address may have; nothing if the title has none such. */
export function slugOf(title: string): string | undefined {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !/^(?:a|an|the|of|and|in|on|for|to|with)$/.test(word))
    .slice(0, MOST_WORDS);
  while (words[0] !== undefined && !/^[a-z]/.test(words[0])) words.shift();
  const slug = words
    .join("-")
    .slice(0, 48)
    .replace(/(?<!-)-+$/, "");
  return slug === "" ? undefined : slug;
}

/** What a section's further slides have behind its name: `results-2`, `results-content`, `results-diagram`. */
const FURTHER = /-(?:\d+|(?:content|more|points|evidence|pillars|meanings|principles|diagram)(?:-\d+)?)$/;

/** Names that are given, with those before their last part: what may have slides of a name is asked for by its stem. */
class Names {
  readonly #taken = new Set<string>();
  readonly #stems = new Set<string>();
  readonly #next = new Map<string, number>();

  add(name: string): string {
    this.#taken.add(name);
    for (let stem = name; FURTHER.test(stem); ) {
      stem = stem.replace(FURTHER, "");
      this.#stems.add(stem);
    }
    return name;
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  /** Whether no other section, and none of its slides, has a name. */
  isFree(name: string): boolean {
    if (this.#taken.has(name) || this.#stems.has(name)) return false;
    for (let stem = name; FURTHER.test(stem); ) {
      stem = stem.replace(FURTHER, "");
      if (this.#taken.has(stem)) return false;
    }
    return true;
  }

  /** The name, or the first free one with a letter behind it; letters, since numbers count slides. */
  free(name: string): string {
    if (this.isFree(name)) return name;
    for (let number = this.#next.get(name) ?? 1; ; number++) {
      const candidate = `${name}-${number < 26 ? String.fromCharCode(97 + number) : `b${number}b`}`;
      if (!this.isFree(candidate)) continue;
      this.#next.set(name, number + 1);
      return candidate;
    }
  }
}
