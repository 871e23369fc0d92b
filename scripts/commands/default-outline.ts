import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { quotePath } from "../paths/quote-path.ts";
import { findTalks } from "../pipeline/find-talks.ts";
import { type BrandChoice, identifySource, type Source, USUAL_DECK, usualDeck } from "../pipeline/source.ts";

/** Outlines that are listed when there are several. */
const MOST_LISTED = 12;

/** Where what is exported goes when the person does not say: `dist` beside the deck. */
export function exportFolderOf(deck: string, language?: string): string {
  // A translation has one of its own.
  return join(dirname(deck), language === undefined ? "dist" : `dist-${language}`);
}

/** What a person says of the talk that they mean. */
export interface NamedTalk {
  source?: string | undefined;
  deck?: string | undefined;
  minutes?: number | undefined;
  brand?: BrandChoice | undefined;
  /** Of a translation. */
  language?: string | undefined;
  isAccepting?: boolean | undefined;
}

/**
 * What to make a talk from. That is what the person named; else the outline that the deck was built from, for as many
 * minutes; else the only outline in this folder; else the only one below it.
 *
 * @param command the one that asks, for what it says when it can't tell
 * @param options.source what the person named
 * @param options.deck the deck that the person named, which need not exist
 * @throws EnvironmentError with exit code 2 when that leaves none or several
 */
export async function chooseTalk(
  command: string,
  { source, deck: named, minutes, ...rest }: NamedTalk,
): Promise<Source> {
  if (source !== undefined) return refuseOthers(identifySource(source, { deckFile: named, minutes, ...rest }), rest);
  const near = named ?? usualDeck(rest.language);
  const built = await originOf(near);
  if (built?.outline !== undefined)
    return identifySource(built.outline, {
      ...rest,
      deckFile: near,
      minutes: minutes ?? built.minutes,
      brand: { ...rest.brand, named: rest.brand?.named ?? built.brand },
      language: rest.language ?? built.language,
    });
  const found = identifySource(onlyOutline(command), { deckFile: named, ...rest });
  return { ...found, minutes: minutes ?? (await originOf(found.deckFile))?.minutes };
}

/**
 * A deck that is taken as it is says itself how it looks, and speaks the language that it is in, as a translation and a
 * lecture do.
 *
 * @throws EnvironmentError with exit code 2 for another look or language
 */
function refuseOthers(source: Source, { brand, language }: Pick<NamedTalk, "brand" | "language">): Source {
  const { kind, file } = source;
  const refuse = (code: string, message: string, hint: string) => {
    throw new EnvironmentError({ code, file, message, hint }, EXIT.usage);
  };
  if (kind === "deck" && brand?.named !== undefined)
    refuse(
      "brand-is-the-decks",
      "a deck is shown in the brand that it names itself",
      "change `brand:` in the deck's first lines, or name the outline in place of the deck",
    );
  if (language === undefined) return source;
  if (kind !== "outline")
    refuse(
      "language-is-the-outlines",
      `a ${kind === "deck" ? "deck is" : "lecture's slides are"} in the language that ${kind === "deck" ? "it was" : "they were"} written in`,
      "only outlines have translations: name one in its place",
    );
  if (source.language !== language)
    refuse(
      "language-is-the-outlines",
      `the file that you named is the translation into \`${source.language}\`, not \`${language}\``,
      `name the outline: ${quotePath(file)} --language ${language}`,
    );
  return source;
}

/** Language of the translation that a deck was made from, if it was. */
export const languageOf = async (deck: string): Promise<string | undefined> => (await originOf(deck))?.language;

// What reads a deck takes a while to load.
const originOf = async (deck: string) =>
  existsSync(deck) ? (await import("../pipeline/deck-origin.ts")).readDeckOrigin(deck) : undefined;

function onlyOutline(command: string): string {
  const { outlines, recipes } = findTalks();
  const here = outlines.filter((file) => dirname(file) === ".");
  const found = here.length > 0 ? here : outlines;
  if (found[0] !== undefined && found.length === 1) return found[0];
  const others = [...(existsSync(USUAL_DECK) && command !== "build" ? [USUAL_DECK] : []), ...recipes];
  const listed = found.length > 0 ? found : others;
  const nameOf = (file: string) => quotePath(command === "merge" ? identifySource(file).deckFile : file);
  const lines = listed.slice(0, MOST_LISTED).map((file) => `\n  lectern ${command} ${nameOf(file)}`);
  const more = listed.length > MOST_LISTED ? `\n  and ${listed.length - MOST_LISTED} more: \`lectern list\`` : "";
  throw new EnvironmentError(
    found.length > 0
      ? {
          code: "outline-is-named",
          message: `there are ${found.length} outlines`,
          hint: `name the one you mean${lines.join("")}${more}`,
        }
      : {
          code: "outline-is-there",
          message: "there is no outline in this folder",
          hint: `\`lectern new\` starts a talk, \`lectern import paper.tex\` drafts one from a paper${lines.length > 0 ? `; or${lines.join("")}${more}` : ""}`,
        },
    EXIT.usage,
  );
}
