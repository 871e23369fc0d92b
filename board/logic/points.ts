import type { OwnFields } from "../../scripts/board/protocol.ts";

type Points = NonNullable<OwnFields["points"]>;

/** Points as they are typed: one a line, details indented below theirs. */
export function pointsToText(points: Points | { point: string; details: string[] }[] | undefined): string {
  return (points ?? [])
    .flatMap((entry) =>
      typeof entry === "string"
        ? [oneLine(entry)]
        : [oneLine(entry.point), ...(entry.details ?? []).map((detail) => `  ${oneLine(detail)}`)],
    )
    .join("\n");
}

export function pointsFromText(text: string): Points {
  const points: { point: string; details: string[] }[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const last = points.at(-1);
    if (/^\s/.test(line) && last) last.details.push(withoutBullet(line));
    else points.push({ point: withoutBullet(line), details: [] });
  }
  return points.map(({ point, details }) => (details.length > 0 ? { point, details } : point));
}

/** Lists are pasted with their bullets; each point has its own. */
const withoutBullet = (line: string) => line.trim().replace(/^[-*•–] +/, "");

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}
