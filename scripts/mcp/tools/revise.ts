import { z } from "zod";
import { SourceText } from "../../diagnostics/source-text.ts";
import { reviseTalk } from "../../pipeline/revise-talk.ts";
import { counted } from "../../text/counted.ts";
import { outlineInside } from "../inside.ts";
import { tool } from "../tool.ts";
import { outline } from "./outline-field.ts";

export const revise = tool({
  name: "revise",
  title: "Word a talk anew",
  description:
    "Takes the messages, points, notes and takeaways of an answer to a brief over into the outline, if the paper bears them; else says what it does not bear, and changes nothing: mend the answer and call it again. The outline before is kept as a backup.",
  input: z.object({
    outline,
    answer: z.string().max(2_000_000).describe("The answer in YAML (or JSON), in the form that the brief describes."),
  }),
  isReadOnly: false,
  async run({ outline: named, answer }, { folder, signal }) {
    const { file } = await outlineInside(folder, named);
    const { revisions, isWritten, backup, diagnostics, summary } = await reviseTalk(
      file,
      new SourceText("answer", answer),
      { signal },
    );
    const isSame = revisions.length === 0 && diagnostics.length === 0;
    const verdict = isWritten
      ? `${file}: ${counted(revisions.length, "text")} taken over; what was there is kept as ${backup}`
      : `${file} ${isSame ? "has these words already" : "is as it was"}`;
    return {
      lines: [verdict, ...summary],
      diagnostics,
      data: { isWritten, backup, revisions },
      isRefused: !isWritten && !isSame,
    };
  },
});
