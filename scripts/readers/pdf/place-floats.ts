import { allSections } from "../../manuscript/all-sections.ts";
import type { Figure, ListItem, ManuscriptSection, Passage, Table } from "../../manuscript/manuscript.ts";
import { toWords } from "../../text/slice-inlines.ts";

/** `Figures 2 and 3`, `Tab. 1`, by the first letters of the word and each of the numbers. */
const MENTION =
  /(?<!\p{L})(\p{L}{3})\p{L}{0,9}\.?[\s\u00a0](\(?[A-Z]?\d{1,3}[a-z]?(?:(?:,? and |, | & |–| to )\(?[A-Z]?\d{1,3}[a-z]?){0,5})/gu;

/** Where a figure or table is spoken of: how often in a section, and in which of its passages first. */
interface Mention {
  section: ManuscriptSection;
  at: number;
  count: number;
}

/**
 * Figures and tables float to the next page with room, which may be one of the next section: they go to the section that
 * speaks of them most, the last such one before them, behind the paragraph that does so first, unless the one in which they
 * stand speaks of them as well.
 */
export function placeFloats(sections: readonly ManuscriptSection[]): ManuscriptSection[] {
  const all = allSections({ sections: [...sections] });
  const mentions = new Map<string, Mention[]>();
  for (const section of all)
    section.content.forEach((passage, at) => {
      for (const key of namedIn(passage)) {
        const known = mentions.get(key) ?? [];
        const same = known.find((mention) => mention.section === section);
        if (same) same.count++;
        else known.push({ section, at, count: 1 });
        mentions.set(key, known);
      }
    });
  const gone = new Set<Passage>();
  const come = new Map<ManuscriptSection, { at: number; float: Passage }[]>();
  for (const section of all)
    for (const float of section.content.filter(isFloat)) {
      const spoken = mentions.get(keyOf(float) ?? "") ?? [];
      const most = Math.max(...spoken.map(({ count }) => count));
      const best = spoken.filter(({ count }) => count === most);
      const home = best.findLast((mention) => all.indexOf(mention.section) < all.indexOf(section)) ?? best[0];
      if (!home || spoken.some((mention) => mention.section === section)) continue;
      gone.add(float);
      come.set(home.section, [...(come.get(home.section) ?? []), { at: home.at, float }]);
    }
  const place = (section: ManuscriptSection): ManuscriptSection => ({
    ...section,
    content: section.content.flatMap((passage, at) => [
      ...(gone.has(passage) ? [] : [passage]),
      ...(come.get(section) ?? []).filter((each) => each.at === at).map(({ float }) => float),
    ]),
    sections: section.sections.map(place),
  });
  return gone.size === 0 ? [...sections] : sections.map(place);
}

const isFloat = (passage: Passage): passage is Figure | Table => passage.type === "figure" || passage.type === "table";

function keyOf({ name }: Figure | Table): string | undefined {
  const [, kind, number] = /^(\p{L}{3})\p{L}{0,9}\.? ([A-Z]?\d{1,3})$/u.exec(name ?? "") ?? [];
  return kind && number ? `${kind.toLowerCase()} ${number}` : undefined;
}

/** What a paragraph or list speaks of. */
function namedIn(passage: Passage): Set<string> {
  const texts =
    passage.type === "paragraph" || passage.type === "quote"
      ? [passage.text]
      : passage.type === "list"
        ? passage.items.flatMap(textsOf)
        : [];
  return new Set(
    texts.flatMap((text) =>
      [...toWords(text).matchAll(MENTION)].flatMap(([, kind = "", numbers = ""]) =>
        [...numbers.matchAll(/[A-Z]?\d{1,3}/g)].map(([number]) => `${kind.toLowerCase()} ${number}`),
      ),
    ),
  );
}

const textsOf = ({ text, items }: ListItem): ListItem["text"] => [...text, ...items.flatMap(textsOf)];
