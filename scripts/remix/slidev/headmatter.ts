import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { getDefaultConfig } from "@slidev/parser/fs";
import spdxIds from "spdx-license-ids/index.json" with { type: "json" };
import { DROPPED } from "../../deck/frontmatter.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { loadOutline } from "../../outline/load-outline.ts";
import { type Fields, isFields } from "../../text/values.ts";
import type { Work } from "../recipe/types.ts";

/** What the headmatter says about the whole deck; the first slide has it beside its own. */
const OF_THE_DECK = new Set([
  ...Object.keys(getDefaultConfig()),
  ...["theme", "addons", "keywords", "lang", "config", "defaults", "lectern", "draft", "licence", "license", "date"],
]);
/** Settings that a slide may have too. */
const OF_A_SLIDE = new Set(["transition", "clickAnimation"]);

/** A slide's own frontmatter: the first one has that of the whole deck beside it. */
export function withoutHeadmatter(frontmatter: unknown, isFirst: boolean): Fields {
  if (!isFields(frontmatter)) return {};
  const own = Object.entries(frontmatter).filter(([key]) => !isFirst || !OF_THE_DECK.has(key) || OF_A_SLIDE.has(key));
  return Object.fromEntries(own.filter(([key]) => !DROPPED.has(key)));
}

/** Settings of a deck that change how its slides look or are read, and that a lecture does not take over. */
const SETTINGS = ["addons", "mdc", "comark", "canvasWidth", "css", "lineNumbers", "themeConfig"];

/** Files beside a deck that change how all of its slides look or behave. */
const GLOBAL =
  /^(?:styles?(?:\.(?:css|ts|js))?|setup|uno\.config\.ts|unocss\.config\.ts|global-.*|slide-.*\.vue|custom-nav.*)$/;

/** The rule for what can't be for one slide alone: the lecture's own counts. What that leaves out is told. */
export function leftBehind(headmatter: Fields, folder: string, file: string): Diagnostic[] {
  // Decks from Lectern look as lectures do.
  if (isFields(headmatter.lectern)) return [];
  const { theme = "default" } = headmatter;
  const settings = SETTINGS.filter((key) => headmatter[key] !== undefined && headmatter[key] !== false);
  const around = readdirSync(folder).filter((name) => GLOBAL.test(name));
  const told: [isSo: boolean, message: string, hint: string][] = [
    [
      theme !== "default" && theme !== "none",
      `its theme \`${theme}\` stays behind; its slides are drawn as all others of the lecture`,
      "look at them",
    ],
    [
      settings.length > 0,
      `settings of its first lines stay behind: ${settings.join(", ")}`,
      "look at the slides that are taken",
    ],
    [
      around.length > 0,
      `what styles or runs its whole deck stays behind: ${around.join(", ")}`,
      "put what a slide needs into the slide",
    ],
  ];
  return told
    .filter(([isSo]) => isSo)
    .map(([, message, hint]) => ({ severity: "warning", code: "deck-has-one-look", file, message, hint }));
}

/** The language of a deck's slides; English when it names none that there is. */
export function languageOf({ lang }: Fields): string {
  try {
    return Intl.getCanonicalLocales(String(lang ?? "en").replaceAll("_", "-"))[0] ?? "en";
  } catch {
    return "en";
  }
}

/** What a deck says about itself as a work; one that Lectern built knows its paper. */
export async function describeWork(
  headmatter: Fields,
  file: string,
  title: string,
): Promise<{ work: Work; diagnostics: Diagnostic[] }> {
  const { author, authors, licence = headmatter.license, date, lectern } = headmatter;
  const year = /^\d{4}/.exec(String(date instanceof Date ? date.toISOString() : (date ?? "")))?.[0];
  const url = isFields(lectern) ? (lectern.url ?? lectern.paper) : undefined;
  const known = spdxIds.find((id) => id.toLowerCase() === String(licence ?? "").toLowerCase());
  const work: Work = {
    title: [{ type: "text", value: title }],
    authors: [authors ?? author ?? []].flat().flatMap((name) => namesIn(name, isFields(lectern))),
    ...(year === undefined ? {} : { year: Number(year) }),
    licence: known ?? "unknown",
    ...(typeof url === "string" ? { url } : {}),
    ...(await outlineOf(headmatter, dirname(file))),
  };
  const isStrange = licence !== undefined && known === undefined && licence !== "unknown";
  return { work, diagnostics: isStrange ? [strangeLicence(String(licence), file)] : [] };
}

function strangeLicence(licence: string, file: string): Diagnostic {
  const near = nearest(licence.replaceAll(" ", "-"), spdxIds);
  return {
    severity: "warning",
    code: "licence-is-known",
    file,
    message: `its licence “${licence}” is no SPDX id, so nobody knows what it allows`,
    hint: `say it in the recipe, \`credit: { licence: ${near ?? "CC-BY-4.0"} }\`, or in the deck`,
  };
}

/** Names as Slidev's decks have them: one, several with commas between, or a mapping. `Example, Ada` is one name. */
function namesIn(author: unknown, isLecterns: boolean): string[] {
  if (isFields(author)) return typeof author.name === "string" ? [author.name] : [];
  const text = String(author).trim();
  const parts = text
    .split(/;|,|\band\b|&/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const areNames = isLecterns || /;|\band\b|&/.test(text) || parts.every((name) => name.includes(" "));
  return areNames ? parts : [text].filter((name) => name !== "");
}

/** What the outline says that a deck from Lectern was built from. */
async function outlineOf({ lectern }: Fields, folder: string): Promise<Partial<Work>> {
  if (!isFields(lectern) || typeof lectern.outline !== "string") return {};
  const { value } = await loadOutline(join(folder, lectern.outline));
  if (!value) return {};
  const { authors, licence, year, venue } = value.paper;
  return {
    authors: authors.map(({ name }) => name),
    licence,
    ...(year === undefined ? {} : { year }),
    ...(venue === undefined ? {} : { venue }),
  };
}
