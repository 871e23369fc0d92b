import { bottomOf, partBlock } from "./part-block.ts";

/**
 * Puts blocks onto sheets until each is full; a block that is higher than what is left is parted between two words.
 *
 * @param first the sheet to begin on
 * @param next makes another sheet
 */
export function flow(blocks: readonly HTMLElement[], first: HTMLElement, next: () => HTMLElement): void {
  let body = first;
  let isNew = false;
  const queue = [...blocks];
  for (let block = queue.shift(); block; block = queue.shift()) {
    body.append(block);
    if (roomIn(body) >= -0.5) {
      joinLists(block);
      continue;
    }
    const rest = partBlock(block, bottomOf(body));
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
    for (const each of orphans) each.remove();
    queue.unshift(...orphans, rest ?? block);
    body = next();
    isNew = true;
  }
}

/** Pixels that are left below what stands on a sheet. */
const roomIn = (body: HTMLElement) => bottomOf(body) - Math.max(...[...body.children].map(bottomOf), 0);

/** Items of a list that stay together are one list. */
function joinLists(block: HTMLElement): void {
  const before = block.previousElementSibling;
  if (!block.matches("ul, ol") || before?.tagName !== block.tagName || before.className !== block.className) return;
  before.append(...block.children);
  block.remove();
}
