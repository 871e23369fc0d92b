import { cutIn } from "./draft-words.ts";
import type { Labels } from "./labels.ts";
import type { DraftWords, Language } from "./language.ts";
import { tellPictures } from "./picture-words.ts";
import { ZH } from "./zh.ts";

/** The counter behind the number of `9 個論點`: `個`. */
const counterOf = (all: string) => /\d (\S)/.exec(all)?.[1] ?? "個";

/** In the words of Taiwan. */
const LABELS: Labels = {
  separators: { list: "，", sentence: "。" },
  atAGlance: "論文概覽",
  map: "報告脈絡",
  takeaways: "重點回顧",
  thankYou: "謝謝聆聽",
  limits: "研究限制",
  references: "參考文獻",
  furtherReferences: "其他參考文獻",
  inPaper: "論文原文",
  speakersOwn: "講者自述",
  credits: "出處與授權",
  author: "作者",
  authors: "作者",
  affiliation: "所屬單位",
  publishedIn: "發表於",
  keywords: "關鍵詞",
  structure: "架構",
  section: "部分",
  pillar: "支柱",
  minutes: (minutes) => `${minutes} 分鐘`,
  until: (time) => `至 ${time}`,
  leftOut: (names) => `因時間有限而略去：${names.join("；")}。`,
  notCovered: "本次報告未涵蓋的內容",
  backup: "備用投影片",
  restInHandout: (count) => `另有 ${count} 筆見講義。`,
  draft: "草稿 · 未經檢查",
  others: (count) => `及其他 ${count} 人`,
  count: {
    sections: (n) => `${n} 個部分`,
    pillars: (n) => `${n} 個支柱`,
    claims: (n) => `${n} 個論點`,
    meanings: (n) => `${n} 種含義`,
    principles: (n) => `${n} 項原則`,
    references: (n) => `${n} 筆參考文獻`,
  },
  source: "出處",
  opening: "向聽眾致意，說明論文的作者和今天的報告人。",
  mapNote: "說明報告的脈絡：先談什麼，接著談什麼，重點在哪裡。",
  nextSection: (label, gist) => (label ? `現在進入第 ${label} 部分：${gist}。` : `現在進入下一部分：${gist}。`),
  alternative: tellPictures({
    talk: (n) => `報告共有 ${n} 個部分`,
    order: "，依序為",
    hub: (hub, n) => `「${hub}」連接 ${n} 個部分`,
    ring: (n, hub) => `${hub === undefined ? "" : `「${hub}」與 `}${n} 個部分首尾相連`,
    here: {
      groups: (n) => `此處為其中 ${n} 組`,
      some: (n) => `此處為其中 ${n} 個`,
      one: (no) => `此處為第 ${no} 個`,
      several: (from, to) => `此處為第 ${from} 至第 ${to} 個`,
    },
    cycle: "循環：最後一步之後又回到第一步",
    marks: { pause: "，", colon: "：", between: "；", stop: "。" },
  }),
  inOnePicture: "（圖解）",
  presentedPaper: "論文",
  contact: "聯絡方式",
  address: "網址",
  licence: "論文授權條款",
  licenceUnknown: "不詳；轉發全文前請先徵得作者同意",
  slides: "投影片",
  wording: "以不同的文字轉述論文的論點",
  paperWording: "文句引自論文原文",
  madeWith: "製作工具",
  excerpt: (shown, all) => `${all}中的 ${shown} ${counterOf(all)}`,
  footnote: (no) => `註腳 ${no}`,
  span: (numbers, all) => `${all}中的第 ${numbers.replace("–", " 至 ")} ${counterOf(all)}`,
  adaptedFrom: (credit) => `改編自 ${credit}`,
  etAl: (first) => `${first} 等`,
  taken: (slides) => `取用 ${slides} 張投影片`,
  adapted: (ids) => `有修改：${ids.join("、")}`,
  licenceOf: (licence) => `授權條款：${licence}`,
  permission: (words) => `經許可使用：${words}`,
  lectureLicence: "本講座",
  butForWorks: "，上列著作除外",
  deck: "投影片",
  lectureOpening: "向聽眾致意，說明講座的主題以及所依據的著作。",
  audience: (audience) => `聽眾：${audience}。`,
  page: (page, pages) => `第 ${page} 頁，共 ${pages} 頁`,
  continued: (slide) => `投影片 ${slide}（續）`,
  handout: "講義",
  notes: "備忘稿",
};

const DRAFTS: DraftWords = {
  quotes: ["「", "」"],
  and: "和",
  etAl: (first) => `${first}等`,
  kinds: {
    ...{ algorithm: "演算法", appendix: "附錄", chapter: "章", equation: "式", figure: "圖" },
    ...{ listing: "程式碼", part: "部分", section: "節", table: "表" },
  },
  plural: (kind) => kind,
  inShort: "要點",
  abstract: "摘要",
  unnamed: { figure: "一張圖", table: "一張表" },
  equation: (number) => `式 ${number}`,
  part: (called, number) => `${called}，第 ${number} 部分`,
  // In Taiwan 列 is a row, which in the mainland is a column.
  cut: cutIn(
    (shown, all) => `${all} 列中的 ${shown} 列`,
    (shown, all) => `${all} 欄中的 ${shown} 欄`,
    "，",
  ),
  // The number stands last, by which such a place is known again.
  sentence: (place, number) => `${place}，句 ${number}`,
};

/** All that is no word of Lectern's own is that of simplified Chinese: headings and cues are known in both. */
export const ZH_HANT: Language = {
  ...ZH,
  ideographs: "Traditional Chinese",
  tag: "zh-Hant",
  name: "Chinese in traditional characters",
  labels: LABELS,
  drafts: DRAFTS,
  locale: "zh-TW",
};
