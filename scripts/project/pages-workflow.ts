/** The actions that a workflow uses, each pinned to a commit, as in this repository's own workflow; a test compares them. */
const ACTIONS = {
  checkout: "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2",
  node: "actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0",
  cache: "actions/cache@5a3ec84eff668545956fd18022155c47e93e2684 # v4.2.3",
  upload: "actions/upload-pages-artifact@56afc609e74202658d3ffba0e8f6dda462b719fa # v3.0.1",
  deploy: "actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5",
};

/** A page that links the talks, for a project without one at its root; text in it is made safe for HTML and addresses. */
const INDEX =
  '"<!doctype html><meta charset=utf-8><meta name=viewport content=\\"width=device-width\\"><title>Talks</title><h1>Talks</h1><ul>" + ([.outlines[] | (.file | split("/")[:-1] | map(@uri) | join("/")) as $folder | "<li><a href=\\"\\($folder)/\\">\\(.title | @html)</a>"] | join("")) + "</ul>"';

/**
 * A workflow that publishes all talks of a project to GitHub Pages.
 *
 * @param version of Lectern, for a project that does not name one
 */
export function pagesWorkflow(version: string): string {
  return `# Publishes the site, slides and handout of every outline in this project to GitHub Pages. What you say is not among them.
# Choose "GitHub Actions" under Settings > Pages once. An outline at the root is the first page; others lie in folders.
name: Publish the talks

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

# A newer push takes the place of one that is still being published.
concurrency:
  group: pages
  cancel-in-progress: true

jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.pages.outputs.page_url }}
    steps:
      - uses: ${ACTIONS.checkout}
      - uses: ${ACTIONS.node}
        with:
          node-version: 24
      - name: Install Lectern, as package.json says or else the version that wrote this file
        run: |
          if [ -f package-lock.json ]; then npm ci
          elif [ -f package.json ]; then npm install
          else npm install --no-save lectern@${version}
          fi
      # What the last push made: an export makes only what differs from it.
      - uses: ${ACTIONS.cache}
        with:
          path: |
            **/dist
            !**/node_modules/**
            ~/.cache/lectern
          key: lectern-\${{ runner.os }}-\${{ github.sha }}
          restore-keys: lectern-\${{ runner.os }}-
      - name: Export every outline
        run: |
          mkdir -p public-site
          npx --no -- lectern list --json > "$RUNNER_TEMP/talks.json"
          jq -r '.outlines[].file' "$RUNNER_TEMP/talks.json" | while read -r outline; do
            npx --no -- lectern export "$outline" < /dev/null
            folder=$(dirname "$outline")
            mkdir -p "public-site/$folder"
            cp -r "$folder/dist/site/." "$folder/dist/slides.pdf" "$folder/dist/handout.pdf" "public-site/$folder/"
          done
          [ -f public-site/index.html ] || jq -r '${INDEX}' "$RUNNER_TEMP/talks.json" > public-site/index.html
      - uses: ${ACTIONS.upload}
        with:
          path: public-site
      - uses: ${ACTIONS.deploy}
        id: pages
`;
}
