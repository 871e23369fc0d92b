import { roomBelow } from "../../deck/place-picture.ts";
import type { Shown, Slide } from "../../deck/types.ts";
import { heightOfStack, ROOMY } from "../../deck/wide-height.ts";
import { CONTENT_WIDTH } from "../../design/tokens.ts";
import { withSize } from "./parts.ts";

/**
 * A slide that has little to show, set larger: else its lower half would be empty. It is a guess; a browser sets it smaller
 * where it is wrong.
 */
export function setLarger<S extends Slide>(slide: S, blocks: readonly Shown[]): S {
  if (slide.size !== undefined) return slide;
  const room = roomBelow(slide.title, CONTENT_WIDTH);
  const found = ROOMY.find((setting) => {
    const height = heightOfStack(blocks, setting);
    return height !== undefined && height <= setting.fill * room;
  });
  return found ? withSize(slide, found.size) : slide;
}
