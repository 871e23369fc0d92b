import {
  clampChroma,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  interpolate,
  type Oklch,
  oklch,
  parse,
  wcagLuminance,
} from "culori";

/** A colour as `#rrggbb`: all that is reckoned with is what eight bits a channel show. */
export type Hex = string;

/** WCAG 2.2, 1.4.3, of text in any size. */
export const READ = 4.5;

/** CIEDE2000; from here on two colours are told apart at a glance, while 2 is just noticeable side by side. */
export const APART = 10;

/** So much lighter or darker is each next try for a colour that can be read. */
const STEP = 0.005;

const BLACK = "#000000";
const WHITE = "#ffffff";

/** Of nobody, and of who lacks one kind of cones (Machado et al. 2009, as culori has it). */
const EYES = [
  (color: Hex) => color,
  ...[filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)].map(
    (see) => (color: Hex) => formatHex(see(parse(color) ?? { mode: "rgb", r: 0, g: 0, b: 0 })),
  ),
];

/** @param written any colour of CSS @returns nothing for what is none, and for what one can see through */
export function toHex(written: string): Hex | undefined {
  const color = parse(written.trim());
  return color === undefined || (color.alpha ?? 1) < 1 ? undefined : formatHex(color);
}

/** WCAG's ratio of two relative luminances. */
const ratioOf = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** @returns WCAG's ratio, 1 to 21 */
export const contrast = (a: Hex, b: Hex): number => ratioOf(wcagLuminance(a), wcagLuminance(b));

/** Whether light text is read better on it than dark text. */
export const isDark = (ground: Hex): boolean => contrast(WHITE, ground) > contrast(BLACK, ground);

/** The lowest contrast of a colour on all of some grounds. */
export const contrastOn = (color: Hex, grounds: readonly Hex[]): number =>
  Math.min(...grounds.map((ground) => contrast(color, ground)));

const shapeOf = (color: Hex): Oklch => oklch(color) ?? { mode: "oklch", l: 0, c: 0 };

/** The colour with another lightness, 0 to 1 in OKLCH, as colourful as screens can show it. */
export const withLightness = (color: Hex, l: number): Hex => atLightness(shapeOf(color), l);

const atLightness = (shape: Oklch, l: number): Hex => formatHex(clampChroma({ ...shape, l }, "oklch"));

export const lightnessOf = (color: Hex): number => shapeOf(color).l;

/** How colourful it is: greys have 0, pure colours of screens 0.1 to 0.3. */
export const chromaOf = (color: Hex): number => shapeOf(color).c ?? 0;

/**
 * The nearest colour of the same hue that can be read on all of some grounds: darker where the first of them is light,
 * lighter where it is dark.
 *
 * @param grounds the first decides; that it can be read on the others, too, whoever made them from it sees to
 */
export function readable(color: Hex, grounds: readonly Hex[], needed = READ): Hex {
  // Grounds and the colour itself are taken apart once: a hundred tries are made of them.
  const lights = grounds.map((ground) => wcagLuminance(ground));
  const passes = (each: Hex) => {
    const own = wcagLuminance(each);
    return lights.every((light) => ratioOf(own, light) >= needed);
  };
  if (passes(color)) return color;
  const [way, end] = isDark(grounds[0] ?? WHITE) ? [STEP, WHITE] : [-STEP, BLACK];
  const shape = shapeOf(color);
  for (let l = shape.l + way; l > 0 && l < 1; l += way) {
    const next = atLightness(shape, l);
    if (passes(next)) return next;
  }
  return end;
}

/** A colour with some of another in it. @param share of the second, 0 to 1, in OKLab */
export const mix = (first: Hex, second: Hex, share: number): Hex =>
  formatHex(interpolate([first, second], "oklab")(share));

/** The lowest difference of two colours, whatever cones one lacks. */
export function differenceOf(a: Hex, b: Hex): number {
  const difference = differenceCiede2000();
  return Math.min(...EYES.map((see) => difference(see(a), see(b))));
}

/** Whether a colour is told apart at a glance from each of some others. */
export const isApart = (color: Hex, others: readonly Hex[]): boolean =>
  others.every((other) => differenceOf(color, other) >= APART);
