import { useNav } from "@slidev/client/composables/useNav.ts";
import { noteText } from "../scripts/page/note-text.ts";
import type { StageCommand, StageReport } from "../scripts/stage/remote-types.ts";
import { saySpan } from "../scripts/stage/say-pace.ts";
import { act } from "./actions.ts";
import { keepTime } from "./keep-time.ts";
import { kept } from "./store.ts";
import { useStage } from "./use-stage.ts";

/** The longest that a phone is told. */
const MOST = { title: 300, notes: 20_000 };

/** What a phone is told of the talk, and what it may do: it is a speaker's view, so from then on the time is kept. */
export function remoteReport(): { report: () => StageReport | undefined; act: (command: StageCommand) => void } {
  const nav = useNav();
  const { plan, pace, said, happening, start, pause } = useStage();
  const titleOf = (no: number) => plan.value.slides[no - 1]?.title.slice(0, MOST.title);
  return {
    report() {
      if (!nav.hasPrimarySlide.value || nav.isPrintMode.value) return undefined;
      keepTime();
      const no = nav.currentSlideNo.value;
      const clicksTotal = nav.clicksTotal.value;
      const { cover } = kept.value;
      const { talked, planned, status } = pace.value;
      return {
        no,
        total: nav.total.value,
        title: titleOf(no) ?? "",
        nextTitle: titleOf(no + 1),
        // Until a slide is drawn, Slidev has far too many for "all".
        clicks: Math.min(nav.clicks.value, clicksTotal),
        clicksTotal,
        notes: noteText(nav.slides.value[no - 1]?.meta.slide.noteHTML ?? "").slice(0, MOST.notes),
        pace: [said.value.head, said.value.rest].filter(Boolean).join(" · "),
        clock: `${saySpan(talked)} / ${saySpan(planned)}`,
        status,
        screen: cover === undefined || cover.kind === "break" ? null : cover.kind,
        isSpeaker: nav.isPresenter.value,
      };
    },
    act(command) {
      if (command !== "start") act(command);
      else if (happening.value.startedAt === undefined) start();
      else if (happening.value.pausedSince !== undefined) pause();
    },
  };
}
