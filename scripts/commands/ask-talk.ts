import { createInterface } from "node:readline/promises";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { author, inline, language } from "../outline/fields.ts";
import { FEWEST_MINUTES, PLACEHOLDERS, type TalkFacts } from "../project/talk-template.ts";
import type { CommandContext } from "./context.ts";

/** What is wrong with what somebody says about their talk, by what it is about; nothing when it will do. */
const FAULTS: { [Fact in keyof TalkFacts]: (value: TalkFacts[Fact]) => string | undefined } = {
  title: (value) => faultOf(inline("").safeParse(value)),
  author: (value) => faultOf(author.safeParse({ name: value })),
  language: (value) => faultOf(language.safeParse(value)),
  minutes: (value) =>
    value >= FEWEST_MINUTES && value <= 600 ? undefined : `expected ${FEWEST_MINUTES} to 600 minutes`,
};

const QUESTIONS: { [Fact in keyof TalkFacts]: string } = {
  title: "Title",
  author: "Author",
  language: "Language, such as en, de or zh-Hans",
  minutes: "Minutes",
};

const faultOf = ({ error }: { error?: { issues: { message: string }[] } | undefined }) => error?.issues[0]?.message;

/**
 * What a new talk is about: what was given, else what the person answers, else placeholders.
 *
 * @param given values of options
 * @param isAsking whether to ask for the rest; only a terminal is asked
 * @throws EnvironmentError with exit code 2 for a value that no outline may have, or when the person gives up
 */
export async function askTalk(
  given: Partial<TalkFacts>,
  isAsking: boolean,
  context: CommandContext,
): Promise<TalkFacts> {
  const facts: TalkFacts = { ...PLACEHOLDERS, ...given };
  const names = Object.keys(QUESTIONS) as (keyof TalkFacts)[];
  for (const name of names) {
    const fault = faultIn(name, facts);
    if (fault === undefined) continue;
    throw new EnvironmentError({ code: "talk-is-described", message: `\`--${name}\`: ${fault}` }, EXIT.usage);
  }
  const open = names.filter((name) => given[name] === undefined);
  return isAsking && open.length > 0 ? askAll(open, facts, context) : facts;
}

const faultIn = <Fact extends keyof TalkFacts>(name: Fact, facts: TalkFacts) => FAULTS[name](facts[name]);

/** Asks one after the other; what is no answer is asked again, with the reason. */
async function askAll(
  open: readonly (keyof TalkFacts)[],
  facts: TalkFacts,
  context: CommandContext,
): Promise<TalkFacts> {
  const { terminal, signal, input } = context;
  if (!input) return facts;
  terminal.err("Enter takes what stands in brackets.\n");
  const reader = createInterface({ input, signal });
  const lines = reader[Symbol.asyncIterator]();
  let answers = facts;
  try {
    for (const name of open) {
      for (let fault: string | undefined = ""; fault !== undefined; ) {
        if (fault !== "") terminal.err(`  ${fault}\n`);
        terminal.err(`${QUESTIONS[name]} [${facts[name]}]: `);
        const { value = "", done } = await lines.next();
        if (done) {
          signal.throwIfAborted();
          const finding = { code: "talk-is-described", message: "stopped; nothing was written" };
          throw new EnvironmentError(finding, EXIT.interrupted);
        }
        const answer = value.trim();
        if (answer === "") answers = { ...answers, [name]: facts[name] };
        else answers = { ...answers, [name]: name === "minutes" ? Number(answer.replace(",", ".")) : answer };
        fault = faultIn(name, answers);
      }
    }
  } finally {
    reader.close();
  }
  return answers;
}
