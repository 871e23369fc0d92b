import { configs } from "@slidev/client/env.ts";
import { fillingScale } from "./filling-scale.ts";

/** Lets slides fill screens of nearly their own shape. */
export function fillScreen(): void {
  const { style, classList } = document.documentElement;
  const fill = () => {
    const screen = { width: window.innerWidth, height: window.innerHeight };
    const scale = fillingScale(screen, configs.aspectRatio, configs.canvasWidth);
    // `styles/client.css` sets it in the place of Slidev's own.
    classList.toggle("lt-fills", scale !== undefined);
    style.setProperty("--lt-fill", String(scale ?? 1));
  };
  fill();
  window.addEventListener("resize", fill);
}
