import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reportUnknownPart } from "./unknown-part.ts";

/** Slidev's part in which windows of one deck tell each other where they are; in its client. */
const PART = "setup/root.ts";
export const SHARED_PLACE = `@slidev/client/${PART}`;

/**
 * Lets a window that follows another one not tell that as news of its own. It would come late, while a slide is loaded, and
 * lead the other back: pressed quickly, two windows of `dev` end on different slides. One that is loaded anew goes where the
 * others are by now; Slidev's tells them of the slide where it was.
 *
 * @param code of that part; one that is written in another way is left as it is
 */
export function keepFollowersQuiet(code: string): string {
  const changes: [RegExp, string][] = [
    [
      /^ {2}function updateSharedState\(\) \{\n/m,
      `  let following = 0
  let followed: { page: number; clicks: number } | undefined
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  let isLoadedAnew = loaded?.type === 'reload' && sharedState.lastUpdate !== undefined
$&    if (isLoadedAnew || following > 0 || (followed && followed.page === +currentSlideNo.value && followed.clicks === clicksContext.value.current))
      return
    followed = undefined
`,
    ],
    // A move that another one overtakes ends where it began, and would tell of that.
    [
      /^ {4}router\.replace\(\{\n( {6}path: getSlidePath\(state\.page, isPresenter\.value\),\n[\s\S]*?)\n {4}\}\)$/m,
      `    followed = { page: +state.page, clicks: +(state.clicks || 0) }
    following += 1
    router.replace({\n$1\n    }).finally(() => following -= 1)`,
    ],
    [
      /^import \{ initSharedState, onPatch, patch \} from/m,
      "import { initSharedState, onPatch, patch, sharedState } from",
    ],
    [
      /^ {2}onPatch\(\(state\) => \{$/m,
      `  const receive = (follow: (state: typeof sharedState) => void) => {
    onPatch(follow)
    void router.isReady().then(() => {
      if (isLoadedAnew && +sharedState.page <= context.nav.total)
        follow(sharedState)
      isLoadedAnew = false
    })
  }
  receive((state) => {`,
    ],
  ];
  const isKnown = changes.every(([pattern]) => pattern.test(code));
  if (!isKnown) {
    reportUnknownPart(
      "its windows tell each other where they are in another way than Lectern knows",
      "two windows of `dev` may lead each other back when slides are gone through quickly",
    );
    return code;
  }
  return changes.reduce((quiet, [pattern, by]) => quiet.replace(pattern, by), code);
}

/** Tells the same of a client that was built before, or has no such part. */
export function reportLoudFollowers(clientRoot: string): void {
  const file = join(clientRoot, PART);
  keepFollowersQuiet(existsSync(file) ? readFileSync(file, "utf8") : "");
}
