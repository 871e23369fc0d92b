import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { EnvironmentError } from "../../../scripts/diagnostics/environment-error.ts";
import { SILENT } from "../../../scripts/diagnostics/progress.ts";
import { isDebian } from "../../../scripts/exporter/browser/install-browser.ts";
import { openBrowser } from "../../../scripts/exporter/browser/open-browser.ts";
import { findSystemBrowsers } from "../../../scripts/exporter/browser/system-browsers.ts";

function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-path-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of names) {
    writeFileSync(join(folder, name), "#!/bin/sh\nexit 1\n");
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

describe("findSystemBrowsers", () => {
  it("prefers Chrome to Chromium to Edge, wherever on the PATH they are", () => {
    const [first, second] = [folderWith("microsoft-edge", "chromium"), folderWith("google-chrome")];
    expect(findSystemBrowsers("linux", { PATH: `${first}${delimiter}${second}` })).toEqual([
      join(second, "google-chrome"),
      join(first, "chromium"),
      join(first, "microsoft-edge"),
    ]);
  });

  it("passes over what is no program", () => {
    const folder = folderWith("chromium");
    chmodSync(join(folder, "chromium"), 0o644);
    expect(findSystemBrowsers("linux", { PATH: folder })).toEqual([]);
  });

  it("finds none on an empty PATH", () => {
    expect(findSystemBrowsers("linux", {})).toEqual([]);
  });
});

describe("isDebian", () => {
  it.each([
    ['ID=debian\nVERSION_ID="13"\n', true],
    ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', true],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
    ['ID=fedora\nHOME_URL="https://debian.example"\n', false],
    ["", false],
  ])("%j", (release, expected) => {
    expect(isDebian(release)).toBe(expected);
  });
});

describe("openBrowser", () => {
  it.each(["/nonexistent/chromium", "broken"])(
    "ends with exit code 3 when the named browser %s does not start",
    async (name) => {
      const path = name.startsWith("/") ? name : join(folderWith(name), name);
      const error = await openBrowser({ path, progress: SILENT }).catch((reason) => reason);
      expect(error).toBeInstanceOf(EnvironmentError);
      expect(error.exitCode).toBe(3);
      expect(error.diagnostic.hint).toContain("--browser");
    },
  );
});
