/** Every statement about protocols. */
import { type Reading, from } from '@innovation-sante/kit/access';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import type { ProtocolStatus } from '@innovation-sante/scheme/vocabulary/evaluation';
import { forEachKey } from '../list/for-each-key.js';
import { Protocol } from './protocol.entity.js';

/** The protocol of an evaluation, or null where none is known. */
export const protocolOfEvaluation = defineLoader<string, Protocol | null>(async (ids, context) => {
  const { database } = context;
  const rows = await database.select(
    Protocol,
    forEachKey(
      ids,
      sql`SELECT ${raw(database.columns(Protocol, 't'))} FROM ${from(context, Protocol)} t WHERE t.evaluation_id = k.key LIMIT 1`,
    ),
  );
  return onePerKey(ids, rows, ({ evaluationId }) => evaluationId);
});

/** The evaluations whose protocol stands so, as an array of ids. */
export const evaluationsByProtocol = (context: Reading, statuses: readonly ProtocolStatus[]): Sql =>
  sql`ARRAY(SELECT p.evaluation_id FROM ${from(context, Protocol)} p WHERE p.status = ANY(${statuses}::text[]))`;
