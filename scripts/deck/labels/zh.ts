import type { Labels } from "./types.ts";

const NUMBERS = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
const countWord = (n: number) => NUMBERS[n] ?? String(n);

/** Chinese, in simplified characters. */
export const ZH: Labels = {
  atAGlance: "论文概览",
  map: "报告的脉络",
  takeaways: "要点回顾",
  references: "参考文献",
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
  count: {
    sections: (n) => `${n} 个部分`,
    pillars: (n) => `${n} 个支柱`,
    claims: (n) => `${n} 个论点`,
    meanings: (n) => `${n} 重含义`,
    principles: (n) => `${n} 项原则`,
    references: (n) => `${n} 篇参考文献`,
  },
  source: "出处",
  plannedTime: "计划时间",
  opening: "向听众致意，说明论文的作者和今天的报告人。",
  mapNote: "说明报告的脉络：先讲什么，后讲什么，重点在哪里。",
  nextSection: (label, gist) => (label ? `现在进入第 ${label} 部分：${gist}。` : `现在进入下一部分：${gist}。`),
  alternative: {
    map: (titles) => `报告共有 ${titles.length} 个部分，依次为：${titles.join("；")}。`,
    ring: (parts, hub) =>
      `${hub === undefined ? "" : `“${hub}”与`}${parts.length} 个部分首尾相连：${parts.join("；")}。`,
    hub: (hub, texts) => `“${hub}”连接 ${texts.length} 个部分：${texts.join("；")}。`,
  },
  diagramTitle: {
    meanings: (count) => `图示：${countWord(count)}重含义`,
    pillars: (count) => `图示：${countWord(count)}个支柱`,
    principles: (count) => `图示：${countWord(count)}项原则`,
  },
  presentedPaper: "论文",
  contact: "联系方式",
  address: "网址",
  licence: "论文许可",
  licenceUnknown: "不详；转发文本前请先征得作者同意",
  slides: "幻灯片",
  wording: "用自己的话转述论文的论点",
  madeWith: "制作工具",
};
