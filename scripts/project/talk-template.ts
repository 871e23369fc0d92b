/** What is asked of somebody who starts a talk. */
export interface TalkFacts {
  title: string;
  author: string;
  /** BCP 47 tag. */
  language: string;
  minutes: number;
}

/** What stands there for who does not say. */
export const PLACEHOLDERS: TalkFacts = {
  title: "How Long Does Leftover Coffee Stay Warm?",
  author: "Your name",
  language: "en",
  minutes: 10,
};

/** How the time is shared out that is left beside title, overviews and last words, of a hundred. */
const SHARES = { question: 23, law: 18, curves: 23, table: 18, advice: 18 };

/** Minutes that the slides take which Lectern adds; what of them says things again goes when time is short. */
const FRAME = 4.5;

/** With less, there is no time for anything beside the frame. */
export const FEWEST_MINUTES = 5;

/**
 * The outline of a new talk: a whole small one, so that there is something to see at once and something to replace. Its
 * numbers follow from the equation and the time constants that it names; none is measured.
 *
 * @param schema path of the schema from the outline, for editors
 */
export function talkTemplate({ title, author, language, minutes }: TalkFacts, schema: string): string {
  const rest = Math.max(minutes - FRAME, minutes * 0.4);
  const part = (name: keyof typeof SHARES) => Math.floor((rest * SHARES[name]) / 5) / 20;
  // A text in JSON is one in YAML, whatever stands in it.
  const text = (value: string) => JSON.stringify(value);
  return `# yaml-language-server: $schema=${schema}

# The outline of a talk. Lectern makes the slides from it:
#
#   lectern dev      presents them, and rebuilds on each save
#   lectern export   writes dist/: a site, slides, a handout and notes as PDF
#
# This example is a whole talk, in English whatever its language: put your own words in its place. An editor that knows
# YAML schemas (in VS Code the extension "YAML" by Red Hat) completes and explains every field.
lectern: 1

# What the talk is about: a paper of yours or of somebody else's, or just what you have to say.
paper:
  title: ${text(title)}
  ${title === PLACEHOLDERS.title ? "" : "# "}shortTitle: Leftover coffee # a few words for diagrams
  authors:
    - name: ${text(author)} # affiliation, email and orcid may follow
  # venue, year, doi and url of a paper go here; the last slide has them.
  licence: unknown # or an SPDX id such as CC-BY-4.0
  language: ${text(language)} # of the talk; Lectern's own words on slides follow it where it knows them
  keywords: [coffee, heat, kitchens]
  abstract: >-
    A drink cools fast while it is hot and slowly when it is not. One equation tells how long that takes, and shows
    what a lid is worth.

talk:
  minutes: ${minutes} # what does not fit goes, by the priority of its section, and is named
  # date: 2030-01-31
  # event: Where you give it

# Works that are cited, as CSL-JSON. A .bib file beside this one does too: references: references.bib
references:
  - id: iarc2018
    type: book
    title: Drinking coffee, mate, and very hot beverages
    author:
      - literal: International Agency for Research on Cancer
    collection-title: IARC Monographs on the Evaluation of Carcinogenic Risks to Humans
    volume: 116
    issued: { date-parts: [[2018]] }

# A section becomes a slide, or as many as it takes: what does not fit is split, never shrunk beyond reading.
sections:
  - id: question # the slide's address, /question: it stays when the title changes
    label: "1"
    title: The question
    gist: Warm is a span, with an end on either side # the message, in one sentence: the slide's title
    minutes: ${part("question")} # without, the notes are counted, at 130 words a minute
    content:
      # A point is a sentence, or several fields: point, details, cite, source, notes.
      - point: Above 65 °C a drink counts as *very hot*, and is better left alone
        cite: [iarc2018]
      - Below 50 °C we call it lukewarm, a limit that you may set elsewhere
      - "**Warm** is what lies between: a cup gets there by itself, and does not stay"
    # What you say. Notes are for you alone: they are in notes.pdf, and never in the site or the handout.
    notes: |
      Ask who has a cup on their desk that was hot when they last looked. Everybody knows both ends of this: the first
      sip that is too hot, and the last one that is too cold. What we want to know is how long the time between them is,
      and who decides about it.

  - id: cooling
    label: "2"
    title: How a cup cools
    short: Cooling # two to four words, for diagrams and the marks at the side
    gist: A lid buys more time than hotter coffee does
    minutes: 0.5
    notes: First the law, in one line. Then what follows from it, as a picture and in minutes.
    # Sections may hold sections.
    sections:
      - id: law
        label: A
        title: The law of cooling
        short: The law
        gist: A cup loses heat the faster, the hotter it is
        priority: should # must (as long as nothing is said), should or could: what goes first when time is short
        minutes: ${part("law")}
        content:
          # TeX, as KaTeX reads it; in running text it stands between dollars.
          - equation: T(t) = T_{\\text{room}} + (T_0 - T_{\\text{room}}) \\, e^{-t/\\tau}
            caption: Of all this only one number belongs to the cup, its time constant $\\tau$
        notes: |
          This is the only equation. Read it from the right: something that is one when we pour the coffee and goes to
          zero, times how much hotter it was than the room. The time constant says how slowly. After one of them a bit
          more than a third of the heat is left.
      - id: curves
        label: B
        title: The three curves
        short: Three curves
        gist: All three fall alike, each at its own pace
        minutes: ${part("curves")}
        content:
          - figure: figures/cooling.svg # PNG, JPEG, GIF, WebP, AVIF or SVG, beside this file
            # What it shows, for those who can't see it. It has to be there.
            alt: >-
              Temperature over two hours. An open mug is warm from minute 12 to minute 28, a mug with a lid from minute
              20 to minute 49. A vacuum flask is still above 65 °C at the end.
            caption: Coffee of 80 °C in a room of 20 °C
        notes: |
          The band is what we called warm. Look at how long each curve stays inside of it. The open mug crosses it in a
          quarter of an hour. The lid changes nothing about the coffee, only how fast its heat gets out, and that is
          enough for half an hour. The flask hardly moves in the two hours that we see.
      - id: minutes
        label: C
        title: The same in minutes
        short: In minutes
        gist: Under a lid, warm lasts 28 minutes instead of 16
        priority: should
        minutes: ${part("table")}
        content:
          - table:
              columns: [Kept in, Time constant, Below 65 °C after, Below 50 °C after]
              align: [left, right, right, right]
              rows:
                - [an open mug, 40 min, 12 min, 28 min]
                - [a mug with a lid, 70 min, 20 min, 49 min] # 48.5 - 20.1 is 28
                - [a vacuum flask, 12 h, 3 h 27 min, 8 h 19 min]
            caption: "The time constants are chosen for this example: measure those of your cups"
        notes: |
          The same as numbers. The time constants are made up, but of the right size; a kitchen thermometer and one
          morning would give those of your own cups. All columns grow together, so what helps for the last sip hurts for
          the first one.

  - id: advice
    label: "3"
    title: What to do
    gist: Decide when you want to drink, then choose the cup
    minutes: ${part("advice")}
    content:
      - point: "**Now:** leave the lid off"
        details: ["It is too hot for 12 minutes then, not for 20"]
      - point: "**In half an hour:** put the lid on at once"
        details: ["It is 59 °C then; without, 48 °C"]
      - point: "**After lunch:** fill a flask while it is hot"
    notes: |
      Three cases, one rule. Coffee of 90 °C would stay warm for six minutes longer, a lid gives twenty. If you remember
      a single thing, let it be that the first minutes cost most, since that is when the cup is furthest from the room.

# The last words; without them, the gists of the sections.
takeaways:
  - Heat goes fastest while there is most of it
  - A lid is worth more than a hotter start
  - Choose the cup by when you will drink
`;
}
