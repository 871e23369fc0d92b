import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { parseDocument, stringify } from "yaml";
import { SourceText } from "../../scripts/diagnostics/source-text.ts";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { findMisread } from "../../scripts/outline/mistakes/find-misread.ts";
import { findMistakes } from "../../scripts/outline/mistakes/find-mistakes.ts";
import { isSwallowed } from "../../scripts/outline/mistakes/swallowed.ts";
import { outlineSchema } from "../../scripts/outline/schema.ts";
import { allFields } from "../../scripts/outline/schema-nodes.ts";
import { recipeSchema } from "../../scripts/remix/recipe/schema.ts";
import { MISTAKES } from "./beginners.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-mistakes-"));
afterAll(() => rmSync(folder, { recursive: true }));

const FIELDS = allFields(outlineSchema);

/** What is told of a text that YAML reads as it was meant. */
function alarms(text: string, schema = outlineSchema as Parameters<typeof findMisread>[2]) {
  const source = new SourceText("x.yaml", text);
  const document = parseDocument(text, { logLevel: "silent", prettyErrors: false });
  expect(document.errors).toEqual([]);
  return [...findMistakes(source, FIELDS), ...findMisread(document, source, schema)].map(
    ({ message, position }) => `${position.line}:${position.column} ${message}`,
  );
}

