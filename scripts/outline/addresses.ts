/** Addresses of the slides that Lectern adds to what an outline or a recipe says. */
export const ADDRESSES = {
  title: "title",
  glance: "at-a-glance",
  map: "map",
  takeaways: "takeaways",
  references: "references",
  credits: "credits",
  // Sections may well be called `closing`.
  closing: "closing-slide",
  notCovered: "not-covered",
  backup: "backup",
} as const;

/** Pages of Slidev itself. */
const SLIDEV_PAGES = ["entry", "overview", "notes", "notes-edit", "presenter", "print", "export", "assets"];

/** Addresses that no section of an outline may take: its talk has all of Lectern's slides, or may have them. */
export const TAKEN_IN_TALKS: ReadonlySet<string> = new Set([...Object.values(ADDRESSES), ...SLIDEV_PAGES]);

/**
 * Addresses that no slide of a lecture may take. Map, takeaways and a paper at a glance are not among them: a lecture has
 * none of its own, and those of its sources keep their addresses.
 */
export const TAKEN_IN_LECTURES: ReadonlySet<string> = new Set([
  ...[ADDRESSES.title, ADDRESSES.references, ADDRESSES.credits, ADDRESSES.notCovered],
  ...SLIDEV_PAGES,
]);

/** What stands behind a section's id in the addresses of slides that it has besides its own: `intro-content-2`. */
const BEHIND = ["content", "diagram", "evidence", "meanings", "more", "pillars", "points", "principles"];

/** Whether Lectern may give an address to a slide of a section, besides the section's own. */
export const isWithin = (address: string, section: string): boolean =>
  BEHIND.some((name) => `${address}-`.startsWith(`${section}-${name}-`));
