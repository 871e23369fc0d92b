import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokensOf } from "../../../scripts/manuscript/sentences/tokens.ts";
import { readManuscript } from "../../../scripts/pipeline/import-paper.ts";
import { findExchanges } from "../../../scripts/witness/compare/find-exchanges.ts";
import { findRun, findSubsequence } from "../../../scripts/witness/compare/find-words.ts";
import { indexPaper } from "../../../scripts/witness/paper/index-paper.ts";

const { manuscript } = await readManuscript("tests/witness/ropes/paper.md");
if (!manuscript) throw new Error("no paper");
const paper = indexPaper(manuscript, "paper.md");
const sentences = paper.sentences.filter(({ kind }) => kind === "sentence");
const anySentence = fc.constantFrom(...sentences);

describe("findRun", () => {
  it("finds each sentence as a whole, and each piece of one", () => {
    fc.assert(
      fc.property(anySentence, fc.nat(), fc.nat(), ({ tokens, index }, from, length) => {
        expect(findRun(tokens, paper)?.form).toBe("whole");
        const start = from % tokens.length;
        const piece = tokens.slice(start, start + 1 + (length % (tokens.length - start)));
        const found = findRun(piece, paper, new Set([paper.sentences[index] as (typeof sentences)[number]]));
        expect(found?.sentences.map((sentence) => sentence.index)).toEqual([index]);
      }),
    );
  });

  it("finds sentences that follow one another", () => {
    const [first, second] = sentences.filter(({ place }) => place === "Results");
    const tokens = tokensOf(`${first?.text} ${second?.text}`);
    expect(findRun(tokens, paper)).toMatchObject({ form: "whole", sentences: [first, second] });
    expect(findRun(tokensOf("Quaymaster finds 92% of the ropes"), paper)).toBeUndefined();
    expect(findRun([], paper)).toBeUndefined();
  });
});

describe("findSubsequence", () => {
  it("finds what is left of a sentence when any of its words go, and which went", () => {
    fc.assert(
      fc.property(anySentence, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (sentence, keeps) => {
        const kept = sentence.tokens.filter((_, index) => keeps[index]);
        fc.pre(kept.length > 0);
        const found = findSubsequence(kept, [sentence], paper);
        expect(found?.sentences[0]).toBe(sentence);
        const left = found?.gaps.flat().length ?? 0;
        const all = found?.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0) ?? 0;
        expect(left + kept.length).toBe(all);
      }),
    );
  });
});

describe("findExchanges", () => {
  it("finds the one word that is another", () => {
    fc.assert(
      fc.property(anySentence, fc.nat(), (sentence, at) => {
        const { text, tokens } = sentence;
        fc.pre(tokens.length > 4);
        const token = tokens[at % tokens.length];
        if (!token) return;
        const changed = `${text.slice(0, token.from)}zyx${text.slice(token.to)}`;
        const found = findExchanges(tokensOf(changed), [sentence]);
        expect(
          found.map(({ said, written }) => [changed.slice(said.from, said.to), text.slice(written.from, written.to)]),
        ).toEqual([["zyx", text.slice(token.from, token.to)]]);
      }),
    );
  });

  it("finds none in a sentence that says it in other words", () => {
    expect(findExchanges(tokensOf("Old ropes may well hold, and young ones break"), sentences)).toEqual([]);
  });
});
