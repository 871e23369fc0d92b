import { describe, expect, it } from "vitest";
import { type DraftWords, LANGUAGES, languageOf } from "../../scripts/languages/index.ts";

const DRAFTED = LANGUAGES.flatMap(({ tag, name, drafts }) => (drafts ? [{ tag, name, drafts }] : []));

/** For people who speak the language: all that drafts say, of made-up things. */
function print({ tag, name, drafts }: { tag: string; name: string; drafts: DraftWords }): string {
  const { quotes, and, etAl, kinds, plural, abstract, unnamed, equation, part, cut, sentence } = drafts;
  const rows = {
    quotes: quotes.join("A"),
    authors: `A${and}B | ${etAl("A")}`,
    kinds: Object.values(kinds)
      .map((kind) => `${kind} 1, ${plural(kind)} 1${and}2`)
      .join(" | "),
    named: [unnamed.figure, unnamed.table, equation("(3)"), part(`${kinds.figure} 3`, 2)].join(" | "),
    cut: [cut([6, 11], [2, 2]), cut([2, 2], [1, 2]), cut([6, 21], [2, 3]), cut([6, 100], [2, 5])].join(" | "),
    sentence: sentence(abstract, 3),
  };
  const lines = Object.entries(rows).map(([row, text]) => `  ${row.padEnd(9)} ${text.replace(/[\u00a0\u202f]/g, "⍽")}`);
  return [`${tag} ${name}`, ...lines].join("\n");
}

describe("the words of drafts", () => {
  it("stand in a file, to be read by who speaks the language", async () => {
    const head = "What drafts of papers say. ⍽ no-break space\n";
    await expect([head, ...DRAFTED.map(print)].join("\n\n").concat("\n")).toMatchFileSnapshot("drafts.golden.txt");
  });

  it.each(DRAFTED)("name a sentence so that it is found again: $name", ({ drafts: { sentence } }) => {
    // The witness looks for what stands before the number, and for a number at the end.
    const [before = "", after] = sentence("", 7).split("7");
    expect(before.trim()).not.toBe("");
    expect(after).toBe("");
    expect(sentence("A", 7)).toBe(`A${before}7`);
  });

  it.each(DRAFTED)("say nothing of a table that is there whole: $name", ({ drafts: { cut } }) => {
    expect(cut([3, 3], [2, 2])).toBe("");
    expect(cut([3, 3], [2, 4])).not.toMatch(/^\s|[,，、،]|\s$/u);
  });

  it.each([
    [
      "de",
      "Satz, Definition, Lemma, Bemerkung, Folge, Fall, Quark",
      "Sätze, Definitionen, Lemmata, Bemerkungen, Folgen, Fälle, Quark",
    ],
    ["en", "Theorem, Corollary", "Theorems, Corollaries"],
    ["es", "Teorema, Proposición, Hipótesis, Raíz, Ejemplo", "Teoremas, Proposiciones, Hipótesis, Raíces, Ejemplos"],
    ["fr", "Théorème, Tableau, Cas, Remarque", "Théorèmes, Tableaux, Cas, Remarques"],
    ["it", "Teorema, Lemma, Somma, Esempio, Ipotesi, Caso", "Teoremi, Lemmi, Somme, Esempi, Ipotesi, Casi"],
    ["nl", "Stelling, Definitie, Lemma, Raadsel", "Stellingen, Definities, Lemma’s, Raadsel"],
    ["pt", "Teorema, Observação, Exemplo, Hipótese, Cor", "Teoremas, Observações, Exemplos, Hipóteses, Cores"],
    ["ru", "Теорема, Задача, Утверждение, Пример, Случай", "Теоремы, Задачи, Утверждения, Примеры, Случаи"],
    ["ar", "مبرهنة, مثال", "مبرهنات, أمثلة"],
    ["ja", "定理", "定理"],
  ])("know what several are called, also of what a paper names itself: %s", (tag, kinds, plurals) => {
    expect(kinds.split(", ").map(languageOf(tag).drafts.plural).join(", ")).toBe(plurals);
  });

  it("know no plural of what every object has", () => {
    expect(languageOf("de").drafts.plural("constructor")).toBe("constructor");
  });
});
