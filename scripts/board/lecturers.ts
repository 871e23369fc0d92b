import type { RawRecipe } from "../remix/recipe/schema.ts";

/** Who gives a lecture, in one line. */
export function lecturersOf(lecturer: RawRecipe["lecture"]["lecturer"]): string {
  if (typeof lecturer === "string") return lecturer;
  return [lecturer]
    .flat()
    .map(({ name }) => name)
    .join(", ");
}
