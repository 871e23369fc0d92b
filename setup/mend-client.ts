/** What Slidev's own pages lack for who hears them or uses the keyboard, as rows: which elements, and what they get. */
interface Mend {
  of: string;
  attributes: Record<string, string>;
}

const MENDS: readonly Mend[] = [
  // Its pages have no landmark, all but one.
  { of: "#app > :is(#page-root, .slidev-presenter, .h-full, .grid):not(:has(main))", attributes: { role: "main" } },
  { of: "main + .absolute", attributes: { role: "complementary", "aria-label": "Slides in numbers" } },
  // The overview over a slide, its buttons, and the window about the talk.
  {
    of: "#app > .fixed.z-modal.overflow-y-auto",
    attributes: { role: "dialog", "aria-modal": "true", "aria-label": "Slide overview" },
  },
  { of: "#app > .fixed.z-modal.top-4", attributes: { role: "navigation", "aria-label": "Slide overview" } },
  {
    of: "#app > .fixed.z-modal.grid",
    attributes: { role: "dialog", "aria-modal": "true", "aria-label": "About this talk" },
  },
  // A menu's button is a button in a button; the outer one is the one that acts.
  { of: "button > button.slidev-icon-btn", attributes: { disabled: "" } },
  // Small slides in the overview are pictures to choose from; the number beside each is the button.
  { of: "#app > .fixed.z-modal .slidev-slide-container", attributes: { inert: "" } },
];

/** Numbers of the small slides, in the overview that is opened over a slide. */
const NUMBERS = "#app > .fixed.z-modal .inline-block:has(> .slidev-slide-container) + .absolute";

/** Pages without a heading: the list of pages, and the notes alone. */
const BARE = "#app > .h-full:not(.slidev-presenter, :has(h1))";

/** Gives Slidev's pages, as they are now, what they lack. */
export function mendClient(): void {
  const wanted = new Map<Element, Record<string, string>>();
  for (const { of, attributes } of MENDS)
    for (const element of document.querySelectorAll(of)) wanted.set(element, { ...wanted.get(element), ...attributes });
  for (const number of document.querySelectorAll(NUMBERS)) {
    const label = `${number.textContent?.trim()}: ${number.previousElementSibling && titleOf(number.previousElementSibling)}`;
    wanted.set(number, { role: "button", tabindex: "0", "aria-label": label });
  }
  for (const [element, attributes] of wanted)
    for (const [name, value] of Object.entries(attributes))
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  for (const page of document.querySelectorAll(BARE)) {
    const heading = Object.assign(document.createElement("h1"), { className: "lt-heard", textContent: document.title });
    page.prepend(heading);
  }
}

/** What a slide is called: its heading as it is seen, formulas once. */
export function titleOf(slide: Element): string {
  const heading = slide.querySelector("h1")?.cloneNode(true) as Element | undefined;
  for (const hidden of heading?.querySelectorAll(".katex-mathml") ?? []) hidden.remove();
  return (heading?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Chooses a small slide by keyboard, as a click does; Slidev would go where its own mark is. */
export function chooseByKeyboard(event: Event): void {
  if (!(event instanceof KeyboardEvent)) return;
  const number = event.target instanceof Element ? event.target.closest(NUMBERS) : null;
  const card = number?.previousElementSibling;
  if (!(card instanceof HTMLElement) || (event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.type === "keydown") card.click();
}
