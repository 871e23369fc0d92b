import { HUES } from "../design/tokens.ts";
import { type Hex, isApart, isDark, lightnessOf, READ, readable, withLightness } from "./color-math.ts";

/** Lightness between two shades of a colour that are tried. */
const STEP = 0.04;

/**
 * Colours for pillars that can be read on a ground, and be told apart whatever cones one lacks. What a house has too few of is
 * filled up with shades of its own colours, since a colour of somebody else's would be no colour of the house.
 *
 * @param said by pillar, those that are said for it, which stay; and the house's others, the first first
 * @returns one for each pillar, and how many of them are apart; where a ground has no room for more, the last is repeated
 */
export function chooseHues(
  { own, house }: { own: readonly (Hex | undefined)[]; house: readonly Hex[] },
  ground: Hex,
): { colors: Hex[]; apart: number } {
  const read = (color: Hex) => readable(color, [ground], READ);
  const said = HUES.map((_, index) => (own[index] === undefined ? undefined : read(own[index])));
  const taken = said.filter((color) => color !== undefined);
  const lacking = said.length - taken.length;
  const more: Hex[] = [];
  const take = (shades: readonly Hex[]) => {
    const shade = shades.find((each) => isApart(each, [...taken, ...more]));
    if (shade !== undefined && more.length < lacking) more.push(shade);
  };
  const all = [...house, ...taken];
  // A colour that some can't tell from those before it is taken in another shade.
  for (const color of house) take([read(color), ...shadesOf(read(color), ground)]);
  for (const color of all) for (const shade of shadesOf(read(color), ground)) take([shade]);
  const last = more.at(-1) ?? taken.at(-1) ?? read(GREY);
  const colors = said.map((color) => color ?? more.shift() ?? last);
  const apart: Hex[] = [];
  for (const each of colors) if (isApart(each, apart)) apart.push(each);
  return { colors, apart: apart.length };
}

/** For a house that has no colour at all. */
const GREY = "#808080";

/** Shades of a colour that can be read on a ground, the nearest first. */
function shadesOf(color: Hex, ground: Hex): Hex[] {
  const [start, way] = [lightnessOf(color), isDark(ground) ? STEP : -STEP];
  const shades: Hex[] = [];
  for (let by = way; Math.abs(by) < 1; by += way)
    for (const l of [start + by, start - by])
      if (l > 0.05 && l < 0.98) shades.push(readable(withLightness(color, l), [ground], READ));
  return shades;
}
