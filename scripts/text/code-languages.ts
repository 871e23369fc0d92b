import { bundledLanguagesInfo } from "shiki/langs";

/** Names of languages whose code Shiki colours, and other names of these. */
export const CODE_LANGUAGES: ReadonlySet<string> = new Set(
  bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
);

/** What code goes by that is in no language. */
export const PLAIN_CODE: ReadonlySet<string> = new Set(["text", "plain", "plaintext", "txt", "ansi"]);
