import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { PaperFolder } from "../../scripts/manuscript/paper-folder.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lectern-paper-folder-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
});

const put = (...names: string[]) => {
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), "@misc{a, title={A}}");
  }
};
const link = (target: string, name: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  symlinkSync(join(root, target), join(root, name));
};
const folder = (name = "repo/paper") => new PaperFolder(join(root, name), name);
/** The name that was found, or why none was. */
const find = (name: string, extensions: string[] = []) => {
  const found = folder().find(name, extensions);
  return "path" in found ? found.name : found.problem;
};

describe("a name that differs in capitals", () => {
  test.each([
    ["fig.png", "fig.PNG"],
    ["Figures/A.png", "figures/a.png"],
    ["./fig.png", "fig.PNG"],
  ])("%s", (named, lies) => {
    put(`repo/paper/${lies}`);
    expect(find(named)).toBe(lies);
  });

  test("with an ending that the paper leaves out", () => {
    put("repo/paper/fig.PNG");
    expect(find("Fig", [".svg", ".png"])).toBe("fig.PNG");
  });

  test("is not guessed where there are two", () => {
    put("repo/paper/fig.PNG", "repo/paper/Fig.png");
    expect(find("fig.png")).toBe("missing");
    expect(find("Fig.png")).toBe("Fig.png");
  });

  test("goes behind one that is right, whatever its ending", () => {
    put("repo/paper/FIG.svg", "repo/paper/fig.pdf");
    expect(find("fig", [".svg", ".pdf"])).toBe("fig.pdf");
  });

  test("elsewhere in the repository", () => {
    put("repo/.git/HEAD", "repo/Figures/a.PNG", "repo/paper/paper.md");
    expect(find("../figures/a.png")).toBe("../Figures/a.PNG");
  });
});

describe("files elsewhere in the paper's repository", () => {
  beforeEach(() => put("repo/.git/HEAD", "repo/paper/paper.tex"));

  test.each(["../refs.bib", "../figures/a.png", "../figures/a.pdf", "../parts/intro.tex", "../../repo/refs.bib"])(
    "%s is read",
    (name) => {
      put(join("repo/paper", name));
      expect(find(name)).toBe(name);
      expect(folder().read("../refs.bib").source?.text).toBe(
        name.endsWith("refs.bib") ? "@misc{a, title={A}}" : undefined,
      );
    },
  );

  test.each([
    ["of another kind", "../secret.txt"],
    ["of no kind", "../id_rsa"],
    ["that configure something", "../package.json"],
    ["that are hidden", "../.env.tex"],
    ["in hidden folders", "../.secret/a.png"],
    ["of git", "../.git/a.png"],
    ["outside of it", "../../other/refs.bib"],
    ["by an absolute path", "/etc/hosts.png"],
    ["with a null byte", "../refs.bib\0.png"],
  ])("not those %s", (_, name) => {
    if (!name.startsWith("/") && !name.includes("\0")) put(join("repo/paper", name));
    expect(["outside", "missing"]).toContain(find(name));
    expect(folder().read(name).source).toBeUndefined();
  });

  test("not where the repository is another one", () => {
    put("repo/paper/.git/HEAD", "repo/refs.bib");
    expect(find("../refs.bib")).toBe("outside");
  });
});

test("without a repository nothing outside of the folder is read", () => {
  put("repo/paper/paper.md", "repo/refs.bib");
  expect(find("../refs.bib")).toBe("outside");
  expect(folder().read("../refs.bib").diagnostics[0]?.message).toBe(
    "`../refs.bib` lies outside of the paper's folder and is not read",
  );
});

test("a home kept in git is no repository of a paper", () => {
  put("repo/.git/HEAD", "repo/refs.bib", "repo/paper/paper.md");
  const home = process.env.HOME;
  onTestFinished(() => {
    process.env.HOME = home;
  });
  process.env.HOME = join(root, "repo");
  expect(find("../refs.bib")).toBe("outside");
  process.env.HOME = join(root, "repo/paper/me");
  expect(find("../refs.bib")).toBe("outside");
});

describe("links", () => {
  beforeEach(() =>
    put("repo/.git/HEAD", "repo/paper/paper.tex", "repo/figures/a.png", "outside/b.png", "repo/.env", "repo/k.txt"),
  );

  test("lead to pictures of the repository", () => {
    link("repo/figures", "repo/paper/figures");
    expect(find("figures/a.png")).toBe("figures/a.png");
  });

  test.each([
    ["out of it", "outside/b.png", "fig.png"],
    ["to a folder out of it", "outside", "figs"],
    ["to what is hidden", "repo/.env", "fig.png"],
    ["to another kind", "repo/k.txt", "fig.png"],
  ])("do not lead %s", (_, target, name) => {
    link(target, `repo/paper/${name}`);
    link(target, `repo/shared/${name}`);
    const path = name.includes(".") ? name : `${name}/b.png`;
    expect(find(path)).toBe("outside");
    expect(find(`../shared/${path}`)).toBe("outside");
  });
});
