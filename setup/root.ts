/// <reference types="vite/types/importMeta.d.ts" />
import { useNav } from "@slidev/client/composables/useNav.ts";
import { defineRootSetup } from "@slidev/types";
import type { SlideRoute } from "../components/slide-context.ts";
import { keepPlace } from "./keep-place.ts";

declare global {
  interface Window {
    /** The slides of the deck, for Lectern's exporter; Slidev shows them to its own dev server only. */
    lecternSlides?: () => SlideRoute[];
  }
}

export default defineRootSetup(() => {
  const { slides } = useNav();
  window.lecternSlides = () => slides.value;
  if (import.meta.hot) keepPlace();
});
