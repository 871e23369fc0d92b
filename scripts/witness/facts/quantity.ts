/** A number that a text says, with what it counts. */
export interface Quantity {
  /** As it is written, with its unit: `25 %`, `two thirds`. */
  raw: string;
  from: number;
  to: number;
  /** What it may mean: `1,200` is 1200 in English and 1.2 in German. Shares are of one: `25 %` is 0.25. */
  values: readonly number[];
  /** Digits behind the point as written, and all that count: `1200` has two, or four. */
  decimals: number;
  significant: number;
  /** `%` of shares; else the symbol of a unit that is known. */
  unit?: string;
  /** Whether it is in words, in digits, or a share in words. */
  form: "digits" | "word" | "share";
  /** Whether a word before it says that it is rounded. */
  isAbout: boolean;
  /** Whether nothing beside it tells of percent, so that it is none, small as it is and without a unit. */
  isNoPercent?: true;
  /** Whether a minus stands before it; in own words “fell by 5” has none. */
  isNegative?: true;
  /** `<`, `>`, `≤` or `≥` before it. */
  bound?: string | undefined;
}

/** A number that may be a year. */
export const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Units by symbol, the micro sign as the Greek letter: what they measure, and how much of it. */
const UNITS: Record<string, readonly [dimension: string, factor: number]> = {
  ...{ ns: ["time", 1e-9], us: ["time", 1e-6], μs: ["time", 1e-6], ms: ["time", 1e-3], s: ["time", 1] },
  ...{ min: ["time", 60], h: ["time", 3600], d: ["time", 86_400], wk: ["time", 604_800], mo: ["months", 1] },
  ...{ a: ["months", 12], dec: ["months", 120], cen: ["months", 1200] },
  ...{
    kyr: ["months", 12e3],
    Myr: ["months", 12e6],
    Mya: ["months", 12e6],
    Gyr: ["months", 12e9],
    Gya: ["months", 12e9],
  },
  ...{ nm: ["length", 1e-9], um: ["length", 1e-6], μm: ["length", 1e-6], mm: ["length", 1e-3], cm: ["length", 1e-2] },
  ...{ m: ["length", 1], km: ["length", 1e3], mi: ["length", 1609.344] },
  ...{ ng: ["mass", 1e-9], μg: ["mass", 1e-6], ug: ["mass", 1e-6], mg: ["mass", 1e-3], g: ["mass", 1] },
  ...{ kg: ["mass", 1e3], t: ["mass", 1e6] },
  ...{ μl: ["volume", 1e-6], ml: ["volume", 1e-3], mL: ["volume", 1e-3], l: ["volume", 1], L: ["volume", 1] },
  ...{ nM: ["molar", 1e-9], μM: ["molar", 1e-6], mM: ["molar", 1e-3], M: ["molar", 1] },
  ...{
    B: ["bytes", 1],
    kB: ["bytes", 1e3],
    KB: ["bytes", 1e3],
    MB: ["bytes", 1e6],
    GB: ["bytes", 1e9],
    TB: ["bytes", 1e12],
    KiB: ["bytes", 2 ** 10],
    MiB: ["bytes", 2 ** 20],
    GiB: ["bytes", 2 ** 30],
    TiB: ["bytes", 2 ** 40],
    PiB: ["bytes", 2 ** 50],
    EiB: ["bytes", 2 ** 60],
  },
  ...{ Hz: ["rate", 1], kHz: ["rate", 1e3], MHz: ["rate", 1e6], GHz: ["rate", 1e9] },
  ...{ mV: ["voltage", 1e-3], V: ["voltage", 1], kV: ["voltage", 1e3] },
  ...{ mW: ["power", 1e-3], W: ["power", 1], kW: ["power", 1e3], MW: ["power", 1e6], GW: ["power", 1e9] },
  ...{ "°": ["degree", 1], "°C": ["degree", 1], "°F": ["fahrenheit", 1], K: ["kelvin", 1] },
  ...{ bp: ["bases", 1], kb: ["bases", 1e3], kbp: ["bases", 1e3], Mb: ["bases", 1e6], Mbp: ["bases", 1e6] },
  ...{ Gb: ["bases", 1e9], N: ["force", 1], mN: ["force", 1e-3], kN: ["force", 1e3], MN: ["force", 1e6] },
  ...{
    J: ["energy", 1],
    kJ: ["energy", 1e3],
    MJ: ["energy", 1e6],
    eV: ["energy", 1.602e-19],
    keV: ["energy", 1.602e-16],
  },
  ...{ Pa: ["pressure", 1], kPa: ["pressure", 1e3], MPa: ["pressure", 1e6], GPa: ["pressure", 1e9] },
  ...{ "¢": ["dollar", 0.01], $: ["dollar", 1], "€": ["euro", 1], "£": ["pound", 1], "¥": ["yen", 1] },
};

