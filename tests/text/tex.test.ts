import { afterEach, describe, expect, it, vi } from "vitest";
import { drawnText, findTexFault, isTex, texError } from "../../scripts/text/tex.ts";

describe("a formula", () => {
  it.each([
    "E = mc^2",
    "\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}",
    "a % a comment\n= b",
    "a\\%b",
    "\\boxed{}",
    "\\rule{1em}{1em}",
    "\\sqrt{}",
    "\\frac{}{}",
    // The colour in which KaTeX sets what it refuses by default, and a command's name that somebody means.
    "\\textcolor{#cc0000}{\\text{\\textbackslash href}}",
    "\\def\\x{1}\\x",
  ])("%s is shown as it is meant", (tex) => {
    expect(findTexFault(tex, true)).toEqual({});
  });

  it.each([
    ["\\href{https://example.org}{E=mc^2}", "`\\href` would stand there as a word"],
    ["\\href{java&colon;x}{E}", "`\\href`"],
    ["x\\tag{\\url{https://example.org/a_b}}", "`\\url`"],
    ["\\htmlClass{x}{E} \\htmlId{x}{E} \\htmlClass{y}{E}", "`\\htmlClass` and `\\htmlId` would"],
    ["\\htmlStyle{color: red}{E}", "`\\htmlStyle`"],
    ["\\htmlData{a=b}{E}", "`\\htmlData`"],
    ["\\includegraphics{a.png}", "`\\includegraphics`"],
    ["\\let\\link=\\href \\link{https://example.org}{E}", "as a word"],
    ["\\def\\x{\\url{a}}\\x", "`\\url`"],
    ["\\message{x} E", "`\\message` writes to the terminal"],
    ["\\let\\m=\\errmessage \\m{x} E", "writes to the terminal"],
    ["\\def\\x{1}", "nothing of it is seen"],
    ["{}\\,", "nothing of it is seen"],
    [`${"{".repeat(500)}x${"}".repeat(500)}`, "nested too deeply"],
  ])("%s lacks something", (tex, loss) => {
    expect(findTexFault(tex, true).error).toBeUndefined();
    expect(findTexFault(tex, true).loss).toContain(loss);
    expect(texError(tex, true)).toContain(loss);
  });

  it("within a line ends no comment", () => {
    expect(findTexFault("a % b", false).loss).toContain("is a comment");
    expect(isTex("a % b")).toBe(true);
  });

  it("that KaTeX can't read is told in KaTeX's words", () => {
    expect(findTexFault("\\foo", true).error).toMatch(/^Undefined control sequence: \\foo/);
    expect(isTex("\\foo")).toBe(false);
    expect(findTexFault(`${"\\frac{1}{".repeat(3000)}x${"}".repeat(3000)}`, true)).toEqual({
      error: "it is nested too deeply to be drawn",
    });
  });

  it("has letters that are read back in the order in which they are drawn", () => {
    expect(drawnText("E = mc^2 < \\text{“a”}", false)).toBe("E=mc2<“a”");
  });
});

describe("a command that writes to the terminal", () => {
  afterEach(() => void vi.restoreAllMocks());

  it.each(["\\message{x}", "\\errmessage{x}", "\\show\\x"])("%s writes nothing", (tex) => {
    const spies = (["log", "error", "warn"] as const).map((name) => vi.spyOn(console, name));
    expect(texError(`${tex} E`, false)).toContain("terminal");
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    expect(console.log).toBe(spies[0]);
  });
});
