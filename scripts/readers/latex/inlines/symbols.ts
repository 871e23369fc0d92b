import { ASTRONOMY_SIGNS } from "../../references/astronomy.ts";

/** Pairs of a command's name and what it prints. */
const table = (rows: string): Record<string, string> =>
  Object.fromEntries(
    rows
      .trim()
      .split(/\s+/)
      .map((row) => {
        const cut = row.lastIndexOf("=");
        return [row.slice(0, cut), row.slice(cut + 1)];
      }),
  );

/** Commands of running text that print a character or a word, and take no argument. */
export const SYMBOLS: Record<string, string> = {
  ...table(`
    ss=ß SS=ẞ o=ø O=Ø l=ł L=Ł ae=æ AE=Æ oe=œ OE=Œ aa=å AA=Å i=ı j=ȷ dh=ð DH=Ð th=þ TH=Þ dj=đ DJ=Đ ng=ŋ NG=Ŋ
    S=§ P=¶ dag=† ddag=‡ dagger=† ddagger=‡ textdagger=† textdaggerdbl=‡ textsection=§ textparagraph=¶ pounds=£
    textsterling=£ texteuro=€ euro=€ EUR=€ textyen=¥ textcent=¢ copyright=© textcopyright=© textregistered=®
    texttrademark=™ ldots=… dots=… textellipsis=… dotsc=… textdegree=° degree=° textmu=µ textohm=Ω textpm=± pm=±
    texttimes=× times=× textdiv=÷ textminus=− textonehalf=½ textonequarter=¼ textthreequarters=¾ textbullet=•
    textperiodcentered=· cdot=· textendash=– textemdash=— textquotedblleft=“ textquotedblright=” textquoteleft=‘
    textquoteright=’ textquotedbl=" textquotesingle=' quotedblbase=„ quotesinglbase=‚ guillemotleft=« guillemotright=»
    guilsinglleft=‹ guilsinglright=› glqq=„ grqq=“ flqq=« frqq=» textless=< textgreater=> textbar=| textbackslash=\\
    textasciitilde=~ textasciicircum=^ textunderscore=_ textbraceleft={ textbraceright=} lbrace={ rbrace={ textdollar=$
    textasteriskcentered=∗ textnumero=№ textexclamdown=¡ textquestiondown=¿ textordfeminine=ª textordmasculine=º
    textasciiacute=´ textasciigrave=\` lq=‘ rq=’ textvisiblespace=␣ checkmark=✓ cmark=✓ xmark=✗ Letter=✉
    Envelope=✉ faEnvelope=✉ envelope=✉ textleftarrow=← textrightarrow=→ textuparrow=↑ textdownarrow=↓
    TeX=TeX LaTeX=LaTeX LaTeXe=LaTeX2ε BibTeX=BibTeX XeTeX=XeTeX LuaTeX=LuaTeX pdfTeX=pdfTeX AmS=AMS
    slash=/ textsuperscriptone=¹ textcelsius=℃ celsius=℃ micro=µ ohm=Ω male=♂ female=♀ textmusicalnote=♪
    textalpha=α textbeta=β textgamma=γ textdelta=δ textepsilon=ε textlambda=λ textsigma=σ textomega=ω textpi=π
    answerYes=[Yes] answerNo=[No] answerNA=[NA] answerTODO=[TODO] justificationTODO=[TODO]
    blacksquare=■ bigstar=★ bullet=• star=⋆ Yinyang=☯
  `),
  rbrace: "}",
  ...ASTRONOMY_SIGNS,
  // Of apacite.
  ...{
    BBA: "&",
    BCBT: ",",
    BCBL: ",",
    BBOP: "(",
    BBCP: ")",
    BPGS: "pp.",
    BPG: "p.",
    BIn: "In",
    BEDS: "Eds.",
    BED: "Ed.",
  },
  ...{ BBOQ: "", BBCQ: "", CurrentBib: "" },
  // Of babel's French.
  ...{ og: "«\u00a0", fg: "\u00a0»", no: "nᵒ\u00a0", nos: "nᵒˢ\u00a0", No: "Nᵒ\u00a0", Nos: "Nᵒˢ\u00a0", degres: "°" },
  ...{ ier: "ᵉʳ", iers: "ᵉʳˢ", iere: "ʳᵉ", ieres: "ʳᵉˢ", ieme: "ᵉ", iemes: "ᵉˢ", primo: "1ᵒ", secundo: "2ᵒ" },
  kms: "km\u00a0s⁻¹",
  "{": "{",
  "}": "}",
  "%": "%",
  "&": "&",
  "#": "#",
  $: "$",
  _: "_",
  "-": "",
  "/": "",
  "@": "",
  "!": "",
  ",": "\u202f",
  ";": " ",
  ":": " ",
  ">": " ",
  "|": "",
  " ": " ",
  "\n": " ",
  "\t": " ",
  thinspace: "\u202f",
  quad: " ",
  qquad: " ",
  enspace: " ",
  enskip: " ",
  hfill: " ",
  hfil: " ",
  dotfill: " ",
  space: " ",
  nobreakspace: "\u00a0",
  textthreequartersemdash: "—",
  textequal: "=",
  // Of Springer's class.
  ackname: "Acknowledgments",
  discintname: "Disclosure of Interests",
};

/** Commands of formulas that are one character: for code and tables' plain words. */
export const MATH_SYMBOLS: Record<string, string> = table(`
  alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ lambda=λ mu=μ
  nu=ν xi=ξ pi=π rho=ρ varrho=ϱ sigma=σ tau=τ upsilon=υ phi=φ varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ
  Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω gets=← leftarrow=← rightarrow=→ to=→ Leftarrow=⇐
  Rightarrow=⇒ implies=⇒ leftrightarrow=↔ Leftrightarrow=⇔ iff=⇔ mapsto=↦ uparrow=↑ downarrow=↓ in=∈ notin=∉ ni=∋ subset=⊂
  subseteq=⊆ supset=⊃ supseteq=⊇ cup=∪ cap=∩ setminus=∖ emptyset=∅ varnothing=∅ forall=∀ exists=∃ neg=¬ lnot=¬ land=∧
  wedge=∧ lor=∨ vee=∨ otimes=⊗ times=× cdot=· div=÷ pm=± mp=∓ leq=≤ le=≤ geq=≥ ge=≥ neq=≠ ne=≠ approx=≈ sim=∼
  simeq=≃ equiv=≡ propto=∝ ll=≪ gg=≫ infty=∞ partial=∂ nabla=∇ sum=∑ prod=∏ int=∫ sqrt=√ ldots=… dots=… cdots=⋯ lfloor=⌊
  rfloor=⌋ lceil=⌈ rceil=⌉ oplus=⊕ langle=⟨ rangle=⟩ ell=ℓ hbar=ℏ circ=∘ bullet=• star=⋆ ast=∗ prime=′ mid=| vert=| Vert=‖ lvert=| rvert=| lVert=‖ rVert=‖ parallel=∥
  perp=⊥ bot=⊥ top=⊤ checkmark=✓ degree=° colon=: lbrace={ rbrace=} log=log ln=ln exp=exp min=min max=max sin=sin cos=cos
  tan=tan arg=arg lim=lim det=det dim=dim Pr=Pr gcd=gcd bmod=mod quad=\u2003 models=⊨ vdash=⊢ dagger=† ddagger=‡ spadesuit=♠ heartsuit=♥ diamondsuit=♦ clubsuit=♣ sharp=♯ flat=♭ S=§ P=¶ triangleq=≜ coloneqq=≔
`);
