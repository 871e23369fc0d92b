import type { Quote } from "../../../manuscript/manuscript.ts";
import { joinParts } from "../../../text/edit-inlines.ts";
import { toPlainText } from "../../../text/inline.ts";
import { takeSource, toMention } from "../inlines/quotations.ts";
import { readInlines } from "../inlines/read-inline.ts";
import { Input, takeArgument, takeOptional } from "../source/input.ts";
import type { BlockHandler, EnvironmentHandler } from "./block-handlers.ts";

/** Reads a quotation. Some set examples or figures as one; what is no text stays what it is. */
export const readQuote: EnvironmentHandler = (node, blocks) => {
  const input = new Input(node.content);
  const source =
    node.name === "displaycquote"
      ? takeSource(input, node.at)
      : node.name === "displayquote"
        ? toMention(takeOptional(input) ?? [], node.at)
        : [];
  while (takeOptional(input)) {}
  const passages = blocks.collect([...input.rest(), ...source]);
  const texts = passages.filter((passage) => passage.type === "paragraph");
  if (texts.length < passages.length) return blocks.add(...passages);
  const text = joinParts(texts.map((paragraph) => paragraph.text));
  if (text.length > 0) blocks.add({ type: "quote", place: blocks.reading.sources.placeOf(node.at), text });
};

/** `\epigraph{text}{source}` */
export const readEpigraph: BlockHandler = ({ input, node, blocks }) => {
  const [text, source] = [takeArgument(input) ?? [], takeArgument(input) ?? []];
  const by = toPlainText(readInlines(source, blocks.reading));
  const quote: Quote = {
    type: "quote",
    place: blocks.reading.sources.placeOf(node.at),
    text: readInlines(text, blocks.reading),
    by: by || undefined,
  };
  if (quote.text.length > 0) blocks.add(quote);
};
