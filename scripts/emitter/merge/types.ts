/** Something that a person and the outline both changed. */
export interface Conflict {
  /**
   * `changed`: a slide that both changed; `removed`: one that a person took out and the outline changed; `left`: one
   * that a person edited and the outline no longer has; `setting`: a field of the first lines that both changed.
   */
  kind: "changed" | "removed" | "left" | "setting";
  /** The slide's address, or the field's name. */
  id: string;
  /** What each of them says; empty for who took it out. */
  mine: string;
  theirs: string;
  /** Where the person's stands in their file, and where in the merged deck, from 1; nowhere when they took it out. */
  lineBefore?: number | undefined;
  line?: number | undefined;
}

/** What is to become of it: the person's stays, the outline's takes its place, or both are there for a person to edit. */
type Decision = "ours" | "theirs" | "both";

export type Decide = (conflict: Conflict) => Decision | undefined;

/** What of a person's is kept, by addresses. */
export interface Kept {
  edited: string[];
  added: string[];
  removed: string[];
  isReordered: boolean;
}
