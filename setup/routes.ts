import { defineRoutesSetup } from "@slidev/types";

/** The speaker's view in the place of Slidev's presenter, in a site without notes too, and a page for what is not there. */
export default defineRoutesSetup((routes) => {
  const speaker = () => import("../stage/SpeakerView.vue");
  const hasPresenter = routes.some(({ name }) => name === "presenter");
  const others = routes.map((route) => {
    if (route.name === "presenter") return { ...route, component: speaker };
    return route.name === "NotFound" ? { ...route, component: () => import("../stage/UnknownSlide.vue") } : route;
  }) as typeof routes;
  const own: typeof routes = hasPresenter
    ? []
    : [
        { name: "presenter", path: "/presenter/:no", component: speaker },
        { path: "/presenter", redirect: { path: "/presenter/1" } },
      ];
  return [...own, ...others];
});
