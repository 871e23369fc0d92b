import { z } from "zod";
import { type Inline, parseWithFootnotes } from "../../text/inline.ts";
import { isQrText, MOST_QR_BYTES } from "../../text/qr-code.ts";
import { noted, webAddress } from "../fields.ts";
import { type BlockBase, COMMON, format } from "./block.ts";

export interface QrBlock extends BlockBase {
  type: "qr";
  /** An address on the web. */
  address: string;
  label: Inline[];
}

const schema = z
  .strictObject({
    qr: webAddress("Address on the web, shown as a QR code and in words.").refine(
      isQrText,
      `expected an address of at most ${MOST_QR_BYTES} bytes: of a longer one, phones can't read the code from a seat`,
    ),
    label: noted("What is there.").optional(),
    ...COMMON,
  })
  .meta({ description: "An address as a QR code, and in words." });

export const qr = format<typeof schema, QrBlock>(schema, ({ qr, label = "" }) => ({
  type: "qr",
  address: qr,
  label: parseWithFootnotes(label),
}));
