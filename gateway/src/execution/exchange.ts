/** Sends texts to subgraphs, each once for one run of a plan and the next. */
import type { Asker, ReplyText, Subgraph } from '../subgraphs/subgraph.js';

/** Sends a text to a subgraph. */
export type Exchange = (subgraph: string, body: string) => Promise<ReplyText>;

/** Sends each text once: who runs a plan a second time gets the replies of the first. Undefined where a subgraph does not talk by text. */
export function rememberingExchange(subgraphs: ReadonlyMap<string, Subgraph>, asker: Asker): Exchange {
  // Few, and mostly of different lengths: to compare them costs less than to make keys of them.
  const sent: { readonly name: string; readonly body: string; readonly reply: Promise<ReplyText> }[] = [];
  return (name, body) => {
    const known = sent.find((one) => one.body === body && one.name === name);
    if (known) return known.reply;
    const subgraph = subgraphs.get(name);
    if (!subgraph?.exchange) throw new Error(`${name} does not talk by text`);
    const reply = subgraph.exchange(body, asker);
    sent.push({ name, body, reply });
    // Whoever waits for it learns of it; a run that was given up does not wait.
    reply.catch(() => undefined);
    return reply;
  };
}
