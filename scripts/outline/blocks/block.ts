import { z } from "zod";
import type { Position } from "../../diagnostics/diagnostic.ts";
import { type Inline, parseInline } from "../../text/inline.ts";
import { splitParagraphs } from "../../text/white-space.ts";
import { notes, plain } from "../fields.ts";
import type { Path, YamlSource } from "../yaml-source.ts";

/** What every block has. */
export interface BlockBase {
  /** Where the block stands in the outline, for errors found by later stages. */
  position: Position;
  /** Where the paper says it, e.g. `II.A.1`. */
  source?: string;
  /** Whether it is the speaker's own and not from the paper: `source: none`. */
  isOwn?: true;
  /** Why it may differ from the paper. */
  checked?: string;
  /** Words and numbers in it that are the talk's own. */
  own?: string[];
  /** Keys of references. */
  cite: string[];
  /** Speaker notes, a list of inlines for each paragraph. */
  notes: Inline[][];
  /** Where these stand. */
  notesAt?: Position;
}

/** What a block has that those of other types have not. */
export type Own<B extends BlockBase> = Omit<B, keyof BlockBase>;

/** Where a block stands. */
export interface Place {
  path: Path;
  yaml: YamlSource;
  /** Absolute path of the outline's folder. */
  folder: string;
}

/** How blocks of a type are written in an outline, and what is made of a valid one. */
export interface BlockFormat<S extends z.ZodType, B extends BlockBase> {
  /** Has a field of the type's own name, by which a block is known. */
  schema: S;
  build(raw: z.output<S>, place: Place): Own<B>;
}

/** A block's format; both its types go along. */
export const format = <S extends z.ZodType, B extends BlockBase>(
  schema: S,
  build: BlockFormat<S, B>["build"],
): BlockFormat<S, B> => ({ schema, build });

export const citationKeys = z
  .array(z.string())
  .meta({ description: "Keys of the references that this point rests on, e.g. [huang2016]." });

/** Whether a text says why: a word of some letters, and not just that it is so. */
const isReason = (text: string): boolean =>
  (text.match(/\p{L}/gu)?.length ?? 0) >= (/\p{sc=Han}/u.test(text) ? 2 : 3) &&
  !/^(?:yes|true|okay|none|checked|fine|correct|right)[.!]?$/i.test(text.trim());

/** Why something differs from the paper. */
export const reason = plain("Why it may differ from the paper: answers what `lectern check` finds there.").refine(
  isReason,
  "expected the reason in words, such as `counted anew`",
);

/** What of something is the talk's own. */
export const ownWords = z.array(z.union([plain("A word or a number, as it stands there."), z.number()])).meta({
  description:
    "What of it is the talk's own, an example or worked out, e.g. `[75 %, 44.4]`: only these are not looked up in the paper. On a slide it holds for all that is on it.",
});

/** Where something of the talk comes from. */
export const ORIGIN = {
  source: plain(
    "Where the paper has it: a locator such as `II.A.1`, `Methods, sentence 3` or `Table 2`; `none` for what is not from the paper.",
  ).optional(),
  checked: reason.optional(),
  own: ownWords.optional(),
};

/** What these fields say. */
export const readSource = ({ source, checked, own }: Origin) => ({
  ...(source === undefined ? {} : source.toLowerCase() === "none" ? { isOwn: true as const } : { source }),
  ...(checked === undefined ? {} : { checked }),
  ...(own === undefined || own.length === 0 ? {} : { own: own.map(String) }),
});

/** These fields, as an outline has them. */
interface Origin {
  source?: string | undefined;
  checked?: string | undefined;
  own?: (string | number)[] | undefined;
}

/** Fields that most blocks have. */
export const COMMON = {
  ...ORIGIN,
  notes: notes.optional(),
};

/** A text that YAML may take for a number, as it is written: `1.10` stays `1.10`. @param path below the block's place */
export const asWritten = (value: string | number, path: Path, place: Place): string =>
  typeof value === "string" ? value : (place.yaml.writtenAt([...place.path, ...path]) ?? String(value));

/** Notes, paragraph by paragraph. */
export const parseProse = (text = ""): Inline[][] => splitParagraphs(text).map(parseInline);
