import { COLORS, type ColorName, HUES } from "../design/tokens.ts";
import { chromaOf, contrast, contrastOn, type Hex, isDark, lightnessOf, mix, READ, readable } from "./color-math.ts";
import { type Candidate, type ChosenHues, chooseHues } from "./hues.ts";
import type { Colors, Scheme } from "./look.ts";

/** What a brand says of one scheme. */
export interface SaidColors {
  background?: Hex;
  foreground?: Hex;
  primary?: Hex;
  heading?: Hex;
  /** Its other colours, which pillars have: the first first. */
  others: Hex[];
  /** What else it has, which they take where it can be read as it is. */
  palette: Hex[];
  /** Colours of the design by their names, which go before what follows from the others. */
  own: Partial<Record<ColorName, Hex>>;
}

/** A colour that was said and can't be read where it would be read. */
export interface Change {
  name: ColorName;
  said: Hex;
  used: Hex;
  /** What can be read of the same hue, where the house has another colour that is used. */
  nearest?: Hex;
  /** The lowest contrast of what was said, and on which ground. */
  contrast: number;
  ground: Hex;
}

export interface Derived {
  colors: Record<ColorName, Hex>;
  changes: Change[];
  /** How many hues of pillars can be told apart. */
  apart: number;
  /** Which of the house's colours each is a shade of. */
  hues: ChosenHues["keys"];
}

/** Shares of the other colour in a mix, in light and dark schemes. */
const SHARES = {
  tint: { light: 0.1, dark: 0.2 },
  neutral: { light: 0.055, dark: 0.08 },
  panel: { light: 0.03, dark: 0.04 },
  rule: { light: 0.15, dark: 0.18 },
  soft: 0.3,
};

/** Lightness in OKLCH below which screens show no difference: areas on a darker ground are lifted above it. */
const DARKEST = 0.17;

/** Below it, a colour is a grey. */
const GREY = 0.03;

/**
 * All colours of the design from those that a brand says, each read as the design asks (`on` in `COLORS`). What is text is
 * moved to the nearest that can be read; what is ground gives way to text; areas keep a brand's colour as it is.
 *
 * @param before what follows for the other scheme, of which pillars keep their hues
 */
export function deriveColors(said: SaidColors, scheme: Scheme, before?: Derived): Derived {
  const own = (name: ColorName) => said.own[name];
  const given = (name: ColorName): Hex => COLORS[name][scheme];
  const ground = own("ground") ?? said.background ?? given("ground");
  const shade = isDark(ground) ? "dark" : "light";
  const lift = Math.max(0, DARKEST - lightnessOf(ground));
  const text = (color: Hex, ...more: Hex[]) => readable(color, [ground, ...more]);
  const wish: Partial<Record<ColorName, Hex>> = {
    ink: own("ink") ?? said.foreground ?? (shade === scheme ? given("ink") : isDark(ground) ? "#ffffff" : "#000000"),
    accent: own("accent") ?? said.primary ?? given("accent"),
  };
  const isRead = (color: Hex) => contrast(color, ground) >= READ;
  const ink = text(wish.ink as Hex);
  wish.heading = own("heading") ?? said.heading ?? ink;
  // What can't be read of a house's first colour is said in its next: a darker yellow would be a brown of nobody's.
  const next = own("accent") === undefined && !isRead(wish.accent as Hex) ? said.others.find(isRead) : undefined;
  const accent = next ?? text(wish.accent as Hex);
  const hues = chooseHues({ ...huesSaid(said, isRead, scheme), ...(before ? { before: before.hues } : {}) }, ground);
  for (const n of HUES) wish[`hue${n}`] = own(`hue${n}`) ?? hues.colors[n - 1];
  const hue = (n: (typeof HUES)[number]) => text(wish[`hue${n}`] as Hex);
  const tintOf = (color: Hex) => tint(ground, color, ink, SHARES.tint[shade] + lift);
  const area = (name: ColorName, otherwise: Hex) => {
    const asked = own(name);
    return asked !== undefined && contrastOn(ink, [asked]) >= READ ? asked : otherwise;
  };
  const tints = {
    accentTint: area("accentTint", tintOf(accent)),
    neutralTint: area("neutralTint", tint(ground, ink, ink, SHARES.neutral[shade] + lift)),
    panel: area("panel", tint(ground, ink, ink, SHARES.panel[shade] + lift)),
    hue1Tint: area("hue1Tint", tintOf(hue(1))),
    hue2Tint: area("hue2Tint", tintOf(hue(2))),
    hue3Tint: area("hue3Tint", tintOf(hue(3))),
  };
  const softOn = [ground, tints.hue1Tint, tints.hue2Tint, tints.hue3Tint];
  wish.soft = own("soft") ?? softOf(ink, softOn);
  const filled = [accent, hue(1), hue(2), hue(3)];
  wish.onHue = own("onHue") ?? (isDark(ground) ? ground : "#ffffff");
  const onHue = contrastOn(wish.onHue, filled) >= READ ? wish.onHue : ground;
  const brand = own("brand") ?? said.primary ?? (own("accent") === undefined ? given("brand") : accent);
  wish.onBrand = own("onBrand") ?? [onHue, ground, ink].find((each) => contrastOn(each, [brand]) >= READ) ?? onHue;
  const colors: Record<ColorName, Hex> = {
    ...{ ground, ink, ...tints, accent, brand, onHue },
    heading: text(wish.heading),
    soft: contrastOn(wish.soft, softOn) >= READ ? wish.soft : softOf(ink, softOn),
    rule: own("rule") ?? mix(ground, ink, SHARES.rule[shade] + lift),
    onBrand: readable(wish.onBrand, [brand]),
    ...{ hue1: hue(1), hue2: hue(2), hue3: hue(3) },
  };
  return { colors, changes: changesOf({ ...said.own, ...wish }, colors, said), apart: hues.apart, hues: hues.keys };
}

