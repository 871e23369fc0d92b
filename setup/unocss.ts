import { defineUnoSetup } from "@slidev/types";

/**
 * UnoCSS looks for its classes in everything, the text of the slides too, and makes CSS of what looks like one:
 * `bg-[url(./x)]` in a sentence would bring a file into the site or have the browser load an address.
 * No class may hold a link to a file, a block, or an escape that hides one.
 */
export default defineUnoSetup(() => ({
  blocklist: [/(?:url|src|image|image-set|element)\(/i, /@import/i, /[{};\\]/],
}));
