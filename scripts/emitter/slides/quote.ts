import type { QuoteSlide } from "../../deck/types.ts";
import { paragraph, plain, type SlideParts } from "../../markup/blocks.ts";

export function emitQuote({ quote }: QuoteSlide): SlideParts {
  return {
    layout: "quote",
    body: [
      { type: "blockquote", children: [paragraph(quote.text)] },
      ...(quote.by ? [paragraph(plain(quote.by))] : []),
    ],
  };
}
