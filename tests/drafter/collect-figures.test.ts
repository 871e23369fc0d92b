import { describe, expect, it } from "vitest";
import { FigureCollector } from "../../scripts/drafter/collect-figures.ts";
import { PaperFolder } from "../../scripts/manuscript/paper-folder.ts";
import { makeMetafile } from "../helpers/make-metafile.ts";

const PNG = Buffer.from("\x89PNG\r\n\x1a\nrest", "latin1").toString("base64");

/** What becomes of a picture that is written into the text: its name or what is wrong, and what files there are. */
async function collect(address: string) {
  const collector = new FigureCollector(new PaperFolder(import.meta.dirname, "."));
  const [picture] = await collector.collect({
    ...{ type: "figure", images: [[address]], caption: [] },
    place: { file: "paper.html", position: { line: 1, column: 1, length: 1 } },
  });
  return [picture && "name" in picture ? picture.name : picture?.problem, collector.assets.map(({ name }) => name)];
}

describe("pictures that are written into the text", () => {
  it.each([
    [`data:image/png;base64,${PNG}`, "figures/figure.png"],
    ["data:image/svg+xml;charset=utf-8,%3Csvg%20xmlns='x'/%3E", "figures/figure.svg"],
    ["data:image/svg+xml,<svg >100%</svg>", "figures/figure.svg"],
    // What it is counts, not what it is called.
    [`data:image/tiff;base64,${PNG}`, "figures/figure.png"],
    [`data:image/x-wmf;base64,${makeMetafile().toString("base64")}`, "figures/figure.svg"],
  ])("become files: %s", async (address, name) => {
    expect(await collect(address)).toEqual([name, [name]]);
  });

  it.each([
    "data:image/png;base64,eA==",
    "data:text/html,<svg >",
    "data:image/png",
    "data:,",
    "data:image/bmp;base64,Qk0=",
  ])("stay out if they are none: %s", async (address) => {
    expect(await collect(address)).toEqual(["is written into the text, but not as a picture that a browser shows", []]);
  });
});
