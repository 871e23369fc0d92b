/** Sheets of paper that slides are set on. */
export interface SheetPlan {
  /** Slides with room for notes, for who listens; or a slide and what to say to it, for who speaks. */
  kind: "handout" | "notes";
  /** Of the paper, in millimetres. */
  width: number;
  height: number;
  /** Slides on a sheet. */
  perPage: number;
  title: string;
  author: string;
  /** With `{page}` and `{pages}` in it. */
  pageLabel: string;
  /** Heads what goes on from the sheet before. */
  continued: string;
  /** The notes of each slide as HTML. */
  notes: string[];
  /** Where the slides are to be found, with a picture of it to photograph. */
  address?: { label: string; url: string; qr: string } | undefined;
}

/** What a sheet holds. */
export interface Sheet {
  /** Which of the page's slides, from 0; on a sheet that goes on with notes or references there are none. */
  slides: number[];
  /** Headings of what is set as text. */
  titles: string[];
  /** What else it says, header and foot included. */
  text: string;
}

declare global {
  interface Window {
    /** Puts slides back to where they were before they were laid out on sheets. */
    lecternPutBack?: () => void;
  }
}

/**
 * Runs in the page with all slides: moves them, as they are, onto sheets. They stay what they are, live text and links;
 * only their scale changes.
 */
