import { describe, expect, it } from "vitest";
import { languageOf } from "../../../scripts/languages/index.ts";
import { readQuantities } from "../../../scripts/witness/facts/read-quantities.ts";

/** Numbers of a text with what they mean and their units: `25 %` is 0.25 of something. */
const read = (text: string, tag = "en") =>
  readQuantities(text, languageOf(tag), ["figure", "table", "section"]).map(({ raw, values, unit = "", form }) =>
    [raw.trim(), ...values.map((value) => Number(value.toPrecision(6))), unit, form === "digits" ? "" : form]
      .filter((each) => each !== "")
      .join(" "),
  );

describe("readQuantities", () => {
  it.each<[text: string, tag: string, expected: string[]]>([
    ["from 71.3% to 80.6 % and 40 per cent", "en", ["71.3% 0.713 %", "80.6 % 0.806 %", "40 per cent 0.4 %"]],
    ["1,204 ropes, 10 000 knots, 0.001 and .5", "en", ["1,204 1204", "10 000 10000", "0.001 0.001", ".5 0.5"]],
    ["3.2 × 10⁻⁵, 10^{-3}, 2e6, 1e −3", "en", ["3.2 × 10⁻⁵ 0.000032", "10^{-3} 0.001", "2e6 2000000", "1e −3 0.001"]],
    ["1 h 23 min, two minutes and 5 seconds", "en", ["1 h 23 min 83 min", "two minutes and 5 seconds 125 s"]],
    ["5 h, 9 min; 2.5 h 10 min", "en", ["5 h 5 h", "9 min 9 min", "2.5 h 2.5 h", "10 min 10 min"]],
    ["92,000 bases and 2 megabases", "en", ["92,000 bases 92000 bp", "2 megabases 2 Mb"]],
    [
      "40 µm and 40 μm, 92kb, 92 bp, 5 kN",
      "en",
      ["40 µm 40 μm", "40 μm 40 μm", "92kb 92 kb", "92 bp 92 bp", "5 kN 5 kN"],
    ],
    ["200k, 20M and 2.5 million", "en", ["200k 200000", "20M 20000000", "2.5 million 2500000"]],
    ["2.7 M new files, 2.7 M of NaCl", "en", ["2.7 2.7 2700000", "2.7 2.7 2700000"]],
    [
      "4 seconds, 5ms, 20–30 °C, $30, 5 a day",
      "en",
      ["4 seconds 4 s", "5ms 5 ms", "20 20 °C", "30 °C 30 °C", "30 30 $", "5 5"],
    ],
    [
      "6 to 10%, between 5 and 9 km, 3 and 4 km; 6 to 8 in ten; 1 to 3/4",
      "en",
      [
        ...["6 0.06 %", "10% 0.1 %", "5 5 km", "9 km 9 km", "3 3", "4 km 4 km"],
        ...["6 0.6 share", "8 in ten 0.8 share", "1 1", "3/4 0.75 share"],
      ],
    ],
    [
      "twenty-five of two hundred and five thousand",
      "en",
      ["twenty-five 25 word", "two hundred and five thousand 205000 word"],
    ],
    [
      "a quarter, two thirds, one in ten, the third try",
      "en",
      ["quarter 0.25 share", "two thirds 0.666667 share", "one in ten 0.1 share"],
    ],
    [
      "a tenfold and ten-millionfold gain, over six orders of magnitude",
      "en",
      ["tenfold 10 word", "ten-millionfold 10000000 word", "six 6 1000000 word"],
    ],
    [
      "two and a half years, 2 years and a half, an hour and a half",
      "en",
      ["two and a half years 2.5 a word", "2 years and a half 2.5 a"],
    ],
    ["millions of ropes, half a million, a hundred", "en", []],
    [
      "3/4 of them, 1/2; not 11/12, 4/3, 4.5/5",
      "en",
      ["3/4 0.75 share", "1/2 0.5 share", "11 11", "12 12", "4 4", "3 3", "4.5 4.5", "5 5"],
    ],
    ["on 3/4/2020", "en", ["3 3", "4 4", "2020 2020"]],
    [
      "in 1985–86 and 2019/20, not 1985–80",
      "en",
      ["1985 1985", "86 1986", "2019 2019", "20 2020", "1985 1985", "80 80"],
    ],
    [
      "3,5 Prozent von 1.200 Läufen, fünfundzwanzig, zwei Drittel",
      "de",
      ["3,5 Prozent 0.035 %", "1.200 1200 1.2", "fünfundzwanzig 25 word", "zwei Drittel 0.666667 share"],
    ],
    [
      "quatre-vingt-dix-sept pour cent, vingt et un jours",
      "fr",
      ["quatre-vingt-dix-sept pour cent 0.97 %", "vingt et un jours 21 d word"].map((each) =>
        each.replace("0.97 %", "0.97 % word"),
      ),
    ],
    [
      "veinticinco por ciento de doscientos treinta y dos",
      "es",
      ["veinticinco por ciento 0.25 % word", "doscientos treinta y dos 232 word"],
    ],
    ["提高了百分之二十五，达到三百二十次", "zh", ["二十五 0.25 % word", "三百二十 320 word"]],
    // What numbers a thing, or is a part of its name, says no number.
    ["Figure 3, Table 12, H1N1, GPT-4, ResNet-50, v2.0, section 4.2, the 1980s", "en", []],
    ["$x_1 = x^2$", "en", []],
    ["Sections 4.4 and 5.4, Figures 2, 3 and 7", "en", []],
    ["In sections 4 and 5 we weigh 12 ropes", "en", ["12 12"]],
  ])("%s (%s)", (text, tag, expected) => {
    expect(read(text, tag)).toEqual(expected);
  });

  it("reads a text without end in steps that grow with its length", () => {
    for (const text of ["1,".repeat(20_000), "twenty-".repeat(20_000), "one in ".repeat(20_000), "9".repeat(50_000)])
      expect(readQuantities(text, languageOf("en")).length).toBeLessThan(40_001);
  });
});
