import { defaultRangeExtractor, useVirtualizer } from "@tanstack/vue-virtual";
import { computed, type Ref } from "vue";

interface Options {
  scroller: Readonly<Ref<HTMLElement | null>>;
  count(): number;
  /** Height in pixels, before it is measured. */
  estimate(index: number): number;
  key(index: number): string | undefined;
  /** A line that is always there, as it has the focus: -1 for none. */
  kept(): number;
  /** Up to how many lines all of them are there, so that the browser's own search finds them. */
  allUpTo?: number;
  /** Room above what is walked to, for a heading. */
  above?: number;
}

/** A list of which only what is in sight stands in the page. */
export function useLines({ scroller, count, estimate, key, kept, allUpTo = 0, above = 0 }: Options) {
  const virtualizer = useVirtualizer(
    computed(() => ({
      count: count(),
      getScrollElement: () => scroller.value,
      estimateSize: estimate,
      getItemKey: (index: number) => key(index) ?? index,
      overscan: 2,
      scrollPaddingStart: above,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        if (range.count <= allUpTo) return Array.from({ length: range.count }, (_, index) => index);
        const seen = defaultRangeExtractor(range);
        const line = kept();
        return line < 0 || seen.includes(line) ? seen : [...seen, line].sort((one, other) => one - other);
      },
    })),
  );
  const measure = (element: unknown) => virtualizer.value.measureElement(element as HTMLElement | null);
  return { virtualizer, measure };
}
