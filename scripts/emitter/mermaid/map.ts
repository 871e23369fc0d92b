import type { DiagramNode, MapSlide } from "../../deck/types.ts";
import { escapeMermaid } from "../escape/mermaid.ts";
import { hueClass, nodeText } from "./hub.ts";

/** The way through the talk as a state diagram: a state for each section, inside it what the section holds. */
export function drawMap({ sections }: MapSlide, accTitle: string, accDescr: string): string {
  const name = (index: number) => `s${index + 1}`;
  return [
    '%%{init: {"state": {"wrappingWidth": 230}}}%%',
    "stateDiagram-v2",
    `accTitle: ${escapeMermaid(accTitle)}`,
    `accDescr: ${escapeMermaid(accDescr)}`,
    "direction LR",
    ...sections.flatMap((section, index) => drawState(section, name(index))),
    ...["[*]", ...sections.map((_, index) => name(index)), "[*]"].flatMap((to, index, way) =>
      index === 0 ? [] : [`${way[index - 1]} --> ${to}`],
    ),
    ...sections.flatMap(({ children }, index) =>
      children.flatMap(({ hue }, child) =>
        hue === undefined ? [] : [`class ${name(index)}_${child + 1} ${hueClass(hue)}`],
      ),
    ),
  ].join("\n");
}

function drawState(section: DiagramNode, name: string): string[] {
  const { children } = section;
  const state = `state "${escapeMermaid(nodeText(section, "label"))}" as ${name}`;
  if (children.length === 0) return [state];
  const inner = children.map(
    (child, index) => `  state "${escapeMermaid(nodeText(child, "label"))}" as ${name}_${index + 1}`,
  );
  const steps = children.slice(1).map((_, index) => `  ${name}_${index + 1} --> ${name}_${index + 2}`);
  return [`${state} {`, "  direction TB", ...inner, ...steps, "}"];
}
