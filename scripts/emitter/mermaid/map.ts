import type { DiagramNode, MapSlide } from "../../deck/types.ts";
import { escapeMermaid } from "../escape/mermaid.ts";
import { hueClass, nodeText } from "./hub.ts";

/** Sections that stand side by side with all they hold; of more, only the pillars are shown, from the top down. */
const MOST_COLUMNS = 3;
/** Sections that stand above one another, before a second column begins. */
const MOST_ROWS = 5;

/** The way through the talk as a state diagram: a state for each section, inside it what the section holds. */
export function drawMap({ sections }: MapSlide, accTitle: string, accDescr: string): string {
  const name = (index: number) => `s${index + 1}`;
  const isWide = sections.length <= MOST_COLUMNS;
  const shown = sections.map((section) => ({
    ...section,
    children: isWide ? section.children : section.children.filter(({ hue }) => hue !== undefined),
  }));
  const steps = shown.slice(1).flatMap((_, index) => {
    const isNextColumn = !isWide && (index + 1) % MOST_ROWS === 0;
    return isNextColumn ? [] : [`${name(index)} --> ${name(index + 1)}`];
  });
  return [
    `%%{init: {"state": {"wrappingWidth": ${isWide ? 300 : 400}, "rankSpacing": ${isWide ? 44 : 24}, "nodeSpacing": 16}}}%%`,
    "stateDiagram-v2",
    `accTitle: ${escapeMermaid(accTitle)}`,
    `accDescr: ${escapeMermaid(accDescr)}`,
    `direction ${isWide ? "LR" : "TB"}`,
    ...shown.flatMap((section, index) => drawState(section, name(index), isWide)),
    ...steps,
    ...shown.flatMap(({ children }, index) =>
      children.flatMap(({ hue }, child) =>
        hue === undefined ? [] : [`class ${name(index)}_${child + 1} ${hueClass(hue)}`],
      ),
    ),
  ].join("\n");
}

function drawState(section: DiagramNode, name: string, isWide: boolean): string[] {
  const { children } = section;
  const state = `state "${escapeMermaid(nodeText(section, "label"))}" as ${name}`;
  if (children.length === 0) return [state];
  const inner = children.map(
    (child, index) => `  state "${escapeMermaid(nodeText(child, "label"))}" as ${name}_${index + 1}`,
  );
  const steps = children.slice(1).map((_, index) => `  ${name}_${index + 1} --> ${name}_${index + 2}`);
  return [`${state} {`, `  direction ${isWide ? "TB" : "LR"}`, ...inner, ...steps, "}"];
}
