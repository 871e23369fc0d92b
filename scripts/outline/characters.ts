import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { walkStrings } from "./walk.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/** Code points that Unicode keeps for programs; browsers show U+FFFD in their place. */
const NO_CHARACTER = /\p{Noncharacter_Code_Point}/gu;
/** Code points that each font draws as it likes, if at all. */
const PRIVATE = /\p{Co}/gu;

/** Whether a file's texts can be shown: each character that can't be is told by its number. */
export function checkCharacters(yaml: YamlSource): Diagnostic[] {
  return walkStrings(yaml.data).flatMap(({ path, value }) => [
    ...report(yaml, path, value.match(NO_CHARACTER), {
      code: "text-is-characters",
      says: "no character, and can't be shown",
      hint: "leave it out; it may have come with a text that was copied",
    }),
    ...report(yaml, path, value.match(PRIVATE), {
      severity: "warning",
      code: "character-has-a-meaning",
      says: "a sign that only some font of an office program or a publisher knows; slides show a box",
      hint: "put the Unicode character there that means the same",
    }),
  ]);
}

interface Rule {
  severity?: Diagnostic["severity"];
  code: string;
  says: string;
  hint: string;
}

/** Characters of a text that are told by name. */
const MOST_NAMED = 3;

function report(yaml: YamlSource, path: Path, found: string[] | null, { says, ...rule }: Rule): Diagnostic[] {
  if (!found) return [];
  const names = [...new Set(found)].slice(0, MOST_NAMED).map(nameOf);
  return [yaml.diagnosticAt(path, { ...rule, message: `${names.join(" and ")}: ${says}` })];
}

const nameOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
