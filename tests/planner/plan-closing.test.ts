import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../scripts/kinds/index.ts";
import { toPlainText } from "../../scripts/text/inline.ts";
import { MOST_QR_BYTES } from "../../scripts/text/qr-code.ts";
import { compileMarkdown } from "../helpers/compile.ts";
import { compileEntries, folderWith, idsOf, outlineOf } from "../helpers/lecture.ts";

const authors = [{ name: "Ada Example", email: "ada@example.org" }, { name: "Bo Example" }];
const SECTIONS = ["one", "two"].map((id) => ({ id, title: id, gist: `${id} says this`, content: ["A point"] }));

async function plan(
  closing: object,
  more: { talk?: object; paper?: object; takeaways?: string[]; files?: Record<string, string> } = {},
) {
  const outline = {
    ...outlineOf({ paper: { authors, doi: "10.1000/182", ...more.paper }, sections: SECTIONS }),
    talk: { closing, ...more.talk },
    ...(more.takeaways ? { takeaways: more.takeaways } : {}),
  };
  const folder = folderWith({ "outline.yaml": outline, ...more.files });
  const { deck, markdown, diagnostics } = await compileMarkdown(
    join(folder, "outline.yaml"),
    join(folder, "slides.md"),
  );
  const slide = deck?.slides.find((each) => each.kind === "closing");
  const said = slide?.entries.map(({ part, text }) => `${part}: ${toPlainText(text)}`);
  return { deck, slide, said, markdown, diagnostics, file: join(folder, "outline.yaml") };
}

