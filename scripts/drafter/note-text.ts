import type { Reference } from "../outline/types.ts";
import { mapChildren } from "../text/edit-inlines.ts";
import type { Inline } from "../text/inline.ts";
import { isOthers } from "../text/others.ts";
import { writeInline } from "../text/write-inline.ts";
import type { DraftContext } from "./context.ts";

/**
 * A text of the paper as a speaker's notes have it: works are named by author and year, not cited, since the list of
 * references on the slides is of what slides cite.
 */
export const noteText = (inlines: readonly Inline[], context: DraftContext): string =>
  writeInline(inlines.map((node) => sayCitations(node, context)));

function sayCitations(node: Inline, context: DraftContext): Inline {
  if (node.type !== "citation")
    return mapChildren(node, (children) => children.map((child) => sayCitations(child, context)));
  const works = node.items.map(({ key, locator }) => {
    const name = nameOf(context.references.get(key), context) ?? key;
    return locator === undefined ? name : `${name}, ${locator}`;
  });
  return { type: "text", value: `(${works.join("; ")})` };
}

interface Name {
  family?: string;
  literal?: string;
}

/** `Holm et al. 2015`; of a work without author and title its address; nothing where it has none. */
function nameOf(reference: Reference | undefined, { language }: DraftContext): string | undefined {
  if (!reference) return undefined;
  const authors = Array.isArray(reference.author) ? (reference.author as Name[]) : [];
  const names = authors.flatMap(({ family, literal }) => family ?? literal ?? []);
  const { issued, title = reference.URL ?? reference.DOI } = reference as Reference & {
    issued?: { "date-parts"?: unknown[][] };
    title?: unknown;
  };
  const year = issued?.["date-parts"]?.[0]?.[0];
  const [first, second] = names;
  const { etAl, and } = language.drafts;
  const who =
    first === undefined
      ? typeof title === "string"
        ? nameUnparsed(title)
        : undefined
      : names.length > 2 || (second !== undefined && isOthers({ literal: second }))
        ? etAl(first)
        : second === undefined
          ? first
          : `${first}${and}${second}`;
  return who === undefined ? undefined : [who, year].filter((part) => part !== undefined).join(" ");
}

/** Longer titles are works of which nobody could tell names, title and year apart. */
const LONGEST_TITLE = 80;

/** `R Newson. Confidence intervals for … 2006.` as `R Newson 2006`. */
function nameUnparsed(title: string): string {
  const [start = ""] = title.split(/[.,:(]\s/, 1);
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(title)?.[0];
  return title.length > LONGEST_TITLE && year !== undefined && start.length < LONGEST_TITLE / 2
    ? `${start} ${year}`
    : title;
}
