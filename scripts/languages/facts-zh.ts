import { count, type Facts, range } from "./facts.ts";

/** Chinese: numbers of its own signs; without spaces, words are looked for as they stand. */
export const FACTS_ZH: Facts = {
  numbers: {
    ...count(range(0, 9), ["零/〇", "一", "二/两", "三", "四", "五", "六", "七", "八", "九"]),
    ...count([10, 100, 1e3, 1e4, 1e8], ["十", "百", "千", "万", "亿"]),
  },
  joints: [],
  shares: { 一半: 1 / 2, 半数: 1 / 2 },
  articles: [],
  orders: ["个数量级"],
  halves: ["半"],
  ratios: [],
  percent: ["百分之"],
  about: [],
  units: {
    秒: "s",
    分钟: "min",
    小时: "h",
    天: "d",
    周: "wk",
    个月: "mo",
    年: "a",
    米: "m",
    公里: "km",
    克: "g",
    公斤: "kg",
    吨: "t",
  },
  negations: [/[不没未无非]/],
  hedges: [/可能|或许|也许|大概|似乎|往往|通常|一般|表明/],
  opposites: [
    [[/更高|较高|最高/], [/更低|较低|最低/]],
    [[/增加|增长|上升|提高/], [/减少|下降|降低/]],
    [[/更多/], [/更少/]],
    [[/更好|优于/], [/更差|劣于/]],
    [[/更快/], [/更慢/]],
    [[/更大|大于/], [/更小|小于/]],
  ],
  quantities: {
    all: [/所有|全部|总是|一切|都/],
    most: [/大多数|多数|大部分/],
    some: [/一些|部分|有时|若干/],
    none: [/没有|从不|毫无/],
  },
};
