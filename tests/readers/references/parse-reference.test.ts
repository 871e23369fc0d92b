import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseReference } from "../../../scripts/readers/references/parse-reference.ts";
import { countReading } from "../../helpers/count-reading.ts";

interface Work {
  type: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string }[];
  issued?: { "date-parts": number[][] };
  [field: string]: unknown;
}

/** The parts of a work on one line, for a test to be read. */
function show(text: string): string {
  const { reference, isSure } = parseReference(text, "x");
  const { author = [], title, type, issued, id: _, ...rest } = reference as unknown as Work & { id: string };
  const names = author
    .map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(", "))
    .join("; ");
  const year = issued?.["date-parts"][0]?.[0];
  return [isSure ? "" : "?", names, year, title, type, ...Object.entries(rest).map(([key, value]) => `${key}=${value}`)]
    .filter((part) => part !== "" && part !== undefined)
    .join(" | ");
}

describe("parseReference", () => {
  it.each([
    [
      "APA",
      "Holm, I., & Aas, S. (2012). Sleep at sea: A review. Coastal Health, 4(2), 33-41.",
      "Holm, I.; Aas, S. | 2012 | Sleep at sea: A review | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41",
    ],
    [
      "Chicago, author-date: only the first name is turned around",
      "Holm, Ida, Sven Aas, and William M. Pot. 2012. “Sleep at Sea: A Review.” Coastal Health 4 (2): 33–41.",
      "Holm, Ida; Aas, Sven; Pot, William M. | 2012 | Sleep at Sea: A Review | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41",
    ],
    [
      "a quoted title behind the year, with a bare list of initials (Journal of Statistical Software)",
      "Holm I, Aas S (2012). “Sleep ‘at’ Sea.” Coastal Health, 4(2), 33–41. ISSN 1234-5678.",
      "Holm, I.; Aas, S. | 2012 | Sleep ‘at’ Sea | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41",
    ],
    [
      "quoted proceedings",
      "Holm I (2012). “Sleep++.” In “CH ’12: Proceedings of Coastal Health,” pp. 3–7. Quay Press, Port.",
      "Holm, I. | 2012 | Sleep++ | paper-conference | container-title=CH ’12: Proceedings of Coastal Health | page=3-7",
    ],
    [
      "software",
      "Holm I, Aas S (2012). sleeper: Sleep in R. R package version 7.2.3, URL https://example.org/sleeper.",
      "Holm, I.; Aas, S. | 2012 | sleeper: Sleep in R | software | version=7.2.3 | URL=https://example.org/sleeper",
    ],
    [
      "software of a department, with its version behind that",
      "Holm I (2012). sleeper: Sleep at sea. Department of Sleep, Port. R package version 0.9, URL https://example.org/sleeper.",
      "Holm, I. | 2012 | sleeper: Sleep at sea | software | version=0.9 | publisher=Department of Sleep, Port | URL=https://example.org/sleeper",
    ],
    [
      "a book whose title ends with a capital, of editors",
      "Holm I, Aas S (eds.) (2012). Models of Sleep in S. Chapman & Hall, London.",
      "Holm, I.; Aas, S. | 2012 | Models of Sleep in S | book | publisher=Chapman & Hall, London",
    ],
    [
      "a book with its edition and its ISBN",
      "Holm I, Aas S (2012). Sleep at Sea. 2nd edition. Quay Press, Port. ISBN 978-0-12-345678-2.",
      "Holm, I.; Aas, S. | 2012 | Sleep at Sea | book | publisher=Quay Press, Port",
    ],
    [
      "Vancouver, with pages that look like a year",
      "Holm I, Aas S. Sleep at sea. Coastal Health. 2018;7: 1656. doi:10.1234/quay.16516.1",
      "Holm, I.; Aas, S. | 2018 | Sleep at sea | article-journal | container-title=Coastal Health | volume=7 | page=1656 | DOI=10.1234/quay.16516.1",
    ],
    [
      "Vancouver, with who publishes the journal, and its editor (Manubot)",
      "Holm I, Aas S. Sleep at sea. Pot W, editor. PLoS Coastal Health. Public Library of Science (PLoS); 2018;7: 16–19.",
      "Holm, I.; Aas, S. | 2018 | Sleep at sea | article-journal | container-title=PLoS Coastal Health | volume=7 | page=16-19",
    ],
    [
      "Vancouver, with the number of a preprint that looks like a year",
      "Holm I, Aas S. Sleep at sea. arXiv. arXiv; 2015 Feb. Report No.: 1502.04015v1.",
      "Holm, I.; Aas, S. | 2015 | Sleep at sea | article | publisher=arXiv",
    ],
    [
      "a title that begins in small letters and ends with a capital",
      "I. Holm and S. Aas. sleeper: Sleep at sea in R. R News, 5(1):27–30, May 2012.",
      "Holm, I.; Aas, S. | 2012 | sleeper: Sleep at sea in R | article-journal | container-title=R News | volume=5 | issue=1 | page=27-30",
    ],
    [
      "an initial without its dot",
      "Ida Holm and Sven C Aas. Sleep at sea. Coastal Health, 4(2):33–41, Jan 2012.",
      "Holm, Ida; Aas, Sven C | 2012 | Sleep at sea | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41",
    ],
    [
      "physics: no title",
      "I. T. Holm, S. Aas, Coast. Rev. B 53 (1996) 7227.",
      "Holm, I. T.; Aas, S. | 1996 | Coast. Rev. B 53 (1996) 7227 | document",
    ],
    [
      "ACL: given names first",
      "Ida Holm, Sven Aas, and William M. Pot. 2012. Sleep at sea. Coastal Health 4(2):33–41.",
      "Holm, Ida; Aas, Sven; Pot, William M. | 2012 | Sleep at sea | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41",
    ],
    [
      "Chicago, with bare initials",
      "Holm, I, S Aas, and WM Pot. 2012. “Sleep at Sea.” Coastal Health 4 (2): 33–41.",
      "Holm, I.; Aas, S.; Pot, W. M. | 2012 | Sleep at Sea | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41",
    ],
    [
      "APA, a volume alone",
      "Holm, I. (2012). Sleep at sea. Coastal Health, 4, 33.",
      "Holm, I. | 2012 | Sleep at sea | article-journal | container-title=Coastal Health | volume=4 | page=33",
    ],
    [
      "IEEE",
      "I. Holm and S. Aas, “Sleep at sea,” Coastal Health, vol. 4, no. 2, pp. 33–41, Mar. 2012.",
      "Holm, I.; Aas, S. | 2012 | Sleep at sea | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41",
    ],
    [
      "IEEE, proceedings",
      "I. Holm, “Sleep at sea,” in Proc. Conf. on Coasts, 2012, pp. 3–9.",
      "Holm, I. | 2012 | Sleep at sea | paper-conference | container-title=Proc. Conf. on Coasts | page=3-9",
    ],
    [
      "ACL",
      "Ida Holm and Sven Aas. 2012. Sleep at sea. In Proceedings of the Second Coast Workshop, pages 3–9, Northport.",
      "Holm, Ida; Aas, Sven | 2012 | Sleep at sea | paper-conference | container-title=Proceedings of the Second Coast Workshop | page=3-9",
    ],
    [
      "ACL, whose address goes on in the next line",
      "Ida Holm and Sven Aas. 2012. Sleep at sea. Coastal Health, 4(2), 33–41. doi:10.1234/ch. v04.i02.",
      "Holm, Ida; Aas, Sven | 2012 | Sleep at sea | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41 | DOI=10.1234/ch.v04.i02",
    ],
    [
      "Vancouver",
      "Holm I, Aas SB. Sleep at sea. Coastal Health. 2012;4(2):33-41. doi:10.1234/ch.2012",
      "Holm, I.; Aas, S. B. | 2012 | Sleep at sea | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41 | DOI=10.1234/ch.2012",
    ],
    [
      "LNCS",
      "Holm, I., Aas, S.: Sleep at sea. In: Proc. of Coasts, pp. 3–4 (2010)",
      "Holm, I.; Aas, S. | 2010 | Sleep at sea | paper-conference | container-title=Proc. of Coasts | page=3-4",
    ],
    [
      "BibTeX plain",
      "I. Holm and S. Aas. Sleep at sea. Coastal Health, 4(2):33–41, 2012.",
      "Holm, I.; Aas, S. | 2012 | Sleep at sea | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41",
    ],
    [
      "a book",
      "I. Holm. The Long Night. Northport: Fjord Press, 2009.",
      "Holm, I. | 2009 | The Long Night | book | publisher=Fjord Press | publisher-place=Northport",
    ],
    [
      "a preprint",
      "Ida Holm. Sleep at sea. arXiv preprint arXiv:2101.01234, 2021.",
      "Holm, Ida | 2021 | Sleep at sea | article | number=arXiv:2101.01234 | publisher=arXiv",
    ],
    [
      "a group",
      "Coast Research Group (2016). Yearbook of the coast. Fjord Press.",
      "Coast Research Group | 2016 | Yearbook of the coast | book | publisher=Fjord Press",
    ],
    [
      "et al.",
      "I. Holm et al., “Sleep at sea,” Coastal Health, vol. 4, 2012.",
      "Holm, I.; others | 2012 | Sleep at sea | article-journal | container-title=Coastal Health | volume=4",
    ],
    [
      "Elsevier: names, title and journal with commas between them",
      "I. Holm, S. Aas, Sleep at sea, J. Coast. Health 12 (2012) 33–41.",
      "Holm, I.; Aas, S. | 2012 | Sleep at sea | article-journal | container-title=J. Coast. Health | volume=12 | page=33-41",
    ],
    [
      "Elsevier: a chapter of a book with editors",
      "I. Holm, S. Aas, Sleep at sea, in: G.R. Pot, L.B. Lid (Eds.), Guide to Coasts, Quay Press, Port, 2012, pp. 28–30.",
      "Holm, I.; Aas, S. | 2012 | Sleep at sea | chapter | container-title=Guide to Coasts, Quay Press, Port | page=28-30",
    ],
    [
      "APS: a journal in short words behind the title",
      "I. Holm and S. Aas, Sleep at sea, Phys. Rev. Lett. 99, 123456 (2012).",
      "Holm, I.; Aas, S. | 2012 | Sleep at sea | article-journal | container-title=Phys. Rev. Lett | volume=99 | page=123456",
    ],
    [
      "AMS: an issue behind the year",
      "I. Holm, On sleep, Trans. Amer. Coast. Soc. 12 (2012), no. 3, 45–67.",
      "Holm, I. | 2012 | On sleep | article-journal | container-title=Trans. Amer. Coast. Soc | volume=12 | issue=3 | page=45-67",
    ],
    [
      "Copernicus: a journal in short words behind names with a colon",
      "Holm, I. and Aas, S.: On haze, Atmos. Coast. Phys., 20, 123–145, 2012.",
      "Holm, I.; Aas, S. | 2012 | On haze | article-journal | container-title=Atmos. Coast. Phys | volume=20 | page=123-145",
    ],
    [
      "Nature: a journal of one word",
      "Holm, I. & Aas, S. Sleep at sea. Coast 512, 1–9 (2012).",
      "Holm, I.; Aas, S. | 2012 | Sleep at sea | article-journal | container-title=Coast | volume=512 | page=1-9",
    ],
    [
      "PubMed: month and day behind the year",
      "Holm IA, Aas S. Sleep at sea. Coast Health. 2012 Mar 5;382(10):929-36.",
      "Holm, I. A.; Aas, S. | 2012 | Sleep at sea | article-journal | container-title=Coast Health | volume=382 | issue=10 | page=929-36",
    ],
    [
      "ACM: volume and issue, month and year",
      "Ida Holm and Sven Aas. 2012. Sleep at sea. J. Coast. Health 4, 2 (Mar. 2012), 11–29.",
      "Holm, Ida; Aas, Sven | 2012 | Sleep at sea | article-journal | container-title=J. Coast. Health | volume=4 | issue=2 | page=11-29",
    ],
    [
      "LNCS: a volume and who publishes it, behind a name with a year",
      "Holm, I.: Sleep at sea. In: Aas, S. (eds.) COASTS 2012, LNCS, vol. 99, pp. 1–13. Quay, Port (2012).",
      "Holm, I. | 2012 | Sleep at sea | paper-conference | container-title=COASTS 2012, LNCS | volume=99 | publisher=Quay, Port | page=1-13",
    ],
    [
      "AAS, with titles: a comma behind the year",
      "Holm, I., & Aas, S. 2012, Sleep at sea, Coastal Health, 4, 33, doi: 10.1234/sleep.4",
      "Holm, I.; Aas, S. | 2012 | Sleep at sea | article-journal | container-title=Coastal Health | volume=4 | page=33 | DOI=10.1234/sleep.4",
    ],
    [
      "AAS: a book, with its place and publisher in brackets",
      "Holm, I. 2012, Sleep of the Sea (Port: Quay Press)",
      "Holm, I. | 2012 | Sleep of the Sea | book | publisher=Quay Press | publisher-place=Port",
    ],
    [
      "Harvard, with commas all along",
      "Holm, I. and Aas, S. (2012), Sleep at sea, Coastal Health 4(2), pp. 33–41.",
      "Holm, I.; Aas, S. | 2012 | Sleep at sea | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41",
    ],
    [
      "Chicago, without authors",
      "“Sleep at Sea.” 2012. Coastal Health 4 (2): 33–41. https://sleep.example/sea.",
      "2012 | Sleep at Sea | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41 | URL=https://sleep.example/sea",
    ],
    [
      "Chicago, without authors and year",
      "“Sleep at Sea.” n.d. Quay.",
      "? | Sleep at Sea | article-journal | container-title=Quay",
    ],
    [
      "AAS: the volume alone",
      "Holm, I., & Aas, S. 2012, in Coastal Conference Series, Vol. 461, Nets XXI, ed. S. Lid, 291",
      "Holm, I.; Aas, S. | 2012 | Coastal Conference Series, Vol. 461, Nets XXI, ed. S. Lid, 291 | document",
    ],
    ["MNRAS: no title", "Holm I. A., 2012, MNCS, 432, 1709", "Holm, I. A. | 2012 | MNCS, 432, 1709 | document"],
    [
      "German: a year's volume, a Heft and Seiten",
      "Holm, I. (2012): Schlaf auf See. In: Zeitschrift für Küsten, 3. Jg., H. 2, S. 11–20.",
      "Holm, I. | 2012 | Schlaf auf See | article-journal | container-title=Zeitschrift für Küsten | volume=3 | issue=2 | page=11-20",
    ],
    [
      "a book of a place, with pages",
      "I. Holm, A Treatise on Winds, 3rd ed., vol. 2. Port: Quay, 1892, pp. 68–73.",
      "Holm, I. | 1892 | A Treatise on Winds, 3rd ed., vol. 2 | book | publisher=Quay | publisher-place=Port | page=68-73",
    ],
    [
      "a book in brackets",
      "I. Holm, Sleep at Sea, 2nd ed. (Quay Press, Port, 2012).",
      "Holm, I. | 2012 | Sleep at Sea | book | publisher=Quay Press, Port",
    ],
    ["a title and a year alone", "I. Holm, Sleep at sea, 2012.", "Holm, I. | 2012 | Sleep at sea | document"],
    [
      "natbib's label before it",
      "[Holm et al., 2012] Holm, I., Aas, S., and Pot, W. (2012). Sleep at sea. Coastal Health, 4(2):33–41.",
      "Holm, I.; Aas, S.; Pot, W. | 2012 | Sleep at sea | article-journal | container-title=Coastal Health | volume=4 | issue=2 | page=33-41",
    ],
    [
      "GB/T 7714",
      "王五, 赵六. 海上睡眠[J]. 海岸学报, 2012, 3(2): 11-20.",
      "王五; 赵六 | 2012 | 海上睡眠 | article-journal | container-title=海岸学报 | volume=3 | issue=2 | page=11-20",
    ],
  ])("reads %s", (_, text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it.each([
    ["‘The sailors’ rope and its knots,’", "The sailors’ rope and its knots"],
    ["'Ropes of ships' ends',", "Ropes of ships' ends"],
    ["‘Ropes of sailors’ in", "Ropes of sailors"],
    ["“The “new” rope and its knots,”", "The “new” rope and its knots"],
    ['"The "new" rope and its knots,"', 'The "new" rope and its knots'],
    ["“The “new rope and its knots,”", "The “new rope and its knots"],
  ])("keeps quotes within a title: %s", (quoted, title) => {
    expect(show(`I. Holm, ${quoted} Coastal Health, vol. 4, pp. 33-41, 2012.`)).toContain(
      `Holm, I. | 2012 | ${title} |`,
    );
  });

  it.each([
    ["I. Holm and S. d'Aas,", "Holm, I.; d'Aas, S."],
    ["I. Holm and S. d’Aas,", "Holm, I.; d’Aas, S."],
    ["I. Holm et al.,", "Holm, I.; others"],
    ["I. Holm and S. Aas, [HA12],", "Holm, I.; Aas, S."],
    ["Holm I. and Aas S.", "Holm, I.; Aas, S."],
    ["I. Holm and Sails,", "? | Holm, I."],
  ])("says whether it has all names: %s", (names, read) => {
    const shown = show(`${names} “Sleep at sea,” Coastal Health, vol. 4, pp. 33-41, 2012.`);
    expect(shown.split(" | 2012 | ")[0]).toBe(read);
  });

  it("keeps an entry whole that it can't take apart, and says so", () => {
    expect(show("personal communication with the keeper of the light")).toBe(
      "? | personal communication with the keeper of the light | document",
    );
  });

  it("names such an entry by how it begins where it is cited", () => {
    const entry = "the handbook of the harbour for masters of ships, unpublished, Department of Ropes, Oakham";
    expect(show(entry)).toBe(`? | ${entry} | document | title-short=the handbook of the harbour for masters of ships`);
  });

  it.each([
    ["Holm, I et al. (2012) Sleep at sea. Coastal Health, 4(1): 33.", "Holm, I; others | 2012 | Sleep at sea"],
    ["J Aas. A theory of sleep. Quay Press, 2012.", "Aas, J | 2012 | A theory of sleep"],
    ["I. Holm, P. Pot, and J Aas. Sleep at sea. Quay Press, 2012.", "Holm, I.; Pot, P.; Aas, J | 2012 | Sleep at sea"],
    ["Holm, I. & Aas, J S. Sleep at sea. Quay Press. 2012.", "Holm, I.; Aas, J S. | 2012 | Sleep at sea"],
    ["A Rope. Quay Press. 2012.", "? | A Rope. Quay Press. 2012."],
  ])("reads initials without a dot: %s", (entry, read) => {
    expect(show(entry)).toMatch(new RegExp(`^${read.replace(/[.?|()]/g, "\\$&")}`));
  });

  it("reads any text, in bounded time, and always gives a title", () => {
    const word = fc.constantFrom(
      "Holm, I.",
      "and",
      "2012",
      "(2012).",
      "“Sleep",
      "sea,”",
      "vol. 4",
      "pp. 3–9",
      "In:",
      "et al.",
      "A.",
      "-",
      ",",
      ".",
      "10.1234/x",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 60 }), (words) => {
        const text = `x ${words.join(" ")}`;
        const { reference } = parseReference(text, "x");
        expect(String(reference.title).length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    ["URL https: //quay.example/abstract=24.", "https://quay.example/abstract=24"],
    ["URL https://quay. Example.org/c/s45.html.", "https://quay.Example.org/c/s45.html"],
    // A sentence may follow an address.
    ["URL https://quay.example/a. Northport.", "https://quay.example/a"],
  ])("joins %s", (address, expected) => {
    const { reference } = parseReference(`Holm I (2012). “Sleep at sea.” Coastal Health. ${address}`, "x");
    expect([reference.title, reference.URL]).toEqual(["Sleep at sea", expected]);
  });

  it("keeps the start of what is too long to be a work", () => {
    const text = `${"Holm, I., ".repeat(3000)}(2012). ${"A. b ".repeat(3000)}`;
    const { reference, isSure } = parseReference(text, "x");
    expect(isSure).toBe(false);
    expect(reference.title).toBe(`${text.slice(0, 300)} …`);
    expect(countReading(() => parseReference(text, "x"))).toBeLessThan(text.length * 3);
  });
});
