/**
 * Text inside a Mermaid label or accessible description, where Mermaid's own entities (`#35;`) stand for every
 * character that its grammar, its Markdown, its KaTeX or its HTML labels could read as more than text.
 *
 * Letters and digits of any script, spaces and a few marks stay, so that the source reads as prose. `ﬂ`, `¶` and `°`
 * are written as entities because Mermaid uses them for its entities inside.
 */
export function escapeMermaid(text: string): string {
  return Array.from(text, (character) => (SAFE.test(character) ? character : `#${character.codePointAt(0)};`)).join("");
}

const SAFE = /^(?!ﬂ)[\p{L}\p{M}\p{Nd} ,.’“”–—·]$/u;
