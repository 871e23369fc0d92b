import { useNav } from "@slidev/client/composables/useNav.ts";
import { effectScope, watch } from "vue";
import { kept } from "./store.ts";
import { useStage } from "./use-stage.ts";

/** How often what happened is handed to `lectern dev`, in milliseconds; a move is, too. */
const SEND_MS = 30_000;

let isKept = false;

/**
 * Notes from now on when which slide is shown: where a speaker's view is open, or a phone is used for one. In `dev` the
 * times are handed to the server, which keeps them beside the deck.
 */
export function keepTime(): void {
  if (isKept) return;
  isKept = true;
  const { currentSlideNo, hasPrimarySlide, clicksContext } = useNav();
  const stage = useStage();
  effectScope(true).run(() => {
    watch(
      currentSlideNo,
      (no, before) => {
        if (!hasPrimarySlide.value) return;
        stage.show(no, before !== undefined && before !== no);
        send();
      },
      { immediate: true },
    );
    // Clicks on a slide end a black screen, as moves do.
    watch(
      () => clicksContext.value.current,
      () => {
        if (kept.value.cover && kept.value.cover.kind !== "break") stage.cover(undefined);
      },
    );
  });
  if (!import.meta.hot) return;
  setInterval(send, SEND_MS);
  window.addEventListener("pagehide", send);
}

/** Hands the talk as it is to the server. */
function send(): void {
  if (!import.meta.hot) return;
  const talk = useStage().log.value.talks.at(-1);
  if (!talk) return;
  const body = JSON.stringify(talk);
  if (body === sent) return;
  sent = body;
  const headers = { "Content-Type": "application/json" };
  // What can't be kept is told in the terminal; the browser still has it.
  void fetch("/@lectern/times", { method: "POST", body, headers, keepalive: true }).catch(() => {});
}

let sent = "";
