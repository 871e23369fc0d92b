import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reportUnknownPart } from "./unknown-part.ts";

/** Slidev's frame of a slide on the page with all of them, which is printed; in its client. */
const FRAME = "internals/PrintSlideClick.vue";
export const PRINTED_SLIDE = `@slidev/client/${FRAME}`;

/**
 * Says in that frame which slide it holds: to what a theme puts on every slide, Slidev gives the number of the page with
 * all slides, which is 1, so that `<SlideCurrentNo />` would print “1” on each.
 *
 * @param code of the component; one that is written in another way is left as it is
 */
export function numberPrintedSlide(code: string): string {
  const numbered = code.replace(
    /^(import \{)( [^}]*\binjectionSlidevContext\b[^}]*\} from '\.\.\/constants')([\s\S]*?)^(?=provideLocal\(injectionSlidevContext)/m,
    "$1 injectionCurrentPage,$2$3provideLocal(injectionCurrentPage, computed(() => route.value.no))\n\n",
  );
  if (numbered === code)
    reportUnknownPart(
      "its frame of a printed slide is written in another way than Lectern knows",
      "what a theme puts on every slide may say the number of the first one there",
    );
  return numbered;
}

/** Tells the same of a client that was built before, or has no such frame: then nobody asks for its code. */
export function reportUnnumbered(clientRoot: string): void {
  const file = join(clientRoot, FRAME);
  numberPrintedSlide(existsSync(file) ? readFileSync(file, "utf8") : "");
}
