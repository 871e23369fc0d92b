import { expect, it } from "vitest";
import { plan, said, section } from "./planned.ts";

const ABSTRACT =
  "Old ropes of hemp tear in harbours. We describe a winch of iron that lifts them. In detail, the design of the winch is discussed. Last but not least, winches of wood are described. The winch lifts 40 ropes in an hour.";

it("an update, a report, a summary is not what it says", () => {
  const start = section(
    "Introduction",
    "Here we (the makers of the winch) present an update on winches, describing what was done since 2018. We report results for harbours in both directions. We discuss our choices of iron and of oil. Ropes of hemp tear in winter.",
  );
  const results = section("Results", "The winch lifts 40 ropes in an hour at sea. It needs no oil in winter.");
  const { slides, takeaways } = plan([start, results], [ABSTRACT]);
  const all = [...slides.flatMap(said), ...takeaways.map(({ short }) => short.text)].join(" ");
  expect(all).not.toMatch(/an update|report results|our choices/);
  expect(all).toContain("ropes of hemp tear");
});

it("what an abstract gives may be remembered, though it points to what was said before", () => {
  const given =
    "Old ropes tear in harbours. However, two faults of scales hide that. We here present Winch2, which fixes these faults and improves load and speed of ropes at quays.";
  const results = section(
    "Results",
    "Winch2 fixes the faults of scales at sea. Its load of ropes improves with its speed at quays. Masters need no oil for it in winter.",
  );
  const { slides, takeaways } = plan([results], [given]);
  const all = [...slides.flatMap(said), ...takeaways.map(({ short }) => short.text)].join(" ");
  expect(all).toMatch(/present Winch2, which fixes these faults/);
});

it("whom authors follow, without in what, is on no slide", () => {
  const results = section(
    "Results",
    "We follow Holm et al. The winch lifts 40 ropes in an hour at sea. It needs no oil in winter.",
  );
  const { slides } = plan([results], [ABSTRACT]);
  expect(slides.flatMap(said).join(" ")).not.toContain("We follow");
});

it("what a paper only announces is on no slide and not remembered, but what its authors give is", () => {
  const results = section("Results", "The winch lifts 40 ropes in an hour at sea. It needs no oil in winter.");
  const end = section("Conclusion", "The winch is described in detail. It lifts 40 ropes of hemp in an hour.");
  const start = section(
    "Introduction",
    "Ropes of hemp tear. Section iron winches discusses the iron of the winches. Section ends concludes the paper.",
  );
  const { slides, takeaways } = plan([start, results, end], [ABSTRACT]);
  const all = [...slides.flatMap(said), ...takeaways.map(({ short }) => short.text)].join(" ");
  expect(all).not.toMatch(/discusse|in detail|concludes|of wood/);
  expect(all).toContain("a winch of iron");
});

it("that somebody found it says nothing more than what was found", () => {
  const results = section(
    "Results",
    "We find that ropes of hemp lift 40 ropes in an hour at sea. The plot shows that winches of iron need no oil in winter.",
  );
  const { slides } = plan([results], [ABSTRACT]);
  const all = slides.flatMap(said).join(" ");
  expect(all).toContain("Ropes of hemp lift 40 ropes");
  expect(all).toContain("Winches of iron need no oil");
  expect(all).not.toMatch(/We find|The plot/);
});
