import { useNav } from "@slidev/client/composables/useNav.ts";
import { configs } from "@slidev/client/env.ts";
import { parseTimeString } from "@slidev/parser/utils";
import { type ComputedRef, computed, effectScope, type Ref, ref } from "vue";
import { indexOf } from "../components/slide-index.ts";
import { noteText } from "../scripts/page/note-text.ts";
import { type Happening, isStarted, tellEvents, withPause, withSlide, withStart } from "../scripts/stage/happening.ts";
import { logTalk } from "../scripts/stage/log-talk.ts";
import { nameSlides } from "../scripts/stage/names.ts";
import { measurePace, type Pace } from "../scripts/stage/pace.ts";
import { type Plan, type PlannedSlide, planTalk } from "../scripts/stage/plan.ts";
import { type Said, sayPace } from "../scripts/stage/say-pace.ts";
import type { Talk, TalkLog } from "../scripts/stage/talk-log.ts";
import { plainTitle } from "./plain-text.ts";
import { change, isStale, kept, look } from "./store.ts";
import type { Cover } from "./to-kept.ts";

/** What is told when a deck says no length: then it has none. */
const SLIDEV_DURATION = "30min";

/** Talks that are kept in the browser. */
const MOST_TALKS = 20;

const TICK_MS = 250;

/** The talk that is given, as windows show and change it. */
export interface Stage {
  plan: ComputedRef<Plan>;
  happening: ComputedRef<Happening>;
  pace: ComputedRef<Pace>;
  said: ComputedRef<Said>;
  /** Milliseconds since 1970. */
  now: Ref<number>;
  here: ComputedRef<PlannedSlide | undefined>;
  /** The next slide that has to be told. */
  nextMust: ComputedRef<PlannedSlide | undefined>;
  /** What is kept of this talk; nothing while there is none. */
  talk: ComputedRef<Talk | undefined>;
  /** All that is kept, this talk last. */
  log: ComputedRef<TalkLog>;
  start(): void;
  /** Stops the clock, for a break until some moment, or lets it go on. */
  pause(until?: number): void;
  /** Shows the audience something else, or the slides again. */
  cover(cover: Cover | undefined): void;
  /** Ends this talk, and makes ready for the next. */
  reset(): void;
  /** A slide came in sight. */
  show(no: number, isMoved: boolean): void;
}

/** A length as Slidev reads it; 0 where it can't. */
function toMinutes(duration = ""): number {
  try {
    return parseTimeString(duration).seconds / 60;
  } catch {
    return 0;
  }
}

let stage: Stage | undefined;

/** The same in all of a window. */
export function useStage(): Stage {
  stage ??= effectScope(true).run(makeStage) as Stage;
  return stage;
}

function makeStage(): Stage {
  const { slides, currentSlideNo } = useNav();
  const now = ref(Date.now());
  const plan = computed(() => {
    const index = indexOf(slides.value);
    const names = nameSlides(
      slides.value.map(({ meta: { slide } }) => ({ alias: slide.frontmatter.routeAlias, title: slide.title })),
    );
    const facts = slides.value.map(({ meta: { slide } }, at) => {
      const { section, minutes, priority, backup } = slide.frontmatter;
      const { opens, short } = index.byAddress.get(section) ?? {};
      return {
        id: names[at] ?? "",
        title: plainTitle(slide.title ?? "") || (names[at] ?? ""),
        section: opens ?? short,
        ...{ minutes, priority },
        notes: noteText(slide.noteHTML ?? ""),
        isBackup: backup !== undefined,
      };
    });
    const isPlanned = facts.some(({ minutes }) => minutes !== undefined);
    const { duration } = configs;
    const budget = isPlanned || duration !== SLIDEV_DURATION ? toMinutes(duration) : 0;
    return planTalk(facts, { budget: budget > 0 ? budget : undefined, start: configs.themeConfig.start });
  });
  const happening = computed(() => tellEvents(kept.value.events, now.value));
  const pace = computed(() => measurePace(plan.value, happening.value, now.value));
  const here = computed(() => plan.value.slides[currentSlideNo.value - 1]);
  const set = (how: Parameters<typeof change>[0]) => {
    now.value = Date.now();
    change(how);
  };
  const talk = computed(() => {
    const { events, seen, started } = kept.value;
    // Time in which nobody looked at the clock is none of the talk's.
    const last = Math.max(seen, events.at(-1)?.at ?? 0);
    return logTalk(plan.value, tellEvents(events, Math.min(now.value, last)), started);
  });
  const archive = () => [...kept.value.talks, ...(talk.value ? [talk.value] : [])].slice(-MOST_TALKS);
  const reset = () =>
    set(() => ({ events: [], started: undefined, cover: undefined, gap: undefined, talks: archive() }));
  const putAway = () => {
    if (isStale(kept.value, now.value)) reset();
  };
  putAway();
  // Without a talk, a screen that was made black some day would stay so.
  if (kept.value.cover && kept.value.events.length === 0) set(() => ({ cover: undefined }));
  setInterval(() => {
    now.value = Date.now();
    look(now.value);
  }, TICK_MS);
  return {
    ...{ plan, happening, pace, now, here, talk, reset },
    said: computed(() => sayPace(pace.value)),
    nextMust: computed(() =>
      plan.value.slides.find(
        ({ no, priority, isBackup }) => no > currentSlideNo.value && priority === "must" && !isBackup,
      ),
    ),
    log: computed(() => ({ lectern: 1, title: plainTitle(configs.title), talks: archive() })),
    start: () =>
      set(({ events, started }) => ({
        events: withStart(events, here.value?.id ?? "", now.value),
        started: started ?? now.value,
        seen: now.value,
      })),
    pause: (until) =>
      set(({ events, cover }) => {
        const other = cover?.kind === "break" ? undefined : cover;
        return {
          events: withPause(events, now.value, until),
          cover: until === undefined ? other : { kind: "break", until },
        };
      }),
    cover: (cover) => set(() => ({ cover })),
    show(no, isMoved) {
      if (isMoved) putAway();
      const slide = plan.value.slides[no - 1];
      if (!slide) return;
      set(({ events, cover }) => {
        const { pausedSince, until, spent } = tellEvents(events, now.value);
        // Whoever goes on after a break, or to a slide that was not told yet, talks again.
        const goesOn =
          pausedSince !== undefined && isMoved && (until !== undefined || (!slide.isBackup && !spent.has(slide.id)));
        const going = goesOn ? withPause(events, now.value) : events;
        const isPastTitle = isMoved && no > 1;
        const isNew = isPastTitle && !isStarted(events);
        return {
          events: withSlide(going, slide.id, now.value, isPastTitle),
          ...(isNew ? { seen: now.value, started: now.value } : {}),
          // Nobody goes on for a break.
          ...(isMoved && cover ? { cover: undefined } : {}),
        };
      });
    },
  };
}
