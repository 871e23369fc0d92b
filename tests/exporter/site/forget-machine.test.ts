import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { componentId, forgetWays } from "../../../scripts/exporter/site/forget-machine.ts";
import { permanentName, temporaryName } from "../../../scripts/files/temporary.ts";
import { ROOT } from "../../../scripts/paths/root.ts";
import { VIRTUAL_FOLDER } from "../../../scripts/slidev/virtual-modules.ts";

const id = (deckFolder: string, path: string) => componentId(deckFolder, path, "", (text) => text);

it("knows a component by where it is in Lectern, in a package or beside the deck, not on this machine", () => {
  const claim = id("/home/a/talk", join(ROOT, "layouts/claim.vue"));
  expect(claim).toBe("layouts/claim.vue");
  expect(id("/srv/deeper/in/it", join(ROOT, "layouts/claim.vue"))).toBe(claim);
  expect(id("/home/a/talk", "/usr/lib/node_modules/@slidev/client/App.vue")).toBe("@slidev/client/App.vue");
  expect(id("/home/a/talk", "components/Mine.vue")).toBe("components/Mine.vue");
  expect(id("/home/a/talk", "/home/a/talk/components/Mine.vue")).toBe("components/Mine.vue");
});

it("knows a slide by its deck's lasting name", () => {
  const temporary = `${temporaryName("slides")}.md`;
  expect(temporary).not.toBe(`${temporaryName("slides")}.md`);
  expect(id("/home/a/talk", `${temporary}__slidev_7.md`)).toBe("slides.md__slidev_7.md");
  expect(permanentName("slides.md")).toBe("slides.md");
});

it("makes the same code of decks beside Lectern and inside of it, at any depth", () => {
  const built = (folder: string) => {
    const keys = [folder, join(folder, VIRTUAL_FOLDER)].map((from) => `${relative(from, ROOT)}/slide-top.vue`);
    return forgetWays(`import("${ROOT}/a.ts"); ({ '${keys[0]}': 1, \`${keys[1]}\`: 2 })`, folder, "slides.md");
  };
  const folders = [
    "/srv/talk",
    "/srv/deeper/in/it",
    ...["talk", "outlines/talk", "a/b/c/d/e"].map((way) => join(ROOT, way)),
  ];
  expect(new Set(folders.map(built))).toEqual(
    new Set(["import(\"/lectern/a.ts\"); ({ '/lectern/slide-top.vue': 1, `/lectern/slide-top.vue`: 2 })"]),
  );
});
