import type { Extent, Labels } from "./labels.ts";
import type { Language } from "./language.ts";

/** Which of all parts a picture shows. */
function here(count: number, { from, isGrouped }: Extent): string {
  if (isGrouped) return `此处为其中 ${count} 组`;
  if (from === undefined) return `此处为其中 ${count} 个`;
  return count === 1 ? `此处为第 ${from} 个` : `此处为第 ${from} 至第 ${from + count - 1} 个`;
}

/** In simplified characters. */
const LABELS: Labels = {
  separators: { list: "，", sentence: "。" },
  atAGlance: "论文概览",
  map: "报告的脉络",
  takeaways: "要点回顾",
  thankYou: "谢谢",
  limits: "局限",
  references: "参考文献",
  furtherReferences: "其他参考文献",
  credits: "来源与许可",
  author: "作者",
  authors: "作者",
  affiliation: "单位",
  publishedIn: "发表于",
  keywords: "关键词",
  structure: "结构",
  section: "部分",
  pillar: "支柱",
  minutes: (minutes) => `${minutes} 分钟`,
  until: (time) => `至 ${time}`,
  leftOut: (names) => `因时间所限略去：${names.join("；")}。`,
  notCovered: "本次报告未涉及",
  backup: "备用页",
  restInHandout: (count) => `另有 ${count} 篇见讲义。`,
  draft: "草稿 · 未经检查",
  others: (count) => `等 ${count} 人`,
  count: {
    sections: (n) => `${n} 个部分`,
    pillars: (n) => `${n} 个支柱`,
    claims: (n) => `${n} 个论点`,
    meanings: (n) => `${n} 重含义`,
    principles: (n) => `${n} 项原则`,
    references: (n) => `${n} 篇参考文献`,
  },
  source: "出处",
  opening: "向听众致意，说明论文的作者和今天的报告人。",
  mapNote: "说明报告的脉络：先讲什么，后讲什么，重点在哪里。",
  nextSection: (label, gist) => (label ? `现在进入第 ${label} 部分：${gist}。` : `现在进入下一部分：${gist}。`),
  alternative: {
    cycle: "循环：最后一步之后又回到第一步",
    map: (titles, extent) =>
      extent
        ? `报告共有 ${extent.total} 个部分，${here(titles.length, extent)}，依次为：${titles.join("；")}。`
        : `报告共有 ${titles.length} 个部分，依次为：${titles.join("；")}。`,
    ring: (parts, hub, extent) => {
      const joined = `${hub === undefined ? "" : `“${hub}”与`}${extent?.total ?? parts.length} 个部分首尾相连`;
      return `${joined}${extent ? `，${here(parts.length, extent)}` : ""}：${parts.join("；")}。`;
    },
    hub: (hub, texts, extent) => {
      const joined = `“${hub}”连接 ${extent?.total ?? texts.length} 个部分`;
      return `${joined}${extent ? `，${here(texts.length, extent)}` : ""}：${texts.join("；")}。`;
    },
  },
  inOnePicture: "（图示）",
  presentedPaper: "论文",
  contact: "联系方式",
  address: "网址",
  licence: "论文许可",
  licenceUnknown: "不详；转发文本前请先征得作者同意",
  slides: "幻灯片",
  wording: "用自己的话转述论文的论点",
  paperWording: "文句引自论文原文",
  madeWith: "制作工具",
  excerpt: (shown, all) => `${all}中的 ${shown} 个`,
  footnote: (no) => `脚注 ${no}`,
  span: (numbers, all) => `${all}中的第 ${numbers} 个`,
  adaptedFrom: (credit) => `改编自 ${credit}`,
  etAl: (first) => `${first} 等`,
  taken: (slides) => `取用 ${slides} 张幻灯片`,
  adapted: (ids) => `有改动：${ids.join("，")}`,
  licenceOf: (licence) => `许可：${licence}`,
  permission: (words) => `经许可使用：${words}`,
  lectureLicence: "本讲座",
  butForWorks: "，上列著作除外",
  deck: "幻灯片",
  lectureOpening: "向听众致意，说明讲座的主题以及所依据的著作。",
  audience: (audience) => `听众：${audience}。`,
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  continued: (slide) => `幻灯片 ${slide}（续）`,
  handout: "讲义",
  notes: "讲稿",
};

export const ZH: Language = {
  tag: "zh",
  name: "Chinese",
  isSpaced: false,
  labels: LABELS,
  drafts: undefined,
  locale: undefined,
  headings: {
    abstract: ["摘要"],
    introduction: ["引言", "绪论"],
    conclusion: ["结论"],
    acknowledgements: ["致谢"],
    references: ["参考文献"],
  },
  partedHeadings: undefined,
  sentences: undefined,
  cues: undefined,
  stopWords: undefined,
  shorthands: undefined,
  ideographs: "Chinese",
};
