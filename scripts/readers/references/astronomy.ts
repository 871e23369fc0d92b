/** Pairs of a command's name and what it prints; `_` stands for a space. */
const table = (rows: string): Record<string, string> =>
  Object.fromEntries(
    rows
      .trim()
      .split(/\s+/)
      .map((row) => row.replaceAll("_", " ").split("=") as [string, string]),
  );

/** Journals as ADS names them in its entries, `journal = {\apj}`. Source: the macros of AASTeX and mnras. */
export const JOURNALS: Record<string, string> = table(`
  aj=AJ actaa=Acta_Astron. araa=ARA&A apj=ApJ apjl=ApJL apjs=ApJS ao=Appl._Opt. apss=Ap&SS aap=A&A aapr=A&ARv aaps=A&AS
  azh=AZh baas=BAAS bac=BAC caa=Chinese_Astron._Astrophys. cjaa=Chinese_J._Astron._Astrophys. icarus=Icarus jcap=JCAP
  jrasc=JRASC memras=MmRAS mnras=MNRAS na=New_Astron. nar=New_Astron._Rev. pra=Phys._Rev._A prb=Phys._Rev._B
  prc=Phys._Rev._C prd=Phys._Rev._D pre=Phys._Rev._E prl=Phys._Rev._Lett. pasa=PASA pasp=PASP pasj=PASJ psj=PSJ
  qjras=QJRAS rmxaa=RMxAA skytel=S&T solphys=Sol._Phys. sovast=Soviet_Ast. ssr=Space_Sci._Rev. zap=ZAp nat=Nature
  iaucirc=IAU_Circ. aplett=Astrophys._Lett. apspr=Astrophys._Space_Phys._Res. bain=BAN fcp=Fund._Cosmic_Phys.
  gca=Geochim._Cosmochim._Acta grl=Geophys._Res._Lett. jcp=J._Chem._Phys. jgr=J._Geophys._Res. jqsrt=JQSRT
  memsai=MmSAI nphysa=Nucl._Phys._A physrep=Phys._Rep. physscr=Phys._Scr. planss=Planet._Space_Sci. procspie=Proc._SPIE
`);

/** Signs in text and titles; `0\farcs5` has the sign above its point. */
export const ASTRONOMY_SIGNS: Record<string, string> = table(`
  arcdeg=° arcmin=′ arcsec=″ degr=° fdg=.° farcm=.′ farcs=.″ fd=.ᵈ fh=.ʰ fm=.ᵐ fs=.ˢ fp=.ᵖ la=≲ ga=≳ micron=µm sun=☉
  Sun=☉ nodata=…
`);
