import { LAYOUT, shownSlide } from "../scripts/slidev/print-page-marks.ts";
import { titleOf } from "./mend-client.ts";

/** Where the audience is. */
export interface Place {
  no: number;
  total: number;
  isPresenter: boolean;
}

/**
 * Makes what tells which slide is shown: a region that screen readers read out when it changes, and the page's title.
 * Slidev changes neither, so that nothing is heard of a slide that comes.
 *
 * @returns does so for the slide that is shown now, once it is there
 */
export function slideAnnouncer(): (place: Place) => void {
  const talk = document.title;
  const region = document.createElement("div");
  region.className = "lt-heard";
  region.setAttribute("role", "status");
  region.setAttribute("aria-live", "polite");
  return ({ no, total, isPresenter }) => {
    const slide = document.querySelector(shownSlide(no));
    // Its content comes in a chunk of its own.
    if (!slide?.querySelector(LAYOUT)) return;
    if (!region.isConnected) document.body.append(region);
    const name = titleOf(slide);
    const words = [`${no} / ${total}`, name].filter(Boolean).join(": ");
    if (region.textContent !== words) region.textContent = words;
    const title = [isPresenter ? `Presenter ${no}` : undefined, name === talk ? undefined : name, talk];
    const whole = title.filter(Boolean).join(" · ");
    // Slidev sets its own when it starts and when its pages change.
    if (document.title !== whole) document.title = whole;
  };
}
