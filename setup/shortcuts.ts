import { defineShortcutsSetup } from "@slidev/types";

/** Slidev's keys but for its dialog of titles: `stage/keys.ts` has a search by ids and notes too. */
export default defineShortcutsSetup((_, shortcuts) => shortcuts.filter(({ name }) => name !== "goto"));
