import { COLORS, PAPER } from "../design/tokens.ts";

const scheme = (side: "light" | "dark") =>
  (["ground", "ink", "soft", "rule", "accent", "accentTint", "panel", "hue1"] as const)
    .map((name) => `--${name}: ${COLORS[name][side]};`)
    .join(" ");

/** The look of the report: the deck's colours, in whatever fonts the machine has. On paper it is black on white. */
export const STYLE = `
:root { color-scheme: light dark; ${scheme("light")} }
@media (prefers-color-scheme: dark) { :root { ${scheme("dark")} } }
@media print { :root { ${scheme("light")} } }
body { margin: 0 auto; max-width: 70rem; padding: 2rem 1.5rem 4rem; background: var(--ground); color: var(--ink);
  font: 16px/1.5 "Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif; }
@media print { body { background: ${PAPER.paper}; } }
h1, h2 { font-family: "Source Serif 4 Variable", "Source Serif 4", Georgia, serif; font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0 0 0.75rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 0.5rem; break-after: avoid; break-inside: avoid; }
.kicker { margin: 0; letter-spacing: 0.06em; color: var(--accent); }
.id, .place, .label, .share { color: var(--soft); font: 0.85rem/1.4 "Source Sans 3 Variable", system-ui, sans-serif; }
.id { margin-left: 0.5em; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { text-align: left; font-size: 0.85rem; color: var(--soft); border-bottom: 1px solid var(--rule); padding: 0.25rem 1rem 0.25rem 0; }
td { vertical-align: top; padding: 0.6rem 1.5rem 0.6rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
tr { break-inside: avoid; }
td p { margin: 0 0 0.25rem; }
.message td:first-child > p:first-child { font-weight: 600; }
.other { color: var(--soft); }
.none { color: var(--soft); font-style: italic; }
del { text-decoration: line-through; color: var(--soft); }
ins { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.15em; }
.finding { border-left: 3px solid var(--accent); background: var(--accentTint); padding: 0.3rem 0.6rem; margin-top: 0.4rem; }
.answer { border-left: 3px solid var(--hue1); padding: 0.3rem 0.6rem; margin-top: 0.4rem; }
code { background: var(--panel); padding: 0 0.25em; overflow-wrap: anywhere; }
`;
