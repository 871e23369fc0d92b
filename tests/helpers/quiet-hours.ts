import type { Piece } from "./make-pdf.ts";

const more = (topic: string) =>
  `The ${topic} was looked at for six weeks in one village, whose homes took part without pay and could leave at any time. Nobody did so, and most asked whether the trial could go on after its end, since evenings had become quiet.`;

/** A paper that exists for tests: sections with numbers, notes, a figure, a table, a formula and works. */
export const QUIET_HOURS: Piece[] = [
  {
    title: "Quiet Hours: Scheduling Traffic for Shared Village Networks",
    authors: ["Ana Moreno and Piet van Dijk", "Institute of Rural Computing, Northfield University"],
    abstract:
      "Villages share one uplink among many homes. We present Quiet Hours, a scheduler that moves large transfers into the night. In a trial with 42 homes it cut delays at noon by 31 %, without new hardware.",
  },
  { heading: "1 Introduction" },
  {
    text: "A village of a hundred homes often has a single uplink. At noon everybody is online, and large downloads slow down all others [1]. Earlier work adds capacity [2, 3], which costs money that villages do not have.",
  },
  { text: more("demand") },
  { note: "1A home is a connection, whoever lives behind it." },
  { heading: "2 System design" },
  { text: "The scheduler has two parts. Each home runs an agent, and the agents agree on who may send." },
  { heading: "2.1 Agents", level: 2 },
  {
    text: "An agent watches the queue of its home. It marks transfers larger than 50 MB as patient, and waits with them.",
  },
  { figure: "Figure 1: An agent and its queue, from morning to night." },
  { text: more("queue") },
  { heading: "2.2 Agreement", level: 2 },
  { text: "Agents agree by a token that travels in a ring [4]. The share of a home is" },
  { formula: "s(i) = q(i) / (q(1) + q(2) + n)", number: "1" },
  { text: "where q is the length of its queue." },
  {
    bold: "Lost tokens.",
    text: "A token that is lost is made anew by the home that has waited longest, which needs no clock that all share.",
  },
  { heading: "3 Results" },
  {
    text: "The trial ran for six weeks in one village. Delays at noon fell from 410 ms to 283 ms, as Table 1 shows. Nobody noticed that downloads came later than before, and no home asked for more.",
  },
  {
    table: "Table 1: Delays before and after.",
    rows: [
      ["Hour", "Before", "After"],
      ["8:00", "120 ms", "118 ms"],
      ["12:00", "410 ms", "283 ms"],
      ["18:00", "350 ms", "270 ms"],
    ],
  },
  { text: more("delay") },
  { heading: "4 Conclusion" },
  { text: "Waiting is cheaper than capacity. What a village needs is agreement, not hardware." },
  { heading: "References" },
  { work: "[1] L. Okoye and M. Brandt. Noon in the network. Journal of Rural Computing, 12(3):45-67, 2019." },
  { work: "[2] H. Sato. More uplinks for villages. In Proceedings of Village Networks, pages 1-9, 2020." },
  { work: "[3] P. Lindqvist and A. Rossi. What capacity costs. Networks and Society, 4(1):10-22, 2021." },
  { work: "[4] A. Moreno. Rings of tokens. Journal of Agreement, 7(2):88-97, 2018." },
];
