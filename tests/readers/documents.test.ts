import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { DOCUMENTS } from "../../scripts/readers/documents.ts";

const nameOf = (text: string) => DOCUMENTS.find(({ recognizes }) => recognizes(Buffer.from(text, "latin1")))?.name;

describe("a file that is no text", () => {
  it("is a PDF by its header, which some bytes may stand before", () => {
    expect(nameOf("%PDF-1.7\n")).toBe("pdf");
    expect(nameOf("\u0000\u0000HTTP\n%PDF-1.4\n1 0 obj\nendobj\n")).toBe("pdf");
    // A paper in LaTeX that speaks of one.
    expect(nameOf("% settings for %PDF-1.5\n\\documentclass{article}")).toBeUndefined();
  });

  it("is an OpenDocument text or EPUB by the file that says so, wherever that stands, but no archive that holds one", async () => {
    const pack = async (files: [name: string, text: string | Buffer][]) => {
      const zip = new JSZip();
      for (const [name, text] of files) zip.file(name, text, { compression: "STORE" });
      return zip.generateAsync({ type: "nodebuffer" });
    };
    const odt: [string, string] = ["mimetype", "application/vnd.oasis.opendocument.text"];
    const filler: [string, string] = [`Configurations2/${"a".repeat(200)}.xml`, ""];
    const own = await pack([filler, odt, ["content.xml", "<a/>"]]);
    const isOf = (bytes: Buffer) => DOCUMENTS.find(({ recognizes }) => recognizes(bytes))?.name;
    expect(isOf(await pack([odt]))).toBe("odt");
    expect(isOf(own)).toBe("odt");
    expect(isOf(await pack([filler, ["mimetype", "application/epub+zip"]]))).toBe("epub");
    expect(isOf(await pack([filler, ["inner.odt", own]]))).toBeUndefined();
  });
});
