import type { Line } from "./lines.ts";
import { BEFORE, FOLLOWING, NEARNESS, PARAGRAPH } from "./weights.ts";

/**
 * How well a line goes with a message and the lines below it: best what its paragraph goes on with; a line that points to
 * the sentence before it only where that stands above it.
 */
export function fitOf(line: Line, message: Line, lines: readonly Line[]): number {
  const follows = [message, ...lines].some((other) => isNext(line, other));
  if (line.isLed && !follows) return 0;
  if (line.section !== message.section || message.sentence.number === 0) return 1;
  // Nothing stands between a message and the line that points to it.
  const isBefore = isAhead(line, message);
  if (isBefore && lines.some((other) => other.isLed && isNext(other, message))) return 0;
  if (line.isLed && isNext(line, message) && lines.some((other) => isAhead(other, message))) return 0;
  const sentences = Math.abs(line.sentence.number - message.sentence.number);
  // Papers that were read from pages have paragraphs without end.
  const apart = Math.abs(line.sentence.paragraph - message.sentence.paragraph) + Math.floor(sentences / PARAGRAPH);
  return (NEARNESS[apart] ?? NEARNESS.at(-1) ?? 1) * (isBefore ? BEFORE : 1) * (follows ? FOLLOWING : 1);
}

/** Lines with each that points to another right behind it, whatever else stands there. */
export function inOrder(message: Line, lines: readonly Line[]): Line[] {
  const behind = (line: Line): Line[] =>
    lines.filter((other) => other.isLed && isNext(other, line)).flatMap((other) => [other, ...behind(other)]);
  return [...behind(message), ...lines.filter(({ isLed }) => !isLed).flatMap((line) => [line, ...behind(line)])];
}

/** Whether a line is of the sentence right behind that of another. */
const isNext = (line: Line, other: Line) =>
  line.section === other.section && other.sentence.number > 0 && line.sentence.number === other.sentence.number + 1;

const isAhead = (line: Line, message: Line) =>
  line.section === message.section && line.sentence.number < message.sentence.number;
