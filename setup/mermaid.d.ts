/** Slidev loads Mermaid by this path; loading it by another would put a second Mermaid into the site. */
declare module "mermaid/dist/mermaid.esm.mjs" {
  export * from "mermaid";
  export { default } from "mermaid";
}
