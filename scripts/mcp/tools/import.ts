import { dirname, join } from "node:path";
import { z } from "zod";
import { hasErrors } from "../../diagnostics/diagnostic.ts";
import type { ImportReply } from "../../pipeline/import-messages.ts";
import { importPapers } from "../../pipeline/import-papers.ts";
import { DRAFTS, outlineFile, placeDraft, tryToWrite } from "../../pipeline/place-draft.ts";
import { fileInside, placeInside } from "../../project/inside.ts";
import { type Told, tool } from "../tool.ts";
import { minutes } from "./outline-field.ts";

export const importPaper = tool({
  name: "import",
  title: "Draft a talk from a paper",
  description:
    "Reads a paper (PDF, Word, OpenDocument, LaTeX, Markdown, HTML, JATS XML, EPUB, plain text, or an archive of one) and drafts the outline of a talk from it, in the paper's own words, with its figures, tables and references. Nothing is overwritten. What was guessed is told; call `brief` next, to word it as a talk.",
  input: z.object({
    paper: z.string().describe("The paper's file, from the project's folder; of LaTeX its main file."),
    outline: z
      .string()
      .optional()
      .describe(`The outline to write, or a folder for it (default: ${DRAFTS}/<title>/outline.yaml).`),
    minutes,
  }),
  isReadOnly: false,
  async run({ paper, outline, minutes: length }, { folder, progress, signal }) {
    const file = fileInside(folder, paper);
    if (outline !== undefined && /\.(?!ya?ml$)[a-z0-9]{1,5}$/i.test(outline))
      return { lines: ["an outline is YAML: name a .yaml file, or a folder for it"], diagnostics: [], isRefused: true };
    const placeOf = (slug = "paper") =>
      outlineFile(outline === undefined ? join(DRAFTS, slug, "outline.yaml") : placeInside(folder, outline));
    const request = { file, minutes: length, ...placeDraft(placeOf(), file) };
    let reply: ImportReply = { diagnostics: [] };
    const done = (each: ImportReply) => {
      reply = each;
    };
    await progress.step(`Reading ${file}`, () => importPapers([request], { jobs: 1, signal, done }));
    return write(placeOf(reply.slug), file, reply, folder);
  },
});

function write(place: string, file: string, { draft, format, diagnostics }: ImportReply, folder: string): Told {
  const none = { lines: [`${file} was not imported`], isRefused: true };
  if (!draft) return { ...none, diagnostics };
  // A folder for pictures may be a link.
  for (const { name } of [{ name: "" }, ...draft.assets]) placeInside(folder, join(dirname(place), name));
  const written = tryToWrite(place, draft, false);
  const all = [...diagnostics, ...written.diagnostics];
  if (written.outcome === "refused" || hasErrors(written.diagnostics)) return { ...none, diagnostics: all };
  const { count, left } = draft;
  const alone = left.length > 0 ? [`In the paper alone, since there was no room: ${left.join(", ")}`] : [];
  return {
    lines: [`${place}: drafted; ${file} was read as ${format}`, ...alone],
    ...{ diagnostics: all, data: { outline: place, count } },
  };
}
