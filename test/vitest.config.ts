import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          root: new URL("..", import.meta.url).pathname,
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**"],
          setupFiles: ["test/tools/speak.ts"],
          // A thread for each file starts sooner than a process, and shares as little of the document.
          pool: "threads",
          // The test runner would leave one core to itself: of two, half.
          maxWorkers: "100%",
          // A busy machine takes longer; what must be quick is measured by bench, not by a time limit.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          root: new URL("..", import.meta.url).pathname,
          include: ["test/browser/**/*.test.ts"],
          env: { TZ: process.env.TZ ?? "UTC" },
          // One browser at a time: beside a second one a page has long tasks that are not its own.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A machine may be slow; what is waited for comes, or a test says after a while that it did not.
          expect: { poll: { timeout: 20_000, interval: 50 } },
        },
      },
    ],
  },
});
