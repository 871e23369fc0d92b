const JMLR = String.raw`
  \newenvironment{proofof}[1]{\begin{proof}[Proof of #1]}{\end{proof}}
`;

/**
 * Macros of packages and classes, most of them for formulas, that a paper does not bring along, as the packages define them, in terms that KaTeX
 * knows. A paper may define them anew behind `\usepackage`.
 */
export const PACKAGE_MACROS: Record<string, string> = {
  // Source: the manual of cryptocode, with its options `probability`, `advantage`, `sets`.
  cryptocode: String.raw`
    \newcommand{\sample}{\stackrel{\textdollar}{\leftarrow}}
    \newcommand{\prob}[1]{\operatorname{Pr}\left[#1\right]}
    \newcommand{\probsub}[2]{\operatorname{Pr}_{#1}\left[#2\right]}
    \newcommand{\condprob}[2]{\operatorname{Pr}\left[#1\,\middle|\,#2\right]}
    \newcommand{\condprobsub}[3]{\operatorname{Pr}_{#1}\left[#2\,\middle|\,#3\right]}
    \newcommand{\expect}[1]{\operatorname{\mathbb{E}}\left[#1\right]}
    \newcommand{\expsub}[2]{\operatorname{\mathbb{E}}_{#1}\left[#2\right]}
    \NewDocumentCommand{\advantage}{m m O{}}{\mathsf{Adv}^{\mathsf{#1}}_{#2}#3}
    \newcommand{\bin}{\{0,1\}}
    \newcommand{\secpar}{\lambda}
    \newcommand{\negl}[1][\lambda]{\operatorname{negl}(#1)}
    \newcommand{\poly}[1][\lambda]{\operatorname{poly}(#1)}
    \newcommand{\adv}{\mathcal{A}}
  `,
  // Of the Journal of Machine Learning Research.
  ...{ jmlr: JMLR, jmlr2e: JMLR },
  // Source: the manual of physics. What has arguments of its own kind is in `math/physics.ts`.
  physics: String.raw`
    \newcommand{\grad}{\nabla}
    \newcommand{\div}{\nabla\cdot}
    \newcommand{\curl}{\nabla\times}
    \newcommand{\laplacian}{\nabla^2}
    \newcommand{\vdot}{\cdot}
    \newcommand{\cross}{\times}
    \newcommand{\tr}{\operatorname{tr}}
    \newcommand{\rank}{\operatorname{rank}}
  `,
  // Source: the guidelines of IOP's class.
  iopart: String.raw`
    \newcommand{\rmd}{\mathrm{d}}
    \newcommand{\rme}{\mathrm{e}}
    \newcommand{\rmi}{\mathrm{i}}
  `,
  // Source: the class of the Journal of Statistical Software.
  jss: String.raw`
    \newcommand{\E}{\mathsf{E}}
    \newcommand{\VAR}{\mathsf{VAR}}
    \newcommand{\COV}{\mathsf{COV}}
    \newcommand{\Prob}{\mathsf{P}}
  `,
};