export function layOutSheets(plan: SheetPlan): Sheet[] {
  const make = (tag: string, name: string, ...inner: (Node | string)[]) => {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...inner);
    return element;
  };
  const all = [...document.querySelectorAll<HTMLElement>(".print-slide-container")];
  const slides = all.filter((slide) => !slide.classList.contains("lectern-out"));
  const root = make("div", `lts lts-${plan.kind}`);
  root.style.setProperty("--lts-width", `${plan.width}mm`);
  root.style.setProperty("--lts-height", `${plan.height}mm`);
  document.body.append(root);
  document.documentElement.classList.add("lts-shown");
  const home = slides[0]?.parentElement ?? null;
  const sheets: { body: HTMLElement; slides: number[] }[] = [];

  const addSheet = (name: string): HTMLElement => {
    const body = make("div", name);
    const header = make("div", "lts-header", make("b", "", plan.title), make("span", "", plan.author));
    const address = plan.address?.url ?? "";
    const foot = make("div", "lts-foot", make("span", "", address), make("span", "lts-page"));
    // The same on every sheet: a screen reader need not say it each time.
    for (const part of [header, foot]) part.setAttribute("aria-hidden", "true");
    root.append(make("div", "lts-sheet", header, body, foot));
    sheets.push({ body, slides: [] });
    return body;
  };
  const sizeOf = (element: Element) => element.getBoundingClientRect();

  /** A slide, scaled to a width in pixels. */
  const shrink = (slide: HTMLElement, width: number): HTMLElement => {
    const [w, h] = [Number.parseFloat(slide.style.width), Number.parseFloat(slide.style.height)];
    const frame = make("div", "lts-frame", slide);
    const scale = width / w;
    frame.style.cssText = `width: ${width}px; height: ${h * scale}px; --lts-scale: ${scale}`;
    return frame;
  };
  const frontmatterOf = (slide: HTMLElement) => {
    const no = Number(slide.querySelector("[data-slidev-no]")?.getAttribute("data-slidev-no"));
    return { no, label: window.lecternSlides?.()[no - 1]?.meta.slide.frontmatter.label ?? "" };
  };
  const captionOf = (slide: HTMLElement): HTMLElement => {
    const { no, label } = frontmatterOf(slide);
    const caption = make("div", "lts-caption", make("span", "", String(label)), make("span", "", String(no)));
    // The slide says both itself.
    caption.setAttribute("aria-hidden", "true");
    return caption;
  };

  const { flow, blocksOf } = window.lecternFlow;

  const isLookedUp = (slide: HTMLElement) => slide.querySelector(".lt.references, .lt.credits") !== null;
  if (plan.kind === "handout") {
    const shown = slides.filter((slide) => !isLookedUp(slide));
    const columns = { 1: 1, 2: 1, 3: 1, 4: 2, 6: 2, 9: 3 }[plan.perPage] ?? 1;
    const rows = Math.ceil(plan.perPage / columns);
    const MM = 96 / 25.4;
    for (let start = 0; start < shown.length; start += plan.perPage) {
      const body = addSheet("lts-grid");
      body.style.gridTemplate = `repeat(${rows}, 1fr) / repeat(${columns}, 1fr)`;
      const cell = { width: 0, height: 0 };
      for (const slide of shown.slice(start, start + plan.perPage)) {
        const box = make("div", "lts-cell");
        body.append(box);
        cell.width ||= sizeOf(box).width;
        cell.height ||= (sizeOf(body).height - (rows - 1) * 8 * MM) / rows;
        const caption = captionOf(slide);
        const shape = Number.parseFloat(slide.style.width) / Number.parseFloat(slide.style.height);
        const beside = plan.perPage === 3 ? cell.width * 0.64 : cell.width;
        const width = Math.min(beside, (cell.height - 7 * MM) * shape);
        const frame = shrink(slide, width);
        const height = Number.parseFloat(frame.style.height);
        const lines = make("div", "lts-lines");
        const free = plan.perPage === 3 ? height + 3 * MM : cell.height - height - 8 * MM;
        const count = Math.floor(free / (8.5 * MM));
        // A line alone is no room for notes.
        for (let line = 0; count > 1 && line < count; line++) lines.append(make("i", ""));
        const shot = make("div", "lts-shot", frame, caption);
        shot.style.width = `${width}px`;
        box.append(shot, lines);
        if (plan.perPage === 3) box.classList.add("is-beside");
        sheets.at(-1)?.slides.push(slides.indexOf(slide));
      }
    }
    /** What the last sheet has left below its slides, when that is a row or more. */
    const restOfSheet = (): HTMLElement | undefined => {
      const last = sheets.at(-1);
      const used = Math.ceil((last?.slides.length ?? 0) / columns);
      if (!last || used === rows) return undefined;
      const height = (sizeOf(last.body).height - (rows - 1) * 8 * MM) / rows;
      last.body.style.flex = "none";
      last.body.style.gridTemplateRows = `repeat(${used}, ${height}px)`;
      const rest = make("div", "lts-flow");
      last.body.after(rest);
      return rest;
    };
    // To look up afterwards: read as text, not as pictures of slides; in full, whatever range of slides is printed.
    const headings = new Set<string>();
    const blocks = all.filter(isLookedUp).flatMap((slide) => {
      const main = slide.querySelector(".lt-main");
      const kind = slide.querySelector(".lt.references") ? "lts-references" : "lts-credits";
      const heading = (main?.querySelector("h1")?.textContent ?? "").replace(/ · \d+$/, "");
      const isFirst = !headings.has(heading);
      headings.add(heading);
      const texts = (main ? blocksOf(main) : []).filter((block) => !block.matches("h1, .lt-mark, .lt-eyebrow"));
      for (const block of texts) {
        for (const each of [block, ...block.querySelectorAll("[id]")]) each.removeAttribute("id");
        block.className = kind;
      }
      // Slides of one list had a heading each.
      const title = make("h2", "", heading);
      title.ariaLevel = "1";
      const shown = isFirst ? [title, ...texts] : texts;
      // What led to the slide leads here.
      const targets = [...slide.querySelectorAll("[id^='/']")];
      const anchors = targets.map(({ id }) => id);
      for (const target of targets) target.removeAttribute("id");
      for (const id of anchors) shown[0]?.prepend(Object.assign(make("span", "lts-anchor"), { id }));
      return shown;
    });
    if (plan.address) {
      const { label, url, qr } = plan.address;
      const link = Object.assign(make("a", "", url), { href: url });
      const code = make("div", "lts-qr");
      code.innerHTML = qr;
      code.setAttribute("aria-hidden", "true");
      blocks.push(make("div", "lts-address", code, make("p", "", make("b", "", label), link)));
    }
    if (blocks.length > 0) flow(blocks, restOfSheet() ?? addSheet("lts-flow"), () => addSheet("lts-flow"));
  } else {
    for (const [index, slide] of slides.entries()) {
      const { no } = frontmatterOf(slide);
      const body = addSheet("lts-talk");
      const aside = make("div", "lts-plan");
      const top = make("div", "lts-top", aside);
      const text = make("div", "lts-flow");
      body.append(top, text);
      top.prepend(shrink(slide, sizeOf(top).width * 0.74));
      const template = document.createElement("template");
      template.innerHTML = plan.notes[no - 1] ?? "";
      const opening = template.content.firstElementChild;
      // Lectern's notes open with the plan: minutes, when the slide should end, where the paper says it.
      const isPlan = opening?.children.length === 1 && opening.firstElementChild?.matches("strong");
      if (opening && isPlan && opening.textContent === opening.firstElementChild?.textContent) {
        aside.append(...(opening.textContent ?? "").split(" · ").map((fact) => make("p", "", fact)));
        opening.remove();
      }
      sheets.at(-1)?.slides.push(index);
      const next = () => {
        const more = addSheet("lts-talk");
        const rest = make("div", "lts-flow");
        more.append(make("p", "lts-continued", plan.continued.replace("{slide}", String(no))), rest);
        return rest;
      };
      flow(blocksOf(template.content), text, next);
    }
  }
  for (const [index, page] of root.querySelectorAll(".lts-page").entries())
    page.textContent = plan.pageLabel.replace("{page}", String(index + 1)).replace("{pages}", String(sheets.length));

  window.lecternPutBack = () => {
    for (const slide of all) home?.append(slide);
    root.remove();
    document.documentElement.classList.remove("lts-shown");
  };
  return [...root.children].map((sheet, index) => {
    const copy = sheet.cloneNode(true) as HTMLElement;
    for (const slide of copy.querySelectorAll(".print-slide-container")) slide.remove();
    const titles = [...copy.querySelectorAll("h2")].map(({ textContent }) => textContent ?? "");
    return { slides: sheets[index]?.slides ?? [], titles, text: copy.textContent ?? "" };
  });
}
