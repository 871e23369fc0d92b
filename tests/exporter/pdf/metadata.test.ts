import { parseXml } from "@rgrove/parse-xml";
import fc from "fast-check";
import { expect, it } from "vitest";
import { toXmp } from "../../../scripts/exporter/pdf/metadata.ts";

const INFO = {
  title: "Sinks & <taps>",
  author: "Ada Example",
  keywords: ["water", "sinks"],
  language: "en-GB",
  isDark: false,
  hasDark: false,
  urls: {},
  further: [],
  uncited: [],
};

it("says what a PDF is, as XMP", () => {
  const xmp = toXmp({ ...INFO, subject: "What sinks hold" }, "Skia/PDF m156", true);
  expect(parseXml(xmp).text.replace(/\s+/g, " ").trim()).toBe(
    "application/pdf Sinks & <taps> Ada Example What sinks hold watersinks en-GB water, sinks Skia/PDF m156 Lectern 1",
  );
  expect(toXmp(INFO, undefined, false)).not.toContain("<pdfuaid:part>");
});

it("is XML whatever characters a title has", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 20 }), fc.string({ maxLength: 20 }), (title, author) => {
      const text = parseXml(toXmp({ ...INFO, title: `${title}\u0001\ufffe`, author }, undefined, true)).text;
      expect(text.replace(/[^\w<&>]/g, "")).toContain(title.replace(/[^\w<&>]/g, ""));
    }),
  );
});
