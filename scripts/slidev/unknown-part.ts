import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { packageVersion } from "../paths/packages.ts";

declare global {
  /** Gets what {@link reportUnknownPart} tells, in a process that builds or serves; Slidev loads `setup/` as modules of its own. */
  var lecternReport: ((finding: Diagnostic) => void) | undefined;
}

/**
 * A warning that a private part of Slidev is not what Lectern takes it for, so that something is done in another way.
 *
 * @param what is otherwise, e.g. `it gives notes in another way than Lectern knows`
 * @param instead what comes of it for the person
 */
export function unknownPart(what: string, instead: string): Diagnostic {
  return {
    severity: "warning",
    code: "slidev-is-known",
    message: `Slidev ${packageVersion("@slidev/cli")}: ${what}; ${instead}`,
    hint: "report it to Lectern's authors; in a clone, `npm run contract` names what changed",
  };
}

/** Tells a surprise from where nothing can be returned: out of a plugin that Slidev or Vite runs. */
export function reportUnknownPart(what: string, instead: string): void {
  globalThis.lecternReport?.(unknownPart(what, instead));
}
