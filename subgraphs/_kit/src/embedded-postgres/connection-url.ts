/** The address of a database behind a unix socket, in the one form that all its readers understand. */

export interface SocketAddress {
  /** The folder of the socket file `.s.PGSQL.<port>`. */
  readonly socketDirectory: string;
  /** Part of the socket's file name; no TCP port is open. */
  readonly port: number;
}

/**
 * `postgres://<user>@localhost:<port>/<database>?host=<socket directory>`.
 *
 * `host` wins over `localhost` for node-postgres, TypeORM's `url`, and psql (libpq). The host before it is there for
 * `new URL()`, which refuses an address with a user and no host, so the URL's user and path can be replaced.
 */
export function connectionUrl(address: SocketAddress & { readonly user: string; readonly database: string }): string {
  const url = new URL(`postgres://localhost:${address.port}/${encodeURIComponent(address.database)}`);
  url.username = address.user;
  url.searchParams.set('host', address.socketDirectory);
  return url.href;
}
