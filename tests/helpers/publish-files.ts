import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Format } from "../../scripts/exporter/format.ts";
import { openStage, publishFolder } from "../../scripts/exporter/publish/publish.ts";
import { fileDigest } from "../../scripts/exporter/surroundings.ts";

/** Publishes files of these texts into a folder, as one format. */
export function publishFiles(
  folder: string,
  files: Record<string, string>,
  format: Format = "site",
  options: { force?: boolean } = {},
): void {
  using stage = openStage(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(stage.folder, file, ".."), { recursive: true });
    writeFileSync(join(stage.folder, file), text);
  }
  const digests = Object.fromEntries(Object.keys(files).map((file) => [file, fileDigest(join(stage.folder, file))]));
  const rest = { digest: "", options: "", sources: [], artifacts: [], findings: [], losses: [], summary: [] };
  publishFolder(stage.folder, folder, { [format]: { ...rest, files: digests } }, options);
}
