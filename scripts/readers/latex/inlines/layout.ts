/** Names with the signature of their arguments, `name:signature`, as `takeArguments` reads it. */
const table = (rows: string): Record<string, string> =>
  Object.fromEntries(
    rows
      .trim()
      .split(/\s+/)
      .map((row) => {
        const [name = "", signature = ""] = row.split(":");
        return [name, signature];
      }),
  );

/** Commands that only say how text is set, or that print nothing that a talk needs: left out with their arguments. */
export const LAYOUT: Record<string, string> = table(`
  noindent indent centering raggedright raggedleft justifying flushbottom raggedbottom sloppy fussy frenchspacing
  newpage clearpage cleardoublepage pagebreak:o nopagebreak:o linebreak:o nolinebreak:o newline break allowbreak nobreak
  smallskip medskip bigskip vfill vfil hss vss vspace:sm hspace:sm addvspace:m vskip:g hskip:g kern:g strut null relax protect
  expandafter noexpand unskip ignorespaces ignorespacesafterend leavevmode xspace par endgraf obeylines obeycr
  tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge selectfont fontsize:mm fontfamily:m
  fontseries:m fontshape:m usefont:mmmm fontencoding:m linespread:m baselineskip:g singlespacing onehalfspacing
  doublespacing setstretch:m setlength:mm addtolength:mm settowidth:mm newlength:m setcounter:mm addtocounter:mm
  newcounter:mo usecounter:m value:m pagestyle:m thispagestyle:m pagenumbering:m
  markboth:mm markright:m maketitle makeatletter makeatother tableofcontents:s listoffigures:s listoftables:s listofalgorithms
  balance flushend enlargethispage:sm phantomsection addcontentsline:mmm addtocontents:mm hypersetup:m definecolor:mmm
  colorlet:mm color:om pagecolor:m rowcolors:smmm rowcolor:om cellcolor:om columncolor:om arrayrulecolor:m
  arraystretch:g tabcolsep:g textwidth:g linewidth:g columnwidth:g textheight:g paperwidth:g hsize:g parindent:g parskip:g abovecaptionskip:g
  belowcaptionskip:g captionsetup:om floatname:mm FloatBarrier ContinuedFloat:s botrule noaffiliation and minitoc:o dominitoc:o printnomenclature:o helveticabold PublishersNote:m nomenclature:omm addfontfeatures:m addfontfeature:m fontspec:omo submitto:m usetikzlibrary:m tikzset:m pgfplotsset:m
  lstset:m lstdefinestyle:mm lstdefinelanguage:omom setminted:om usemintedstyle:m theoremstyle:m bibliographystyle:m
  setcitestyle:m bibpunct:ommmmmm citestyle:m printbibliography:o printglossary:o printglossaries printacronyms:o
  makeglossaries glsresetall appendixpage includeonly:m nolinenumbers linenumbers modulolinenumbers:o
  urlstyle:m DeclareGraphicsExtensions:m DeclareUnicodeCharacter:mm hyphenation:m itemsep:g topsep:g parsep:g labelsep:g
  setlist:om rule:omm hrule hrulefill vrule hline midrule toprule bottomrule cmidrule:dm cline:m specialrule:mmm
  addlinespace:o IEEEpeerreviewmaketitle IEEEdisplaynontitleabstractindextext IEEEpubid:m IEEEpubidadjcol
  IEEEoverridecommandlockouts IEEEcompsocitemizethanks:m IEEEcompsocthanksitem:o IEEEraisesectionheading:m IEEEaftertitletext:m
  acmPrice:m acmISBN:m acmSubmissionID:m setcopyright:m copyrightyear:m copyrightdata:m acmArticle:m acmNumber:m
  acmVolume:m acmMonth:m received:om ccsdesc:om citestyle:m settopmatter:m shortauthors shorttitle:m shortauthor:m
  authorrunning:m titlerunning:m runningtitle:m runningauthor:m toctitle:m tocauthor:m affiliationblock preprint:m
  preprintnumber:mm special:m index:m glsadd:m nocaption subcaptionsetup:om figurename tablename sisetup:m
  toprule:o bottomrule:o midrule:o endfirsthead endhead endfoot endlastfoot tabularnewline sidecaptionvpos:mm newcolumntype:mom arraybackslash sidecaption digitalasset offprints:m
  titleformat:smommmmo titlespacing:smmmmo titlecontents:smommmmo pagerange:m bsp volume:m tnoteref:m fnref:m corref:m nonfrenchspacing begingroup endgroup bgroup egroup
  appendixtitles:m appendixstart noappendix appendixfigures appendixtables reftitle:m showmatmethods:m showacknow:m startcontents:o stopcontents:o printcontents:ommmm tcbset:m tcbuselibrary:m newtheoremstyle:mmmmmmmmm titlerule:so titlelabel:m allsectionsfont:m sectionfont:m subsectionfont:m
  bibsep:g balancecolumns twocolumn onecolumn columnbreak onlineid:m vgtccategory:m vgtcinsertpkg graphicspath:m
  crefname:mmm Crefname:mmm crefformat:mm creflabelformat:mm crefrangeformat:mm pdfoutput:g pdfinfo:m pdfbookmark:omm
  PassOptionsToPackage:mm usepackage:om RequirePackage:om documentclass:om documentstyle:om ProvidesPackage:mo
  NeedsTeXFormat:mo AtBeginDocument:m AtEndDocument:m AtBeginEnvironment:mm BeforeBeginEnvironment:mm
  AfterEndEnvironment:mm apptocmd:mmmm pretocmd:mmmm patchcmd:ommmmm DeclareOption:mm ProcessOptions
  newlength:m newsavebox:m newbox newcount newdimen newtoks newskip setbox sbox:mm savebox:mm makeindex
  definechangesauthor:om setremarkmarkup:m setdeletedmarkup:m todototoc listoftodos missingfigure:om
  phantom:m hphantom:m vphantom:m vcenter needspace:sm nofiles bigbreak medbreak smallbreak goodbreak filbreak
  penalty:g goodgap afterpage:m suppressfloats:o interfootnotelinepenalty:g widowpenalty:g clubpenalty:g tolerance:g emergencystretch:g
  hbadness:g vbadness:g looseness:g hangindent:g hangafter:g interlinepenalty:g predisplaypenalty:g pretolerance:g
  DeclareFieldFormat:som DeclareNameAlias:mm ExecuteBibliographyOptions:om AtEveryBibitem:m renewbibmacro:mm
  DeclareCaptionFormat:mm DeclareCaptionLabelFormat:mm DeclareCaptionFont:mm DeclareCaptionStyle:mm
  iclrfinalcopy iclrpreprintcopy neuripsfinalcopy aclfinalcopy aclfinaltrue finalcopy cvprfinalcopy icmlfinalcopy
  emnlpfinalcopy naaclfinalcopy ninept lstlistoflistings setmainfont:om setsansfont:om setmonofont:om
  setmathfont:om defaultfontfeatures:m unboldmath boldmath mathversion:m displaystyle textstyle scriptstyle limits
  nolimits nonumber notag qed qedhere qedsymbol endinput newblock BibitemOpen BibitemShut:m EOS
  protected DeclareSIUnit:omm newacronymstyle:mm setacronymstyle:m setabbreviationstyle:om
  toprulec IEEEtriggeratref:m IEEEtriggercmd:m extrarowheight:g heavyrulewidth:g lightrulewidth:g doublerulesep:g
  floatsep:g textfloatsep:g intextsep:g dblfloatsep:g abovedisplayskip:g belowdisplayskip:g jot:g arraycolsep:g leftmargin:g rightmargin:g
  labelwidth:g itemindent:g listparindent:g voffset:g hoffset:g oddsidemargin:g evensidemargin:g topmargin:g headheight:g headsep:g
  footskip:g marginparwidth:g columnsep:g interlinepenalty:g global long outer immediate write openout closeout
  SweaveOpts:m setkeys:omm printindex MakeShortVerb:sm DeleteShortVerb:m DefineShortVerb:om UndefineShortVerb:m
  VerbatimFootnotes samepage firstpage:om editor:m history:m icmlsetsymbol:mm printAffiliationsAndNotice:m icmlEqualContribution tnotemark:o shortauthors:m
  authormark:m SetCell:om SetCells:om SetRow:om SetRows:om SetColumn:om SetColumns:om acroplural:mom acrodefplural:mom thetcbcounter credit:m access:m appnotes:m pubyear:m robustify:m epsfxsize:g epsfysize:g mathindent
  DontPrintSemicolon PrintSemicolon SetAlgoLined SetAlgoNoLine SetAlgoVlined SetAlgoNoEnd LinesNumbered LinesNotNumbered
  SetNoFillComment SetFillComment SetCommentSty:m SetArgSty:m SetFuncSty:m SetKwSty:m SetDataSty:m IncMargin:m DecMargin:m
  RestyleAlgo:m BlankLine SetAlgoNlRelativeSize:m SetAlgoInsideSkip:m SetEndCharOfAlgoLine:m SetAlCapSkip:m SetAlFnt:m
`);

