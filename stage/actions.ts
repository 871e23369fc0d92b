import { useNav } from "@slidev/client/composables/useNav.ts";
import { reactive } from "vue";
import { toldSlides } from "../scripts/stage/plan.ts";
import type { Action } from "./keys.ts";
import { resizeNotes } from "./notes-size.ts";
import { kept } from "./store.ts";
import { useStage } from "./use-stage.ts";

/** Windows over the page that are open. */
export interface Windows {
  find: boolean;
  keys: boolean;
  leaveOut: boolean;
  print: boolean;
}

export const windows: Windows = reactive({ find: false, keys: false, leaveOut: false, print: false });

/** Does what a key, a button or the phone asks for. */
export function act(action: Action): void {
  const { next, prev, go, currentSlideNo } = useNav();
  const { plan, pause, cover, nextMust } = useStage();
  const show = (kind: "black" | "white") => cover(kept.value.cover?.kind === kind ? undefined : { kind });
  const acts: Record<Action, () => unknown> = {
    next,
    back: prev,
    first: () => go(1),
    last: () => go(toldSlides(plan.value).at(-1)?.no ?? currentSlideNo.value),
    find: () => open("find"),
    pause: () => pause(),
    "leave-out": () => open("leaveOut"),
    "next-must": () => nextMust.value && go(nextMust.value.no),
    black: () => show("black"),
    white: () => show("white"),
    larger: () => resizeNotes(2),
    smaller: () => resizeNotes(-2),
    print: () => open("print"),
    keys: () => open("keys"),
  };
  void acts[action]();
}

function open(name: keyof Windows): void {
  windows[name] = true;
}
