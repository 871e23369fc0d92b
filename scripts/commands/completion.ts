import type { Command, Option } from "commander";
import { EXIT, type ExitCode } from "../diagnostics/environment-error.ts";
import type { CommandContext } from "./context.ts";

/**
 * Scripts by which a shell completes command lines. They hold all that there is to complete, so that pressing Tab starts
 * no process and evaluates nothing that was typed; whatever is not listed is completed as the name of a file.
 */
const SHELLS = { bash, zsh, fish };

export type Shell = keyof typeof SHELLS;
export const SHELL_NAMES = Object.keys(SHELLS) as Shell[];

/** Where each shell takes its script from. */
const INSTALL: Record<Shell, string> = {
  bash: 'lectern completion bash > "$HOME/.local/share/bash-completion/completions/lectern" (make the folder first)',
  zsh: 'lectern completion zsh > "$fpath[1]/_lectern"; before that, ~/.zshrc has `autoload -U compinit && compinit`',
  fish: "lectern completion fish > ~/.config/fish/completions/lectern.fish",
};

/** `lectern completion`: the script on standard output, and where it goes. */
export function completion(shell: Shell, program: Command, { terminal }: CommandContext): ExitCode {
  terminal.out(completionScript(shell, program));
  terminal.say(`To keep it: ${INSTALL[shell]}`);
  return EXIT.fine;
}

/** A command or option of the program, with what it says about itself. */
interface Word {
  name: string;
  about: string;
}
interface Flag {
  names: string[];
  about: string;
  /** A value stands behind it. */
  takesValue: boolean;
  /** The values that there are, where they are known. */
  choices: readonly string[];
}
interface Entry extends Word {
  flags: Flag[];
  choices: readonly string[];
}

/** The script for a shell, from the program's own tables. */
export function completionScript(shell: Shell, program: Command): string {
  const help = program.createHelp();
  const flagsOf = (command: Command): Flag[] =>
    help.visibleOptions(command).map((option: Option) => ({
      names: [option.long, option.short].filter((name) => name !== undefined),
      about: firstClause(option.description),
      takesValue: option.required || option.optional,
      choices: option.argChoices ?? [],
    }));
  const entries = help.visibleCommands(program).map((command) => ({
    name: command.name(),
    about: command.summary() || firstClause(command.description()),
    flags: flagsOf(command),
    choices: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
  }));
  return SHELLS[shell](program.name(), entries, flagsOf(program));
}

/** What a line has room for: without conditions, lists and examples. */
const firstClause = (text: string) => text.split(/[;(:]|\.(?=\s|$)|, (?:of|e\.g\.|such as)/)[0]?.trim() ?? "";
/** A text between single quotes, as all three shells take it. */
const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const names = (flags: readonly Flag[]) => flags.flatMap((flag) => flag.names).join(" ");

function bash(name: string, entries: readonly Entry[], own: readonly Flag[]): string {
  const values = (flags: readonly Flag[]) =>
    flags
      .filter(({ takesValue }) => takesValue)
      .map((flag) =>
        flag.choices.length > 0
          ? `        ${flag.names.join("|")}) COMPREPLY=($(compgen -W ${quote(flag.choices.join(" "))} -- "$cur")); return ;;`
          : `        ${flag.names.join("|")}) return ;;`,
      );
  const branches = entries.map(({ name: command, flags, choices }) =>
    [
      `    ${command})`,
      '      case "$prev" in',
      ...values(flags),
      "      esac",
      `      words=${quote(names(flags))} choices=${quote(choices.join(" "))} ;;`,
    ].join("\n"),
  );
  const commands = entries.map((entry) => entry.name).join(" ");
  // No list of words means names of files: the shell's own completion, by \`-o default\`.
  return `# ${name} for bash
_${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} words= choices=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quote(`${commands} ${names(own)}`)} -- "$cur"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${branches.join("\n")}
    *) return ;;
  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
    *) [ -z "$choices" ] || COMPREPLY=($(compgen -W "$choices" -- "$cur")) ;;
  esac
}
complete -o default -F _${name} ${name}
`;
}

function zsh(name: string, entries: readonly Entry[], own: readonly Flag[]): string {
  // In a description of \`_arguments\` brackets and colons have a meaning.
  const about = (text: string) => text.replace(/[\\[\]:]/g, "\\$&");
  const spec = (flag: Flag) => {
    const value =
      flag.choices.length > 0 ? `:value:(${flag.choices.join(" ")})` : flag.takesValue ? ":value:_files" : "";
    return flag.names.map((each) => quote(`${each}[${about(flag.about)}]${value}`));
  };
  const branches = entries.map(({ name: command, flags, choices }) => {
    const rest = choices.length > 0 ? `*:value:(${choices.join(" ")})` : "*:file:_files";
    return `    ${command}) _arguments ${[...flags.flatMap(spec), quote(rest)].join(" ")} ;;`;
  });
  const commands = entries.map((entry) => `    ${quote(`${entry.name}:${about(entry.about)}`)}`);
  return `#compdef ${name}
_${name}() {
  local -a commands
  commands=(
${commands.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments ${own.flatMap(spec).join(" ")}
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${branches.join("\n")}
    *) _files ;;
  esac
}
# Read as a file of functions it is called; sourced, it is made known.
if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

function fish(name: string, entries: readonly Entry[], own: readonly Flag[]): string {
  const about = (text: string) => `'${text.replace(/[\\']/g, "\\$&")}'`;
  const flagLine = (condition: string, flag: Flag) => {
    const forms = flag.names.map((each) => (each.startsWith("--") ? `-l ${each.slice(2)}` : `-s ${each.slice(1)}`));
    const value = flag.choices.length > 0 ? ` -x -a ${about(flag.choices.join(" "))}` : flag.takesValue ? " -r" : "";
    return `complete -c ${name} -n ${condition} ${forms.join(" ")}${value} -d ${about(flag.about)}`;
  };
  const lines = entries.flatMap((entry) => {
    const inside = about(`__fish_seen_subcommand_from ${entry.name}`);
    return [
      `complete -c ${name} -n __fish_use_subcommand -f -a ${entry.name} -d ${about(entry.about)}`,
      ...entry.flags.map((flag) => flagLine(inside, flag)),
      ...(entry.choices.length > 0 ? [`complete -c ${name} -n ${inside} -f -a ${about(entry.choices.join(" "))}`] : []),
    ];
  });
  return `# ${name} for fish\n${[...own.map((flag) => flagLine("__fish_use_subcommand", flag)), ...lines].join("\n")}\n`;
}
