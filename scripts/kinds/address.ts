import { paragraph } from "../markup/blocks.ts";
import { escapeAttribute } from "../markup/escape/attribute.ts";
import { CONTENT, type Kind, ONE_PIECE, POINTS } from "./kind.ts";

/** An address on the web: as a QR code, in words, and what is there. */
export const address: Kind<"address"> = {
  layout: "address",
  minutes: 0.25,
  emit: ({ address, words }) => ({
    body: [
      { type: "html", value: `<div class="lt-code"><QrCode text="${escapeAttribute(address)}" /></div>` },
      ...(words.length > 0 ? [paragraph(words)] : []),
      paragraph([
        { type: "link", url: address, children: [{ type: "text", value: address.replace(/^https?:\/\//, "") }] },
      ]),
    ],
  }),
  fit: ONE_PIECE,
  check: POINTS,
  lecture: {
    ...CONTENT,
    items: ({ address, words }, say) => [{ ...say("qr", words), kind: "qr", address }],
  },
};
