import { useNav } from "@slidev/client/composables/useNav.ts";
import { ref, watchEffect } from "vue";
import type { SlideRoute } from "../components/slide-context.ts";
import type { StageCommand, StageReport } from "../scripts/stage/remote-types.ts";

/** What Slidev itself knows of where the talk is, and how it goes on. */
export function slidevReport(): { report: () => StageReport | undefined; act: (command: StageCommand) => void } {
  const nav = useNav();
  const isBlack = ref(false);
  const cover = document.createElement("div");
  cover.style.cssText = "position: fixed; inset: 0; z-index: 2147483646; background: #000";
  watchEffect(() => {
    if (isBlack.value) document.body.append(cover);
    else cover.remove();
  });
  return {
    report() {
      if (!nav.hasPrimarySlide.value || nav.isPrintMode.value) return undefined;
      const no = nav.currentSlideNo.value;
      const slide = nav.slides.value[no - 1];
      const next = nav.slides.value[no];
      const clicksTotal = nav.clicksTotal.value;
      return {
        no,
        total: nav.total.value,
        title: slide ? titleOf(slide) : "",
        nextTitle: next && titleOf(next),
        // Until a slide is drawn, Slidev has far too many for "all".
        clicks: Math.min(nav.clicks.value, clicksTotal),
        clicksTotal,
        notes: noteText(slide?.meta.slide.noteHTML ?? ""),
        pace: "",
        clock: "",
        status: "ready",
        screen: isBlack.value ? "black" : null,
        isSpeaker: nav.isPresenter.value,
      };
    },
    act(command) {
      if (command === "next") void nav.next();
      else if (command === "back") void nav.prev();
      else if (command === "black") isBlack.value = !isBlack.value;
    },
  };
}

const titleOf = ({ meta: { slide } }: SlideRoute) => slide.title ?? "";

/** What ends a paragraph of a note, and what begins a line of it. */
const BLOCKS = "p, ul, ol, blockquote, pre, table, h1, h2, h3, h4, h5, h6";

/** Notes as they are read: paragraphs, and a line for each item. The HTML is looked at, and neither run nor shown. */
export function noteText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const other of body.querySelectorAll("script, style, template, .katex-mathml")) other.remove();
  // Lines of the HTML itself mean nothing.
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (!text.parentElement?.closest("pre")) text.nodeValue = (text.nodeValue ?? "").replace(/\s+/g, " ");
  for (const line of body.querySelectorAll("br, tr")) line.after("\n");
  for (const cell of body.querySelectorAll("td, th")) cell.after(" ");
  for (const item of body.querySelectorAll("li")) item.prepend("\n• ");
  for (const block of body.querySelectorAll(BLOCKS)) {
    const isInItem = block.parentElement?.closest("li");
    if (!isInItem) {
      block.before("\n\n");
      block.after("\n\n");
    }
  }
  return (body.textContent ?? "")
    .split(/\n{2,}/)
    .map((part) =>
      part
        .split("\n")
        .map((line) => line.replace(/[ \t]+/g, " ").trim())
        .filter((line) => line !== "" && line !== "•")
        .join("\n"),
    )
    .filter((part) => part !== "")
    .join("\n\n");
}
