/** What a person may want to press, write in, watch or move, so that a click on it is for that. */
const CONTROLS =
  "a, button, input, textarea, select, label, summary, video, audio, iframe, canvas, [contenteditable], [role=button], [role=link], [tabindex], dialog, nav, .slidev-monaco-container, .v-popper--theme-twoslash";

/**
 * Which way a click on a slide leads: on its right half on, on its left half back. None when it was for something on the
 * slide, or chose text.
 */
export function sideOf({ target, button, clientX, detail, defaultPrevented }: MouseEvent): "next" | "back" | undefined {
  if (button !== 0 || defaultPrevented || detail > 1 || !(target instanceof Element)) return undefined;
  // Slidev itself listens to clicks beside the slide.
  const slide = target.closest("#slide-content");
  if (!slide || target.closest(CONTROLS)) return undefined;
  if (getComputedStyle(target).cursor === "pointer" || String(getSelection() ?? "") !== "") return undefined;
  const { left, width } = slide.getBoundingClientRect();
  return clientX > left + width / 2 ? "next" : "back";
}
