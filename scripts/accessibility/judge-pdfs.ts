import type { AccessFinding, PdfAccount, PdfFault } from "./account.ts";

/** So many places of one fault are named. */
const MOST = 5;

/** A file with another fault does not call itself PDF/UA, so that this is no fault by itself. */
const IDENTIFIER = "06-002";

/** Whether a file has no tags at all, or can't be read: then Lectern did not make it. */
const isStrange = ({ number, where }: PdfFault) => number === "26-001" || where.includes("StructTreeRoot");

/** What of the PDFs keeps somebody out; what several have in common is told once. */
export function judgePdfs(pdfs: readonly PdfAccount[]): AccessFinding[] {
  const all = pdfs.flatMap(({ file, faults }) =>
    faults
      .filter(({ number }) => number !== IDENTIFIER || faults.length === 1)
      .map((fault) => ({ ...fault, file, key: `${fault.number} ${fault.where.join()}` })),
  );
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap(([first, ...others]): AccessFinding[] => {
    if (!first) return [];
    const { number, what, where, file } = first;
    const named = where.slice(0, MOST).join("; ");
    const more = where.length > MOST ? `; and ${where.length - MOST} more` : "";
    const also = others.length > 0 ? ` (in ${others.map((each) => each.file).join(", ")} too)` : "";
    return [
      {
        ...{ severity: "error", code: "pdf-is-accessible", file, criteria: [] },
        message: `${what}: ${named}${more}${also} (PDF/UA-1, Matterhorn ${number})`,
        hint: isStrange(first)
          ? "print it anew with `lectern export`, or mend it in the program that it comes from"
          : "if it comes from a slide in Slidev's own Markdown or from a theme, mend it there; else it is a fault of Lectern: please report it",
      },
    ];
  });
}
