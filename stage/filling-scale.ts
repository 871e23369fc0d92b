/** A slide that is by so much too narrow or too low for the screen is made to fill it; what is cut off is nobody's loss. */
const MOST_CUT = 1.004;

/**
 * How large a slide is shown to fill a screen of nearly its own shape; nothing for screens of another one, which have black
 * beside the slide. On 1366 × 768 it would leave a hairline of black else.
 *
 * @param aspectRatio of a slide, width by height
 * @param width of a slide, in its own pixels
 */
export function fillingScale(
  screen: { width: number; height: number },
  aspectRatio: number,
  width: number,
): number | undefined {
  const scales = [screen.width / width, (screen.height / width) * aspectRatio];
  const [least, most] = [Math.min(...scales), Math.max(...scales)];
  return most > least && most / least <= MOST_CUT ? most : undefined;
}
