import GithubSlugger from "github-slugger";

/** What a slide is known by: the client and the server ask alike. */
export interface Named {
  /** Its `routeAlias`. */
  alias?: unknown;
  title?: string | undefined;
}

/**
 * A name for each slide of a deck that it keeps when others come before it: its address, else its title's words, else its
 * number. What is kept of a slide, such as its time or what was drawn on it, is kept by it.
 *
 * @returns in the slides' order, each once; letters, digits, `-`, `_` and `.` only, fit for the name of a file
 */
export function nameSlides(slides: readonly Named[]): string[] {
  const slugger = new GithubSlugger();
  const given = slides.map(({ alias }) => toName(alias));
  // An address wins over a title that makes the same name.
  for (const name of given) if (name !== undefined) slugger.slug(name);
  const seen = new Set<string>();
  return slides.map(({ title }, index) => {
    const own = given[index];
    if (own !== undefined && !seen.has(own)) {
      seen.add(own);
      return own;
    }
    const name = slugger.slug(toName(title) ?? `slide-${index + 1}`);
    seen.add(name);
    return name;
  });
}

/** Characters that fit into the name of a file on each system. */
function toName(text: unknown): string | undefined {
  if (typeof text !== "string" && typeof text !== "number") return undefined;
  const name = String(text)
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .slice(0, 80)
    .replace(/[.-]{2,}/g, "-")
    .replace(/^[.-]|[.-]$/g, "");
  return name === "" ? undefined : name;
}
