/** How Slidev's pages are addressed, and what their elements are known by; none of it has a public name. */

/** Address of the page with all slides, in terms of the site's; with clicks, slides are there once for each. */
export const printPath = (withClicks: boolean) => `?print=${withClicks ? "clicks" : "true"}#/print`;

/** What makes Slidev keep that page in a built site. */
export const KEEP_PRINT_PAGE = { __SLIDEV_FEATURE_PRINT__: "true" } as const;

/** Holds all slides of that page. */
export const PRINT_CONTENT = "print-content";

/** One slide of that page. */
export const PRINT_SLIDE = ".print-slide-container";

/** The attribute with a slide's number, on an element inside of it. */
export const SLIDE_NO = "data-slidev-no";

/** A slide's layout, which comes in a chunk of its own: until then it is missing. */
export const LAYOUT = ".slidev-layout";

/** The slide of this number, where one slide is shown at a time. */
export const shownSlide = (no: number) => `#slideshow .slidev-page-${no}`;

/** What a diagram is drawn in, in its shadow root, by Slidev and by `components/DrawnDiagram.vue`. */
export const DIAGRAM = ".mermaid";

/** What Slidev shows in the place of a Mermaid block that can't be drawn; its text says why. */
export const BROKEN_DIAGRAM = "pre[border]";
