import { resolve } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

/** What a tool said: its words, its data, how many pictures. */
export interface Said {
  text: string;
  data: Record<string, unknown>;
  pictures: Buffer[];
  isError: boolean;
}

/** An assistant that has started `lectern mcp` in a folder, as one does. */
export async function startAssistant(folder: string) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [resolve("scripts/lectern.js"), "mcp", folder],
    env: { ...process.env, NO_COLOR: "1" } as Record<string, string>,
    stderr: "pipe",
  });
  const client = new Client({ name: "test", version: "1" });
  const steps: string[] = [];
  await client.connect(transport);
  return {
    client,
    transport,
    steps,
    async call(name: string, given: Record<string, unknown> = {}): Promise<Said> {
      const { content, structuredContent, isError } = await client.callTool(
        { name, arguments: given },
        { timeout: 100_000, onprogress: ({ message }) => void steps.push(String(message)) },
      );
      return {
        text: content.flatMap((each) => (each.type === "text" ? [each.text] : [])).join("\n"),
        data: (structuredContent ?? {}) as Record<string, unknown>,
        pictures: content.flatMap((each) => (each.type === "image" ? [Buffer.from(each.data, "base64")] : [])),
        isError: isError === true,
      };
    },
    close: () => client.close(),
  };
}
