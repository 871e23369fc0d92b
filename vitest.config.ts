import { defineConfig } from "vitest/config";

/** Two projects: `unit` needs no browser and takes seconds; `browser` builds real decks once and looks at them. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**"],
          globalSetup: ["tests/helpers/temporary-folder.ts"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/helpers/temporary-folder.ts", "tests/browser/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two cores: a build beside a browser beside a build makes each slower than one after the other.
          fileParallelism: false,
        },
      },
    ],
  },
});
