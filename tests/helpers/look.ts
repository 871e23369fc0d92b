import { AxeBuilder } from "@axe-core/playwright";
import type { CDPSession, Page } from "playwright-chromium";

/**
 * axe-core on a page. What it is not asked for it need not describe node by node; and without frames of other origins it
 * runs in the page at once, rather than in a second one that gets all that was found.
 */
export const axeOn = (page: Page, ...results: ("violations" | "incomplete")[]) =>
  new AxeBuilder({ page }).options({ resultTypes: results }).setLegacyMode();

/**
 * What axe-core finds on the slides of a print page, one line a fault; it leaves the rest to `readType`.
 *
 * @param rules those that are asked; all by default
 */
export async function findAxeFaults(page: Page, rules?: string[]): Promise<string[]> {
  const all = axeOn(page, "violations", "incomplete").include("#print-content");
  const { violations, incomplete } = await (rules ? all.withRules(rules) : all).analyze();
  const unsure = incomplete.filter(({ id }) => id !== "color-contrast");
  return [...violations, ...unsure].flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.any.map(({ message }) => message).join(" ")}`),
  );
}

/** What axe-core finds on a page as a whole: the slide and all of Slidev's own around it. */
export async function findPageFaults(page: Page): Promise<string[]> {
  const { violations } = await axeOn(page, "violations").analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any.map(({ message }) => message).join(" ")}`),
  );
}

/** Texts whose glyphs come from fonts of this machine, one line each; none where the deck brings all it needs. */
export async function findSystemFonts(page: Page): Promise<string[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  type Node = typeof root;
  const found: string[] = [];
  const visit = async (node: Node, isSlide: boolean): Promise<void> => {
    if (node.attributes?.includes("katex-mathml")) return;
    const isInside =
      isSlide || /(?:^| )lt(?: |$)/.test(node.attributes?.[(node.attributes?.indexOf("class") ?? -1) + 1] ?? "");
    const texts = (node.children ?? []).filter(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue.trim() !== "");
    if (isInside && texts.length > 0 && !/^(?:style|script|title|desc)$/i.test(node.nodeName)) {
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId: node.nodeId });
      for (const { familyName, isCustomFont } of fonts) {
        if (!isCustomFont)
          found.push(
            `${familyName}: ${texts
              .map(({ nodeValue }) => nodeValue.trim())
              .join(" ")
              .slice(0, 100)}`,
          );
      }
    }
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) await visit(child, isInside);
  };
  await visit(root, false);
  await session.detach();
  return found;
}
