import type { Inline } from "../../../text/inline.ts";
import { type Input, takeArgument, takeArguments, takeOptional, toName } from "../source/input.ts";
import type { InlineHandler } from "./inline-handlers.ts";

const takeAddress = (input: Input) => toName(takeArgument(input)).replace(/\\([#%&_~])/g, "$1");

/** Words with an address behind them, if that is one of the web or of mail; else the words alone. */
const link = (url: string, children: Inline[]): Inline[] =>
  /^(?:https?:\/\/|mailto:)/i.test(url) && children.length > 0 ? [{ type: "link", url, children }] : children;

const url: InlineHandler = ({ input, out }) => {
  const value = takeAddress(input);
  out.add(...link(value, [{ type: "text", value }]));
};

const href: InlineHandler = ({ input, out, read }) => {
  takeOptional(input);
  const address = takeAddress(input);
  out.add(...link(address, read(takeArgument(input) ?? [])));
};

/** LaTeX2HTML's `\htmladdnormallink{words}{address}`: words before the address. */
const addedLink: InlineHandler = ({ input, out, read }) => {
  const words = read(takeArgument(input) ?? []);
  out.add(...link(takeAddress(input), words));
};

/** AAAI's `\link{Code}{https://…}` */
const namedLink: InlineHandler = ({ input, out, read }) => {
  out.add(...read(takeArgument(input) ?? []));
  if (input.peek()?.type !== "group") return;
  const value = takeAddress(input);
  out.add({ type: "text", value: ": " }, ...link(value, [{ type: "text", value }]));
};

/** Commands for addresses and links. */
export const LINK_HANDLERS: Record<string, InlineHandler> = {
  ...{ url, path: url, nolinkurl: url },
  link: namedLink,
  // Of the style mnras: `\mn@eprint {arXiv} {1901.01234}`
  "mn@eprint": ({ input, out, read }) => {
    const [archive = [], number = []] = takeArguments(input, "mm");
    out.add(...read(archive), { type: "text", value: ":" }, ...read(number));
  },
  ...{ href, htmladdnormallink: addedLink, htmladdnormallinkfoot: addedLink },
};
