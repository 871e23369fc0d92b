/** What is used of markdown-it's tokens. */
export interface Token {
  type: string;
  tag: string;
  content: string;
  children: Token[] | null;
  attrSet(name: string, value: string): void;
}

export type MakeToken = new (type: string, tag: string, nesting: 1 | 0 | -1) => Token;

/** What is used of markdown-it itself, as `markdownSetup` gives it. */
export interface Parser {
  core: {
    ruler: {
      push(name: string, rule: (state: { tokens: Token[]; Token: MakeToken }) => void): void;
    };
  };
}
