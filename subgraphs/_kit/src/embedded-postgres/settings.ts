/** How an embedded server is set up: each setting with its reason, given at every start rather than kept in a file. */

/** What a start is asked for. */
export interface StartOptions {
  readonly durable: boolean;
  readonly onProgress: (line: string) => void;
}

/**
 * Options of initdb.
 *
 * PostgreSQL's own C.UTF-8 sorts by code point and knows the letters of all languages (lower('É') is 'é'). Unlike the
 * collations of libc and ICU it is the same on every machine and in every version, so indexes survive a move, and
 * LIKE 'x%' can use them. The order of a dictionary is asked for where it is wanted: COLLATE "fr-x-icu".
 */
export const clusterOptions = [
  '--username=postgres',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  // The socket's folder admits only the server's own account and root: there is nobody else to ask for a password.
  '--auth=trust',
  '--no-instructions',
];

/** Settings of the server. Without `durable`, a kill loses the last moments, and a fall of the machine perhaps all. */
export function serverSettings(durable: boolean): Record<string, string> {
  return {
    listen_addresses: '', // no TCP port: none to be taken, none to be attacked
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '128MB', // touched only as data grows; an idle server takes some 25 MB
    random_page_cost: '1.1', // the data is on a solid-state disk or in the cache
    jit: 'off', // compiling costs more than these queries
    io_method: 'sync', // saves three idle workers; the cache of the system does their work
    wal_level: 'minimal', // no replica follows an embedded server
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    default_text_search_config: 'pg_catalog.simple', // a search names its language; initdb would guess English
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off', // or the log would grow for nothing
    ...(!durable && { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
}
