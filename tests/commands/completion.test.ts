import { execFileSync } from "node:child_process";
import { Argument, Command, Option } from "commander";
import { describe, expect, it } from "vitest";
import { completionScript, SHELL_NAMES } from "../../scripts/commands/completion.ts";
import { lectern } from "../helpers/cli.ts";

const program = new Command("lectern").version("1");
program
  .command("export")
  .summary("write the site")
  .argument("[source]")
  .option("-o, --out <folder>", "folder's place [usual: dist]; more")
  .addOption(new Option("--paper <size>", "paper (default: a4)").choices(["a4", "letter"]))
  .option("--notes", "with 'notes', e.g. mine");
program.command("completion").addArgument(new Argument("<shell>").choices(["bash", "zsh"]));

/** What bash offers for a line, of which the last word is being typed. */
function complete(...words: string[]): string[] {
  const script = `${completionScript("bash", program)}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _lectern; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync("bash", ["-c", script, "bash", "lectern", ...words], { encoding: "utf8" });
  return out.split("\n").filter(Boolean);
}

describe("completion", () => {
  it("offers commands, options, and the values that there are; else bash takes names of files", () => {
    expect(complete("")).toEqual(["export", "completion", "help", "--version", "-V", "--help", "-h"]);
    expect(complete("ex")).toEqual(["export"]);
    expect(complete("export", "--")).toEqual(["--out", "--paper", "--notes", "--help"]);
    expect(complete("export", "--paper", "l")).toEqual(["letter"]);
    expect(complete("export", "--out", "")).toEqual([]);
    expect(complete("export", "outl")).toEqual([]);
    expect(complete("completion", "")).toEqual(["bash", "zsh"]);
    expect(complete("nothing", "")).toEqual([]);
  });

  it("evaluates nothing that was typed", () => {
    expect(complete("export", "$(echo --out)")).toEqual([]);
    expect(complete("$(echo export)", "--")).toEqual([]);
  });

  it("says in each shell's own way what options do", () => {
    expect(completionScript("zsh", program)).toContain("'--out[folder'\\''s place \\[usual]:value:_files'");
    expect(completionScript("fish", program)).toContain("-l out -s o -r -d 'folder\\'s place [usual'");
    expect(completionScript("fish", program)).toContain("-l paper -x -a 'a4 letter' -d 'paper'");
  });

  it.each(SHELL_NAMES)("knows all commands, for %s", async (shell) => {
    const run = await lectern(["completion", shell]);
    expect(run).toMatchObject({ code: 0, err: expect.stringContaining("To keep it: ") });
    for (const name of ["new", "build", "dev", "check", "export", "remix", "merge", "import", "list", "doctor"])
      expect(run.out).toContain(name);
  });

  it("knows no other shell", async () => {
    expect((await lectern(["completion", "tcsh"])).code).toBe(2);
  });
});