describe("a closing slide", () => {
  it("has what to remember, in place of a slide of its own, then all else", async () => {
    const { deck, slide, said } = await plan(
      {
        message: "It comes to this",
        limits: ["A limit"],
        contact: true,
        links: [{ label: "Code", url: "https://www.example.org/code/" }],
        thanks: "To all",
        funding: "A grant",
        qr: true,
      },
      { takeaways: ["Remember"] },
    );
    expect(idsOf(deck?.slides)).toEqual(["title", "one-content", "two-content", "closing-slide"]);
    expect(toPlainText(slide?.title ?? [])).toBe("It comes to this");
    expect(said).toEqual([
      ...["takeaway: Remember", "limit: A limit", "contact: Ada Example ada@example.org"],
      ...["link: Code example.org/code", "thanks: To all", "thanks: A grant"],
    ]);
    expect(slide?.qr).toBe("https://doi.org/10.1000/182");
    const items = deck?.items.filter(({ kind }) => kind === "closing" || kind === "takeaway");
    expect(items?.map(({ id }) => id)).toEqual([
      ...["takeaway-1", "closing", "closing/limit-1", "closing/contact-1", "closing/link-1"],
      ...["closing/thanks-1", "closing/thanks-2"],
    ]);
  });

  it("has a picture beside what it says, which has to be seen", async () => {
    const picture = { figure: "hands.svg", alt: "Two hands", credit: "By nobody" };
    const { deck, slide, markdown } = await plan(
      { picture, takeaways: ["Remember"] },
      {
        files: {
          "hands.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>',
        },
      },
    );
    expect(slide?.picture).toMatchObject({ alt: "Two hands" });
    expect(markdown).toContain('<div class="lt-closing-picture">');
    expect(deck?.items.find(({ id }) => id === "closing/picture")).toMatchObject({
      kind: "figure",
      picture: { alt: "Two hands" },
    });
    const { diagnostics } = await plan({ picture: { ...picture, figure: "lost.svg" } });
    expect(diagnostics).toEqual([
      expect.objectContaining({ position: expect.objectContaining({ line: expect.any(Number) }) }),
    ]);
    expect(diagnostics[0]?.message).toContain("lost.svg");
  });

  it("names the first author who has an address, where nobody is said to present", async () => {
    const [ada, bo] = authors;
    const paper = { authors: [bo, { name: "Cy Example" }, ada] };
    expect((await plan({ contact: true }, { paper })).said?.at(-1)).toBe("contact: Ada Example ada@example.org");
    const talk = { presenter: "Cy Example" };
    expect((await plan({ contact: true }, { paper, talk })).said?.at(-1)).toBe("contact: Cy Example");
  });

  it("remembers gists, where there are no takeaways", async () => {
    expect((await plan({ qr: true })).said).toEqual(["takeaway: one says this", "takeaway: two says this"]);
  });

  it("with sentences of its own, or none, leaves the outline's their slide", async () => {
    for (const takeaways of [["Mine"], false]) {
      const { deck, said } = await plan({ takeaways, thanks: "To all" }, { takeaways: ["Remember"] });
      expect(idsOf(deck?.slides)).toContain("takeaways");
      expect(said).toEqual([...(takeaways ? ["takeaway: Mine"] : []), "thanks: To all"]);
    }
  });

  it("thanks where it has neither a message nor something to remember", async () => {
    const { slide } = await plan({ takeaways: false, thanks: "To all" });
    expect(toPlainText(slide?.title ?? [])).toBe("Thank you");
  });

  it("counts what is to be remembered: the outline's, its own, or a list in their place", async () => {
    const list = async (closing: object) => {
      const { slide, markdown } = await plan(closing, { takeaways: ["Remember"] });
      const said = slide?.entries.map(({ number, text }) => `${number ?? "–"} ${toPlainText(text)}`);
      return { said, markdown };
    };
    const counted = await list({ numbered: true });
    expect(counted.said).toEqual(["1 Remember"]);
    expect(counted.markdown).toContain('<div class="lt-said">\n\n1. Remember');
    expect((await list({ takeaways: ["A", "B"], numbered: true })).said).toEqual(["1 A", "2 B"]);
    const { deck, said } = await plan({ numbered: ["A", "B"] }, { takeaways: ["Remember"] });
    expect(said).toEqual(["takeaway: A", "takeaway: B"]);
    expect(idsOf(deck?.slides)).toContain("takeaways");
    expect(deck?.items.filter(({ kind }) => kind === "takeaway").map(({ id }) => id)).toEqual([
      ...["takeaway-1", "closing/takeaway-1", "closing/takeaway-2"],
    ]);
  });

  it("quotes, and says who said it", async () => {
    const { deck, markdown } = await plan({ quote: "It *moves*", by: "Bo Example" });
    expect(markdown).toContain("> It *moves*\n\nBo Example\n\n- one says this");
    const [item] = deck?.items.filter(({ kind }) => kind === "quotation") ?? [];
    expect(item).toMatchObject({ id: "closing/quote-1", by: "Bo Example" });
  });

  it("leads with its message, where it has one", async () => {
    expect((await plan({ message: "It comes to this" })).markdown).toContain("leads: true");
    expect((await plan({ thanks: "To all" })).markdown).not.toContain("leads: true");
  });

  it("parts addresses behind slashes only", async () => {
    const links = [{ label: "Code", url: "https://example.org/a-b/c-d" }];
    expect((await plan({ links })).markdown).toContain(
      "Code [<span>example.org/</span><span>a-b/</span><span>c-d</span>](https://example.org/a-b/c-d)",
    );
  });

  it("is reached at who presents", async () => {
    const of = async (presenter: string) => (await plan({ contact: true }, { talk: { presenter } })).said?.at(-1);
    expect(await of("Bo Example")).toBe("contact: Bo Example");
    expect(await of("Cy Example")).toBe("contact: Cy Example");
    expect((await plan({ contact: "Room 3" })).said?.at(-1)).toBe("contact: Room 3");
  });

  it("leads to the slides before the paper", async () => {
    expect((await plan({ qr: true }, { talk: { url: "https://slides.example/" } })).slide?.qr).toBe(
      "https://slides.example/",
    );
  });

  it("has notes, by which it takes longer; so has the title slide", async () => {
    const notes = `${"word ".repeat(129)}and so on.\n\nThank you.`;
    const { deck, slide } = await plan({ thanks: "To all", notes }, { talk: { notes: "Good morning." } });
    expect(slide?.notes.map((each) => toPlainText(each))[1]).toBe("Thank you.");
    expect(slide?.minutes).toBe(1.5);
    expect(deck?.slides[0]?.notes.map((each) => toPlainText(each))).toEqual(["Good morning."]);
    const usual = await plan({ thanks: "To all" });
    expect([usual.slide?.notes, usual.slide?.minutes, usual.deck?.slides[0]?.minutes]).toEqual([[], 1, 0.5]);
  });

  it("comes into a lecture when it is asked for", async () => {
    const { file } = await plan({ message: "It comes to this", thanks: "To all" });
    const whole = await compileEntries([{ from: file }]);
    expect(idsOf(whole.deck?.slides)).not.toContain("closing-slide");
    const asked = await compileEntries([{ from: file, take: ["closing-slide"] }]);
    expect(asked.diagnostics).toEqual([]);
    expect(asked.deck?.slides.find(({ id }) => id === "closing-slide")?.kind).toBe("closing");
    expect(asked.deck?.items.map(({ kind }) => kind)).toEqual(["closing", "takeaway", "takeaway", "closing"]);
  });

  it("is split between what it says; the code is there once", async () => {
    const { slide } = await plan({ limits: ["A limit"], thanks: "To all", qr: true });
    if (!slide) throw new Error("there is none");
    const parts = KINDS.closing.fit.split?.at(slide, [2, 3]) ?? [];
    const shown = parts.flatMap((each) => (each.kind === "closing" ? [each] : []));
    expect(shown.map(({ qr, entries }) => [qr !== undefined, entries.map(({ part }) => part)])).toEqual([
      [true, ["takeaway", "takeaway"]],
      [false, ["limit"]],
      [false, ["thanks"]],
    ]);
  });
});

describe("a closing slide that can't be", () => {
  const none = { paper: { doi: undefined } };
  it.each([
    ["is empty", { takeaways: false }, {}, "closing-says-something"],
    ["has lists of nothing", { takeaways: [], links: [] }, {}, "closing-says-something"],
    ["leads nowhere", { qr: true }, none, "qr-leads-somewhere"],
    ["leads too far", { qr: `https://example.org/${"x".repeat(MOST_QR_BYTES)}` }, {}, "qr-is-short"],
    ["leads to no address", { qr: "here" }, {}, "qr-is-valid"],
    ["names who said nothing", { by: "Bo Example", thanks: "To all" }, {}, "quote-is-there"],
    ["has a field that nobody knows", { thank: "you" }, {}, "field-is-known"],
  ])("%s", async (_, closing, more, code) => {
    const { diagnostics, markdown } = await plan(closing, more);
    expect(diagnostics.map((each) => [each.severity, each.code])).toEqual([["error", code]]);
    expect(diagnostics[0]?.position).toBeDefined();
    expect(markdown).toBeUndefined();
  });
});
