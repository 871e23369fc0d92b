import { chooseAddresses } from "../server/remote/addresses.ts";
import { drawQrInTerminal } from "../text/qr-in-terminal.ts";
import type { CommandContext } from "./context.ts";

/** The clicker for a phone, as the terminal tells of it. */
export interface PhoneClicker {
  addresses: readonly string[];
  onCode: (urls: readonly string[] | undefined) => void;
  /** From now on each code is shown, and this one at once. */
  show: () => void;
}

const WHAT =
  "The clicker is for a phone in the same network, and a code opens it once. It has next, back and the notes, not the deck. What it sends is not encrypted (plain HTTP): whoever can read along in this network reads the notes and can go through the slides.";

/**
 * Chooses where the clicker is served.
 *
 * @param wanted the address that the person named
 * @throws EnvironmentError when this machine does not have it, or is in no network
 */
export function openClicker(wanted: string | true, { terminal, input }: CommandContext): PhoneClicker {
  let urls: readonly string[] = [];
  let isShown = false;
  const tell = () => {
    const [first, ...others] = urls;
    if (first === undefined) return;
    terminal.say(`Clicker:   ${first}`);
    for (const url of others) terminal.say(`       or: ${url}`);
    // In a file or a pipe nobody points a camera at it.
    if (input?.isTTY) terminal.err(`\n${drawQrInTerminal(first, terminal.color)}\n`);
  };
  return {
    addresses: chooseAddresses(wanted),
    onCode(newUrls) {
      if (newUrls === undefined) return terminal.say("A phone is connected to the clicker; its code is used up.");
      urls = newUrls;
      if (isShown) tell();
    },
    show() {
      isShown = true;
      tell();
      terminal.say(WHAT);
    },
  };
}
