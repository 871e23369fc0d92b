import { expect, it } from "vitest";
import { findBrokenExpression } from "../../scripts/slide-markdown/find-broken-expression.ts";

it.each([
  "{{ 1 + 1 }} {{ constructor }} {{ { a: 1 } }}",
  "`{{ a b }}` is code\n\n```\n{{ a b }}\n```",
  "{{ is not closed",
  '<p v-for="x in 3" :key="x">{{ x }}</p>',
  '<b v-else /><p v-click="[1, 2]" v-click.hide="3" @click="a++; b()">x</p>',
  '<LightOrDark><template #light="{ a }">x</template></LightOrDark>',
  '<img src="a.png" class="w-20">',
])("takes what Vue does: %j", async (content) => {
  expect(await findBrokenExpression(content)).toBeUndefined();
});

it.each([
  ["a {{ b c }}", 6],
  ['x <p v-if="a b">c</p>', 12],
  ['<img :src="{a" />', 12],
  ["{{ 1 + }}", 0],
])("says where Vue can't read %j", async (content, about) => {
  const found = await findBrokenExpression(content);
  expect(found?.says).toMatch(/^Unexpected/);
  expect(Math.abs((found?.start ?? -99) - about)).toBeLessThan(8);
});
