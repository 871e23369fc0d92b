import { FACTS_ZH } from "./facts-zh.ts";
import type { Extent, Labels } from "./labels.ts";
import type { Language } from "./language.ts";
import { list } from "./phrases.ts";
import { NO_SHORTENING, type Shortening } from "./shortening.ts";

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
  inPaper: "论文原文",
  speakersOwn: "讲者自述",
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

const SHORTENING: Shortening = {
  ...NO_SHORTENING,
  // A wide comma takes no space behind it, so that these go like a report.
  reports: [
    /(?:因此|此外|另外|同时|最后|首先|其次|总之|综上所述|事实上|例如|具体来说|具体而言|在本文中|本文中|在本研究中)[，,]/,
    /(?:结果表明|实验结果表明|研究表明|我们发现|可以看出|值得注意的是)[，,]?/,
  ],
  negations: [/[不没无未非]|但|然而/],
  limits: [/只|仅|至少|至多|最多|除|几乎/],
  conditions: [/如果|若|当|除非|只要|在.{1,12}下|假设/],
  leaning: [/[这该此其它]|他们|她们|后者|前者|两者|上述|以上|以下|但|而且|并且|所以|因此|然而|同时|例如/],
  references: [/[图表式]\s?\d|第\s?[\d一二三四五六七八九十]+\s?[章节]|附录|如下|见[图表]|下文|上文/],
  statements: [/致谢|感谢|基金|资助|利益冲突/],
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
  story: {
    headings: {
      problem: list("问题, 问题的提出, 问题提出, 研究背景, 研究动机, 研究目的, 前言"),
      background: list("背景, 背景知识, 基本概念, 理论基础, 预备知识, 问题描述"),
      related: list("国内外研究现状, 文献综述, 相关工作, 相关研究, 研究现状"),
      idea: list("本文贡献, 主要贡献"),
      method: list("材料与方法, 方法, 模型, 算法, 系统设计, 研究方法, 资料与方法"),
      data: list("实验设置, 数据, 数据来源, 数据集, 研究对象, 研究区概况, 语料"),
      results: list("案例分析, 结果, 结果与分析, 结果与讨论, 实验, 实验结果, 实验结果与分析, 实验与分析, 应用"),
      discussion: list("讨论, 讨论与启示"),
      limits: list("不足与展望, 局限性, 展望, 研究局限, 未来工作"),
      conclusion: list("结语, 结论与展望, 结论与讨论, 总结, 总结与展望, 讨论与结论, 小结"),
      appendix: [/附录.{0,12}/],
      statements: list("基金项目, 利益冲突"),
      contents: ["目录"],
    },
    words: {
      related: [/.{0,6}(?:相关工作|研究现状)/],
      method: [/.{0,12}(?:方法|模型|算法|框架|设计)/],
      data: [/.{0,8}(?:数据|数据集|语料)/],
      results: [/.{0,12}(?:实验|结果|分析|评估|评价|比较)/],
      discussion: [/.{0,6}讨论/],
      conclusion: [/.{0,6}(?:结论|总结)/],
    },
    symbols: { where: list("式中, 其中, 这里"), means: list("为, 代表, 指, 是, 表示"), articles: [], others: [] },
    names: { figure: ["图"], table: ["表"], equation: list("公式, 方程, 式") },
    telling: {
      procedure: [],
      settings: [],
      done: [],
      defines: ["是", "为"],
      future: [/未来|今后|下一步|有待/],
      thanks: [/感谢|致谢|谢意/],
      funding: [/基金|资助|项目编号/],
    },
    pointing: list("给出了, 给出, 结果, 列出, 如, 示例, 示意, 所示, 见, 显示, 展示, 说明, 概述"),
    joins: /[,，;；?？()（）–—、]/,
    cues: {
      problem: [/然而|困难|不足|缺乏|尚未|问题|挑战/],
      background: [/通常|一般|称为|是指|定义为/],
      related: [/已有|前人|文献|提出了|等人/],
      idea: [/本文|本研究|我们提出|我们介绍/],
      method: [/采用|使用|利用|计算|假设|表示|输入|输出|步骤|参数/],
      data: [/数据|样本|语料|采集|训练集|测试集|标注/],
      results: [/结果(?:表明|显示)|提高|降低|优于|高于|低于|显著|准确率|[图表] ?\d+/],
      discussion: [/可能|说明|原因|意味着|启示/],
      conclusion: [/综上|总之|未来|今后|本文提出了/],
    },
  },
  shortening: SHORTENING,
  facts: FACTS_ZH,
  stopWords: undefined,
  shorthands: undefined,
  ideographs: "Chinese",
};
