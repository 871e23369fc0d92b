import type { TitleSlide } from "../../deck/types.ts";
import { paragraph, plain, type SlideParts } from "../../markup/blocks.ts";
import type { EmitContext } from "./index.ts";

/** The title slide: authors with their affiliations, then who presents where and when, then keywords. */
export function emitTitle(
  { authors, others, presenter, event, date, hues }: TitleSlide,
  { labels }: EmitContext,
): SlideParts {
  const byAffiliation = Map.groupBy(authors, ({ affiliation }) => affiliation ?? "");
  const groups = [...byAffiliation].flatMap(([affiliation, group]) => [
    paragraph([{ type: "strong", children: plain(group.map(({ name }) => name).join(", ")) }]),
    ...(affiliation ? [paragraph(plain(affiliation))] : []),
  ]);
  const occasion = [presenter, event, date].filter((part) => part !== undefined).join(" · ");
  return {
    layout: "cover",
    frontmatter: {
      hues: hues || undefined,
      occasion: occasion || undefined,
    },
    body: others === undefined ? groups : [...groups, paragraph(plain(labels.others(others)))],
  };
}
