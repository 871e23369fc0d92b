import fc from "fast-check";
import { expect, it } from "vitest";
import { joinAccents } from "../../scripts/text/join-accents.ts";

it.each([
  ["Aure´lien, Franc¸ois, Mu¨ller, Garcı´a, Jose´, Pen˜a", "Aurélien, François, Müller, García, José, Peña"],
  ["M¨uller, ˙Ilknur, ´Etude, caf´e, na¨ıve, Pe˜na, S˜ao", "Müller, İlknur, Étude, café, naïve, Peña, São"],
  ["He´le`ne and Miche`le at the cafe´", "Hélène and Michèle at the café"],
  ["´: file`name` and a`b", "´: file`name` and a`b"],
  ["Dvorˇa´k, Sasˇa, Erdo˝s, A˚ngstro¨m", "Dvořák, Saša, Erdős, Ångström"],
])("joins accents with their letters: %s", (text, joined) => {
  expect(joinAccents(text)).toBe(joined);
});

it.each(["O´Brien, l´une, qu´il, don´t, it´s, o´clock", "a´ and x´, 5´-end, 3´ UTR", "´ ¨ ¸", "Jo˜ao or Sa˜o, Cao¨e"])(
  "leaves apostrophes, primes and what is no accent of a letter: %s",
  (text) => {
    expect(joinAccents(text)).toBe(text);
  },
);

it("changes nothing but accents and the letters beside them", () => {
  const parts = fc.array(fc.constantFrom("a", "n", "C", "ı", "´", "¨", "¸", "ˇ", " ", "1", "é"), { maxLength: 12 });
  const bare = (text: string) =>
    text
      .normalize("NFD")
      .replace(/[\u0300-\u036f´¨¸ˇ]/g, "")
      .replaceAll("ı", "i");
  fc.assert(
    fc.property(parts, (each) => {
      expect(bare(joinAccents(each.join("")))).toBe(bare(each.join("")));
    }),
  );
});
