import { dirname, join } from "node:path";
import { z } from "zod";
import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { FORMATS, USUAL_FORMATS, USUAL_OPTIONS } from "../../exporter/format.ts";
import { runTalk } from "../../pipeline/run-talk.ts";
import { placeInside } from "../../project/inside.ts";
import { outlineInside } from "../inside.ts";
import { tool } from "../tool.ts";
import { minutes, outline } from "./outline-field.ts";

export const exportTalk = tool({
  name: "export",
  title: "Write the deck, its site and PDFs",
  description:
    "Builds the deck beside the outline and writes site, slides, handout and notes into `dist` there, each checked. With an error nothing is written. What a person edited in the deck stays.",
  input: z.object({
    outline,
    formats: z
      .array(z.enum(FORMATS))
      .min(1)
      .default([...USUAL_FORMATS])
      .describe("What to write."),
    minutes,
  }),
  isReadOnly: false,
  async run({ outline: named, formats, minutes: length }, { folder, site, progress, signal }) {
    const source = await outlineInside(folder, named, length);
    const place = placeInside(folder, join(dirname(source.file), "dist"));
    const talk = await site.use({ progress, signal, label: "Writing the files" }, ({ session }) =>
      runTalk(source, {
        ...{ goal: "export", folder: place, machines: session.machines, progress, signal },
        exports: { ...USUAL_OPTIONS, formats },
      }),
    );
    const isRefused = hasErrors(talk.diagnostics) || (talk.outcome !== "exported" && talk.outcome !== "unchanged");
    const made = [...("artifacts" in talk ? talk.artifacts : []), ...(talk.kept ?? [])];
    const files = made.map(({ file }) => file);
    return {
      lines: isRefused ? ["nothing was published"] : [`the deck is ${source.deckFile}`, ...files],
      diagnostics: talk.diagnostics,
      ...{ data: { deck: source.deckFile, files, outcome: talk.outcome }, isRefused },
    };
  },
});
