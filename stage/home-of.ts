/**
 * Where an address leads that another kind of host has: `dev` has `/ii-b-3`, a built site `#/ii-b-3`, since not every host
 * sends paths to it. Where one does, as with a `404.html`, or `#/ii-b-3` is opened in `dev`, it is the same slide.
 *
 * @param asked as the router has it: without the site's own path, and behind the `#` where that is its way
 * @param location the browser's
 * @returns the path of the slide, for the router; nothing where the address is its own
 */
export function homeOf(
  asked: { path: string; hash: string },
  location: { pathname: string; hash: string },
): string | undefined {
  // A router of paths is at `/`, and has the slide behind the `#`.
  if (asked.hash.startsWith("#/") && asked.hash.length > 2) return asked.hash.slice(1).replace(/\?.*$/, "");
  // A router of hashes is at `/`, and the slide is the last part of the path.
  if (asked.path !== "/" || location.hash.length > 2) return undefined;
  const last = /\/([^/]+)$/.exec(location.pathname)?.[1];
  return last === undefined || /\.html?$/.test(last) ? undefined : `/${last}`;
}
