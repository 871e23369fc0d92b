/** A text as the value of an HTML attribute in double quotes, in which neither Markdown, Vue nor Slidev finds more. */
export function escapeAttribute(text: string): string {
  // `v-drag` is Slidev's, and no letter of it needs to stay.
  return text.replace(/[&<>"'`{}$\\[\]*_~]|v(?=-?drag)/gi, (character) => `&#${character.charCodeAt(0)};`);
}
