import { useNav } from "@slidev/client/composables/useNav.ts";
import { effectScope, watch } from "vue";
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
        sendTimes();
      },
      { immediate: true },
    );
    // A click on the slide ends a break, as a move does.
    watch(
      () => clicksContext.value.current,
      () => {
        if (stage.happening.value.until !== undefined) stage.pause();
      },
    );
  });
  if (!import.meta.hot) return;
  setInterval(sendTimes, SEND_MS);
  window.addEventListener("pagehide", () => sendTimes(true));
}

/**
 * Hands the talk as it is to `lectern dev`.
 *
 * @param isLast whether the page goes: then the browser sends it by itself, which it does for short ones only
 */
export function sendTimes(isLast = false): void {
  if (!import.meta.hot) return;
  const { talk } = useStage();
  if (!talk.value) return;
  const body = JSON.stringify(talk.value);
  if (body === sent) return;
  const headers = { "Content-Type": "application/json" };
  // What can't be kept is told in the terminal, and tried again; the browser still has it.
  fetch("/@lectern/times", { method: "POST", body, headers, keepalive: isLast })
    .then(({ ok }) => {
      if (ok) sent = body;
    })
    .catch(() => {});
}

let sent = "";
