import { findLicence } from "../../licence.ts";
import type { Context } from "../context.ts";
import { descendantsOf, type Element, find, isNamed, textOf } from "../element.ts";
import { tell } from "../tell.ts";

/** The licence of a paper as an SPDX id, from the address of its deed or else from its name. */
export function readLicence(meta: Element | undefined, context: Context): string | undefined {
  // Before JATS it stood among all else.
  const permissions = find(meta, "permissions") ?? find(meta, "license");
  if (permissions === undefined) return undefined;
  const licence = permissions.name === "license" ? permissions : find(permissions, "license");
  const addresses = [permissions, ...descendantsOf(permissions, isLink)].map(
    (element) => `${element.attributes.href ?? ""} ${textOf(element)}`,
  );
  const id = addresses.map(findLicence).find(Boolean) ?? findLicence(textOf(permissions));
  if (id === undefined && licence) tell(context, "licence-is-known", licence);
  return id;
}

const isLink = isNamed("license license_ref ext-link uri license-p p");
