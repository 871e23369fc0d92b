import { readdirSync } from "node:fs";
import { join } from "node:path";
import { getDefaultConfig } from "@slidev/parser/fs";
import spdxIds from "spdx-license-ids/index.json" with { type: "json" };
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { loadOutline } from "../../outline/load-outline.ts";
import type { Work } from "../recipe/types.ts";

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

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

/** Where a slide belonged in its own deck, and what the lecture says anew. */
const DROPPED = new Set(["src", "section", "series", "credit", "excerpt"]);

/** Settings of a deck that change how its slides look or are read, and that a lecture does not take over. */
const SETTINGS = ["addons", "mdc", "comark", "canvasWidth", "css", "lineNumbers", "themeConfig"];

/** Files beside a deck that change how all of its slides look or behave. */
const GLOBAL =
  /^(?:styles?(?:\.(?:css|ts|js))?|setup|uno\.config\.ts|unocss\.config\.ts|global-.*|slide-.*\.vue|custom-nav.*)$/;

/** The rule for what can't be for one slide alone: the lecture's own counts. What that leaves out is told. */
export function leftBehind(headmatter: Fields, folder: string, file: string): Diagnostic[] {
  const tell = (message: string, hint: string): Diagnostic => ({
    severity: "warning",
    code: "deck-has-one-look",
    file,
    message,
    hint,
  });
  const isLecterns = isFields(headmatter.lectern);
  const { theme = "default" } = headmatter;
  const settings = SETTINGS.filter((key) => headmatter[key] !== undefined && headmatter[key] !== false);
  const around = readdirSync(folder).filter((name) => GLOBAL.test(name));
  return isLecterns
    ? []
    : [
        ...(theme === "default" || theme === "none"
          ? []
          : [
              tell(
                `its theme \`${theme}\` stays behind; its slides are drawn as all others of the lecture`,
                "look at them",
              ),
            ]),
        ...(settings.length > 0
          ? [
              tell(
                `settings of its first lines stay behind: ${settings.join(", ")}`,
                "look at the slides that are taken",
              ),
            ]
          : []),
        ...(around.length > 0
          ? [
              tell(
                `what styles or runs its whole deck stays behind: ${around.join(", ")}`,
                "put what a slide needs into the slide",
              ),
            ]
          : []),
      ];
}

/** What a deck says about itself as a work; one that Lectern built knows its paper. */
export async function describeWork(headmatter: Fields, folder: string, title: string): Promise<Work> {
  return { ...workOf(headmatter, title), ...(await outlineOf(headmatter, folder)) };
}

function workOf(headmatter: Fields, title: string): Work {
  const { author, authors, licence = headmatter.license, date, lectern } = headmatter;
  const names = [authors ?? author ?? []].flat().flatMap((name) => String(name).split(/,| and /));
  const year = /^\d{4}/.exec(String(date instanceof Date ? date.toISOString() : (date ?? "")))?.[0];
  const url = isFields(lectern) ? (lectern.url ?? lectern.paper) : undefined;
  return {
    title: [{ type: "text", value: title }],
    authors: names.map((name) => name.trim()).filter((name) => name !== ""),
    ...(year === undefined ? {} : { year: Number(year) }),
    licence: typeof licence === "string" && spdxIds.includes(licence) ? licence : "unknown",
    ...(typeof url === "string" ? { url } : {}),
  };
}

/** What the outline says that a deck from Lectern was built from. */
async function outlineOf({ lectern }: Fields, folder: string): Promise<Partial<Work> | undefined> {
  if (!isFields(lectern) || typeof lectern.outline !== "string") return undefined;
  const { value } = await loadOutline(join(folder, lectern.outline));
  if (!value) return undefined;
  const { licence, year, venue } = value.paper;
  return { licence, ...(year === undefined ? {} : { year }), ...(venue === undefined ? {} : { venue }) };
}
