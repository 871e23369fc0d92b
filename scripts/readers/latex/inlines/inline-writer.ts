import type { Language } from "../../../languages/index.ts";
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

/** Puts running text together; neighbouring text becomes one node, runs of white space one space. */
export class InlineWriter {
  readonly #inlines: Inline[] = [];
  #settled = "";
  #typed = "";
  readonly #shorthands: Language["shorthands"];

  /** @param language the text's, whose shorthands babel puts in use */
  constructor({ shorthands }: Pick<Language, "shorthands">) {
    this.#shorthands = shorthands;
  }

  /** Text as typed in the source: quotes and dashes become what TeX prints. */
  type(text: string): void {
    this.#typed += text;
  }

  /** `~` */
  tie(): void {
    if (this.#shorthands?.prints["~"] !== undefined && /(?<!")"$/.test(this.#typed.slice(-2))) this.type("~");
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
    if (this.#shorthands && text.includes('"')) {
      const { pattern, prints } = this.#shorthands;
      text = text.replace(pattern, (_, sign?: string) => prints[sign ?? ""] ?? "");
    }
    if (/[-`',]/.test(text)) for (const [written, printed] of LIGATURES) text = text.replace(written, printed);
    this.#settled += text;
    this.#typed = "";
  }

  #flush(): void {
    this.#settle();
    // `\fg` brings its own space along: `\og oui \fg`
    const value = this.#settled.replace(/[ \t\n]+/g, " ").replace(/ (?=\u00a0»)/g, "");
    if (value !== "") this.#inlines.push({ type: "text", value });
    this.#settled = "";
  }
}
