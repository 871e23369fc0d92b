import type { Reference } from "../../../outline/types.ts";
import type { Line } from "../source/lines.ts";

/** CiTO says why a work is cited, before its key; names of figures and the like have such a word, too. */
const CITO = /^(?!(?:fig|tbl|tab|eq|eqn|sec|lst):)[a-z][a-zA-Z_]*:(?=.)/;

/** Identifiers by which a work is cited without a bibliography. */
const IDENTIFIER = /^(doi|pmid|pmcid|arxiv|isbn|url|https?|wikidata):(.+)$/i;

/** The works of a paper: those in its bibliography, found by the keys that the text names them by. */
export class Works {
  private readonly byId: Map<string, Reference>;
  private readonly byDoi = new Map<string, Reference>();
  private readonly aliases: ReadonlyMap<string, string>;
  /** Works known by an identifier only. */
  readonly made = new Map<string, Reference>();
  /** Where each work is cited first. */
  readonly places = new Map<string, Line>();
  /** Ids in the order of their first citation. */
  private readonly cited = new Set<string>();

  constructor(references: readonly Reference[], aliases: ReadonlyMap<string, string>) {
    this.byId = new Map(references.map((reference) => [reference.id, reference]));
    this.aliases = aliases;
    for (const reference of references)
      if (typeof reference.DOI === "string") this.byDoi.set(reference.DOI.toLowerCase(), reference);
  }

  has(key: string): boolean {
    return this.find(key) !== undefined;
  }

  /** The work that a key names, by itself, without CiTO's word, or by its DOI. */
  find(key: string): Reference | undefined {
    const own = this.byId.get(key) ?? this.made.get(key) ?? this.byId.get(this.aliases.get(key) ?? key);
    if (own) return own;
    // Some keys have marks at their end that end the key in the text.
    const plain = key.replace(CITO, "");
    const known = this.byId.get(plain);
    if (known) return known;
    const name = this.aliases.get(key) ?? key;
    const [, scheme = "", value = ""] = IDENTIFIER.exec(name) ?? [];
    if (scheme === "") {
      const doi = /^10\.\d{4,9}\/\S+$/.test(name) ? name : undefined;
      return doi === undefined ? undefined : (this.byDoi.get(doi.toLowerCase()) ?? this.make(key, "doi", doi));
    }
    const url = /^\/\/(?:dx\.)?doi\.org\/(10\..+)$/.exec(value)?.[1];
    const doi = scheme.toLowerCase() === "doi" ? value : url;
    const byDoi = doi === undefined ? undefined : this.byDoi.get(doi.toLowerCase());
    return byDoi ?? this.make(key, doi === undefined ? scheme.toLowerCase() : "doi", doi ?? value);
  }

  private make(id: string, scheme: string, value: string): Reference {
    const address = scheme.startsWith("http") ? `${scheme}:${value}` : scheme === "url" ? value : undefined;
    const reference: Reference = {
      ...{ id, type: "document", title: address ?? `${scheme}:${value}` },
      ...(scheme === "doi" ? { DOI: value } : {}),
      ...(scheme === "pmid" ? { PMID: value } : {}),
      ...(scheme === "pmcid" ? { PMCID: value } : {}),
      ...(scheme === "arxiv" ? { URL: `https://arxiv.org/abs/${value}` } : {}),
      ...(address === undefined ? {} : { URL: address }),
    };
    this.made.set(id, reference);
    return reference;
  }

  cite(id: string, at?: Line): void {
    this.cited.add(id);
    if (at && !this.places.has(id)) this.places.set(id, at);
  }

  /** The works of the list of references, in the order in which the text cites them. */
  list(): Reference[] {
    return [...this.cited].map((id) => this.byId.get(id) ?? this.made.get(id)).filter((work) => work !== undefined);
  }

  /** All works of the bibliography are cited: `nocite: "@*"`. */
  citeAll(): void {
    for (const id of this.byId.keys()) this.cited.add(id);
  }
}
