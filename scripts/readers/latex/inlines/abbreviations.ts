import type { InlineHandler } from "./inline-handlers.ts";

/** Puts a space unless a mark follows that stands close. */
export const xspace: InlineHandler = ({ input, out }) => {
  const next = input.peek();
  const isClose =
    !next ||
    next.type === "space" ||
    next.type === "par" ||
    (next.type === "text" && /^[^\p{L}\p{N}(“‘`$]/u.test(next.value));
  if (!isClose) out.print(" ");
};

/** A dot that is not doubled before one, as of CVPR's style. */
export const oneDot: InlineHandler = (context) => {
  const next = context.input.peek();
  if (next?.type !== "text" || !next.value.startsWith(".")) context.out.print(".");
  xspace(context);
};

const abbreviation =
  (words: string): InlineHandler =>
  (context) => {
    context.out.print(words);
    oneDot(context);
  };

const upperFirst = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase());

const WORDS = {
  ...{ eg: "e.g", ie: "i.e", cf: "cf", etc: "etc", vs: "vs", wrt: "w.r.t", dof: "d.o.f", etal: "et al", iid: "i.i.d" },
};

/** `\eg`, `\Eg`: CVPR's style defines them, which is mostly not at hand; a paper may do so itself. */
export const ABBREVIATION_HANDLERS: Record<string, InlineHandler> = Object.fromEntries(
  Object.entries(WORDS).flatMap(([name, words]) => [
    [name, abbreviation(words)],
    [upperFirst(name), abbreviation(upperFirst(words))],
  ]),
);