/** Whether a symbol is that of a unit. */
export const isUnit = (symbol: string): boolean => symbol === "%" || Object.hasOwn(UNITS, symbol);

/** A share in words may be so far from the number that it stands for. */
const NEAR_SHARE = 0.034;

/**
 * Whether one number says another: the same, the same rounded, as a share or in another unit.
 *
 * @param said in the talk
 * @param written in the paper
 */
export function saysQuantity(said: Quantity, written: Quantity): boolean {
  const scales = scalesOf(said, written);
  return said.values.some((value) =>
    written.values.some((other) => scales.some((scale) => isSame(value, other * scale, said, written))),
  );
}

/**
 * Whether one number is the other as it is written, in words that are the paper's own: with its sign, its bound and its unit.
 */
export const isQuantity = (said: Quantity, written: Quantity): boolean =>
  said.unit === written.unit &&
  said.isNegative === written.isNegative &&
  said.bound === written.bound &&
  said.values.some((value) => written.values.includes(value));

/** What stands before a number in place of a bound's sign. */
const BOUNDS: Record<string, RegExp> = {
  ">": /(?:more than|over|above|exceed\p{L}{0,4}|greater than|mehr als|über|plus de|más de|超过)\s?$/iu,
  "<": /(?:less than|fewer than|below|under|weniger als|unter|moins de|menos de|不到)\s?$/iu,
  "≥": /(?:at least|mindestens|au moins|al menos|至少)\s?$/iu,
  "≤": /(?:at most|up to|höchstens|bis zu|au plus|como máximo|至多)\s?$/iu,
};

/** Whether a text says in words the bound that a number has as a sign. */
export const hasBound = ({ bound }: Quantity, text: string, { from }: Quantity): boolean =>
  bound !== undefined && BOUNDS[bound]?.test(text.slice(Math.max(0, from - 20), from)) === true;

/** Whether two units measure the same thing; what has none may measure anything. */
export const areOfOneKind = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other || UNITS[one]?.[0] === UNITS[other]?.[0];

/** By how much the paper's number is multiplied to be in the talk's unit; none where the two measure other things. */
function scalesOf({ unit: said, form }: Quantity, { unit: written, form: other, isNoPercent }: Quantity): number[] {
  if (said === written) return [1];
  // `0.25` for `25 %` and `a quarter`, whose value is 0.25; `25` in a table whose head has the sign.
  if (said === "%" || written === "%") {
    const bare = said === "%" ? written : said;
    if (bare !== undefined) return [];
    if (said === "%") return isNoPercent ? [1] : [1, 0.01];
    return form === "share" || other === "share" ? [1] : [1, 100];
  }
  if (said === undefined || written === undefined) return [1];
  const [one, two] = [UNITS[said], UNITS[written]];
  return one && two && one[0] === two[0] ? [two[1] / one[1]] : [];
}

function isSame(
  said: number,
  written: number,
  { decimals, significant, form, isAbout, unit }: Quantity,
  other: Quantity,
) {
  const difference = Math.abs(said - written);
  if (difference <= 1e-9 * Math.abs(written)) return true;
  if (isYear(said) && isYear(written) && unit === undefined && !isAbout) return false;
  if (form === "share" || other.form === "share") return difference <= NEAR_SHARE;
  // Rounded, half up or half to even, to what the talk writes of it.
  const step = 10 ** -decimals * (unit === "%" ? 0.01 : 1);
  if (other.decimals > decimals && difference <= step / 2 + 1e-9 * Math.abs(written)) return true;
  // `34,000` for 33,964; of a single digit it must be said: `about 200`.
  const last = 10 ** (Math.floor(Math.log10(Math.abs(said))) - significant + 1);
  return (significant >= 2 || isAbout) && last > step * 0.99 && difference <= last / 2;
}

/** Years are not rounded. */
const isYear = (value: number) => Number.isInteger(value) && value >= 1500 && value < 2100;

/** Whether a number is what stands before a power of ten that is said in words: `4.3 times 10 to the minus 9`. */
export const isMantissa = (text: string, { to }: Quantity) =>
  /^\s?(?:[×x·*]|times)\s?10\b/.test(text.slice(to, to + 12));
