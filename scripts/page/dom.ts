/** An element with texts and other elements in it. */
export function make(tag: string, name: string, ...content: (string | Node)[]): HTMLElement {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...content);
  return element;
}

let range: Range | undefined;
/** One for all: each range that is alive is looked at whenever a node is taken out of the page. */
export function sharedRange(): Range {
  range ??= document.createRange();
  return range;
}
