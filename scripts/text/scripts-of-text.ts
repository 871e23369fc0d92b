/** Signs of ZapfDingbats that have their place in Unicode elsewhere, by their numbers in the font. */
const ELSEWHERE: Record<number, string> = {
  ...{ 37: "☎", 42: "☛", 43: "☞", 72: "★", 108: "●", 110: "■", 115: "▲", 116: "▼", 117: "◆", 119: "◗" },
  ...{ 168: "♣", 169: "♦", 170: "♥", 171: "♠", 213: "→", 214: "↔", 215: "↕" },
};

/** The sign of LaTeX's `\ding{51}`. */
export function toDing(number: number): string | undefined {
  const from = (first: number, code: number) => String.fromCodePoint(code + number - first);
  if (ELSEWHERE[number] !== undefined) return ELSEWHERE[number];
  if (number >= 33 && number <= 126) return from(33, 0x2701);
  if (number >= 161 && number <= 167) return from(161, 0x2761);
  if (number >= 172 && number <= 181) return from(172, 0x2460);
  if (number >= 182 && number <= 212) return from(182, 0x2776);
  return number >= 216 && number <= 254 && number !== 240 ? from(216, 0x2798) : undefined;
}

/** Commands of LaTeX for ticks, crosses and filled circles, as tables that compare have them. */
const TICKS = new Map(
  Object.entries({
    "✓": "checkmark cmark tick Checkmark greencheck gcheck faCheck faCheckCircle yesmark",
    "✔": "CheckmarkBold",
    "✗": "xmark crossmark XSolid XSolidBrush ballotx redx rcross faTimes faTimesCircle nomark",
    "☑": "CheckedBox ballotcheck faCheckSquare",
    "☒": "XBox",
    "□": "Square",
    "■": "blacksquare",
    "●": "CIRCLE fullcirc fullcircle newmoon fcirc",
    "○": "Circle emptycirc emptycircle fullmoon ecirc",
    "◐": "LEFTcircle halfcirc halfcircle hcirc",
    "◑": "RIGHTcircle",
    "★": "bigstar faStar FiveStar",
    "☆": "faStarO FiveStarOpen",
  }).flatMap(([sign, names]) => names.split(" ").map((name): [string, string] => [name, sign])),
);

/** The sign of a command such as `\cmark`, unless the paper says what it is. */
export const toTick = (name: string): string | undefined => TICKS.get(name);

/** Signs of relations and of arithmetic, by their names in TeX. */
const SIGNS = new Map(
  Object.entries({
    ...{
      "<": "<",
      ">": ">",
      "=": "=",
      "+": "+",
      "-": "−",
      "/": "/",
      "*": "∗",
      "\\%": "%",
      "\\#": "#",
      "\\&": "&",
      "\\$": "$",
    },
    ...{ lt: "<", gt: ">", leq: "≤", le: "≤", leqslant: "≤", geq: "≥", ge: "≥", geqslant: "≥", neq: "≠", ne: "≠" },
    ...{ approx: "≈", sim: "∼", simeq: "≃", cong: "≅", equiv: "≡", propto: "∝", ll: "≪", gg: "≫", lesssim: "≲" },
    ...{ gtrsim: "≳", pm: "±", mp: "∓", times: "×", cdot: "·", div: "÷", bullet: "•", degree: "°", checkmark: "✓" },
    ...{ to: "→", rightarrow: "→", leftarrow: "←", gets: "←", leftrightarrow: "↔", uparrow: "↑", downarrow: "↓" },
    ...{ Rightarrow: "⇒", Leftarrow: "⇐", Leftrightarrow: "⇔", longrightarrow: "⟶", mapsto: "↦", infty: "∞" },
  }).map(([name, sign]): [string, string] => [/^[a-zA-Z]/.test(name) ? `\\${name}` : name, sign]),
);

/** The sign that a formula is, if it is nothing else: `\geq`, `{\sim}`. As text it may stand close to digits. */
export const toSign = (tex: string): string | undefined => SIGNS.get(tex.replace(/^[\s{]+|(?<![\s}])[\s}]+$/g, ""));
