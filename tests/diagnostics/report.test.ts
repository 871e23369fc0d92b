import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { EnvironmentError, toEnvironmentError } from "../../scripts/diagnostics/environment-error.ts";
import { reportDiagnostics } from "../../scripts/diagnostics/report.ts";

const at = (line: number, sourceLine: string, column: number, length = 1): Diagnostic => ({
  severity: "error",
  code: "rule",
  message: "what is wrong",
  file: "a.yaml",
  position: { line, column, length },
  sourceLine,
});

describe("reportDiagnostics", () => {
  it("shows the line with a caret under the fault", () => {
    expect(reportDiagnostics([{ ...at(4, "    minutes: five", 14, 4), hint: "try `minutes: 5`" }], false)).toBe(
      [
        "a.yaml:4:14 error rule",
        "  4 |     minutes: five",
        "    |              ^^^^  what is wrong",
        "    | hint: try `minutes: 5`",
        "",
      ].join("\n"),
    );
  });

  it("sorts by place", () => {
    const report = reportDiagnostics([at(10, "b", 1), at(9, "a", 5), at(9, "a", 1)], false);
    expect(report.match(/a\.yaml:\S+/g)).toEqual(["a.yaml:9:1", "a.yaml:9:5", "a.yaml:10:1"]);
  });

  it("keeps a very long line readable, with the fault in sight", () => {
    const line = `${"x".repeat(3000)}FAULT${"y".repeat(3000)}`;
    const [, frame = "", caret = ""] = reportDiagnostics([at(1, line, 3001, 5)], false).split("\n");
    expect(frame.length).toBeLessThan(120);
    expect(frame.slice(caret.indexOf("^"), caret.indexOf("^") + 5)).toBe("FAULT");
  });

  it("lets no control character reach the terminal", () => {
    expect(reportDiagnostics([at(1, "\u001b[2Jgone\u202e", 1)], false)).not.toMatch(/[\u001b\u202e]/);
  });
});

describe("toEnvironmentError", () => {
  it.each(["ENOSPC", "EACCES", "EROFS"])("says in words what %s means", (code) => {
    const error = toEnvironmentError(Object.assign(new Error("x"), { code, path: "dist" }));
    expect(error?.diagnostic).toMatchObject({ code: `system-${code.toLowerCase()}`, file: "dist" });
    expect(error?.diagnostic.hint).toBeTruthy();
  });

  it("names the folder, and not a file of its own, where a talk can't be built", () => {
    const error = Object.assign(new Error("x"), { code: "EACCES", path: "talk/.lectern-slides-c2ef.md" });
    expect(toEnvironmentError(error)?.diagnostic).toMatchObject({ code: "system-eacces", file: "talk" });
    expect(toEnvironmentError(error)?.diagnostic.hint).not.toContain("-o");
  });

  it.each([
    ["page.evaluate: Target page, context or browser has been closed", "browser-stays-open"],
    ["page.pdf: Target crashed", "browser-has-memory"],
    ["page.goto: net::ERR_INTERNET_DISCONNECTED at http://127.0.0.1:1/", "loopback-is-up"],
  ])("takes %s for a fault of the browser", (message, code) => {
    expect(toEnvironmentError(new Error(message))).toMatchObject({ exitCode: 3, diagnostic: { code } });
  });

  it("leaves bugs alone", () => {
    expect(toEnvironmentError(new TypeError("x is undefined"))).toBeUndefined();
    expect(toEnvironmentError(new Error("page.evaluate: TypeError: x is undefined"))).toBeUndefined();
    const known = new EnvironmentError({ code: "x", message: "y" }, 3);
    expect(toEnvironmentError(known)).toBe(known);
  });
});
