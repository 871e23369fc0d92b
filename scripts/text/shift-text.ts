/** Characters that Unicode has raised. */
const RAISED = zip(
  "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ⊤ ",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ ",
);

/** Characters that Unicode has lowered. */
const LOWERED = zip("0123456789+-−=()aehijklmnoprstuvxβγρφχ ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ ");

function zip(plain: string, written: string): ReadonlyMap<string, string> {
  const marks = [...written];
  return new Map([...plain].map((character, index) => [character, marks[index] ?? character]));
}

/** A superscript in plain text: raised characters where Unicode has all of them, else the words as they are. */
export const toSuperscript = (text: string): string => write(text, RAISED);

/** A subscript in plain text: lowered characters where Unicode has all of them, else the words as they are. */
export const toSubscript = (text: string): string => write(text, LOWERED);

function write(text: string, table: ReadonlyMap<string, string>): string {
  const marks = Array.from(text, (character) => table.get(character));
  return marks.every((mark) => mark !== undefined) ? marks.join("") : text;
}
