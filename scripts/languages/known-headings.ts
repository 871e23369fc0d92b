/** What a heading without a number says about its section. */
export type SectionRole =
  | "abstract"
  | "keywords"
  | "introduction"
  | "background"
  | "related-work"
  | "methods"
  | "results"
  | "discussion"
  | "limitations"
  | "conclusion"
  | "acknowledgements"
  | "statements"
  | "references"
  | "appendix"
  | "contents";

/** Headings as papers have them, by what they announce; numbers, dots and case left aside. */
const ROWS: [SectionRole, RegExp][] = [
  ["abstract", /^(?:abstract|summary and abstract|extended abstract|resumen|resumo|résumé|zusammenfassung|摘要)$/],
  [
    "keywords",
    /^(?:key ?words?(?: and phrases)?|index terms|ccs concepts|categories and subject descriptors|general terms)$/,
  ],
  [
    "introduction",
    /^(?:introduction|introduction and [a-z ]{3,40}|motivation|overview|summary|author summary|executive summary|statement of need|background and motivation|preface|introducción|introdução|einleitung|引言|绪论)$/,
  ],
  [
    "background",
    /^(?:background|theoretical background|preliminaries|literature review|theory|theoretical framework|problem (?:statement|definition|formulation)|notation|definitions)$/,
  ],
  [
    "related-work",
    /^(?:(?:related|previous|prior|earlier) (?:work|works|research|literature)|state of the (?:field|art)|review of (?:the )?literature|comparison with (?:related|other|existing) .{0,30})$/,
  ],
  [
    "methods",
    /^(?:(?:materials?|patients?|subjects?|participants?|data) and methods?|methods?(?: and materials)?|methodology|materials?|experimental (?:procedures?|methods?|setup|section|design)|experimental|approach|our approach|implementation|model|data|data sets?|datasets?|study design|star methods|online methods)$/,
  ],
  [
    "results",
    /^(?:results?|results? and (?:discussion|analysis)|main results?|findings|experiments?|experiments? and results?|experimental results?|evaluation|analysis|empirical results?|experimental evaluation|case stud(?:y|ies)|applications?|examples?)$/,
  ],
  [
    "discussion",
    /^(?:discussions?|general discussion|discussions? and (?:conclusions?|future work|outlook)|implications)$/,
  ],
  ["limitations", /^(?:limitations?(?: and future work)?|threats to validity|caveats)$/],
  [
    "conclusion",
    /^(?:conclusions?|concluding remarks|conclusions?(?: and|,) [a-z ,]{3,40}|summary and (?:conclusions?|outlook|discussion)|future (?:work|directions|research)|outlook|closing remarks|final remarks|conclusiones|conclusión|conclusões|conclusão|considerações finais|schluss(?:folgerung(?:en)?)?|fazit|结论)$/,
  ],
  [
    "acknowledgements",
    /^(?:acknowledge?ments?|acknowledge?ments? and (?:funding|disclosures?)|thanks|agradecimientos|agradecimentos|remerciements|danksagung|致谢)$/,
  ],
  [
    "statements",
    /^(?:funding(?: information| statement| sources)?|financial (?:support|disclosures?)|data (?:and code |and software )?availability(?: statement)?|code availability|availability(?: and requirements| of data and materials?)?|software availability|(?:authors?['’]? )?contributions?|authors?['’]? contributions?|author information|contributors|credit (?:authorship )?(?:contribution )?statement|competing (?:financial )?interests?(?: statement)?|conflicts? of interests?(?: statement)?|declaration of (?:competing )?interests?|disclosures?|ethics(?: statement| approval)?|ethical (?:approval|considerations)|consent for publication|supporting information|supplementary (?:materials?|information|data)|supplemental (?:materials?|information|data)|additional (?:files?|information)|abbreviations|nomenclature|glossary|footnotes|notes|endnotes|orcid|rights and permissions|publisher['’]s note|pre-publication history|affiliations|about the authors?|biograph(?:y|ies))$/,
  ],
  [
    "references",
    /^(?:references?|references? and notes|bibliography|literature(?: cited)?|works cited|cited works|reference list|list of references|bibliographic references|referencias(?: bibliográficas)?|referências(?: bibliográficas)?|bibliografía|bibliografia|références(?: bibliographiques)?|bibliographie|literatur(?:verzeichnis)?|参考文献)$/,
  ],
  ["appendix", /^(?:appendix|appendices|appendix [a-z0-9]{1,3}|supplement)$/],
  ["contents", /^(?:contents|table of contents|list of (?:figures|tables))$/],
];

/** A heading that says what it announces before its own words. */
const PARTED = /^(introduction|background|motivation|methods?|results|discussion|conclusions?): \S/;

/**
 * What a heading announces, if it is one of those that papers share.
 *
 * @param title the heading without its number
 */
export function roleOf(title: string): SectionRole | undefined {
  const plain = title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<![.:*_\s])[.:*_\s]+$/, "")
    .replace(/^[*_\s]+/, "")
    .replace(/\s+/g, " ")
    .replaceAll("&", "and");
  if (plain.length > 100) return undefined;
  // `Introduction: what ships need`.
  const [, first = ""] = PARTED.exec(plain) ?? [];
  const announced = first !== "" ? first : plain;
  if (announced.length > 60) return undefined;
  return ROWS.find(([, pattern]) => pattern.test(announced))?.[0];
}
