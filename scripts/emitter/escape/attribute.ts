/** A text as the value of an HTML attribute in double quotes, in which neither Markdown, Vue nor Slidev finds more. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"'`{}$\\[\]*_~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
