import type { SheetPlan } from "./sheets.ts";

/** Runs in the page: each slide with its time and what to say to it, which goes on over as many sheets as it takes. */
export function layOutNotes({ notes, continued }: SheetPlan): void {
  const { slides, make, addSheet, last, shrink, about } = window.lecternSheets;
  const { flow, blocksOf } = window.lecternFlow;
  for (const [index, slide] of slides.entries()) {
    const { no } = about(slide);
    const template = document.createElement("template");
    template.innerHTML = notes[no - 1] ?? "";
    // The sheets' headings, and so the bookmarks, are those of the slides.
    for (const heading of template.content.querySelectorAll("h1, h2, h3, h4, h5, h6"))
      heading.replaceWith(make("p", "", make("b", "", ...heading.childNodes)));
    const aside = make("div", "lts-plan");
    const opening = template.content.firstElementChild;
    const strong = opening?.matches(":has(> strong:only-child)") ? opening.firstElementChild : null;
    // Lectern's notes open with the plan: minutes, when the slide should end, where the paper says it.
    if (opening && strong && opening.textContent === strong.textContent) {
      aside.append(...(strong.textContent ?? "").split(" · ").map((fact) => make("p", "", fact)));
      opening.remove();
    }
    const body = addSheet("lts-talk");
    const top = make("div", "lts-top", aside);
    const text = make("div", "lts-flow");
    body.append(top, text);
    top.prepend(shrink(slide, top.getBoundingClientRect().width * 0.74));
    last()?.slides.push(index);
    flow(blocksOf(template.content), text, () => {
      const rest = make("div", "lts-flow");
      addSheet("lts-talk").append(make("p", "lts-continued", continued.replace("{slide}", String(no))), rest);
      return rest;
    });
  }
}
