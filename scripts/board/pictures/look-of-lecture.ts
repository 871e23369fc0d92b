import { readdirSync } from "node:fs";
import { dirname, isAbsolute, resolve } from "node:path";
import { placeTheme } from "../../deck/place-theme.ts";
import type { Deck } from "../../deck/types.ts";
import { treeDigest } from "../../exporter/surroundings.ts";
import { dressDeck } from "../../pipeline/dress-deck.ts";
import type { Recipe } from "../../remix/recipe/types.ts";
import { toPlainText } from "../../text/inline.ts";
import type { Look } from "./picture-key.ts";

/** How slides look in a lecture: in its house's brand, and with its theme. */
export async function lookOfLecture({ lecture, file }: Recipe, deck: Deck | undefined): Promise<Look> {
  const { title, shortTitle = toPlainText(title), language, aspectRatio = "16:9", theme } = lecture;
  const dressed = deck && (await dressDeck(deck, { kind: "recipe", file, deckFile: file }, lecture.brand)).deck;
  const look: Look = { language, shortTitle, aspectRatio, ...(dressed?.brand ? { brand: dressed.brand } : {}) };
  if (theme === undefined) return look;
  const placed = placeTheme(theme, file);
  // A theme is looked for from the deck.
  return {
    ...look,
    theme: placed,
    folder: dirname(resolve(file)),
    themeDigest: isAbsolute(placed) ? digestOf(placed) : "",
  };
}

function digestOf(theme: string): string {
  try {
    return treeDigest(
      theme,
      readdirSync(theme).filter((name) => name !== "node_modules"),
    );
  } catch {
    // What is wrong with the theme is told when it is drawn.
    return "";
  }
}
