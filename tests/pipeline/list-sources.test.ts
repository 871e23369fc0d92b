import { describe, expect, it } from "vitest";
import { listSources } from "../../scripts/pipeline/list-sources.ts";
import type { Testimony } from "../../scripts/witness/witness.ts";

const say = (kind: Testimony["kind"], text: string, slide: string, ground?: string): Testimony => ({
  ...{ kind, text, slide, wording: "own words", findings: [] },
  grounds: ground === undefined ? [] : [{ place: "Results, sentence 1", text: ground }],
});

describe("listSources", () => {
  const testimonies = [
    say("message", "It finds  nine of ten", "results", "It finds 91%."),
    say("point", "In four seconds", "results", "A rope takes four seconds."),
    say("cell", "91 %", "results", "91%"),
    say("note", "Look at this", "results"),
    { ...say("point", "My own harbour has one", "results"), wording: "not from the paper" as const },
    say("message", "It is not shown", "left-out", "A sentence."),
  ];
  const slides = [
    { no: 1, address: "title" },
    { no: 4, address: "results" },
    { no: 5, address: "results.2" },
    { no: 6 },
  ];

  it("has what is read on the slides that are printed, each with its sentence and place, by the slides' numbers", () => {
    expect(listSources({ testimonies }, slides, "en")).toEqual({
      title: "In the paper",
      entries: [
        [
          { tag: "strong", inner: ["4. It finds nine of ten"] },
          " “It finds 91%.” ",
          { tag: "em", inner: ["Results, sentence 1"] },
        ],
        [
          { tag: "strong", inner: ["In four seconds"] },
          " “A rope takes four seconds.” ",
          { tag: "em", inner: ["Results, sentence 1"] },
        ],
        [{ tag: "strong", inner: ["My own harbour has one"] }, " ", { tag: "em", inner: ["the speaker's own"] }],
      ],
    });
    expect(listSources({ testimonies: [] }, slides, "es")).toEqual({ title: "En el artículo", entries: [] });
  });
});
