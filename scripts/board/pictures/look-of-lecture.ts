import { dirname, resolve } from "node:path";
import { placeTheme } from "../../deck/place-theme.ts";
import type { Recipe } from "../../remix/recipe/types.ts";
import { toPlainText } from "../../text/inline.ts";
import type { Look } from "./picture-key.ts";

/** How slides look in a lecture. */
export function lookOfLecture({ lecture, file }: Recipe): Look {
  const { title, shortTitle = toPlainText(title), language, aspectRatio = "16:9", theme } = lecture;
  if (theme === undefined) return { language, shortTitle, aspectRatio };
  // A theme is looked for from the deck.
  return { language, shortTitle, aspectRatio, theme: placeTheme(theme, file), folder: dirname(resolve(file)) };
}
