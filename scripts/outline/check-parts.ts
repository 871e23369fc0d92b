import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isFields } from "../text/values.ts";
import type { YamlSource } from "./yaml-source.ts";

/** A talk has sections or slides; a paper where there are sections; a message before what is on a slide, and something on it. */
export function checkParts(yaml: YamlSource): Diagnostic[] {
  const { data } = yaml;
  if (!isFields(data)) return [];
  const { paper, sections, slides, talk } = data;
  const told = (path: string[], code: string, message: string, hint: string) => [
    yaml.diagnosticAt(path, { code, message, hint }),
  ];
  if (sections === undefined && slides === undefined)
    return [
      ...(paper === undefined ? missingPaper(yaml) : []),
      ...told([], "sections-is-present", "the field `sections` is missing", "or `slides`, for a list of slides alone"),
    ];
  const both = sections !== undefined && slides !== undefined;
  return [
    ...(both
      ? told(
          ["slides"],
          "slides-stand-alone",
          "an outline has `sections` or `slides`, not both",
          "put the slides into the sections' `content`",
        )
      : []),
    ...(slides === undefined && paper === undefined ? missingPaper(yaml) : []),
    ...(paper !== undefined && isFields(talk) && talk.authors !== undefined
      ? told(
          ["talk", "authors"],
          "authors-stand-once",
          "the authors stand under `paper`",
          "take them away here; who gives the talk is its `presenter`",
        )
      : []),
    ...checkFirst(yaml, slides),
  ];
}

const missingPaper = (yaml: YamlSource) => [
  yaml.diagnosticAt(["paper"], {
    code: "paper-is-present",
    message: "the field `paper` is missing",
  }),
];

/** In a flat list, what comes first opens a slide: nothing else says what it is about. */
function checkFirst(yaml: YamlSource, slides: unknown): Diagnostic[] {
  if (!Array.isArray(slides)) return [];
  const opens = (entry: unknown) => isFields(entry) && "slide" in entry;
  const isHeading = (entry: unknown) => isFields(entry) && "heading" in entry;
  return slides.flatMap((entry, index) => {
    const before = slides[index - 1];
    if (opens(entry) || isHeading(entry) || (index > 0 && !isHeading(before))) return [];
    return [
      yaml.diagnosticAt(["slides", index], {
        code: "slide-has-message",
        message: "no slide is open here: expected `slide:` and its message before what is on it",
        hint: "add `- slide: <message>` above",
      }),
    ];
  });
}