/** Colours that pillars may have: those that are said for them, else what else a house has, greys last. */
function huesSaid(
  { own, others, palette, primary }: SaidColors,
  isRead: (color: Hex) => boolean,
  scheme: Scheme,
): { own: (Hex | undefined)[]; house: Candidate[] } {
  const ownHues = HUES.map((n) => own[`hue${n}`]);
  const named = (name: string, colors: readonly Hex[]) =>
    colors.map((color, index) => ({ key: `${name} ${index}`, color }));
  const house = [
    ...named("others", others),
    ...named("palette", palette).filter(({ color }) => isRead(color)),
    // What has to be another colour to be read comes last.
    ...named("primary", primary === undefined ? [] : [primary]),
  ];
  if (house.length === 0 && ownHues.every((hue) => hue === undefined))
    return { own: HUES.map((n) => COLORS[`hue${n}`][scheme]), house: [] };
  const colorful = house.filter(({ color }) => chromaOf(color) >= GREY);
  return { own: ownHues, house: colorful.length > 0 ? colorful : house };
}

/** A ground with a little of a colour in it, on which text can still be read. */
function tint(ground: Hex, color: Hex, ink: Hex, share: number): Hex {
  for (let left = share; left > 0.005; left *= 0.8) {
    const mixed = mix(ground, color, left);
    if (contrastOn(ink, [mixed]) >= READ) return mixed;
  }
  return ground;
}

/** Text that stands back a little, on all that it stands on. */
function softOf(ink: Hex, grounds: readonly Hex[]): Hex {
  for (let share = SHARES.soft; share > 0.005; share -= 0.02) {
    const mixed = mix(ink, grounds[0] ?? ink, share);
    if (contrastOn(mixed, grounds) >= READ) return mixed;
  }
  return ink;
}

/** What was said and is not what is used, by the part of the design that it was said for. */
function changesOf(
  wish: Partial<Record<ColorName, Hex>>,
  colors: Record<ColorName, Hex>,
  { primary, foreground, heading, own, others }: SaidColors,
): Change[] {
  const said = new Set([primary, foreground, heading, ...Object.values(own)]);
  const asked = (Object.keys(colors) as ColorName[]).flatMap((name) => {
    const color = wish[name];
    return color !== undefined && color !== colors[name] && said.has(color) ? [{ name, said: color }] : [];
  });
  // Pillars take what can be read of a house's other colours.
  const hues = others.flatMap((color) => {
    const used = readable(color, [colors.ground]);
    const name = HUES.map((n) => `hue${n}` as const).find((each) => colors[each] === used);
    return used !== color && name !== undefined ? [{ name, said: color }] : [];
  });
  return [...asked, ...hues].map(({ name, said: color }) => {
    const grounds = GROUNDS[name] ?? COLORS_ON[name] ?? ["ground"];
    const worst = grounds.map((each) => colors[each]).toSorted((a, b) => contrast(color, a) - contrast(color, b))[0];
    const ground = worst ?? colors.ground;
    const nearest = GROUNDS[name] ? colors[name] : readable(color, [colors.ground]);
    return {
      ...{ name, said: color, used: colors[name], contrast: contrast(color, ground), ground },
      ...(nearest === colors[name] ? {} : { nearest }),
    };
  });
}

/** What a colour of the design is read on. */
const COLORS_ON: Partial<Record<ColorName, readonly ColorName[]>> = Object.fromEntries(
  Object.entries(COLORS).map(([name, color]) => [name, "on" in color ? color.on : undefined]),
);

/** Areas are said to be too near to what is read on them. */
const GROUNDS: Partial<Record<ColorName, readonly ColorName[]>> = Object.fromEntries(
  COLORS.ink.on.map((area) => [area, ["ink"]]),
);

/** Both schemes as the design's table of colours. */
export const joinSchemes = (light: Record<ColorName, Hex>, dark: Record<ColorName, Hex>): Colors =>
  Object.fromEntries(
    (Object.keys(COLORS) as ColorName[]).map((name) => [name, { light: light[name], dark: dark[name] }]),
  ) as Colors;
