import { type Input, takeArgument, takeOptional, toName } from "../source/input.ts";
import type { InlineHandler } from "./inline-handlers.ts";

const takeAddress = (input: Input) => toName(takeArgument(input)).replace(/\\([#%&_~])/g, "$1");

const url: InlineHandler = ({ input, out }) => {
  const address = takeAddress(input);
  if (/^(?:https?:\/\/|mailto:)/i.test(address))
    out.add({ type: "link", url: address, children: [{ type: "text", value: address }] });
  else out.print(address);
};

const href: InlineHandler = ({ input, out, read }) => {
  takeOptional(input);
  const address = takeAddress(input);
  const children = read(takeArgument(input) ?? []);
  if (/^(?:https?:\/\/|mailto:)/i.test(address) && children.length > 0)
    out.add({ type: "link", url: address, children });
  else out.add(...children);
};

/** LaTeX2HTML's `\htmladdnormallink{words}{address}`: words before the address. */
const addedLink: InlineHandler = ({ input, out, read }) => {
  const children = read(takeArgument(input) ?? []);
  const address = takeAddress(input);
  if (/^(?:https?:\/\/|mailto:)/i.test(address) && children.length > 0)
    out.add({ type: "link", url: address, children });
  else out.add(...children);
};

/** Commands for addresses and links. */
export const LINK_HANDLERS: Record<string, InlineHandler> = {
  ...{ url, path: url, nolinkurl: url },
  ...{ href, htmladdnormallink: addedLink, htmladdnormallinkfoot: addedLink },
};
