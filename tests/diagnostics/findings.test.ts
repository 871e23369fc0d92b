import { describe, expect, it } from "vitest";
import { Findings, MappedFindings } from "../../scripts/diagnostics/findings.ts";
import { SourceText } from "../../scripts/diagnostics/source-text.ts";
import { counted } from "../../scripts/text/counted.ts";

const source = new SourceText("paper.tex", "one\ntwo\nthree\n");
const collect = (most?: number) =>
  new Findings<number>((finding, at) => source.diagnostic(finding, source.positionOf(at)), most);
const told = (findings: Findings<number>) =>
  findings.list().map(({ code, message, position }) => `${position?.line} ${code}: ${message}`);

describe("Findings", () => {
  it("tells the same thing once, at its first place, with a count of its own", () => {
    const findings = collect();
    for (const at of [4, 8]) findings.count("macro-is-known", "a", at, (count) => `${counted(count, "use")} of a`);
    findings.count("macro-is-known", "b", 0, (count) => `${counted(count, "use")} of b`);
    findings.count("line-is-read", "", 0, (count) => ({ message: counted(count, "line"), hint: "look" }), 12);
    expect(told(findings)).toEqual([
      "2 macro-is-known: 2 uses of a",
      "1 macro-is-known: 1 use of b",
      "1 line-is-read: 12 lines",
    ]);
    expect(findings.list()).toMatchObject([{ severity: "warning" }, {}, { hint: "look", sourceLine: "one" }]);
  });

  it("names what a rule finds, each once, and no more than a person reads", () => {
    const findings = collect();
    for (const name of ["x", "y", "x"]) findings.gather("label-exists", name, 4, (names) => `no label ${names}`);
    for (let n = 1; n <= 14; n++) findings.gather("term-exists", `t${n}`, 8, (names) => names);
    expect(told(findings)).toEqual([
      "2 label-exists: no label `x`, `y`",
      `3 term-exists: ${Array.from({ length: 12 }, (_, n) => `\`t${n + 1}\``).join(", ")} and 2 more`,
    ]);
  });

  it("keeps what has a place and a severity of its own, and says how many kinds it leaves out", () => {
    const findings = collect(1);
    findings.add({ code: "file-is-small", message: "too large", severity: "error" }, 0);
    findings.take([{ severity: "warning", code: "file-is-there", message: "missing" }]);
    for (const kind of ["a", "b", "c"]) findings.count("known", kind, 4, () => kind);
    expect(told(findings)).toEqual([
      "1 file-is-small: too large",
      "undefined file-is-there: missing",
      "2 known: a",
      "2 findings-are-few: 2 more kinds of findings are not listed",
    ]);
    expect(findings.list()[0]?.severity).toBe("error");
  });

  it("are counted together with those of a part that has other places", () => {
    const findings = collect();
    const part = new MappedFindings<string, number>(findings, (word) => source.text.indexOf(word));
    const say = (count: number) => counted(count, "use");
    findings.count("macro-is-known", "a", 0, say);
    part.count("macro-is-known", "a", "two", say);
    part.gather("term-exists", "t", "three", (names) => names);
    part.add({ code: "line-is-read", message: "alone" }, "two");
    const all = ["2 line-is-read: alone", "1 macro-is-known: 2 uses", "3 term-exists: `t`"];
    expect(told(findings)).toEqual(all);
    expect(part.list()).toEqual(findings.list());
  });
});
