import { expect, it } from "vitest";
import { findLines } from "../../scripts/slide-markdown/find-lines.ts";

const linesOf = (content: string) => findLines(content).map(({ text, pieces }) => (pieces.length > 1 ? pieces : text));

it.each([
  ["- **Fill** the *basin*\n  1. a_b\n> # c", ["Fill the basin", "a_b", "c"]],
  ["# A title\n\nText\n\nText", ["A title", "Text"]],
  ["<div class='a'>One</div>\n<b>two</b>", ["One", "two"]],
  ["a <b>c</b> d", [["a", "c", "d"]]],
  [
    "| Tap | Litres |\n| --- | -----: |\n| Hot | ~~4~~ 5 |",
    [
      ["Tap", "Litres"],
      ["Hot", "4 5"],
    ],
  ],
  ["a [link](https://example.org/x) and ![picture](a.png)", [["a link", "and"]]],
  ["[x]: https://example.org\n[^1]: note\n<https://example.org>", []],
  ["rinse {{ 1 + 1 }} times at $V_0$, $$x$$ then", [["rinse", "times at", "then"]]],
  ["::right::\n\nb\n<<< ./code.ts", ["b"]],
  ["```js\nlet a\n```\n`code` is left\n\n    indented", ["is left"]],
  ["<!-- notes --> a", ["a"]],
  ["<script setup>\nconst a = 1\n</script>\n<style>\n.a { b: c }\n</style>\nd", ["d"]],
  ["<v-clicks>\n\n- a\n\n</v-clicks>\n<div v-click>b</div>", ["a", "b"]],
  ["<LightOrDark><template #light>a</template></LightOrDark> b", ["b"]],
  ["<p v-if='x'>a <b>c</b></p><p hidden>d</p><p v-click.hide>e</p><p v-click='[1, 2]'>f</p> g", ["g"]],
  ["<Arrow x1='1' /> a<br>b &amp; c", [["a", "b", "c"]]],
  ["x<sup>2</sup> \\* y", [["x", "* y"]]],
  ["- [ ] open\n> [!NOTE]\n> said", ["open", "said"]],
])("knows what is seen of %j", (content, expected) => {
  expect(linesOf(content)).toEqual(expected);
});

it("takes no longer for an unfinished slide", () => {
  expect(findLines(`<p v-if="a">${"{{".repeat(9000)}`)).toEqual([]);
});
