import type { Importer } from "../importer.ts";
import { readJats } from "./read-jats.ts";

/** JATS XML, as publishers and archives of journals keep papers: PubMed Central, PLOS, eLife, SciELO, bioRxiv. */
export const jats: Importer = { read: readJats };
