import type { ContentKind, Shown, SlideBase, SlideOf } from "../deck/types.ts";
import { address } from "./address.ts";
import { code } from "./code.ts";
import { compare } from "./compare.ts";
import { cycle } from "./cycle.ts";
import { drawing } from "./drawing.ts";
import { equation } from "./equation.ts";
import { figure } from "./figure.ts";
import type { Kind } from "./kind.ts";
import { media } from "./media.ts";
import { number } from "./number.ts";
import { points } from "./points.ts";
import { quote } from "./quote.ts";
import { steps } from "./steps.ts";
import { table } from "./table.ts";
import { timeline } from "./timeline.ts";

/** Kinds that hold one block: alone on a slide, or as a part of a mixed one. */
export const CONTENT_KINDS: { [K in ContentKind]: Kind<K> } = {
  points,
  figure,
  table,
  equation,
  code,
  quote,
  number,
  steps,
  timeline,
  cycle,
  compare,
  drawing,
  media,
  address,
};

/** A block as a slide of its own, on which it is what its kind makes of it. */
export function alone<K extends ContentKind>(base: SlideBase, shown: Shown<K>): SlideOf<K> {
  return { ...base, ...shown } as unknown as SlideOf<K>;
}

/** The row of a block's kind. */
export const contentKindOf = <K extends ContentKind>({ kind }: { kind: K }): Kind<K> => CONTENT_KINDS[kind];
