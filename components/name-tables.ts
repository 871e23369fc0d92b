/**
 * Gives the tables of a slide their names for screen readers: the caption below, which becomes the table's own in the
 * PDF too, or else the slide's title. What is seen stays as it is.
 *
 * @param id that is no other slide's
 */
export function nameTables(slide: HTMLElement, id: string): void {
  for (const [index, table] of slide.querySelectorAll("table").entries()) {
    const below = table.nextElementSibling;
    const caption = slide.matches(".table") && below?.matches("p:last-child") ? below : undefined;
    const name = caption ?? slide.querySelector("h1");
    if (!name) continue;
    name.id ||= `${id}-table-${index}`;
    table.setAttribute("aria-labelledby", name.id);
    if (!caption) continue;
    caption.setAttribute("role", "caption");
    table.setAttribute("aria-owns", caption.id);
  }
}