/** Commands that set their last argument in some way which plain text has not: its words are kept. */
export const TRANSPARENT: Record<string, string> = table(`
  textrm:m textnormal:m textsf:m textmd:m textup:m textsc:m textlf:m lowercase:m mbox:m hbox:m fbox:m
  makebox:oom framebox:oom raisebox:moom parbox:ooomm textcolor:omm colorbox:omm fcolorbox:ommm resizebox:smmm scalebox:mom
  rotatebox:omm reflectbox:m centerline:m leftline:m rightline:m llap:m rlap:m underline:m uline:m uwave:m hl:m
  ensuretext:m foreignlanguage:omm text:m shortstack:om makecell:som thead:om multirowcell:moom
  adjustbox:omm vtop:m vbox:m smash:om lowercase:m MakeLowercase:m MakeTextUppercase:m
  APACyear:m nohyphens:m add:om added:om highlight:om textlangle:m bibinfo:mm bibfield:mm bibnamefont:m bibfnamefont:m
  citenamefont:m enquoteplain:m translation:m natexlab:m href@noop:m selectfontsize:m sidenote:om marginnote:om
  marginpar:om raggedbox:m
  wrapword:m proofreading:m changed:m revised:m rev:m noun:m protectedtext:m 
  dropcap:m belowtable:m bsc:m nombre:m rotcell:om textdollarsign:m textinmath:m textpdfrender:mm
  object:om objectname:om dataset:om tablefoot:m tablebib:m floatfoot:m tablenum:om
  proglang:m discretionary:mmm textls:om textsmaller:om textlarger:om tabincell:mm intertext:m shortintertext:m
  Block:omm grantnum:omm
`);
