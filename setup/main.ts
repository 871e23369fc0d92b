/// <reference types="vite/types/importMeta.d.ts" />
import { slides } from "@slidev/client/logic/slides.ts";
import { defineAppSetup } from "@slidev/types";
import { homeOfHash, homeOfPath } from "../stage/home-of.ts";
import { wasThere } from "./keep-place.ts";

/** Addresses: the same in `dev` and on a site, and none that leads to another slide than it says. */
export default defineAppSetup(({ router }) => {
  const hasHashes = router.options.history.base.includes("#");
  router.beforeEach(({ name, path, params, query, hash }, from) => {
    const isFirst = from.matched.length === 0;
    const opened = hasHashes ? isFirst && homeOfPath(location, import.meta.env.BASE_URL) : homeOfHash(hash);
    if (opened && opened.path !== path) return { path: opened.path, query: { ...query, ...opened.query }, hash: "" };
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
