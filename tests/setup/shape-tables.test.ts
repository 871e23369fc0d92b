import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { useShapedTables } from "../../setup/shape-tables.ts";

const parser = new MarkdownIt({ html: true });
parser.use(useShapedTables);
const render = (lines: string[]) => parser.render(lines.join("\n")).replace(/\n/g, "");

describe("tables whose cells begin with their own tag", () => {
  it("have spanned and marked cells, two rows of headings, and rows that stay together", () => {
    expect(
      render([
        '| | <th colspan="2"/>Both | <th hidden/> |',
        "| - | -: | -: |",
        '| <th scope="col"/>K | <th scope="col"/>A | <th scope="col"/>B |',
        "| x | 1 | 2 |",
        '| <td rowspan="2"/>y | <td class="marked"/>3 | 4 |',
        '| <td hidden/> | <td colspan="2"/>*5* | <td hidden/> |',
        "| z | 6 | 7 |",
      ]),
    ).toBe(
      "<table><thead>" +
        '<tr><td></td><th style="text-align:center" colspan="2">Both</th></tr>' +
        '<tr><th scope="col">K</th><th style="text-align:right" scope="col">A</th><th style="text-align:right" scope="col">B</th></tr>' +
        "</thead>" +
        '<tbody><tr><td>x</td><td style="text-align:right">1</td><td style="text-align:right">2</td></tr></tbody>' +
        '<tbody class="joined"><tr><td rowspan="2">y</td><td style="text-align:right" class="marked">3</td><td style="text-align:right">4</td></tr>' +
        '<tr><td style="text-align:right" colspan="2"><em>5</em></td></tr></tbody>' +
        '<tbody><tr><td>z</td><td style="text-align:right">6</td><td style="text-align:right">7</td></tr></tbody></table>',
    );
  });

  it("have no headings that say nothing", () => {
    expect(render(["| | a |", "| - | - |", "| b | c |"])).toBe(
      "<table><thead><tr><td></td><th>a</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table>",
    );
    expect(render(['| <th scope="col" class="marked"/> | a |', "| - | - |", "| b | c |"])).toContain(
      '<tr><td class="marked"></td><th>a</th></tr>',
    );
  });

  it("are left as they are without such tags, and text between them too", () => {
    const plain = ["| a |", "| - |", "| b |", "", "text <td/> here"];
    expect(render(plain)).toBe(new MarkdownIt({ html: true }).render(plain.join("\n")).replace(/\n/g, ""));
  });
});
