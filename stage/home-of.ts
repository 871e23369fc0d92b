/** A slide's address, for the router. */
interface Home {
  path: string;
  query: Record<string, string>;
}

/**
 * Where an address leads that another kind of host has: `dev` has `/ii-b-3`, a built site `#/ii-b-3`, since not every host
 * sends paths to it. In `dev`, `#/ii-b-3` is the same slide.
 *
 * @param hash of the address
 * @returns the slide's path, with what stands behind its `?`; nothing where there is no slide in it
 */
export function homeOfHash(hash: string): Home | undefined {
  if (!hash.startsWith("#/") || hash.length <= 2) return undefined;
  const [path = "", query = ""] = hash.slice(1).split("?");
  return { path, query: Object.fromEntries(new URLSearchParams(query)) };
}

/**
 * The same the other way round: on a site whose host sends it what it does not know, as with a `404.html`, the slide is
 * the last part of the path. It is asked for the address that was opened, before the site goes anywhere.
 *
 * @param base the path that the site was built for, or `./`
 */
export function homeOfPath(
  { pathname, hash, search }: { pathname: string; hash: string; search: string },
  base = "./",
): Home | undefined {
  // Some hosts leave the slash at the end of the site's own path away.
  if (hash.length > 2 || `${pathname}/` === base) return undefined;
  const last = /\/([^/]+)$/.exec(pathname)?.[1];
  if (last === undefined || /\.html?$/.test(last)) return undefined;
  return { path: `/${last}`, query: Object.fromEntries(new URLSearchParams(search)) };
}
