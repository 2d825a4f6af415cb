/** The database roles of a subgraph. */

/**
 * `login` opens the connections and, alone, sees no row; it becomes `scoped` for a principal who sees some rows, and `all`
 * for the service itself and for a principal who sees every row. None owns anything or may pass by row-level security.
 */
export function roleOf(schema: string): { readonly login: string; readonly scoped: string; readonly all: string } {
  const login = `innovation_${schema}`;
  return { login, scoped: `${login}_scoped`, all: `${login}_all` };
}
