let last: Element | undefined;
let list = "#shelf";

/**
 * Keeps the focus from being lost with what had it: a button that goes, as its work is done, gives it to the list that
 * it was beside.
 */
export function keepFocus(root: Element): void {
  document.addEventListener("focusin", ({ target }) => {
    last = target as Element;
    const pane = last.closest(".pane");
    if (pane) list = pane.id === "right" ? "#lecture" : "#shelf";
  });
  new MutationObserver(() => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(list)?.focus();
  }).observe(root, { childList: true, subtree: true });
}
