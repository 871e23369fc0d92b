import { defineConfig } from "vitest/config";

/** Tests that start Lectern as a process of its own, again and again, or a compiler, though no browser. */
const COMMANDS = [
  "tests/commands/**/*.test.ts",
  "tests/contributing/**/*.test.ts",
  "tests/exporter/publish/publish-safely.test.ts",
  "tests/outline/mistakes.test.ts",
];

/** Tests that fail when private parts of Slidev, Vite, Mermaid or pdf-lib are not what Lectern takes them for. */
const CONTRACT = ["tests/contract/**/*.test.ts", "tests/server/open-slidev.test.ts"];

/**
 * `unit` takes seconds; `commands` starts Lectern as people do, without a browser; `browser` builds real decks once and
 * looks at them; `contract` asks whether private parts of others are still what Lectern takes them for; `package` packs the clone: what that holds, and, with a network, whether it works wherever it is
 * installed. There are more workers than most machines of a CI have cores, since each waits a third of its time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/package/**", ...CONTRACT, ...COMMANDS],
          globalSetup: ["tests/helpers/temporary-folder.ts"],
          setupFiles: ["tests/helpers/seed.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Most files are done in a moment: a process of its own for each takes as long as all that they try.
          isolate: false,
          maxWorkers: 3,
        },
      },
      {
        test: {
          name: "commands",
          include: COMMANDS,
          globalSetup: ["tests/helpers/temporary-folder.ts"],
          setupFiles: ["tests/helpers/seed.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          isolate: false,
          maxWorkers: 3,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/helpers/temporary-folder.ts", "tests/browser/global-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a file loads, the next need not load again.
          isolate: false,
          // While one waits for its browser, the others build.
          maxWorkers: 3,
        },
      },
      {
        test: {
          name: "contract",
          include: CONTRACT,
          globalSetup: ["tests/helpers/temporary-folder.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Slidev keeps for the life of a process where its first deck lies.
          isolate: true,
          maxWorkers: 3,
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
