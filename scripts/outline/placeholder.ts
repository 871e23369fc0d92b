import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isFields } from "../text/values.ts";
import type { YamlSource } from "./yaml-source.ts";

/** Stands where a paper does not say who wrote it; the title slide shows it until somebody mends it. */
export const NO_AUTHOR = "Author not found";

/** Tells of what a draft has in place of something that was not found: an audience would read it. */
export function checkPlaceholders(yaml: YamlSource): Diagnostic[] {
  const { paper } = isFields(yaml.data) ? yaml.data : {};
  const authors = isFields(paper) && Array.isArray(paper.authors) ? paper.authors : [];
  return authors.flatMap((author, index) =>
    isFields(author) && author.name === NO_AUTHOR
      ? [
          {
            ...yaml.diagnosticAt(["paper", "authors", index, "name"], {
              code: "author-is-named",
              message: `the title slide says “${NO_AUTHOR}”, which the draft put there`,
              hint: "write who wrote the paper",
            }),
            severity: "warning" as const,
          },
        ]
      : [],
  );
}
