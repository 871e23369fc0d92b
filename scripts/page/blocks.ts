import { make } from "./dom.ts";

/** Copies of the blocks of some HTML: what stands at its top level, items of lists each by itself. */
export function blocksOf(container: ParentNode): HTMLElement[] {
  return [...container.childNodes].flatMap((child) => {
    if (!(child instanceof HTMLElement))
      return (child.textContent ?? "").trim() === "" ? [] : [make("p", "", child.cloneNode(true))];
    if (!child.matches("ul, ol")) return [child.cloneNode(true) as HTMLElement];
    const first = Number(child.getAttribute("start") ?? 1);
    return [...child.children].map((item, index) => {
      const list = child.cloneNode(false) as HTMLElement;
      if (child.matches("ol")) list.setAttribute("start", String(first + index));
      list.append(item.cloneNode(true));
      return list;
    });
  });
}
