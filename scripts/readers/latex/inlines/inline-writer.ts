import type { Inline } from "../../../text/inline.ts";

/** What TeX's fonts make of characters. The longer ones first. */
const LIGATURES: [written: RegExp, printed: string][] = [
  [/---/g, "—"],
  [/--/g, "–"],
  [/``/g, "“"],
  [/''/g, "”"],
  [/,,/g, "„"],
  [/\?`/g, "¿"],
  [/!`/g, "¡"],
  [/`/g, "‘"],
  [/'/g, "’"],
];

/** Babel's shorthands for German; `"ck` was once split as `k-k`. */
const SHORTHANDS: Record<string, string> = {
  ...{ a: "ä", o: "ö", u: "ü", A: "Ä", O: "Ö", U: "Ü", e: "ë", i: "ï", s: "ß", z: "ß", S: "SS", Z: "SZ" },
  ...{ "`": "„", "'": "“", "<": "«", ">": "»", "-": "", '"': "", "|": "", "=": "-", "~": "-" },
};
const SHORTHAND = /"([aouAOUeiszSZ`'<>\-"|=~])|"(?=ck|ff|ll|mm|nn|pp|rr|tt)/g;

/** Puts running text together; neighbouring text becomes one node, runs of white space one space. */
export class InlineWriter {
  readonly #inlines: Inline[] = [];
  #settled = "";
  #typed = "";
  readonly #isGerman: boolean;

  /** @param isGerman whether babel's shorthands for German are in use */
  constructor(isGerman = false) {
    this.#isGerman = isGerman;
  }

  /** Text as typed in the source: quotes and dashes become what TeX prints. */
  type(text: string): void {
    this.#typed += text;
  }

  /** `~` */
  tie(): void {
    if (this.#isGerman && /(?<!")"$/.test(this.#typed.slice(-2))) this.type("~");
    else this.print("\u00a0");
  }

  /** Text that stands as it is. */
  print(text: string): void {
    this.#settle();
    this.#settled += text;
  }

  add(...inlines: Inline[]): void {
    for (const inline of inlines) {
      if (inline.type === "text") {
        this.print(inline.value);
        continue;
      }
      this.#flush();
      this.#inlines.push(inline);
    }
  }

  finish(): Inline[] {
    this.#flush();
    return this.#inlines;
  }

  #settle(): void {
    if (this.#typed === "") return;
    let text = this.#typed;
    if (this.#isGerman && text.includes('"'))
      text = text.replace(SHORTHAND, (_, sign?: string) => SHORTHANDS[sign ?? ""] ?? "");
    if (/[-`',]/.test(text)) for (const [written, printed] of LIGATURES) text = text.replace(written, printed);
    this.#settled += text;
    this.#typed = "";
  }

  #flush(): void {
    this.#settle();
    const value = this.#settled.replace(/[ \t\n]+/g, " ");
    if (value !== "") this.#inlines.push({ type: "text", value });
    this.#settled = "";
  }
}
