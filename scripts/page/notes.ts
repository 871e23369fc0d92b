import { blocksOf } from "./blocks.ts";
import { make } from "./dom.ts";
import { flow } from "./flow.ts";
import { type SheetPlan, type Sheets, shrink } from "./sheets.ts";

/** Each slide with its time and what to say to it, which goes on over as many sheets as it takes. */
export function layOutNotes(sheets: Sheets, { notes, continued }: SheetPlan): void {
  for (const [index, slide] of sheets.slides.entries()) {
    const { no } = sheets.about(slide);
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
    const body = sheets.add("lts-talk");
    const top = make("div", "lts-top", aside);
    const text = make("div", "lts-flow");
    body.append(top, text);
    top.prepend(shrink(slide, top.getBoundingClientRect().width * 0.74));
    sheets.last?.slides.push(index);
    flow(blocksOf(template.content), text, () => {
      const rest = make("div", "lts-flow");
      sheets.add("lts-talk").append(make("p", "lts-continued", continued.replace("{slide}", String(no))), rest);
      return rest;
    });
  }
}
