declare global {
  interface Window {
    lecternFlow: {
      /**
       * Puts blocks onto sheets until each is full; a block that is higher than what is left is parted between two words.
       *
       * @param first the sheet to begin on
       * @param next makes another sheet
       */
      flow: (blocks: HTMLElement[], first: HTMLElement, next: () => HTMLElement) => void;
      /** Copies of the blocks of some HTML: what stands at its top level, items of lists each by itself. */
      blocksOf: (container: ParentNode) => HTMLElement[];
    };
  }
}

/** Runs in the page: gives it what sets text on sheets of paper. */
export function installFlow(): void {
  const sizeOf = (element: Element) => element.getBoundingClientRect();

  /** Puts blocks onto sheets until each is full; a block that is higher than what is left is parted between two words. */
  const flow = (blocks: HTMLElement[], first: HTMLElement, next: () => HTMLElement): void => {
    let body = first;
    let isNew = false;
    const room = () => sizeOf(body).bottom - Math.max(...[...body.children].map((child) => sizeOf(child).bottom), 0);
    const queue = [...blocks];
    for (let block = queue.shift(); block; block = queue.shift()) {
      body.append(block);
      if (room() >= -0.5) {
        // Items of a list that stay together are one list.
        const before = block.previousElementSibling;
        const isList = block.matches("ul, ol") && before?.tagName === block.tagName;
        if (isList && before.className === block.className) {
          before.append(...block.children);
          block.remove();
        }
        continue;
      }
      const rest = part(block, sizeOf(body).bottom);
      if (rest === block) block.remove();
      // What has no room on a sheet of its own, below its heading, will have none on the next.
      const others = [...body.children].filter((child) => child !== block);
      const isAlone = isNew && (others.length === 0 || (others.length === 1 && others[0]?.matches("h2") === true));
      if (isAlone && (rest === block || rest === undefined)) {
        body.append(block);
        continue;
      }
      if (rest === undefined) block.remove();
      // A heading belongs to what it heads.
      const heading = body.lastElementChild;
      const orphans = heading?.matches("h2") ? [heading as HTMLElement] : [];
      orphans.forEach((each) => void each.remove());
      queue.unshift(...orphans, rest ?? block);
      body = next();
      isNew = true;
    }
  };
  /**
   * Parts a block where it leaves its sheet.
   *
   * @returns the second part; the block itself if none of it fits, nothing if it can't be parted
   */
  const part = (block: HTMLElement, bottom: number): HTMLElement | undefined => {
    if (block.matches(".is-whole")) return undefined;
    const pieces = piecesOf(block);
    // A line is higher than its letters, and a box may have padding below its last one: both need room too.
    const end = pieces.at(-1);
    const line = Number.parseFloat(getComputedStyle(block).lineHeight) || 0;
    const below = end ? Math.max(0, Math.min(line, sizeOf(block).bottom - bottomOf(end))) : 0;
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = pieces[middle];
      if (piece && bottomOf(piece) + below <= bottom + 0.5) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && low === pieces.length) return undefined;
    // How deep a line with a formula reaches is known when it is the last one.
    for (; low > 0; low--) {
      const whole = block.cloneNode(true);
      const rest = cutAt(block, low);
      if (sizeOf(block).bottom <= bottom + 0.5) return rest;
      block.replaceChildren(...whole.childNodes);
    }
    return block;
  };

  /** What may not be parted: a word, by its place in its text, or a formula or drawing. */
  interface Piece {
    node: Text | Element;
    start: number;
    end: number;
  }
  // Where words may be parted is up to their language.
  const segmenter = new Intl.Segmenter(document.documentElement.lang || "en", { granularity: "word" });
  const range = document.createRange();

  const piecesOf = (node: Node): Piece[] => {
    if (node instanceof Element && node.matches(".katex, svg")) return [{ node, start: 0, end: 0 }];
    if (!(node instanceof Text)) return [...node.childNodes].flatMap(piecesOf);
    const words = [...segmenter.segment(node.data)].filter(({ segment }) => segment.trim() !== "");
    return words.map(({ index, segment }) => ({ node, start: index, end: index + segment.length }));
  };

  const bottomOf = ({ node, start, end }: Piece): number => {
    if (node instanceof Element) return sizeOf(node.querySelector(".katex-html") ?? node).bottom;
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getBoundingClientRect().bottom;
  };

  /** Takes all from a piece on out of a block. @returns a block of what was taken */
  const cutAt = (block: HTMLElement, index: number): HTMLElement => {
    const piece = piecesOf(block)[index] as Piece;
    if (piece.node instanceof Text) range.setStart(piece.node, piece.start);
    else range.setStartBefore(piece.node);
    range.setEndAfter(block.lastChild as Node);
    const rest = block.cloneNode(false) as HTMLElement;
    rest.append(range.extractContents());
    rest.classList.add("is-continued");
    return rest;
  };

  /** The blocks of some HTML: what stands at its top level, items of lists each by itself. */
  const blocksOf = (container: ParentNode): HTMLElement[] =>
    [...container.childNodes].flatMap((child) => {
      if (!(child instanceof HTMLElement)) {
        if ((child.textContent ?? "").trim() === "") return [];
        const paragraph = document.createElement("p");
        paragraph.append(child.cloneNode(true));
        return [paragraph];
      }
      if (!child.matches("ul, ol")) return [child.cloneNode(true) as HTMLElement];
      const first = Number(child.getAttribute("start") ?? 1);
      return [...child.children].map((item, index) => {
        const list = child.cloneNode(false) as HTMLElement;
        if (child.matches("ol")) list.setAttribute("start", String(first + index));
        list.append(item.cloneNode(true));
        return list;
      });
    });

  window.lecternFlow = { flow, blocksOf };
}
