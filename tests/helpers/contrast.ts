import { wcagContrast } from "culori";
import type { Color } from "../../scripts/design/tokens.ts";

/** Colours that can't be read on one of those that they are read on. @returns each with that one and its contrast */
export function findFaint(colors: Record<string, Color>, scheme: "light" | "dark"): string[] {
  return Object.entries(colors).flatMap(([name, { on = [], ...color }]) =>
    on.flatMap((ground) => {
      const below = colors[ground];
      if (!below) return [`${name} on ${ground}: there is no such colour`];
      const contrast = wcagContrast(color[scheme], below[scheme]);
      return contrast < 4.5 ? [`${name} on ${ground}: ${contrast.toFixed(2)}`] : [];
    }),
  );
}
