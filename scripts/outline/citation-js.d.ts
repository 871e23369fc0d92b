/** The part of citation-js that Lectern uses; the packages bring no types of their own. */
declare module "@citation-js/core" {
  interface CslItem {
    id: string;
    type: string;
    [field: string]: unknown;
  }
  interface CiteEntry {
    id: string;
    locator?: string;
    label?: string;
  }
  interface FormatOptions {
    template: string;
    format: "html" | "text";
    lang: string;
    asEntryArray?: boolean;
    entry?: (string | CiteEntry)[];
  }
  class Cite {
    constructor(data: unknown, options: { forceType: string; generateGraph: boolean });
    format(kind: "bibliography", options: FormatOptions & { asEntryArray: true }): [id: string, html: string][];
    format(kind: "citation", options: FormatOptions): string;
  }
  const core: {
    Cite: typeof Cite;
    plugins: {
      input: { chain(data: unknown, options: { forceType: string; generateGraph: boolean }): CslItem[] };
      config: {
        get(name: "@csl"): { styles: { add(name: string, csl: string): void; has(name: string): boolean } };
      };
    };
  };
  export default core;
}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-csl" {}
