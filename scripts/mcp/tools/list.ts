import { z } from "zod";
import { summarizeTalk } from "../../pipeline/describe-talks.ts";
import { findTalks } from "../../pipeline/find-talks.ts";
import { tool } from "../tool.ts";

/** Outlines that are named. */
const MOST = 50;

export const list = tool({
  name: "list",
  title: "List talks",
  description: "Names the outlines in the project's folder, with titles and minutes. Call it first.",
  input: z.object({}),
  isReadOnly: true,
  async run() {
    const { outlines } = findTalks();
    const named = outlines.slice(0, MOST);
    const talks = await Promise.all(named.map((file) => summarizeTalk({ kind: "outline", file })));
    const lines = talks.map(({ file, title, minutes }) =>
      [file, title ?? "(has errors: call `check`)", minutes === undefined ? "" : `${minutes} min`]
        .filter(Boolean)
        .join(" · "),
    );
    const more = outlines.length > MOST ? [`and ${outlines.length - MOST} more`] : [];
    const none = "There is no outline here; the tool `import` drafts one from a paper.";
    return { lines: talks.length > 0 ? [...lines, ...more] : [none], diagnostics: [], data: { talks } };
  },
});
