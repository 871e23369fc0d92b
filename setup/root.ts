/// <reference types="vite/types/importMeta.d.ts" />
import { useNav } from "@slidev/client/composables/useNav.ts";
import { defineRootSetup } from "@slidev/types";
import { getCurrentInstance, h, render } from "vue";
import { PRINT_CONTENT } from "../scripts/slidev/print-page-marks.ts";
import { fillScreen } from "../stage/fill-screen.ts";
import { remoteReport } from "../stage/remote-report.ts";
import StageLayer from "../stage/StageLayer.vue";
import { slideAnnouncer } from "./announce-slide.ts";
import { keepDrawings } from "./keep-drawings.ts";
import { keepPlace } from "./keep-place.ts";
import { chooseByKeyboard, mendClient } from "./mend-client.ts";
import { connectRemote } from "./remote-control.ts";

export default defineRootSetup(() => {
  const { slides, currentSlideNo, total, hasPrimarySlide, isPresenter, isPrintMode } = useNav();
  window.lecternSlides = () => slides.value;
  if (import.meta.hot) {
    keepPlace();
    keepDrawings(import.meta.hot);
    const { report, act } = remoteReport();
    connectRemote(report, act);
  }
  if (!isPrintMode.value) {
    // Beside Slidev's pages, which come and go.
    const layer = h(StageLayer);
    layer.appContext = getCurrentInstance()?.appContext ?? null;
    render(layer, document.body.appendChild(Object.assign(document.createElement("div"), { className: "st-stage" })));
    fillScreen();
    // Pens that the speaker takes out are not for the projector: each window has its own.
    const isOfPens = ({ key }: StorageEvent) => key?.startsWith("slidev-drawing-") === true;
    window.addEventListener("storage", (event) => isOfPens(event) && event.stopImmediatePropagation(), true);
  }

  const tell = slideAnnouncer();
  let isAsked = false;
  const look = () => {
    isAsked = false;
    mendClient();
    // A page to print stays as it is, and may be long.
    if (isPrintMode.value && document.getElementById(PRINT_CONTENT)) observer.disconnect();
    if (hasPrimarySlide.value) tell({ no: currentSlideNo.value, total: total.value, isPresenter: isPresenter.value });
  };
  // Slidev's pages come and go: they are looked at whenever something on them has changed.
  const observer = new MutationObserver(() => {
    if (!isAsked) requestAnimationFrame(look);
    isAsked = true;
  });
  observer.observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ["class", "style"] });
  for (const type of ["keydown", "keypress"]) document.addEventListener(type, chooseByKeyboard, true);
});
