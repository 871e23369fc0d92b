import type { Logo, Look } from "./look.ts";

/** What of a brand the page in the browser is told: what stands on slides. Its colours and type are in style sheets. */
export interface ShownLook {
  /** Whose it is. */
  name?: string;
  /** At the foot of slides, and on the title slide. */
  small?: Logo;
  large?: Logo;
  footer?: string;
}

export function describeLook(look: Look | undefined): ShownLook | undefined {
  if (!look) return undefined;
  const { name, footer, logos } = look;
  const { small, large } = logos;
  return {
    ...(name === undefined ? {} : { name }),
    ...(small ? { small } : {}),
    ...(large ? { large } : {}),
    ...(footer === undefined ? {} : { footer }),
  };
}
