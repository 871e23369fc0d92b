import { useNav } from "@slidev/client/composables/useNav.ts";
import { watch } from "vue";
import type { SlideRoute } from "../components/slide-context.ts";
import { findNeighbour } from "./find-neighbour.ts";

/** Survives a page that loads itself again. */
const STORE = "lectern:slides";

/** The name of a slide in addresses. */
const nameOf = ({ no, meta }: SlideRoute) => meta.slide.frontmatter.routeAlias ?? String(no);

/** The names that slides had when one was shown last. */
const namesBefore = (): string[] => JSON.parse(sessionStorage.getItem(STORE) ?? "[]");

/** Whether a slide of this name was there a while ago: then its neighbour takes its place. */
export const wasThere = (name: string): boolean => namesBefore().includes(name);

/**
 * While a deck is being written, the slide that is shown may be taken out of it. Slidev would go on with the first slide,
 * or the last; this goes to the next one that is still there, else to the one before.
 */
export function keepPlace(): void {
  const { slides, currentRoute, router } = useNav();
  watch(
    () => [currentRoute.value.params.no, slides.value.map(nameOf)] as const,
    ([shown, names]) => {
      if (typeof shown !== "string" || shown === "") return;
      if (names.includes(shown) || slides.value.some(({ no }) => String(no) === shown)) {
        sessionStorage.setItem(STORE, JSON.stringify(names));
        return;
      }
      const neighbour = findNeighbour(shown, namesBefore(), names);
      if (neighbour === undefined) return;
      const { path, query } = currentRoute.value;
      const { clicks: _, ...rest } = query;
      void router.replace({ path: path.replace(/(?<![^/])[^/]+$/, encodeURIComponent(neighbour)), query: rest });
    },
    // After Slidev has looked for itself.
    { flush: "post", immediate: true },
  );
}
