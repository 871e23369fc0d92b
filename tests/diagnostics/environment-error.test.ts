import { describe, expect, it } from "vitest";
import { EXIT, toEnvironmentError } from "../../scripts/diagnostics/environment-error.ts";

const withCode = (message: string, code: string) => Object.assign(new Error(message), { code });

describe("a fault of the environment", () => {
  it("names the package that an installation lacks, and what mends it", () => {
    const error = withCode(
      "Cannot find package 'yaml' imported from /x/lectern/lib/scripts/cli.js",
      "ERR_MODULE_NOT_FOUND",
    );
    const known = toEnvironmentError(error);
    expect(known?.diagnostic).toMatchObject({
      code: "installation-is-whole",
      message: "Lectern is not whole: `yaml` is missing",
      hint: expect.stringContaining("npm install lectern"),
    });
    expect(known?.exitCode).toBe(EXIT.input);
  });

  it("is told by the system's own code, with the file", () => {
    const known = toEnvironmentError(Object.assign(withCode("no space", "ENOSPC"), { path: "dist" }));
    expect(known?.diagnostic).toMatchObject({ code: "system-enospc", file: "dist", message: "the disk is full" });
  });

  it("is no bug of Lectern's", () => {
    expect(toEnvironmentError(new TypeError("x is not a function"))).toBeUndefined();
    expect(toEnvironmentError(undefined)).toBeUndefined();
  });
});