describe("good YAML", () => {
  const files = execFileSync("git", ["ls-files", "*.yaml", "*.yml"], { encoding: "utf8" })
    .split("\n")
    .filter((file) => file !== "" && !file.includes("/faults/") && !/pnpm|\.github/.test(file));

  it.each(files)("gives no alarm: %s", (file) => {
    const text = readFileSync(file, "utf8");
    expect(alarms(text, /lectures/.test(file) ? recipeSchema : outlineSchema)).toEqual([]);
  });

  it("gives none in other ways of writing it", () => {
    expect(
      alarms(`# A comment
---
lectern: 1 # the version
paper: &paper
  title: >-
    A title: with a colon # and a sign
      - and a dash
  authors:
  - name: Ada Example   # no dash too few
    affiliation: "A: b
      goes on"
  - { name: 'It''s Bob', affiliation: [a, "b: c"] }
  url: https://example.org/a#b
  year: 2020 #todo
talk: { start: "14:30", url: "https://example.org" }
sections:
- id: one #first
  title: |
    Two
      # not a comment
  content:

  - A text that
    goes on (really).
  -   point: C# and a:b
      details: [a, b,
        c]
  - *paper
  - ? key
    : value
  - "a \\"quoted\\" text" # and a comment
  - "It ends in a backslash \\\\"
`).filter((message) => !message.includes("`?`")),
    ).toEqual([]);
  });

  it("gives none, whatever its texts are", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.stringMatching(/^[\w :#\-'"[\]{},.&*!|>%@`?\\]{1,200}$/),
      fc.lorem({ maxCount: 40 }),
    );
    const value = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, text, fc.integer(), tie("list"), tie("fields")),
      list: fc.array(tie("node"), { maxLength: 4 }),
      fields: fc.dictionary(fc.constantFrom(...FIELDS), tie("node"), { maxKeys: 4 }),
    })).fields;
    fc.assert(
      fc.property(
        value,
        fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_FOLDED"),
        fc.boolean(),
        (data, style, isFlow) => {
          // Folded at a width, a plain text may go on with a dash: that is what a person would write for a list.
          const written = stringify(data, {
            defaultStringType: style as "PLAIN",
            lineWidth: style === "PLAIN" ? 0 : 60,
            collectionStyle: isFlow ? "flow" : "any",
            aliasDuplicateObjects: false,
          });
          const source = new SourceText("x.yaml", written);
          expect(
            findMistakes(source, FIELDS).map(({ message, position }) => `${written}\n${position.line} ${message}`),
          ).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a backslash in double quotes", () => {
  const outline = (block: string) =>
    `lectern: 1\npaper:\n  title: A\n  licence: unknown\n  authors: [{ name: B }]\nsections:\n  - id: a\n    title: A\n    content:\n      - ${block}\n`;

  it.each([
    ["a folder", '"See C:\\temp"', "10:16 in double quotes `\\t` is a gap, so of `\\temp` only `emp` is left"],
    [
      "TeX without dollars",
      '"So \\\\ \\rho"',
      "10:16 in double quotes `\\r` is a gap, so of `\\rho` only `ho` is left",
    ],
    [
      "TeX",
      '"So $\\theta$"',
      "10:14 in double quotes `\\t` is no longer a backslash and a letter, so `\\theta` is lost",
    ],
  ])("is told once where it makes a gap: %s", (_, block, alarm) => {
    expect(alarms(outline(block))).toEqual([alarm]);
  });

  it.each([
    '"Is it so?\\nu costs $4"',
    '"It costs $5\\nto me, $6 to you"',
    '"Of $a$\\nto $b$"',
    '"C:\\\\temp"',
    '"One\\nline"',
    "'C:\\temp'",
    'code: "if a:\\n\\treturn"',
  ])("is none: %s", (block) => {
    expect(alarms(outline(block))).toEqual([]);
  });
});

describe("an entry of a list", () => {
  const outline = (block: string) =>
    `lectern: 1\npaper:\n  title: A\n  licence: unknown\n  authors: [{ name: B }]\nsections:\n  - id: a\n    title: A\n    content:\n      - One\n${block}\n`;

  it("that has no space behind its field is told, since it is a text", () => {
    expect(alarms(outline("      - point:Two ships"))).toEqual([
      "11:9 there is no space behind `point:`, so it is part of the text",
    ]);
  });

  it.each(["- 'point:Two'", "- https://example.org", "- ratio:two", "- point://a"])("is a text: %s", (entry) => {
    expect(alarms(outline(`      ${entry}`))).toEqual([]);
  });

  it("that has no space behind its dash is given one", async () => {
    const file = join(folder, "dash.yaml");
    writeFileSync(file, outline("      -point: Two"));
    const { diagnostics } = await loadOutline(file);
    expect(diagnostics.map(({ message, hint, position }) => `${position?.line} ${message}: ${hint}`)).toEqual([
      "11 there must be a space behind the dash of each entry: write `- point: Two`",
    ]);
  });
});

it("a text without quotes may go on with any sign, whatever is wrong elsewhere", async () => {
  const text = "lectern: 1\nslides:\n  - slide: Monkeys: they have it\n  - as others have [@aas2019;\n    @berg2021]\n";
  const { diagnostics } = await loadOutline("o.yaml", text);
  expect(diagnostics.flatMap(({ position }) => position?.line ?? [])).toEqual([3]);
});

describe("a comment", () => {
  it.each([
    ["We are", " ", "1 of all"],
    ["Issue", " ", "15 of the tracker"],
    ["The", " ", " of samples grew"],
    ["Use (the", "  ", " sign) here"],
    ["C", " ", " and F # are languages"],
    ["We take the sign", " ", " in all places."],
    ["Maps", " ", "todo"],
    ["die Zahl der", " ", " Karten"],
  ])("swallows what was meant to be shown: %s%s#%s", (text, gap, comment) => {
    expect(isSwallowed(text, gap, comment)).toBe(true);
  });

  it.each([
    ["A title", "  ", " guessed from the heading"],
    ["A title", " ", " TODO: shorter"],
    ["A title", " ", " the short one"],
    ["A whole sentence.", " ", " from section 2."],
    ["II", " ", " as printed"],
    ["A title", " ", ""],
    ["A title", " ", "--- below this the appendix"],
    ["A title", " ", "# twice"],
    ["And sets (sf", " ", " guess"],
  ])("is one: %s%s#%s", (text, gap, comment) => {
    expect(isSwallowed(text, gap, comment)).toBe(false);
  });
});

describe("broken YAML", () => {
  const file = join(folder, "outline.yaml");
  const texts = [
    readFileSync("outlines/international-cooperation/outline.yaml", "utf8"),
    ...MISTAKES.map(({ content }) => content),
  ];
  const pieces = [
    "\t",
    " ",
    "- ",
    ": ",
    " #",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!x ",
    "|",
    ">",
    "\u00a0",
    "\n",
    "---\n",
    "\\",
    "%",
    "@",
    "`",
    "?",
    ",",
    "\u2028",
    "<<: *a\n",
  ];

  it("is told with its places and never throws, wherever a piece is put in or taken out", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), fc.constantFrom("", ...pieces)), {
          minLength: 1,
          maxLength: 4,
        }),
        async (text, edits) => {
          const edited = edits.reduce((all, [where, gone, piece]) => {
            const at = Math.floor(where * all.length);
            return `${all.slice(0, at)}${piece}${all.slice(at + gone)}`;
          }, text);
          writeFileSync(file, edited);
          const { diagnostics } = await loadOutline(file);
          const lines = edited.split("\n").length;
          for (const { position, message, hint = "" } of diagnostics) {
            expect(position === undefined || position.line <= lines).toBe(true);
            expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|expected ``/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ["quotes", '  - "x\n'],
    ["brackets", "- [a\n"],
    ["tabs", "\t- a: b: c\n"],
    ["colons", "- a: b: c\n"],
    ["spaces", "\u00a0\u00a0- a\n"],
    ["deep lists", "- ".repeat(200)],
  ])("of %s in great number is told in few words", async (_name, piece) => {
    writeFileSync(file, piece.repeat(Math.floor(200_000 / piece.length)));
    const { diagnostics } = await loadOutline(file);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThan(200);
  });
});
