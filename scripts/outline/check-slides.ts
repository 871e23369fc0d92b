import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isFields, listOf } from "../text/values.ts";
import { type Found, walkSections } from "./walk.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/** Figures that a slide shows large enough to be read. */
const MOST_FIGURES = 6;

/** Figures that stand side by side, large. */
const LARGE_FIGURES = 3;

/** A slide that the outline opens, with what is on it. */
interface Opened {
  path: Path;
  content: Found<unknown>[];
  isDark: boolean;
  /** Whether its message says where the paper has it. */
  hasSource: boolean;
}

/** Whether something is on each slide, and not more than can be seen, which are warnings; or more than may be there. */
export function checkSlides(yaml: YamlSource): Diagnostic[] {
  return openedSlides(yaml.data).flatMap(({ path, content, isDark, hasSource }) => {
    const at = [...path, "slide"];
    const whole = content.find((entry) => isFields(entry.value) && "slidev" in entry.value);
    if (whole && content.length > 1)
      return [
        yaml.source.diagnostic(
          {
            code: "slidev-is-alone",
            message: "a slide in Slidev's own Markdown has nothing else on it",
            hint: "write all of it in the Markdown, or open a slide for the rest: `- slide: <message>`",
          },
          yaml.positionOfKey(whole.path, "slidev"),
        ),
      ];
    const layout = whole && (whole.value as { layout?: unknown }).layout;
    if (isDark && typeof layout === "string" && layout !== "default")
      return [
        yaml.diagnosticAt([...path, "dark"], {
          severity: "warning",
          code: "slide-is-dark",
          message: `\`dark\` changes nothing here: the layout \`${layout}\` is not Lectern's and has a ground of its own`,
          hint: "leave `dark` out, or `layout`",
        }),
      ];
    // What the paper says may stand for itself, as in drafts of short papers.
    if (content.length === 0 && hasSource) return [];
    if (content.length === 0)
      return [
        yaml.diagnosticAt(at, {
          severity: "warning",
          code: "slide-has-content",
          message: "this slide has a message and nothing on it",
          hint: "write what it shows below it: `- <a point>`, `- figure: <a file>`; if the message is all, name its `source`",
        }),
      ];
    const figures = content.filter(({ value }) => isFields(value) && "figure" in value).length;
    if (figures <= MOST_FIGURES) return [];
    return [
      yaml.diagnosticAt(at, {
        severity: "warning",
        code: "figures-are-large",
        message: `this slide has ${figures} figures, which will be small`,
        hint: `${LARGE_FIGURES} side by side are large: with a \`slide: <message>\` before each ${LARGE_FIGURES} they take ${Math.ceil(figures / LARGE_FIGURES)} slides`,
      }),
    ];
  });
}

/** The slides of an outline that may not be valid yet: each with its own content, and what follows up to the next. */
export function openedSlides(data: unknown): Opened[] {
  const sections = walkSections(data).filter(({ value }) => !("slide" in value || "heading" in value));
  return [
    ...(isFields(data) ? openList(data.slides, ["slides"]) : []),
    ...sections.flatMap(({ path, value }) => openList(value.content, [...path, "content"])),
  ];
}

function openList(list: unknown, path: Path): Opened[] {
  const slides: Opened[] = [];
  for (const [index, entry] of Array.isArray(list) ? list.entries() : []) {
    if (isFields(entry) && "slide" in entry)
      slides.push({
        path: [...path, index],
        content: placed(entry.content, [...path, index, "content"]),
        isDark: entry.dark === true,
        hasSource: "source" in entry,
      });
    // What follows a heading and opens no slide is told by `checkParts`.
    else if (!(isFields(entry) && "heading" in entry))
      slides.at(-1)?.content.push({ path: [...path, index], value: entry });
  }
  return slides;
}

const placed = (list: unknown, path: Path): Found<unknown>[] =>
  listOf(list).map((value, index) => ({ path: [...path, index], value }));
