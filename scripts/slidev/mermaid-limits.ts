/** Long papers make long diagrams; by itself Mermaid draws an error from 50,000 characters or 500 lines on. */
export const MERMAID_LIMITS = { maxTextSize: 5_000_000, maxEdges: 20_000 };
