/** Mistakes of beginners, each in a small outline; what Lectern answers is in `beginners.expected.md`. */
export interface Mistake {
  name: string;
  content: string;
}

const PAPER = `lectern: 1
paper:
  title: A paper
  authors: [{ name: Ada Example }]
  licence: CC-BY-4.0
`;

const of = (name: string, content: string): Mistake => ({ name, content });
const sections = (name: string, text: string) => of(name, `${PAPER}sections:\n${text}\n`);
/** Lines of a section beside its id and title. */
const section = (name: string, text: string) => sections(name, `  - id: one\n    title: One\n${text}`);
/** A point, or several lines of a section's content. */
const point = (name: string, text: string) => section(name, `    content:\n      - The first point\n      ${text}`);
/** A line of the paper's own. */
const paper = (name: string, text: string) => of(name, `${PAPER}  ${text}\nsections: [{ id: one, title: One }]\n`);
/** An outline with something replaced. */
const whole = (name: string, from: string, to: string) =>
  of(name, `${PAPER.replace(from, to)}sections: [{ id: one, title: One }]\n`);
const talk = (name: string, text: string) =>
  of(name, `${PAPER}talk:\n  ${text}\nsections: [{ id: one, title: One }]\n`);

export const MISTAKES: Mistake[] = [
  // Colons
  point("a colon in a point", "- The model: a map of the city"),
  point("a colon in a point that begins like a field", "- Note: the map is not the city"),
  point("a colon at the end of a point", "- We show two things:"),
  point("a colon in a point with fields", "- point: The model: a map\n        source: II"),
  point("a colon in a point of two lines", "- The model of the city\n        is: a map"),
  section("a colon in a title", "    gist: Maps: a short history"),
  section(
    "a colon in a gist and another in a point",
    "    gist: Maps: a history\n    content:\n      - Towns: a history",
  ),
  point("a colon in a text in braces", "- { point: Maps: a history }"),
  section("no space behind a colon", "    gist:A history"),
  sections("no space behind any colon", "  - id:one\n    title:One"),
  section("a colon from a Chinese keyboard", "    gist：A history"),
  section("an equals sign for a colon", "    gist = A history"),
  // Hashes
  point("a number sign that swallows the rest", "- We are #1 of all in the world"),
  point("a sign in the middle of a sentence", "- The # of samples grew each year"),
  point("a number sign at the start", "- #1 of all in the world"),
  paper("a number sign in a venue", "venue: Journal of Maps #12"),
  point("a comment within a text of two lines", "- This is a text # which goes on\n        in a second line"),
  section("a number sign that swallows a bracket", "    tags: [c #, maps]"),
  // Commas
  point(
    "a comma in a text in brackets",
    "- point: Three reasons\n        details: [the first is old, and torn, the second]",
  ),
  // Dashes
  point("details by a nested dash", "- Three reasons\n        - The first\n        - The second"),
  sections("a forgotten dash before a section", "  id: one\n  title: One"),
  sections("a forgotten dash before the second section", "  - id: one\n    title: One\n  id: two\n  title: Two"),
  sections("two sections in one", "  - id: one\n    title: One\n    id: two\n    title: Two"),
  point("a forgotten dash before a point", "The second point"),
  section("points without any dash", "    content:\n      The first point\n      The second point"),
  section("no space behind the dashes", "    content:\n      -The first point\n      -The second point"),
  section("bullets for dashes", "    content:\n      • The first point\n      • The second point"),
  section("stars for dashes", "    content:\n      * The first point\n      * The second point"),
  section("numbers for dashes", "    content:\n      1. The first point\n      2. The second point"),
  section("a list on the line of its field", "    content: - The first point"),
  // Indentation
  sections("one space too few", "  - id: one\n   title: One"),
  sections("one space too many", "  - id: one\n     title: One"),
  section("a point one space to the left", "    content:\n      - The first point\n     - The second point"),
  section("a text that goes on too far left", "    gist: A text that goes on\n    in the next line"),
  sections("tabs", "\t- id: one\n\t  title: One"),
  sections("a tab before a field", "  - id: one\n\ttitle: One"),
  sections("no-break spaces", "  - id: one\n\u00a0\u00a0\u00a0\u00a0title: One"),
  sections("spaces of a Chinese keyboard", "  - id: one\n\u3000\u3000title: One"),
  // Signs at the start of a text
  point("emphasis at the start", "- *Maps* are old"),
  point("strong emphasis at the start", "- **Maps** are old"),
  point("a text that is all emphasis", "- *Maps*"),
  section("a bracket within a list", "    tags: [map[1], city]"),
  point("an ampersand at the start", "- &c. and what follows"),
  point("a handle at the start", "- @ada drew the first map"),
  point("code at the start", "- `print` writes a line"),
  point("an exclamation mark at the start", "- !Kung is a language"),
  point("a citation at the start", "- [@ada2020] drew the first map"),
  point("a link at the start", "- [The map](https://example.org/map) is old"),
  point("a greater-than sign at the start", "- > 50 % of all maps are wrong"),
  point("a percent sign at the start", "- %-signs are rare"),
  point("braces at the start", "- {x} is a set"),
  point("a question mark at the start", "- ? What is a map"),
  // Quotes and brackets
  point("a quote that is not closed", '- "The map is old\n      - The city is new'),
  point("an apostrophe at the start", "- 'tis the map that is old"),
  point("words behind a quote", '- "Maps" are old'),
  point("an apostrophe in single quotes", "- 'It's a map'"),
  section("a bracket that is not closed", "    tags: [maps, cities\n    content:\n      - The first point"),
  section("a bracket too many", "    tags: [maps]]"),
  point("TeX in double quotes", '- "The angle $\\theta$ and $\\beta$"'),
  point("a sign of TeX that double quotes do not know", '- "The set $\\Delta$"'),
  section("a citation with its sign in a field", "    content:\n      - point: One\n        cite: [@ada2020]"),
  section("a label in curly quotes", "    label: “II”"),
  section("a comma in a text in braces", "    content:\n      - { point: Maps, cities and towns }"),
  // Values
  talk("a day that is not there", "date: 2026-02-30"),
  talk("a day in another order", "date: 31.05.2026"),
  paper("a language by its name", "language: English"),
  paper("a language with an underscore", "language: en_GB"),
  paper("a year in words", "year: in press"),
  talk("minutes with a comma", "minutes: 12,5"),
  talk("minutes with a unit", "minutes: 20 min"),
  talk("yes for true", "clicks: yes"),
  section("a number for a label", "    label: 1.10"),
  section("tags with commas", "    tags: maps, cities"),
  sections("an id with capitals and spaces", "  - id: Part One\n    title: One"),
  sections("an id in curly quotes", "  - id: “one”\n    title: One"),
  whole("an author without a field", "[{ name: Ada Example }]", "[Ada Example, Bob Example]"),
  whole("authors as a text", "[{ name: Ada Example }]", "Ada Example and Bob Example"),
  whole("a licence that is none", "CC-BY-4.0", "XX"),
  whole("an American licence", "licence: CC-BY-4.0", "license: CC-BY"),
  point("a figure on the web", "- figure: https://example.org/map.png\n        alt: A map"),
  point("a figure of another folder", "- figure: C:\\Users\\ada\\map.png\n        alt: A map"),
  point("a figure without a description", "- figure: map.png"),
  point("an entry of no kind", "- caption: A map\n        source: II"),
  point("an empty point", "-"),
  point("a point in a list of its own", "- [The map]"),
  section("a cell that is no text", "    content:\n      - table: { columns: [A, true], rows: [[x, [1]]] }"),
  section("a title that is empty", "    gist:"),
  // Marks that mean nothing
  point("a footnote", "- The map is old[^1]"),
  point("a footnote in place", "- The map is old^[1]"),
  point("a break of lines", "- The map<br>is old"),
  point("an emoji by its name", '- "The map is old :smile: or torn"'),
  point("a heading in content", '- "# The map"'),
  point("a dash in a text of its own", '- "- The map is old"'),
  point("numbers of one's own", "- 1. The map is old\n      - 2. The map is new"),
  point("a list in a list", "- The map is\n      - - old\n        - torn"),
  point("a picture in a text", "- The map ![map](map.png) is old"),
  // Files
  of("two documents", `${PAPER}sections: [{ id: one, title: One }]\n---\n# Slide`),
  of("a deck", "---\ntheme: default\ntitle: A talk\n---\n\n# A talk\n\n---\n\n# Second slide\n"),
  of("a text that is no outline", "A paper about maps\n\nIt says that maps are old.\n"),
  of("a list that holds itself", `${PAPER}sections: &s\n  - *s\n`),
];
