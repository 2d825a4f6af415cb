/**
 * The event log: one table for all subgraphs of a database, to which a change writes its event in its own transaction.
 *
 * Nothing in it is ever changed or removed. It is the history that users read (`Project.timeline`) and what other subgraphs
 * follow (`log-reader.ts`), so that it says both what happened and, where `facts` is there, the facts as they are since.
 */
import type pg from 'pg';
import { escapeIdentifier } from 'pg';
import { roleOf } from './roles.js';

const eventLog = `
  CREATE SCHEMA IF NOT EXISTS events;
  CREATE TABLE IF NOT EXISTS events.event (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    id uuid NOT NULL UNIQUE,
    subgraph text NOT NULL, kind text NOT NULL, noun text NOT NULL, noun_id text NOT NULL, project_id uuid,
    happened_on date NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
    actor_subject text, actor_role text NOT NULL, actor_organisation_id uuid,
    reason text, document text, act_id uuid,
    changes jsonb NOT NULL DEFAULT '[]', facts jsonb, audience text NOT NULL);
  CREATE TABLE IF NOT EXISTS events.reader (
    name text PRIMARY KEY, subgraph text NOT NULL,
    last_xid xid8 NOT NULL DEFAULT '0', last_position bigint NOT NULL DEFAULT 0, read_at timestamptz(3));
  -- In the order of those who follow the log while another subgraph starts, who would otherwise wait for one another.
  LOCK TABLE events.reader, events.event IN ACCESS EXCLUSIVE MODE;
  CREATE INDEX IF NOT EXISTS event_by_transaction ON events.event (xid, position);
  CREATE INDEX IF NOT EXISTS event_by_subgraph ON events.event (subgraph, xid, position);
  CREATE INDEX IF NOT EXISTS event_by_project ON events.event (project_id, happened_on, position);
  ALTER TABLE events.event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  ALTER TABLE events.reader ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

  CREATE OR REPLACE FUNCTION events.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'an event is never changed nor removed' USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE OR REPLACE TRIGGER event_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON events.event
    FOR EACH STATEMENT EXECUTE FUNCTION events.refuse();

  CREATE OR REPLACE FUNCTION events.wake() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NOTIFY innovation_events;
    RETURN NULL;
  END $$;
  CREATE OR REPLACE TRIGGER event_wakes_readers AFTER INSERT ON events.event
    FOR EACH STATEMENT EXECUTE FUNCTION events.wake();
`;

/**
 * Below which transaction the log is complete: nobody of this database who is still at work has a lower one, and whoever
 * begins later gets a higher one. Transactions of other databases of the same server, which the snapshot names too, write
 * nothing here. An expression on the snapshot of the statement in which it stands.
 */
export const completeBelow = `(
  SELECT coalesce(min(running.xid), pg_snapshot_xmax(pg_current_snapshot()))
  FROM pg_snapshot_xip(pg_current_snapshot()) AS running(xid)
  WHERE NOT EXISTS (
    SELECT FROM pg_stat_activity a WHERE a.backend_xid = running.xid::xid AND a.datname <> current_database()))`;

/** The role that carries events between databases (`broker.ts`): it appends and reads those of every subgraph. */
export const relayRole = 'innovation_relay';

/** Makes the log where it is not there yet, and lets a subgraph append its own events, read all, and keep its place. */
export async function prepareEventLog(client: pg.Client, schema: string): Promise<void> {
  const { login, scoped, all } = roleOf(schema);
  const [loginRole, scopedRole, allRole] = [login, scoped, all].map((role) => escapeIdentifier(role));
  const policy = (name: string) => escapeIdentifier(`${schema}_${name}`);
  await client.query(`
    ${eventLog}
    GRANT USAGE ON SCHEMA events TO ${loginRole}, ${scopedRole}, ${allRole};
    GRANT SELECT, INSERT ON events.event TO ${loginRole}, ${scopedRole}, ${allRole};
    GRANT SELECT, INSERT, UPDATE ON events.reader TO ${allRole};
    DROP POLICY IF EXISTS ${policy('appends')} ON events.event;
    DROP POLICY IF EXISTS ${policy('reads')} ON events.event;
    DROP POLICY IF EXISTS ${policy('keeps_its_place')} ON events.reader;
    CREATE POLICY ${policy('appends')} ON events.event FOR INSERT TO ${scopedRole}, ${allRole}
      WITH CHECK (subgraph = '${schema}');
    CREATE POLICY ${policy('reads')} ON events.event FOR SELECT TO ${allRole} USING (true);
    GRANT USAGE ON SCHEMA events TO ${relayRole};
    GRANT SELECT, INSERT ON events.event TO ${relayRole};
    GRANT SELECT, INSERT, UPDATE ON events.reader TO ${relayRole};
    DROP POLICY IF EXISTS relay ON events.event;
    DROP POLICY IF EXISTS relay ON events.reader;
    CREATE POLICY relay ON events.event TO ${relayRole} USING (true) WITH CHECK (true);
    CREATE POLICY relay ON events.reader TO ${relayRole} USING (true) WITH CHECK (true);
    CREATE POLICY ${policy('keeps_its_place')} ON events.reader TO ${allRole}
      USING (subgraph = '${schema}') WITH CHECK (subgraph = '${schema}');
  `);
}
