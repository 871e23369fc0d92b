import { convertMetafileToSvg } from "emf-converter";
import { toSigns } from "../text/symbol-fonts.ts";
import type { Drawn } from "./drawn.ts";
import { quietly } from "./quietly.ts";

/** A text of the SVG that is written: its font as an attribute, and its letters. */
const TEXT = /(<text\b[^<>]*?\bfont-family=")(?:&quot;)?([^"&]*)(?:&quot;)?("[^<>]*>)([^<]*)/g;
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
const LITERALS = Object.fromEntries(Object.entries(ENTITIES).map(([entity, sign]) => [sign, entity]));

/**
 * Draws a metafile of Windows (EMF, WMF), as Word has charts and drawings of other programs, to an SVG.
 *
 * @returns the picture, or why there is none
 */
export async function drawMetafile(bytes: Uint8Array): Promise<Drawn> {
  const copy = new Uint8Array(bytes);
  const { result, said } = await quietly(() =>
    convertMetafileToSvg(copy.buffer, { idPrefix: "metafile-" }).catch(() => null),
  );
  if (result === null) return { problem: "is a metafile of Windows that can't be drawn; save it as PNG or SVG" };
  const isPartial = said.some((line) => !HARMLESS.test(line));
  return { bytes: Buffer.from(withSigns(result)), doubt: isPartial ? "parts of it may lack" : undefined };
}

/** A comment within the picture; a size that a vector has no need of. */
const HARMLESS = /record type: 0x4003\b|Canvas size clamped/;

/** The letters of the font Symbol are signs, which no other font has at their places. */
const withSigns = (svg: string): string =>
  svg.replace(TEXT, (all, before: string, font: string, after: string, text: string) =>
    /^(?:symbol|wingdings)/i.test(font)
      ? `${before}serif${after}${escaped(
          signsOf(
            font,
            text.replace(/&\w+;/g, (each) => ENTITIES[each] ?? each),
          ),
        )}`
      : all,
  );

const signsOf = (font: string, text: string) =>
  /^symbol/i.test(font) ? toSigns(text, "Symbol") : toSigns(text.replace(/[ -ÿ]/g, inPrivateUse), font);

/** Where `toSigns` looks for what other fonts of signs have. */
const inPrivateUse = (sign: string) => String.fromCharCode(0xf000 + sign.charCodeAt(0));

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => LITERALS[sign] ?? sign);
