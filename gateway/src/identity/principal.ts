/** Who asks, as the subgraphs learn of it: plain JSON whose fields the configuration derives from the claims of a token. */

/** The fields that the configuration names, each a text, a number, a boolean or a list of these. Undefined elsewhere stands for the public. */
export type Principal = Readonly<Record<string, unknown>>;
