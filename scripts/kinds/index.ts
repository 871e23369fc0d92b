import type { SlideKind, SlideOf } from "../deck/types.ts";
import { backup } from "./backup.ts";
import { claim } from "./claim.ts";
import { closing } from "./closing.ts";
import { CONTENT_KINDS } from "./content.ts";
import { credits } from "./credits.ts";
import { diagram } from "./diagram.ts";
import { divider } from "./divider.ts";
import { glance } from "./glance.ts";
import type { Kind } from "./kind.ts";
import { map } from "./map.ts";
import { meanings } from "./meanings.ts";
import { mixed } from "./mixed.ts";
import { pillars } from "./pillars.ts";
import { principles } from "./principles.ts";
import { references } from "./references.ts";
import { slidev } from "./slidev.ts";
import { takeaways } from "./takeaways.ts";
import { title } from "./title.ts";
import { written } from "./written.ts";

/** One row a kind of slides. */
export const KINDS: { [K in SlideKind]: Kind<K> } = {
  title,
  glance,
  map,
  divider,
  meanings,
  principles,
  pillars,
  diagram,
  claim,
  ...CONTENT_KINDS,
  mixed,
  takeaways,
  closing,
  references,
  credits,
  backup,
  slidev,
  written,
};

/** The row of a slide's kind. */
export function kindOf<K extends SlideKind>({ kind }: SlideOf<K>): Kind<K> {
  return KINDS[kind];
}
