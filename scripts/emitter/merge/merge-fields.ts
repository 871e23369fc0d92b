import { DECK_NOTES } from "../deck-notes.ts";
import { printOf } from "../seal.ts";
import { type Field, splitFields } from "./fields.ts";
import { isReordered, mergeOrder } from "./merge-order.ts";
import { NOTES, type SplitDeck } from "./split-deck.ts";
import type { Conflict, Decide } from "./types.ts";

export interface MergedFields {
  fields: Field[];
  /** By its name, a field of the whole deck: digest that the next merge starts from. */
  record: Map<string, string>;
  conflicts: Conflict[];
  /** Whether something of the person's was decided against. */
  isReplacing: boolean;
}

/**
 * Merges the settings of the whole deck one by one. What Lectern never wrote is a person's own and stays.
 *
 * @param own whose fields of the first slide stand among them; without, they stand elsewhere
 */
export function mergeFields(
  mine: SplitDeck,
  theirs: SplitDeck,
  own: "mine" | "theirs" | "none",
  decide: Decide,
): MergedFields {
  const base = mine.record.head;
  const conflicts: Conflict[] = [];
  const record = new Map<string, string>();
  let isReplacing = false;
  const chosen = new Map<string, Field>();
  const owns = (key: string) => mine.isOwn(key) || theirs.isOwn(key);
  const mineBy = new Map(mine.fields.map((field) => [field.key, field]));
  const theirsBy = new Map(theirs.fields.map((field) => [field.key, field]));
  for (const key of new Set([...theirsBy.keys(), ...mineBy.keys()])) {
    const [mineField, theirsField] = [mineBy.get(key), theirsBy.get(key)];
    if (key === NOTES) {
      if (theirsField) chosen.set(key, { key, text: theirsField.text + ownNotes(mineField?.text ?? "") });
      continue;
    }
    if (owns(key)) {
      const field = own === "mine" ? mineField : own === "theirs" ? theirsField : undefined;
      if (field) chosen.set(key, field);
      continue;
    }
    const before = base.get(key);
    const [was, now] = [print(mineField), print(theirsField)];
    const take = (field: Field | undefined, known: string | undefined) => {
      if (field) chosen.set(key, field);
      if (known !== undefined) record.set(key, known);
    };
    if (was === before) take(theirsField, now);
    else if (was === now) take(mineField, now);
    else if (now === before) take(mineField, now);
    else {
      const conflict: Conflict = {
        kind: "setting",
        id: key,
        mine: said(mineField),
        theirs: said(theirsField),
        lineBefore: mineField ? lineOf(mine.fields, mineField) : 1,
      };
      const decision = decide(conflict);
      if (decision === undefined) conflicts.push(conflict);
      if (decision === "theirs") isReplacing = true;
      if (decision === "theirs") take(theirsField, now);
      else take(mineField, decision === undefined ? before : now);
    }
  }
  const listOf = (fields: readonly Field[]) => fields.flatMap(({ key }) => chosen.get(key) ?? []);
  const moved = isReordered(
    [...mine.record.head.keys()],
    mine.fields.filter(({ key }) => !owns(key)),
  );
  return { fields: mergeOrder(listOf(mine.fields), listOf(theirs.fields), moved), record, conflicts, isReplacing };
}

const said = (field: Field | undefined) => (field?.text ?? "").replaceAll("\r\n", "\n").trimEnd();

const print = (field: Field | undefined) => (field ? printOf(said(field)) : undefined);

/** A field's own line; comments may stand above it. */
export function lineOf(fields: readonly Field[], field: Field): number {
  const before = fields.slice(0, fields.indexOf(field)).map(({ text }) => text);
  const comments = field.text.split("\n").findIndex((line) => line.startsWith(`${field.key}`) || /^["']/.test(line));
  return 2 + before.join("").split("\n").length - 1 + Math.max(0, comments);
}

const KNOWN: ReadonlySet<string> = new Set(DECK_NOTES);

/** Notes among Lectern's that are a person's. */
function ownNotes(text: string): string {
  const lines = text.split(/(?<=\n)/).slice(1);
  const indent = /^ +/.exec(lines.find((line) => line.trim() !== "") ?? "")?.[0] ?? "";
  const inner = splitFields(lines.map((line) => line.slice(indent.length) || "\n").join("")) ?? [];
  const own = inner.filter(({ key }) => !KNOWN.has(key)).flatMap(({ text }) => text.split(/(?<=\n)/));
  return own.map((line) => (line.trim() === "" ? "" : `  ${line}`)).join("");
}
