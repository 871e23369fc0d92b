import katex from "katex";

/** KaTeX's own refusal of a formula, or nothing if it can draw it. */
export function texError(tex: string, displayMode: boolean): string | undefined {
  try {
    katex.renderToString(tex, { displayMode, strict: false, throwOnError: true, trust: false, maxExpand: 100 });
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/^KaTeX parse error: /, "");
  }
}

/** Whether KaTeX draws `tex` within a line. */
export function isTex(tex: string): boolean {
  return texError(tex, false) === undefined;
}
