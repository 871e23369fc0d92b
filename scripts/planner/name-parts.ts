import type { Shown, SlideText } from "../deck/types.ts";
import { listFootnotes, toPlainText } from "../text/inline.ts";
import { widthOf } from "../text/text-width.ts";

/** Columns that a caption may have as a title, and a message above one. */
const SHORT = 70;

/** A caption's number as the paper prints it: `Figure 3.`, `Tab. S1:`, `图 3：`. */
const NUMBER = /^\p{L}[\p{L}.]*\s?S?\d+[a-z]?\s?[.:：|]\s*/u;

/** A part of a message that goes by what it shows. */
interface NamedPart {
  title: SlideText;
  /** What is on it, without the words that are its title. */
  shown: Shown[];
}

/**
 * Parts of one message by the short captions of what they show, which tell more than `(2/3)`.
 *
 * @returns nothing unless each part has just one such caption: some by name and some by number would be no order
 */
export function nameParts(parts: readonly (readonly Shown[])[]): NamedPart[] | undefined {
  const named = parts.flatMap((shown) => namePart(shown) ?? []);
  return named.length === parts.length ? named : undefined;
}

function namePart(shown: readonly Shown[]): NamedPart | undefined {
  const captioned = shown.flatMap((block, index) => {
    const found = captionOf(block);
    return found && found.caption.length > 0 ? [{ index, ...found }] : [];
  });
  const [only, ...others] = captioned;
  if (!only || others.length > 0) return undefined;
  const cut = cutCaption(only.caption);
  return cut && { title: cut.words, shown: shown.with(only.index, only.change(cut.number)) };
}

/** What a caption says behind its number, without its full stop, if that is short and one sentence. */
function cutCaption(caption: SlideText): { number: SlideText; words: SlideText } | undefined {
  const [first, ...rest] = caption;
  const number = first?.type === "text" ? (NUMBER.exec(first.value)?.[0] ?? "") : "";
  const open: SlideText =
    first?.type === "text" ? [{ ...first, value: first.value.slice(number.length) }, ...rest] : [...caption];
  const last = open.at(-1);
  const words: SlideText =
    last?.type === "text" ? [...open.slice(0, -1), { ...last, value: last.value.replace(/(?<!\.)[.。]$/, "") }] : open;
  const said = toPlainText(words).trim();
  // A title has no footnotes.
  if (listFootnotes(words).length > 0) return undefined;
  if (said === "" || widthOf(said) > SHORT || /[.!?。！？](?:\s|$)/u.test(said)) return undefined;
  return { number: number === "" ? [] : [{ type: "text", value: number.trim() }], words };
}

/** What stands above a title that is a caption: the message, if one line holds it, else the section in a few words. */
export const messageAbove = (message: SlideText, short: string): string | undefined =>
  [toPlainText(message), short].find((said) => widthOf(said) <= SHORT);

/** The caption of what has one, and the same with another. */
function captionOf(block: Shown): { caption: SlideText; change(caption: SlideText): Shown } | undefined {
  switch (block.kind) {
    case "figure": {
      const { figure } = block;
      return { caption: figure.caption, change: (caption) => ({ ...block, figure: { ...figure, caption } }) };
    }
    case "table": {
      const { table } = block;
      return { caption: table.caption, change: (caption) => ({ ...block, table: { ...table, caption } }) };
    }
    case "code": {
      const { code } = block;
      return { caption: code.caption, change: (caption) => ({ ...block, code: { ...code, caption } }) };
    }
    case "media": {
      const { media } = block;
      return { caption: media.caption, change: (caption) => ({ ...block, media: { ...media, caption } }) };
    }
    case "drawing":
      return { caption: block.caption ?? [], change: (caption) => ({ ...block, caption }) };
    default:
      return undefined;
  }
}
