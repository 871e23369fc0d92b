import type { Passage } from "../../../manuscript/manuscript.ts";
import { normalizeLines } from "../../../text/white-space.ts";
import type { Context } from "../context.ts";
import { type Element, rawTextOf, without } from "../element.ts";
import { readCaption } from "./captions.ts";

/** `<preformat>` and `<code>`: the lines as they stand. */
export function readCode(element: Element, context: Context): Passage[] {
  const code = normalizeLines(rawTextOf(without(element, "caption")));
  if (code === "") return [];
  const { language, "preformat-type": type } = element.attributes;
  const said = language ?? (type && /^[a-z][\w+#-]*$/i.test(type) ? type : undefined);
  return [
    {
      type: "code",
      place: context.placeOf(element),
      code,
      language: said,
      caption: readCaption(element, context),
    },
  ];
}
