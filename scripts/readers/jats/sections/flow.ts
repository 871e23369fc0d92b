import type { ManuscriptSection, Passage } from "../../../manuscript/manuscript.ts";

/** What an element holds: passages, then sections. */
export interface Flow {
  content: Passage[];
  sections: ManuscriptSection[];
}

/**
 * Adds to a flow what follows in the paper. Passages behind a section belong to the last section there is: a reader
 * could not tell otherwise.
 */
export function append(flow: Flow, { content, sections }: Flow): void {
  let last = flow;
  for (let inner = last.sections.at(-1); inner; inner = last.sections.at(-1)) last = inner;
  for (const passage of content) last.content.push(passage);
  for (const section of sections) flow.sections.push(section);
}
