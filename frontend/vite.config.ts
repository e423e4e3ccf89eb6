import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { basemap } from "./basemap.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// One entry for each page that needs a script; `main` is on every page.
export default defineConfig({
  base: "/static/build/",
  plugins: [basemap()],
  build: {
    outDir: here("../src/dateline/web/static/build"),
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1400,
    rollupOptions: {
      // htmx can evaluate scripts from attributes; main.ts turns that off
      checks: { eval: false, pluginTimings: false },
      input: {
        main: here("src/main.ts"),
        overview: here("src/overview/index.ts"),
        report: here("src/report.ts"),
        review: here("src/review/index.ts"),
        people: here("src/people.ts"),
      },
    },
  },
  test: { include: ["tests/**/*.test.ts"] },
});
