/** Signs of formulas as TeX; others are TeX as they stand. */
const SIGNS = new Map<string, string>(
  Object.entries({
    "\\": "\\backslash",
    ...Object.fromEntries([..."{}#$%_"].map((sign) => [sign, `\\${sign}`])),
    "^": "\\hat{}",
    "~": "\\sim",
    ...Object.fromEntries(
      (
        "α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda " +
        "μ mu µ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi " +
        "ω omega Γ Gamma Δ Delta ∆ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega ∂ partial " +
        "∇ nabla ∞ infty ∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ⋃ bigcup ⋂ bigcap ⋁ bigvee ⋀ bigwedge " +
        "⨁ bigoplus ⨂ bigotimes ≤ leq ≥ geq ≠ neq ≈ approx ≡ equiv ≅ cong ∼ sim ≃ simeq ∝ propto ≪ ll ≫ gg ± pm ∓ mp " +
        "× times ÷ div · cdot ⋅ cdot ∙ bullet • bullet ∗ ast ⋆ star ∘ circ ⊕ oplus ⊗ otimes ∈ in ∉ notin ∋ ni ⊂ subset ⊃ supset " +
        "⊆ subseteq ⊇ supseteq ∪ cup ∩ cap ∖ setminus ∅ emptyset ∀ forall ∃ exists ¬ neg ∧ wedge ∨ vee → to ← leftarrow " +
        "↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow ↦ mapsto ↑ uparrow ↓ downarrow … ldots ⋯ cdots " +
        "⋮ vdots ⋱ ddots ⟨ langle ⟩ rangle 〈 langle 〉 rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ‖ | ∥ parallel ℓ ell " +
        "ℏ hbar ℜ Re ℑ Im ℵ aleph † dagger ‡ ddagger ⊥ perp ∠ angle △ triangle □ square ∎ blacksquare ⊤ top ∣ mid ≜ triangleq"
      )
        .split(" ")
        .flatMap((sign, index, all) => (index % 2 === 0 ? [[sign, `\\${all[index + 1]}`]] : [])),
    ),
    "−": "-",
    "′": "'",
    "″": "''",
    "‴": "'''",
    "\u00a0": "\\ ",
    "\u2002": "\\ ",
    "\u2003": "\\quad ",
    "\u2004": "\\;",
    "\u2005": "\\:",
    "\u2006": "\\,",
    "\u2009": "\\,",
    "\u200a": "\\,",
    // A function is applied, factors are multiplied: none of it is seen. A grid's empty cell.
    ...Object.fromEntries([..."\u200b\u2061\u2062\u2063\u2064\ufeff⬚"].map((sign) => [sign, ""])),
    ℝ: "\\mathbb{R}",
    ℕ: "\\mathbb{N}",
    ℤ: "\\mathbb{Z}",
    ℚ: "\\mathbb{Q}",
    ℂ: "\\mathbb{C}",
    ℙ: "\\mathbb{P}",
    ℋ: "\\mathcal{H}",
    ℒ: "\\mathcal{L}",
    ℱ: "\\mathcal{F}",
    ...Object.fromEntries(["ℬB", "ℰE", "ℐI", "ℳM", "ℛR"].map(([sign, letter]) => [sign, `\\mathcal{${letter}}`])),
    ℎ: "h",
  }),
);

/** The alphabets for formulas in Unicode, of 52 letters each, and what sets plain letters so. */
const ALPHABETS = [
  ..."mathbf,,boldsymbol,mathcal,mathcal,mathfrak,mathbb,mathfrak,mathsf,mathsf,mathsf,mathsf,mathtt".split(","),
];
const FIRST_ALPHABET = 0x1d400;

/** A sign as TeX. @param isAligned whether `&` is where lines are aligned, and no sign */
export function signOf(sign: string, isAligned: boolean): string {
  if (sign === "&") return isAligned ? "&" : "\\&";
  const known = SIGNS.get(sign);
  if (known !== undefined) return known;
  const code = sign.codePointAt(0) ?? 0;
  if (code < FIRST_ALPHABET || code > 0x1d7ff) return sign;
  const plain = sign.normalize("NFKC");
  const command = code <= 0x1d6a3 ? ALPHABETS[Math.floor((code - FIRST_ALPHABET) / 52)] : "";
  const written = SIGNS.get(plain) ?? plain;
  return command ? `\\${command}{${written}}` : written;
}

/** Pieces of TeX one after the other: a command does not take in the letter behind it. */
export function joinTex(pieces: readonly string[]): string {
  // By the last piece alone: to look at all that stands before would take the square of its length.
  let last = "";
  return pieces
    .filter((piece) => piece !== "")
    .map((piece) => {
      const isCommand = /\\[a-zA-Z]+$/.test(last) && /^[a-zA-Z]/.test(piece);
      last = piece;
      return isCommand ? ` ${piece}` : piece;
    })
    .join("");
}

/** Functions that TeX has commands for. */
export const FUNCTIONS = new Set(
  (
    "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min " +
    "Pr sec sin sinh sup tan tanh"
  ).split(" "),
);

/** Marks above a letter, by their characters. */
export const ACCENTS: Record<string, string> = {
  "\u0302": "hat",
  "^": "hat",
  "\u0303": "tilde",
  "~": "tilde",
  "\u0304": "bar",
  "\u0305": "overline",
  "¯": "bar",
  "\u20d7": "vec",
  "\u2192": "vec",
  "\u0307": "dot",
  "\u0308": "ddot",
  "\u20db": "dddot",
  "\u030c": "check",
  "\u0306": "breve",
  "\u0301": "acute",
  "\u0300": "grave",
  "\u030a": "mathring",
  "\u23de": "overbrace",
  "\u23df": "underbrace",
  "\u0332": "underline",
  "\u20d6": "overleftarrow",
  "\u20e1": "overleftrightarrow",
};
