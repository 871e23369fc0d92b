import type { SheetPlan } from "./sheets.ts";

/** Runs in the page: slides in a grid, each with lines to write on; then, as text, what one looks up afterwards. */
export function layOutHandout({ perPage, address }: SheetPlan): void {
  const { all, slides, make, addSheet, last, shrink, about } = window.lecternSheets;
  const { flow, blocksOf } = window.lecternFlow;
  const MM = 96 / 25.4;
  const GAP = 8 * MM;
  const LINE = 8.5 * MM;
  const columns = { 1: 1, 2: 1, 3: 1, 4: 2, 6: 2, 9: 3 }[perPage] ?? 1;
  const rows = Math.ceil(perPage / columns);
  // Of three a sheet, the lines are beside.
  const isBeside = perPage === 3;
  const rowOf = (body: HTMLElement) => (body.getBoundingClientRect().height - (rows - 1) * GAP) / rows;
  const isLookedUp = (slide: HTMLElement) => slide.querySelector(".lt.references, .lt.credits") !== null;

  const fillCell = (box: HTMLElement, slide: HTMLElement, cell: { width: number; height: number }) => {
    const { no, label } = about(slide);
    const caption = make("div", "lts-caption", make("span", "", label), make("span", "", String(no)));
    // The slide says both itself.
    caption.setAttribute("aria-hidden", "true");
    const shape = Number.parseFloat(slide.style.width) / Number.parseFloat(slide.style.height);
    const width = Math.min(isBeside ? cell.width * 0.64 : cell.width, (cell.height - 7 * MM) * shape);
    const height = width / shape;
    const count = Math.floor((isBeside ? height + 3 * MM : cell.height - height - GAP) / LINE);
    // A line alone is no room for notes.
    const lines = Array.from({ length: count > 1 ? count : 0 }, () => make("i", ""));
    const shot = make("div", "", shrink(slide, width), caption);
    shot.style.width = `${width}px`;
    box.append(shot, make("div", "lts-lines", ...lines));
    box.classList.toggle("is-beside", isBeside);
  };

  const shown = slides.filter((slide) => !isLookedUp(slide));
  for (let start = 0; start < shown.length; start += perPage) {
    const body = addSheet("lts-grid");
    body.style.gridTemplate = `repeat(${rows}, 1fr) / repeat(${columns}, 1fr)`;
    const group = shown.slice(start, start + perPage);
    const boxes = group.map(() => make("div", "lts-cell"));
    body.append(...boxes);
    const cell = { width: boxes[0]?.getBoundingClientRect().width ?? 0, height: rowOf(body) };
    for (const [index, slide] of group.entries()) fillCell(boxes[index] as HTMLElement, slide, cell);
    last()?.slides.push(...group.map((slide) => slides.indexOf(slide)));
  }

  /** What the last sheet has left below its slides, when that is a row or more. */
  const restOfSheet = (): HTMLElement | undefined => {
    const sheet = last();
    const used = Math.ceil((sheet?.slides.length ?? 0) / columns);
    if (!sheet || used === rows) return undefined;
    const row = rowOf(sheet.body);
    sheet.body.style.flex = "none";
    sheet.body.style.gridTemplateRows = `repeat(${used}, ${row}px)`;
    const rest = make("div", "lts-flow");
    sheet.body.after(rest);
    return rest;
  };

  // In full, whatever range of slides is printed, and read as text, not as pictures of slides.
  const headings = new Set<string>();
  const blocks = all.filter(isLookedUp).flatMap((slide) => {
    const main = slide.querySelector(".lt-main");
    const kind = slide.querySelector(".lt.references") ? "lts-references" : "lts-credits";
    const texts = (main ? blocksOf(main) : []).filter((block) => !block.matches("h1, .lt-mark, .lt-eyebrow"));
    for (const block of texts) {
      for (const each of [block, ...block.querySelectorAll("[id]")]) each.removeAttribute("id");
      block.className = kind;
    }
    // Slides of one list had a heading each: `References (1/2)`, and in a lecture `References · 2`.
    const heading = (main?.querySelector("h1")?.textContent ?? "").replace(/(?: · \d+)?(?: \(\d+\/\d+\))?$/, "");
    const title = make("h2", "", heading);
    title.ariaLevel = "1";
    const parts = headings.has(heading) ? texts : [title, ...texts];
    headings.add(heading);
    // What led to the slide leads here.
    for (const target of slide.querySelectorAll("[id^='/']")) {
      parts[0]?.prepend(Object.assign(make("span", ""), { id: target.id }));
      target.removeAttribute("id");
    }
    return parts;
  });
  if (address) {
    const link = Object.assign(make("a", "", address.url), { href: address.url });
    const code = make("div", "lts-qr");
    code.innerHTML = address.qr;
    code.setAttribute("aria-hidden", "true");
    blocks.push(make("div", "lts-address is-whole", code, make("p", "", make("b", "", address.label), link)));
  }
  if (blocks.length > 0) flow(blocks, restOfSheet() ?? addSheet("lts-flow"), () => addSheet("lts-flow"));
}
