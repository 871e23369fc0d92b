import spdxIds from "spdx-license-ids/index.json" with { type: "json" };
import type { Context } from "../context.ts";
import { descendantsOf, type Element, find, textOf } from "../element.ts";

const KNOWN = new Set<string>(spdxIds);
const DEED = /creativecommons\.org\/(?:licenses\/([a-z-]+)|publicdomain\/(zero|mark))\/(\d\.\d)(?:\/([a-z]+))?/i;
const WORDS = /\bCC[ -](BY(?:-(?:NC|SA|ND|NC-SA|NC-ND))?)[ -](?:v\.? ?)?(\d\.\d)\b/;

/** The licence of a paper as an SPDX id, from the address of its deed or else from its name. */
export function readLicence(meta: Element | undefined, context: Context): string | undefined {
  // Before JATS it stood among all else.
  const permissions = find(meta, "permissions") ?? find(meta, "license");
  if (permissions === undefined) return undefined;
  const licence = permissions.name === "license" ? permissions : find(permissions, "license");
  const addresses = [permissions, ...descendantsOf(permissions, ({ name }) => LINKS.has(name))].map(
    (element) => `${element.attributes.href ?? ""} ${textOf(element)}`,
  );
  const id = addresses.map(idOfDeed).find(Boolean) ?? idOfWords(textOf(permissions));
  if (id === undefined && licence)
    context.warn(
      {
        code: "licence-is-known",
        say: () => "which licence this is, and of which version, is not said by an address of Creative Commons",
        hint: "put its SPDX id into the outline, e.g. `licence: CC-BY-4.0`",
      },
      licence,
    );
  return id;
}

const LINKS = new Set(["license", "license_ref", "ext-link", "uri", "license-p", "p"]);

function idOfDeed(address: string): string | undefined {
  const [, terms, domain, version = "", place] = DEED.exec(address) ?? [];
  const base = domain
    ? domain.toLowerCase() === "zero"
      ? `CC0-${version}`
      : `CC-PDM-${version}`
    : `CC-${terms?.toUpperCase()}-${version}`;
  return [place && `${base}-${place.toUpperCase()}`, base].find((id) => id !== undefined && KNOWN.has(id));
}

function idOfWords(text: string): string | undefined {
  const [, terms, version] = WORDS.exec(text) ?? [];
  const id = `CC-${terms}-${version}`;
  return KNOWN.has(id) ? id : undefined;
}
