import { sumMinutes } from "../deck/minutes.ts";
import type { Deck } from "../deck/types.ts";
import type { BuiltTalk, ReportedConflict, ReportedMerge } from "../pipeline/talk.ts";
import type { CommandContext } from "./context.ts";

/** One line about the deck, one about a backup, and what was left out. */
export function printBuilt(talk: BuiltTalk, file: string, context: CommandContext): void {
  const { deck, written, merge, slides } = talk;
  const { terminal } = context;
  if (!deck) return;
  const minutes = sumMinutes(deck.slides.map((slide) => slide.minutes));
  const time = deck.budget === undefined ? `${minutes} min planned` : `${minutes} of ${deck.budget} min planned`;
  // A brand may lie in a folder above, where nobody thinks of it.
  const look = deck.brand ? `, in the look of ${deck.brand.name ?? deck.brand.file}` : "";
  terminal.say(`${file}: ${slides ?? deck.slides.length} slides, ${time}${look} (${written.outcome})`);
  if (written.backup) terminal.say(`The edited deck is kept as ${written.backup}`);
  if (merge) printEdits(merge, context);
  printCuts(deck, context);
}

/** What of a person's is kept, and both versions of what the outline changed too. */
function printEdits({ edits, conflicts }: ReportedMerge, context: CommandContext): void {
  const { terminal } = context;
  const { edited, added, removed, isReordered } = edits;
  const list = (what: string, ids: readonly string[]) => (ids.length > 0 ? [`${what} ${ids.join(", ")}`] : []);
  const kept = [
    ...list("edited", edited),
    ...list("added", added),
    ...list("taken out", removed),
    ...(isReordered ? ["their order"] : []),
  ];
  if (kept.length > 0) terminal.say(`Kept as you have them: ${kept.join(" · ")}`);
  for (const each of conflicts) printConflict(each, context);
}

/** Both versions of what a person and the outline changed. */
export function printConflict({ kind, id, diff }: ReportedConflict, { terminal }: CommandContext): void {
  const isAlone = kind === "removed" || kind === "left";
  const what = kind === "setting" ? `\`${id}\` in the first lines` : `The slide \`${id}\``;
  if (kind === "removed") terminal.say(`${what} was taken out by hand; the outline changed it since`);
  else if (kind === "left") terminal.say(`${what} was edited by hand; the outline no longer has it`);
  else terminal.say(`${what}: [-what the outline says-] {+what stands there+}`);
  if (!isAlone) for (const line of diff) terminal.say(`  ${line}`);
}

/** What went for lack of time, in the order in which it went. */
export function printCuts({ cuts, budget }: Deck, { terminal }: CommandContext): void {
  if (cuts.length === 0) return;
  terminal.say(`To fit ${budget} min, these went: `);
  for (const { name, priority, minutes, isRepeat } of cuts)
    terminal.say(`  ${name} (${isRepeat ? "overview" : priority}, ${minutes} min)`);
}
