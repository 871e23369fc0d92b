import { count, type Facts, range } from "./facts.ts";
import { list, words } from "./phrases.ts";

export const FACTS_EN: Facts = {
  numbers: {
    ...count(
      range(0, 20),
      words(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty`),
    ),
    ...count(range(30, 90, 10), words("thirty forty fifty sixty seventy eighty ninety")),
    ...count([12, 100, 1e3, 1e6, 1e9, 1e12], words("dozen hundred thousand million billion trillion")),
  },
  joints: ["and"],
  shares: {
    ...{ half: 1 / 2, halves: 1 / 2, third: 1 / 3, thirds: 1 / 3, quarter: 1 / 4, quarters: 1 / 4 },
    ...{ fifth: 1 / 5, fifths: 1 / 5, tenth: 1 / 10, tenths: 1 / 10 },
  },
  articles: ["a", "an"],
  orders: ["orders of magnitude", "order of magnitude"],
  halves: ["and a half"],
  ratios: ["in", "out of"],
  percent: ["percent", "per cent", "pct"],
  about: list(`
    about, around, approximately, roughly, some, nearly, almost, close to, over, more than, under, less than, fewer than,
    circa, ca, up to, at least, at most, below, above`),
  units: {
    ...{ bases: "bp", kilobases: "kb", megabases: "Mb" },
    ...{ second: "s", seconds: "s", sec: "s", secs: "s", minute: "min", minutes: "min", mins: "min", hour: "h" },
    ...{ hours: "h", hr: "h", hrs: "h", day: "d", days: "d", week: "wk", weeks: "wk", month: "mo", months: "mo" },
    ...{ year: "a", years: "a", yr: "a", yrs: "a", decade: "dec", decades: "dec", century: "cen", centuries: "cen" },
    ...{ millisecond: "ms", milliseconds: "ms", microsecond: "us", microseconds: "us", nanoseconds: "ns" },
    ...{ metre: "m", metres: "m", meter: "m", meters: "m", kilometre: "km", kilometres: "km", kilometer: "km" },
    ...{ kilometers: "km", centimetres: "cm", centimeters: "cm", millimetres: "mm", millimeters: "mm" },
    ...{ micrometres: "um", micrometers: "um", microns: "um", nanometres: "nm", nanometers: "nm", miles: "mi" },
    ...{ gram: "g", grams: "g", kilogram: "kg", kilograms: "kg", milligrams: "mg", tonnes: "t", tons: "t" },
    ...{ litre: "l", litres: "l", liter: "l", liters: "l", millilitres: "ml", milliliters: "ml" },
    ...{ bytes: "B", kilobytes: "kB", megabytes: "MB", gigabytes: "GB", terabytes: "TB", hertz: "Hz", volts: "V" },
    ...{ watts: "W", degrees: "°", dollars: "$", cent: "¢", cents: "¢", euros: "€", kelvin: "K" },
  },
  negations: [
    /no(?! (?:doubt|fewer|later|less|longer|matter|more|sooner) )/,
    /nothing(?! (?:but|less|more|short) )/,
    // `marked or not` and `why not add noise?` deny nothing.
    /(?<!\b(?:or|why) )not(?! (?:just|merely|only) )/,
    /non-[a-z]{3,20}/,
    // `Without regard to` says `whatever`.
    /without(?! (?:regard|respect) )/,
    ...list(`
    never, neither, nor, none, nowhere, nobody, cannot, can['/’]t, don['/’]t, doesn['/’]t, didn['/’]t,
    isn['/’]t, aren['/’]t, won['/’]t, wouldn['/’]t, wasn['/’]t, weren['/’]t, couldn['/’]t, hasn['/’]t, haven['/’]t,
    fail, fails, failed, lack, lacks, lacked, lacking, hardly, rarely, seldom, scarcely, unable, inability, impossible, absent,
    absence, rather than, as opposed to, forgo, forgoes, forgoing`),
  ],
  hedges: [
    // What appears in a list is there.
    /appear(?:s|ed)?(?! (?:at|in|on|twice|once|with) )/,
    // A parameter is estimated by a method, and surely.
    /estimated(?! (?:by|from|jointly|separately|simultaneously|using|via|with) )/,
    ...list(`
    may, might, could, can, should, suggest, suggests, suggested, suggesting, likely, unlikely, possible, possibly,
    probably, perhaps, presumably, seem, seems, seemed, potential, potentially, tend, tends,
    hypothesize, hypothesise, hypothesis, conjecture, suspect, believe, believed, in part, partly, partially, often,
    sometimes, usually, typically, generally, mostly, mainly, largely, somewhat, indicate,
    indicates, indicated, think, thought, to some extent, plausible, speculate, consistent with`),
  ],
  opposites: [
    [words("higher highest"), words("lower lowest")],
    [
      words(
        "increase increases increased increasing rise rises rose rising grow grows grew growing growth raise raises",
      ),
      words(
        "decrease decreases decreased decreasing decline declines declined fall falls fell falling drop drops dropped reduce reduces reduced reduction shrink shrinks",
      ),
    ],
    [words("more"), words("less fewer")],
    [
      words("better best improve improves improved improvement"),
      words("worse worst worsen worsens degrade degrades degraded"),
    ],
    [words("faster fastest"), words("slower slowest")],
    [words("larger largest bigger greater greatest"), words("smaller smallest")],
    [words("longer longest"), words("shorter shortest")],
    [words("stronger strongest"), words("weaker weakest")],
    [
      words("above exceed exceeds exceeded outperform outperforms outperformed"),
      words("below underperform underperforms"),
    ],
    [words("before earlier"), words("after later")],
    [words("positive positively"), words("negative negatively")],
    [words("upstream"), words("downstream")],
    [words("maximum maximal maximize maximise"), words("minimum minimal minimize minimise")],
  ],
  quantities: {
    all: words("all every each always entire whole fully completely entirely invariably"),
    // `at most` is a bound, `no more than` the same.
    most: [/(?<!at )most/, ...list("majority, mostly, usually, generally, often, largely, mainly")],
    some: list("some, several, sometimes, certain, few, partly, partially, occasionally, a number of"),
    none: [/no(?! (?:doubt|fewer|later|less|longer|matter|more|sooner) )/, ...list("none, never, nothing, nobody")],
  },
};
