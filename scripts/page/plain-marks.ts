/**
 * Runs in the page: makes what style sheets write before and behind text plain for a reader that takes it as it is
 * written. A number that is counted becomes that number; a mark that is not shown goes.
 *
 * @returns nothing; `window.lecternUnmark` undoes it
 */
export function plainMarks(): void {
  const style = document.createElement("style");
  style.textContent = `
    .lectern-no-before::before, .lectern-no-after::after { content: none !important }
    .lectern-mark::before { content: var(--lectern-mark) !important }`;
  document.head.append(style);
  const marked: HTMLElement[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(".print-slide-container *")) {
    for (const side of ["before", "after"]) {
      const { content, display } = getComputedStyle(element, `::${side}`);
      if (content === "none" || content === "normal") continue;
      if (display === "none") element.classList.add(`lectern-no-${side}`);
      else if (content.includes("counter(list-item)")) {
        const list = element.parentElement;
        const start = Number(list?.getAttribute("start") ?? 1);
        const rank = [...(list?.children ?? [])].indexOf(element);
        element.classList.add("lectern-mark");
        element.style.setProperty("--lectern-mark", JSON.stringify(String(start + rank)));
      } else continue;
      marked.push(element);
    }
  }
  window.lecternUnmark = () => {
    style.remove();
    for (const element of marked) {
      element.classList.remove("lectern-no-before", "lectern-no-after", "lectern-mark");
      element.style.removeProperty("--lectern-mark");
    }
  };
}

declare global {
  interface Window {
    lecternUnmark?: () => void;
  }
}
