import { HUES } from "../design/tokens.ts";
import { type Hex, isApart, isDark, lightnessOf, READ, readable, withLightness } from "./color-math.ts";

/** Lightness between two shades of a colour that are tried. */
const STEP = 0.04;

/** A colour of a house, by where it says it. */
export interface Candidate {
  key: string;
  color: Hex;
}

/** A colour for each pillar. */
export interface ChosenHues {
  colors: Hex[];
  /** Which of the house's colours each is a shade of; nothing for one that is said for its pillar. */
  keys: (string | undefined)[];
  /** How many of them are apart. */
  apart: number;
}

/**
 * Colours for pillars that can be read on a ground, and be told apart whatever cones one lacks. What a house has too few of is
 * filled up with shades of its own colours, since a colour of somebody else's would be no colour of the house.
 *
 * @param own by pillar, those that are said for it, which stay
 * @param house the house's others, the first first
 * @param before keys of those that the pillars have in another scheme, where they are to be of the same hues
 * @returns one for each pillar; where a ground has no room for more, the last is repeated
 */
export function chooseHues(
  {
    own,
    house,
    before,
  }: { own: readonly (Hex | undefined)[]; house: readonly Candidate[]; before?: ChosenHues["keys"] },
  ground: Hex,
): ChosenHues {
  const read = (color: Hex) => readable(color, [ground], READ);
  const said = HUES.map((_, index) => (own[index] === undefined ? undefined : read(own[index])));
  const taken = said.filter((color) => color !== undefined);
  const lacking = said.length - taken.length;
  const more: Candidate[] = [];
  const take = (key: string, shades: Iterable<Hex>) => {
    const others = [...taken, ...more.map(({ color }) => color)];
    for (const color of shades) {
      if (more.length === lacking) return;
      if (isApart(color, others)) return void more.push({ key, color });
    }
  };
  const first = (before ?? []).flatMap((key) => house.find((each) => each.key === key) ?? []);
  // A colour that some can't tell from those before it is taken in another shade.
  for (const { key, color } of [...first, ...house]) take(key, withShades(read(color), ground));
  const all = [...house, ...taken.map((color) => ({ key: "own", color }))];
  for (const { key, color } of more.length < lacking ? all : [])
    for (const shade of shadesOf(read(color), ground)) take(key, [shade]);
  const last = more.at(-1) ?? { key: "own", color: taken.at(-1) ?? read(GREY) };
  const chosen = said.map((color) => (color === undefined ? (more.shift() ?? last) : { key: undefined, color }));
  const apart: Hex[] = [];
  for (const { color } of chosen) if (isApart(color, apart)) apart.push(color);
  return { colors: chosen.map(({ color }) => color), keys: chosen.map(({ key }) => key), apart: apart.length };
}

/** For a house that has no colour at all. */
const GREY = "#808080";

/** Shades of a colour that can be read on a ground, the nearest first; each is made when it is asked for. */
function* shadesOf(color: Hex, ground: Hex): Generator<Hex> {
  const [start, way] = [lightnessOf(color), isDark(ground) ? STEP : -STEP];
  for (let by = way; Math.abs(by) < 1; by += way)
    for (const l of [start + by, start - by])
      if (l > 0.05 && l < 0.98) yield readable(withLightness(color, l), [ground], READ);
}

/** A colour, then its shades. */
function* withShades(color: Hex, ground: Hex): Generator<Hex> {
  yield color;
  yield* shadesOf(color, ground);
}
