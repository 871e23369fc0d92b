import { defineMermaidRendererSetup } from "@slidev/types";
import mermaid, { type MermaidConfig } from "mermaid/dist/mermaid.esm.mjs";
import { DIAGRAM } from "../scripts/design/tokens.ts";
import { MERMAID_LIMITS } from "../scripts/slidev/mermaid-limits.ts";
import { guardEntities } from "../scripts/slidev/mermaid-svg.ts";
import { chooseLayout, type Layout } from "./choose-layout.ts";
import { MERMAID_CSS, mermaidVariables } from "./mermaid-theme.ts";

/** The deck's own, with what stands behind it for other scripts. */
const FONT = "var(--lt-sans)";

const CONFIG: MermaidConfig = {
  startOnLoad: false,
  theme: "base",
  look: "classic",
  securityLevel: "strict",
  htmlLabels: true,
  fontFamily: FONT,
  flowchart: { padding: 16, diagramPadding: 1 },
  state: { padding: 16 },
  // Actors stand once, above: their boxes below would take a fifth of the height.
  sequence: {
    mirrorActors: false,
    width: 170,
    height: 52,
    actorMargin: 60,
    messageMargin: 26,
    boxMargin: 8,
    diagramMarginX: 1,
    diagramMarginY: 8,
  },
  themeCSS: MERMAID_CSS,
  ...MERMAID_LIMITS,
};

export default defineMermaidRendererSetup(() => drawMermaid);

/** Draws Mermaid blocks in the deck's own type and colours, as large as the slide allows. @returns SVG */
export async function drawMermaid(code: string, options: MermaidConfig): Promise<string> {
  // Mermaid measures its labels when it draws: with the fallback font they would be cut off in the real one.
  const families = getComputedStyle(document.documentElement).getPropertyValue("--lt-sans");
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 24px ${families}`, decode(code))));
  // Slidev asks for the theme `dark` in the dark scheme, and draws again when the scheme changes; the variables do it here.
  const { theme, ...rest } = options;
  const config = {
    ...CONFIG,
    themeVariables: mermaidVariables(FONT),
    ...rest,
    // It stands in the place of all sizes that `sequence` has.
    ...(SEQUENCE.test(code) ? { fontSize: DIAGRAM.text } : {}),
    ...(theme && theme !== "dark" ? { theme } : {}),
  };
  const container = document.getElementById("mermaid-rendering-container") ?? undefined;
  const { source, restore } = guardEntities(code);
  const draw = async ({ engine, flowchart, css = "" }: Layout) => {
    const layout = engine === undefined ? {} : { layout: engine };
    const themeCSS = config.themeCSS + css;
    mermaid.initialize({ ...config, ...layout, flowchart: { ...config.flowchart, ...flowchart }, themeCSS });
    return (await mermaid.render(`mermaid-${digest(code)}`, source, container)).svg;
  };
  const svg = await chooseLayout(code, draw);
  return fitToSlide(restore(svg), growthOf(code), descriptionIn(code));
}

const SEQUENCE = /^[^\S\n\r\u2028\u2029]*sequenceDiagram\b/m;

/** Text in these is set at 24 px, in all others at 16 px or less. */
const LARGE = /^(?:flowchart|graph|stateDiagram|sequenceDiagram|classDiagram|erDiagram|requirementDiagram|block)/;

/** So much larger a diagram may grow where there is room. */
const growthOf = (code: string) =>
  code.split("\n").some((line) => LARGE.test(line.trimStart())) ? DIAGRAM.largest / DIAGRAM.text : 2;

/** Lets the drawing shrink to the room it has, and grow a little into it. */
function fitToSlide(svg: string, growth: number, description: readonly string[]): string {
  const template = document.createElement("template");
  template.innerHTML = svg;
  const drawing = template.content.querySelector("svg");
  const [, , width, height] = drawing?.getAttribute("viewBox")?.split(/[ ,]+/) ?? [];
  if (!drawing || !width || !height) return svg;
  drawing.setAttribute(
    "style",
    `width: 100%; height: 100%; max-width: ${Number(width) * growth}px; max-height: ${Number(height) * growth}px`,
  );
  describe(drawing, description);
  drawing.removeAttribute("width");
  drawing.removeAttribute("height");
  return template.innerHTML;
}

/** Title and description in comments: of many diagrams, Mermaid's grammar has none. */
const descriptionIn = (code: string) =>
  [/^%% accTitle: (.*)$/m, /^%% accDescr: (.*)$/m].map((comment) => decode(comment.exec(code)?.[1] ?? ""));

/**
 * One picture with one description, instead of a heap of words without their lines.
 *
 * @param others title and description where the drawing has none
 */
function describe(drawing: SVGElement, others: readonly string[]): void {
  for (const [index, tag] of ["title", "desc"].entries()) {
    const other = others[index] ?? "";
    if (other === "" || drawing.querySelector(`:scope > ${tag}`)) continue;
    const element = document.createElementNS(drawing.namespaceURI, tag);
    element.textContent = other;
    drawing.prepend(element);
  }
  const words = ["title", "desc"].map((tag) => drawing.querySelector(`:scope > ${tag}`)?.textContent ?? "");
  if (words.join("") === "") return;
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", words.filter(Boolean).join(". "));
  for (const name of ["aria-roledescription", "aria-labelledby", "aria-describedby"]) drawing.removeAttribute(name);
}

/** A diagram's source with its escapes undone: the characters that will be drawn. */
function decode(code: string): string {
  return code.replace(/#(\d+);/g, (whole, digits) =>
    Number(digits) <= 0x10ffff ? String.fromCodePoint(Number(digits)) : whole,
  );
}

/** An id made from the diagram itself (FNV-1a), so that the same deck gives the same page each time. */
function digest(code: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < code.length; i++) hash = Math.imul(hash ^ code.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
