import { z } from "zod";
import { briefTalk } from "../../pipeline/revise-talk.ts";
import { outlineInside } from "../inside.ts";
import { tool } from "../tool.ts";
import { outline } from "./outline-field.ts";

export const brief = tool({
  name: "brief",
  title: "Get a brief for wording a talk",
  description:
    "Gives the talk slide by slide with the paper's sentences around each, the rules for its words, and the form of an answer. Write the answer by it, and hand it to `revise`. With `sentences`, gives the whole paper instead, each sentence with the name that `source` calls it by.",
  input: z.object({
    outline,
    sentences: z.boolean().optional().describe("Whether to give the paper, sentence by sentence, instead."),
  }),
  isReadOnly: true,
  async run({ outline: named, sentences }, { folder, signal }) {
    const { file } = await outlineInside(folder, named);
    const { brief: text, diagnostics } = await briefTalk(file, undefined, { isListed: sentences, signal });
    return { lines: text === undefined ? [] : [text], diagnostics, isRefused: text === undefined };
  },
});
