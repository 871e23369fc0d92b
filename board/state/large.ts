import { type Ref, shallowRef, watch } from "vue";
import type { PreviewAnswer } from "../../scripts/board/protocol.ts";
import { Lost } from "../logic/api.ts";
import { drawn } from "./pictures.ts";
import { tell } from "./say.ts";

/**
 * The picture of something that is looked at: the small one of its list, until it is drawn large.
 *
 * @param draw asks for the large one
 */
export function useLarge<T extends { picture?: string | undefined }>(
  looked: () => T | undefined,
  draw: (now: T) => Promise<PreviewAnswer>,
): Ref<string | undefined> {
  const large = shallowRef<string>();
  watch(
    looked,
    async (now) => {
      large.value = now?.picture;
      if (!now) return;
      try {
        const { pictures } = await draw(now);
        drawn(pictures);
        if (looked() === now && pictures[0] !== undefined) large.value = pictures[0];
      } catch (error) {
        // What isn't shown in the lecture can't be drawn as the lecture shows it.
        if (error instanceof Lost) tell(error);
      }
    },
    { immediate: true },
  );
  return large;
}
