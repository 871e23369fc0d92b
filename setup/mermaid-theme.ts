import { DIAGRAM, HUES } from "../scripts/design/tokens.ts";
import {
  ARROW_TIPS,
  BOXES,
  CLUSTER_LABEL,
  LABEL,
  LINES,
  STATE,
  STATE_CLUSTER,
  STATE_START,
  STATE_TIP,
} from "../scripts/slidev/mermaid-svg.ts";

const { box, wrap } = DIAGRAM;

const each = (numbers: readonly number[], rule: (n: number) => string) => numbers.map(rule).join("");
const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);

/**
 * The deck's colours, as they are in the scheme that is shown, for Mermaid's theme `base`. It mixes others from them, so
 * it needs values where its style sheet could do with variables.
 */
export function mermaidVariables(fontFamily: string): Record<string, string | boolean> {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--lt-${name}`).trim();
  const [ink, soft, ground] = [color("ink"), color("soft"), color("ground")];
  return {
    fontSize: `${DIAGRAM.text}px`,
    fontFamily,
    darkMode: document.documentElement.classList.contains("dark"),
    background: ground,
    primaryColor: color("accent-tint"),
    primaryTextColor: ink,
    primaryBorderColor: color("accent"),
    secondaryColor: color("hue2-tint"),
    secondaryTextColor: ink,
    tertiaryColor: color("panel"),
    tertiaryTextColor: ink,
    lineColor: soft,
    textColor: ink,
    edgeLabelBackground: ground,
    noteBkgColor: color("hue3-tint"),
    noteTextColor: ink,
    noteBorderColor: color("rule"),
    signalColor: soft,
    signalTextColor: ink,
    actorLineColor: soft,
    // A pie is higher than the room that it has, so all of it gets smaller.
    pieTitleTextSize: `${DIAGRAM.text}px`,
    pieSectionTextSize: `${DIAGRAM.text}px`,
    pieSectionTextColor: color("on-hue"),
    pieLegendTextSize: `${DIAGRAM.text}px`,
    ...Object.fromEntries(
      HUES.flatMap((n) => [
        [`cScale${n - 1}`, color(`hue${n}-tint`)],
        [`cScaleLabel${n - 1}`, ink],
        [`pie${n}`, color(`hue${n}`)],
      ]),
    ),
  };
}

/**
 * How Mermaid's diagrams look. Colours are the deck's variables, so that both colour schemes share one drawing.
 * Classes are what `scripts/markup/mermaid/` gives to boxes:
 * `hub`, `hue1` and `hub-hue1` colour them, `w280` makes them equally wide, `part` equally high; `text` is read from
 * the left; `aside` is a hub beside what it holds, `tall` one that many lines leave.
 */
export const MERMAID_CSS = `
  .node :where(rect, circle, polygon, .label-container, .label-container path) { fill: var(--lt-accent-tint) !important; stroke: var(--lt-accent) !important; stroke-width: 1px; }
  .node rect { rx: 2px !important; ry: 2px !important; }
  .node ${LABEL}, ${CLUSTER_LABEL} ${LABEL} { color: var(--lt-ink) !important; line-height: ${DIAGRAM.leading}; }
  foreignObject { overflow: visible; }
  .edgeLabel ${LABEL}, .edgeLabel p { color: var(--lt-ink) !important; background-color: var(--lt-ground) !important; }
  .messageText { stroke: var(--lt-ground) !important; stroke-width: 6px; paint-order: stroke; fill: var(--lt-ink) !important; }
  .legend text { fill: var(--lt-ink) !important; }
  .hub rect { fill: var(--lt-brand) !important; stroke: none !important; }
  .hub ${LABEL} { color: var(--lt-on-brand) !important; }
  [class*="hub-hue"] ${LABEL} { color: var(--lt-on-hue) !important; }
  ${each(
    HUES,
    (n) => `
  .mindmap-node.section-${n - 1} :where(rect, path, circle, polygon) { fill: var(--lt-hue${n}-tint) !important; }
  .section-edge-${n - 1} { stroke: var(--lt-hue${n}-tint) !important; }
  .hue${n} rect { fill: var(--lt-hue${n}-tint) !important; stroke: var(--lt-hue${n}) !important; }
  .hub-hue${n} rect { fill: var(--lt-hue${n}) !important; stroke: none !important; }`,
  )}
  ${LABEL} p:not(:lang(zh), :lang(ja)) { text-wrap: balance; }
  ${LABEL} p:lang(ko) { word-break: keep-all; }
  ${LABEL} p:lang(ja) { word-break: auto-phrase; }
  ${LABEL} p:is(:lang(zh), :lang(ja)) { line-break: strict; }
  ${each(range(box.least, box.most, box.step), (width) => `\n  .node.w${width} ${LABEL} p { min-width: ${width}px; }`)}
  .node.part ${LABEL} p { display: grid; place-items: center; min-height: 2.6em; }
  .node.text ${LABEL} p { text-align: start; text-wrap: pretty; }
  .node.aside ${LABEL} p { max-width: ${wrap.hub}px; white-space: normal; overflow-wrap: anywhere; }
  .node.tall ${LABEL} p { display: grid; place-items: center; min-height: ${wrap.hub}px; }
  ${STATE} ${LABEL} p { padding: 4px 10px; }
  ${STATE}:is(${HUES.map((n) => `.hue${n}`).join(", ")}) ${LABEL} p { box-sizing: border-box; min-width: ${wrap.state}px; padding-inline: 0; }
  ${CLUSTER_LABEL} ${LABEL} p { padding-top: 10px; }
  ${each(
    range(1, 12),
    (n) => `
  ${LINES} > :nth-child(${n}), ${BOXES} > :nth-child(${n + 1}) { --n: ${n}; }`,
  )}
  .root:has(> ${BOXES} > :is(.aside, .tall)) :is(${LINES} > *, ${BOXES} > :not(.aside, .tall)) {
    opacity: clamp(0, var(--lt-clicks, 99) - var(--n, 12) + 1, 1);
    transition: opacity 0.2s;
  }
  @media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }
  .flowchart-link, .transition { stroke: var(--lt-soft) !important; stroke-width: 1.5px !important; }
  .marker, marker path { stroke: var(--lt-soft) !important; }
  marker:is(${ARROW_TIPS}) path { fill: var(--lt-soft) !important; }
  marker${STATE_TIP} path { d: path("M 19,7 L9,13 L9,1 Z"); }
  ${STATE_CLUSTER} rect.outer { fill: none !important; stroke: var(--lt-rule) !important; rx: 2px !important; ry: 2px !important; }
  ${STATE_CLUSTER} rect.inner { fill: none !important; stroke: none !important; }
  .node ${STATE_START} { fill: var(--lt-soft) !important; }
`;
