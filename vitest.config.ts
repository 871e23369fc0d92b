import { defineConfig } from "vitest/config";

/**
 * `unit` needs no browser and takes seconds; `browser` builds real decks once and looks at them; `package` packs the
 * clone: what that holds, and, with a network, whether it works wherever it is installed.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/package/**"],
          globalSetup: ["tests/helpers/temporary-folder.ts"],
          testTimeout: 120_000,
          // Most files are done in a moment: a process of its own for each takes as long as all that they try.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/helpers/temporary-folder.ts", "tests/browser/global-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // While one waits for its browser, the other builds.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "package",
          include: ["tests/package/**/*.test.ts"],
          globalSetup: ["tests/helpers/temporary-folder.ts", "tests/package/pack.ts"],
          testTimeout: 400_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          maxConcurrency: 2,
        },
      },
    ],
  },
});
