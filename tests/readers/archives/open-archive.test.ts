import { gzipSync } from "node:zlib";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { isArchive, openArchive } from "../../../scripts/readers/archives/open-archive.ts";
import { makeTar } from "./make-tar.ts";

const names = (bytes: Buffer) => openArchive(bytes, "paper.tar.gz").files.map(({ name }) => name);
const codes = (bytes: Buffer) =>
  openArchive(bytes, "paper.tar.gz").findings.map(({ code, message }) => `${code}: ${message}`);
const long = `${"folder/".repeat(20)}main.tex`;

describe("an archive", () => {
  it.each([
    [
      "tar",
      makeTar([
        { name: "./main.tex", text: "a" },
        { name: "figures/", type: "5" },
        { name: "figures/b.png", text: "b" },
      ]),
      ["main.tex", "figures/b.png"],
    ],
    ["names in two parts", makeTar([{ name: "main.tex", prefix: "one/two" }]), ["one/two/main.tex"]],
    [
      "long names of pax",
      makeTar([{ name: "x", type: "x", text: `${long.length + 10} path=${long}\n` }, { name: "cut" }]),
      [long],
    ],
    ["long names of GNU", makeTar([{ name: "././@LongLink", type: "L", text: `${long}\0` }, { name: "cut" }]), [long]],
    ["what systems leave", makeTar([{ name: ".DS_Store" }, { name: "__MACOSX/a" }, { name: "a.tex" }]), ["a.tex"]],
  ])("holds files: %s", (_, bytes, expected) => {
    expect(isArchive(bytes)).toBe(true);
    expect(names(bytes)).toEqual(expected);
    expect(names(gzipSync(bytes))).toEqual(expected);
  });

  it("may be ZIP, or one file in gzip", async () => {
    const zip = await new JSZip()
      .file("paper/main.tex", "a")
      .generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
    expect(isArchive(zip)).toBe(true);
    expect(names(zip)).toEqual(["paper/main.tex"]);
    expect(openArchive(gzipSync("text"), "in/2301.01234.gz").files).toEqual([
      { name: "2301.01234", bytes: Buffer.from("text") },
    ]);
  });

  it("may hold nothing", async () => {
    const zip = await new JSZip().generateAsync({ type: "nodebuffer" });
    expect(isArchive(zip)).toBe(true);
    expect(openArchive(zip, "paper.zip")).toEqual({ files: [], findings: [] });
  });

  it("is no document", async () => {
    const zip = await new JSZip().file("[Content_Types].xml", "<a/>").generateAsync({ type: "nodebuffer" });
    expect(isArchive(zip)).toBe(false);
    expect(isArchive(Buffer.from("text"))).toBe(false);
  });

  it.each(["../main.tex", "a/../../main.tex", "/etc/passwd", "C:\\main.tex", "a\\..\\..\\b", "a:b", "con. "])(
    "has nothing outside of itself: %s",
    (name) => {
      expect(names(makeTar([{ name, text: "x" }]))).toEqual([]);
      expect(codes(makeTar([{ name, text: "x" }]))).toMatchObject([expect.stringContaining("archive-is-plain")]);
    },
  );

  it.each(["1", "2", "3", "4", "6"])("has no links and devices: type %s", (type) => {
    expect(names(makeTar([{ name: "main.tex", type }]))).toEqual([]);
  });

  it("that is cut short, or too large, is refused", () => {
    const tar = makeTar([{ name: "main.tex", text: "a".repeat(5000) }]);
    const cut = "file-is-whole: this archive is cut short or broken";
    expect(codes(tar.subarray(0, 2000))).toEqual([cut]);
    expect(codes(gzipSync(tar).subarray(0, 40))).toEqual([cut]);
    expect(codes(gzipSync(Buffer.alloc(400 * 2 ** 20)))).toMatchObject([expect.stringContaining("archive-is-small")]);
    expect(codes(makeTar(Array.from({ length: 5001 }, (_, index) => ({ name: `${index}` }))))).toMatchObject([
      expect.stringContaining("archive-is-small"),
    ]);
  });

  it("never throws, whatever is changed in it, and names stay inside", () => {
    const whole = [
      makeTar([{ name: "main.tex", text: "a" }, { name: "x", type: "x", text: "16 path=b/c.tex\n" }, { name: "cut" }]),
    ];
    whole.push(gzipSync(whole[0] ?? ""));
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...whole), changes, fc.nat(), (bytes, all, length) => {
        const own = Buffer.from(bytes.subarray(0, length % 3 === 0 ? length % bytes.length : undefined));
        for (const [place, byte] of all) if (own.length > 0) own[place % own.length] = byte;
        isArchive(own);
        for (const { name } of openArchive(own, "p.tar").files) expect(name).not.toMatch(/(?:^|\/)\.\.(?:\/|$)|^\/|\0/);
      }),
      { numRuns: 1000 },
    );
  });
});
