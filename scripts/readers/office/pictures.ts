import { basename } from "node:path";
import type { Findings } from "../../diagnostics/findings.ts";
import { dataAddress } from "../html/rewrite-tags.ts";
import type { Element } from "../jats/element.ts";

/** What no browser shows, by its first bytes. */
const OTHERS: [kind: string, magic: RegExp][] = [
  ["BMP", /^BM/],
  ["EPS", /^%!PS/],
];

/** A picture is no larger, as the drafter has it. */
const LARGEST = 18 * 2 ** 20;

/**
 * The address of a picture that stands in a document: itself, as `data:`. What no browser shows and nobody draws is told.
 *
 * @param name its name in the document
 */
export function pictureAddress(
  name: string,
  bytes: Buffer | undefined,
  at: Element,
  findings: Findings<Element>,
): string | undefined {
  if (!bytes || bytes.length > LARGEST) {
    const problem = bytes ? "is too large" : "is not in the file, or broken";
    findings.count("picture-is-shown", "lost", at, (count) =>
      count === 1
        ? `the picture \`${basename(name)}\` ${problem}`
        : `${count} pictures are not in the file, broken or too large`,
    );
    return undefined;
  }
  const head = bytes.subarray(0, 4096).toString("latin1");
  const address = dataAddress(bytes);
  if (address !== undefined) return address;
  const other = OTHERS.find(([, magic]) => magic.test(head))?.[0] ?? "of a kind that is not known";
  findings.count("picture-is-shown", other, at, (count) => ({
    message: `${count === 1 ? `the picture \`${basename(name)}\` is` : `${count} pictures are`} ${other}, which no browser shows`,
    hint: "in the document, save it as a picture (PNG) and put that in its place; or export it with LibreOffice",
  }));
  return `data:image/x-${(other.split(" ", 1)[0] ?? "").toLowerCase()},`;
}
