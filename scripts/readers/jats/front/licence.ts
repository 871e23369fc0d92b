import { findLicence } from "../../licence.ts";
import type { Context } from "../context.ts";
import { descendantsOf, type Element, find, textOf } from "../element.ts";

/** The licence of a paper as an SPDX id, from the address of its deed or else from its name. */
export function readLicence(meta: Element | undefined, context: Context): string | undefined {
  // Before JATS it stood among all else.
  const permissions = find(meta, "permissions") ?? find(meta, "license");
  if (permissions === undefined) return undefined;
  const licence = permissions.name === "license" ? permissions : find(permissions, "license");
  const addresses = [permissions, ...descendantsOf(permissions, ({ name }) => LINKS.has(name))].map(
    (element) => `${element.attributes.href ?? ""} ${textOf(element)}`,
  );
  const id = addresses.map(findLicence).find(Boolean) ?? findLicence(textOf(permissions));
  if (id === undefined && licence)
    context.findings.count("licence-is-known", "", licence, () => ({
      message: "which licence this is, and of which version, is not said by an address of Creative Commons",
      hint: "put its SPDX id into the outline, e.g. `licence: CC-BY-4.0`",
    }));
  return id;
}

const LINKS = new Set(["license", "license_ref", "ext-link", "uri", "license-p", "p"]);
