/// <reference types="vite/types/importMeta.d.ts" />
import { slides } from "@slidev/client/logic/slides.ts";
import { defineAppSetup } from "@slidev/types";
import { homeOf } from "../stage/home-of.ts";
import { wasThere } from "./keep-place.ts";

/** Addresses: the same in `dev` and on a site, and none that leads to another slide than it says. */
export default defineAppSetup(({ router }) => {
  router.beforeEach(({ name, path, params, query, hash }) => {
    const home = homeOf({ path, hash }, location);
    if (home !== undefined) return { path: home, query, hash: "" };
    if (name !== "play" && name !== "presenter") return true;
    const { no } = params;
    const isThere = slides.value.some(
      ({ no: number, meta }) => String(number) === no || meta.slide.frontmatter.routeAlias === no,
    );
    // Slidev would show the last slide.
    if (isThere || no === "index.html" || no === "404.html") return true;
    if (import.meta.hot && typeof no === "string" && wasThere(no)) return true;
    return { name: "NotFound", params: { pathMatch: path.split("/").slice(1) }, query };
  });
});
