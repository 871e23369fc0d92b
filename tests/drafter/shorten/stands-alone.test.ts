import { describe, expect, it } from "vitest";
import { standingOf, standsAlone } from "../../../scripts/drafter/shorten/stands-alone.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";

describe("standsAlone", () => {
  it.each([
    "Ropes of hemp tear in the cold.",
    "There are three kinds of ropes.",
    "We measure ropes of hemp.",
    "Who trusts a rope of hemp?",
    "p53 is a protein of sailors.",
    "Sailors need vitamin D.",
    "“Hemp” was a word for ropes.",
    "In spring, ropes are dry.",
    "Although ropes tear, they are cheap.",
    "We measure ropes in this paper.",
    "We use ropes such as those of hemp.",
    "Ropes tell sailors which course to follow.",
  ])("keeps %j", (text) => {
    expect(standsAlone(text, ENGLISH)).toBe(true);
  });

  it.each([
    ["leans on what came before", "This makes ropes weak."],
    ["leans on what came before", "They are weak."],
    ["leans on what came before", "Such ropes are weak."],
    ["leans on what came before", "The former are weak."],
    ["leans on what came before", "In this case, ropes are weak."],
    ["leans on what came before", "Compared with these ropes, chains are heavy."],
    ["leans on what came before", "Generally, this means weak ropes."],
    ["leans on what came before", "There are problems with this practice."],
    ["leans on what came before", "Sailors trust such old ropes."],
    ["leans on what came before", "“Ropes are weak,” they say."],
    ["leans on what came before", "On old ships they break at night."],
    ["leans on what came before", "We can learn much about ropes from this."],
    ["leans on what comes next", "A few examples of ropes follow."],
    ["leans on what comes next", "Ropes have several challenges: a."],
    ["leans on what comes next", "The ship has two modules: (i) the winch."],
    ["leans on what comes next", "A rope is sound on ships that hold it, i.e."],
    ["talks to the reader", "Discover how sailors trust old ropes."],
    ["leans on what comes next", "Let x be the length of a rope."],
    ["leans on what comes next", "Consider a rope of hemp."],
    ["is about the text", "We conclude by weighing ropes."],
    ["is about the text", "We turn to ropes of the north."],
    ["names a place", "Figure 3 has ropes of hemp."],
    ["names a place", "Ropes of hemp are weak (Table 2)."],
    ["names a place", "Section 4 gives an overview of ropes."],
    ["names a place", "Ropes are weak, as described above."],
    ["names a place", "The next section is about ropes."],
    ["names a place", "The second column has ropes of hemp."],
    ["names a place", "The x-axis has the length of ropes."],
    ["names a place", "Dashed lines show ropes of hemp."],
    ["names a place", "As shown in Table ??, ropes are weak."],
    ["names a place", "Ropes are shown in Ta- ble 4."],
    ["names a place", "All weights in bold are significant."],
    ["is a piece of a reference", "Ropes of the north [cited 2013 Apr 23]."],
    ["announces", "We describe the experimental setup."],
    ["announces", "We will measure ropes of hemp."],
    ["announces", "The ropes are as follows:"],
    ["has no end", "Ropes of hemp are weak"],
    ["has no end", "Ropes of hemp are …"],
    ["is a heading with its text", "Weak ropes We measure ropes of hemp."],
    ["is a heading with its text", "Ropes: hemp is weak."],
    ["is a name without what it names", "Theorem 2."],
    ["is a part of a picture", "(a) Ropes are weak."],
    ["is a part of a picture", "Left: ropes are weak."],
    ["is of the paper", "The authors declare no competing interests."],
    ["is of the paper", "Code is available at a quay."],
    ["is of the paper", "The work was supported by a guild."],
    ["is of the paper", "J.D. wrote the text."],
    ["is of the paper", "The weight of ropes is left for future work."],
    ["is of the paper", "The weight of ropes merits further exploration."],
    ["is of the paper", "We make ropes and chains publicly available."],
    ["is of the paper", "The ropes will be released in spring."],
    ["is of the paper", "We hope that sailors like ropes."],
    ["is cut", "Ropes were sold to D."],
    ["is cut", "goes to the quay."],
    ["has lost its subject", "Includes a detailed history of ropes."],
    ["has lost its subject", "Is shown to be weak."],
    ["has no verb", "The weak ropes of the north."],
    ["is half of a sentence", "Since the ropes are weak."],
    ["has half of its brackets", "Ropes of hemp) are weak."],
    ["is two that were read as one", "We measure ropes of the north. and chains are heavy."],
    ["has lost a citation", "We follow the way of , and measure ropes."],
    ["is no text", "Ropes x i , y j = z k ( 1 ) + n."],
  ])("refuses what %s: %j", (_, text) => {
    expect(standsAlone(text, ENGLISH)).toBe(false);
  });
});

describe("standingOf", () => {
  it.each([
    ["This makes ropes weak.", "led"],
    ["They are weak.", "led"],
    ["If they are old, ropes of hemp break at night.", "led"],
    ["Sailors need such old ropes.", "led"],
    ["On old ships they break at night.", "led"],
    ["This package is for old ropes.", "alone"],
    ["On old ships, it breaks within two days.", "led"],
    ["In factories they break at night.", "led"],
    ["By doing so, sailors save rope.", "led"],
    ["In general, it is dry on ships.", "alone"],
    ["In winter ropes break when it snows.", "alone"],
    ["The winch finds a rope in O(1) time.", "alone"],
    ["The sums in lines 12 and 13 are wrong.", undefined],
    ["Ropes break early, see (Smith 2010).", undefined],
    ["The former are weak.", undefined],
    ["Let x be the length of a rope.", undefined],
    ["This is shown in Figure 3.", undefined],
  ])("of %j is %s", (text, standing) => {
    expect(standingOf(text, ENGLISH)).toBe(standing);
  });
});
