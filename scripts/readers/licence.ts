import spdxIds from "spdx-license-ids/index.json" with { type: "json" };

const SPDX = new Map(spdxIds.map((id) => [id.toLowerCase(), id]));
/** Deeds of Creative Commons, also those ported to the law of a country. */
const DEED = /creativecommons\.org\/(?:licenses\/([a-z-]+)|publicdomain\/(zero|mark))\/(\d\.\d)(?:\/([a-z]+))?/i;

/**
 * The SPDX id of a licence, from how papers name it: by the id itself, `CC BY 4.0`, or the address of its deed.
 *
 * @param named a name, an address, or a sentence that holds one
 */
export function findLicence(named: string): string | undefined {
  const text = named.trim();
  const own = SPDX.get(text.toLowerCase()) ?? findDeed(text);
  if (own) return own;
  const [, kind, version = "4.0"] = /\bCC[- ](BY(?:[- ](?:NC|ND|SA))*)(?:[- ]v?\.? ?(\d\.\d))?/i.exec(text) ?? [];
  if (kind !== undefined) return SPDX.get(`cc-${kind.toLowerCase().replaceAll(" ", "-")}-${version}`);
  if (/\bCC[- ]?0\b/i.test(text)) return "CC0-1.0";
  const [, other] =
    /^(?:the )?(MIT|Apache(?:[- ]2(?:\.0)?)?|GPL[- ]?v?3(?:\.0)?|GPL[- ]?v?2(?:\.0)?)(?: licen[cs]e)?$/i.exec(text) ??
    [];
  if (other === undefined) return undefined;
  if (/^MIT/i.test(other)) return "MIT";
  return /^Apache/i.test(other) ? "Apache-2.0" : `GPL-${/3/.test(other) ? "3" : "2"}.0-only`;
}

function findDeed(address: string): string | undefined {
  const [deed, terms, domain, version = "", place] = DEED.exec(address) ?? [];
  if (deed === undefined) return undefined;
  const dedication = domain?.toLowerCase() === "zero" ? "cc0" : "cc-pdm";
  const base = terms === undefined ? `${dedication}-${version}` : `cc-${terms.toLowerCase()}-${version}`;
  return (place && SPDX.get(`${base}-${place.toLowerCase()}`)) || SPDX.get(base);
}
