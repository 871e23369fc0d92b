/** What a licence asks of who passes slides on, besides credit, which every lecture gives. */
export interface LicenceRule {
  /** SPDX ids that it is about. */
  ids: RegExp;
  /** Changed slides must not be passed on. */
  noDerivatives?: true;
  /** Not for commercial advantage. */
  nonCommercial?: true;
  /** The lecture must have a licence when it shows changed slides. */
  shareAlike?: true;
  /** SPDX ids of licences that a lecture with changed slides may have; any when missing. */
  adapters?: RegExp;
}

/**
 * Licences that Lectern knows the rules of; the first row that fits counts.
 *
 * Sources, all of Creative Commons: legal code of the 4.0 licences, sections 1 to 3; FAQ, "If I derive or adapt material
 * offered under a Creative Commons license, which CC license(s) can I use?" with its chart of adapter's licences (the
 * same licence or a later version; BY-NC keeps NC); "Compatible licenses" (BY-SA 4.0: Free Art License 1.3, and one way
 * GPL 3.0). Slides that are shown as they are make a collection, which ShareAlike does not reach; for NC it does not
 * matter whether slides were changed.
 */
export const LICENCE_RULES: readonly LicenceRule[] = [
  { ids: /^CC-BY-NC-ND-/, noDerivatives: true, nonCommercial: true },
  { ids: /^CC-BY-ND-/, noDerivatives: true },
  { ids: /^CC-BY-NC-SA-1\.0/, nonCommercial: true, shareAlike: true, adapters: /^CC-BY-NC-SA-1\.0/ },
  { ids: /^CC-BY-NC-SA-2/, nonCommercial: true, shareAlike: true, adapters: /^CC-BY-NC-SA-[234]/ },
  { ids: /^CC-BY-NC-SA-3/, nonCommercial: true, shareAlike: true, adapters: /^CC-BY-NC-SA-[34]/ },
  { ids: /^CC-BY-NC-SA-4/, nonCommercial: true, shareAlike: true, adapters: /^CC-BY-NC-SA-4/ },
  { ids: /^CC-BY-NC-/, nonCommercial: true, adapters: /^CC-BY-NC-/ },
  { ids: /^CC-BY-SA-1/, shareAlike: true, adapters: /^CC-BY-SA-1/ },
  { ids: /^CC-BY-SA-2/, shareAlike: true, adapters: /^CC-BY-SA-[234]/ },
  { ids: /^CC-BY-SA-3/, shareAlike: true, adapters: /^CC-BY-SA-[34]/ },
  { ids: /^CC-BY-SA-4/, shareAlike: true, adapters: /^(?:CC-BY-SA-4|LAL-1\.3|GPL-3\.0)/ },
  { ids: /^CC-BY-\d/ },
  { ids: /^LAL-1\.3$/, shareAlike: true, adapters: /^(?:LAL-1\.3|CC-BY-SA-4)/ },
  // Given to the public, or credit is all they ask for.
  { ids: /^(?:CC0-1\.0|CC-PDDC|CC-PDM-1\.0|PDDL-1\.0|Unlicense|0BSD|MIT|MIT-0|ISC|Apache-2\.0|BSD-[123]-Clause)$/ },
  { ids: /^ODC-By-1\.0$/ },
];

/** The rule for a licence, if Lectern knows it. */
export function ruleOf(licence: string): LicenceRule | undefined {
  return LICENCE_RULES.find(({ ids }) => ids.test(licence));
}

/**
 * Where a licence is to be read.
 *
 * @param licence SPDX id
 */
export function licenceUrl(licence: string): string {
  const [, elements, version] = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/.exec(licence) ?? [];
  if (elements) return `https://creativecommons.org/licenses/${elements.toLowerCase()}/${version}/`;
  if (licence === "CC0-1.0") return "https://creativecommons.org/publicdomain/zero/1.0/";
  return `https://spdx.org/licenses/${licence}.html`;
}
