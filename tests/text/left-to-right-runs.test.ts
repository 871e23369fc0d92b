import { expect, it } from "vitest";
import { findLeftToRight } from "../../scripts/text/left-to-right-runs.ts";

const runs = (text: string) => findLeftToRight(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ["ترتفع بنسبة +5% مع C++ منذ 2024-05-01", ["+5%", "C++", "2024-05-01"]],
  ["بلغت الحرارة -5 °C ثم ±3 كيلومترات", ["-5 °C", "±3"]],
  ["أسرع من C# بمقدار 12 ms أو 3.5 km/h.", ["C#", "12 ms", "3.5 km/h"]],
  ["الضغط 101,3 kPa (p < 0.05)", ["101,3 kPa", "p < 0.05"]],
  ["الفرق 12 ± 3 ms (n = 40)، 10 < 20", ["12 ± 3 ms", "n = 40", "10 < 20"]],
  ["منصّة .NET، و30%", [".NET", "30%"]],
  ["و-5", ["-5"]],
  ["هنا https://example.org/a?b=1&c=-2.", ["https://example.org/a?b=1&c=-2"]],
])("%s", (text, expected) => expect(runs(text)).toEqual(expected));

// Each of these is read from right to left, or has a direction of its own.
it.each([
  "في الفترة 10–20 صفحة",
  "في عام 2020 Google أعلنت",
  "نماذج GPT-4 وBERT",
  "الساعة 10:30",
  "نهاية الجملة.",
  "ISBN 978-3-16-148410-0",
])("nothing of %s", (text) => expect(runs(text)).toEqual([]));
