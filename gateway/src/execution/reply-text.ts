/** Temporary. Reads a reply. */
import { parseExactly } from '../subgraphs/exact-json.js';
import { asReply } from '../subgraphs/reply.js';
import type { ReplyText, SubgraphReply } from '../subgraphs/subgraph.js';

export function readReply({ text }: ReplyText, entities: number | undefined): SubgraphReply {
  return asReply(parseExactly(text), entities);
}
