import { COLORS } from "../design/tokens.ts";

/** Degrees of the room, of what is poured, and between which it is warm; minutes that are shown. */
const ROOM = 20;
const START = 80;
const WARM = { from: 65, to: 50 };
const MINUTES = 120;

/** What is filled with coffee: time constant in minutes, colour, and where on its curve its name stands. */
const CUPS = [
  { name: "vacuum flask", tau: 720, ink: "#2f6f4f", at: 86, dy: -14 },
  { name: "mug with a lid", tau: 70, ink: "#2b5f9e", at: 74, dy: -14 },
  { name: "open mug", tau: 40, ink: "#a8442a", at: 16, dy: 85 },
];

const LEFT = 96;
const RIGHT = 950;
const TOP = 12;
const BOTTOM = 282;

const x = (minutes: number) => Math.round(LEFT + ((RIGHT - LEFT) * minutes) / MINUTES);
const y = (degrees: number) => Math.round((BOTTOM - ((BOTTOM - TOP) * (degrees - ROOM)) / (90 - ROOM)) * 10) / 10;
const cooled = (tau: number, minutes: number) => ROOM + (START - ROOM) * Math.exp(-minutes / tau);

/** The figure of the example talk, drawn from its own equation: so the two can't contradict each other. */
export function coolingFigure(): string {
  const text = (at: [number, number], anchor: string, label: string, fill = "#333") =>
    `  <text x="${at[0]}" y="${at[1]}" text-anchor="${anchor}" fill="${fill}">${label}</text>`;
  const times = [0, 30, 60, 90, 120];
  const degrees = [ROOM, WARM.to, WARM.from, START];
  const curves = CUPS.flatMap(({ name, tau, ink, at, dy }) => {
    const points = Array.from({ length: MINUTES / 2 + 1 }, (_, step) => `${x(step * 2)},${y(cooled(tau, step * 2))}`);
    return [
      `  <polyline points="${points.join(" ")}" fill="none" stroke="${ink}" stroke-width="5" stroke-linejoin="round"/>`,
      text([x(at), y(cooled(tau, at)) + dy], "start", name, ink),
    ];
  });
  return `${[
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 330" font-family="sans-serif" font-size="25">',
    `  <rect width="960" height="330" fill="${COLORS.ground.light}"/>`,
    `  <rect x="${LEFT}" y="${y(WARM.from)}" width="${RIGHT - LEFT}" height="${y(WARM.to) - y(WARM.from)}" fill="#f6e7c8"/>`,
    text([RIGHT - 12, y(WARM.to) - 12], "end", "warm", "#7a5a1a"),
    ...degrees.map((value) => text([LEFT - 12, y(value) + 9], "end", `${value} °C`)),
    ...times.map((value) =>
      text([x(value), BOTTOM + 32], value === MINUTES ? "end" : "middle", value === 0 ? "0" : `${value} min`),
    ),
    `  <path d="M${LEFT},${TOP}V${BOTTOM}H${RIGHT}" fill="none" stroke="#333" stroke-width="2"/>`,
    ...curves,
    "</svg>",
  ].join("\n")}\n`;
}
