/** A module as `--in-process` loads it, of a subgraph that does not start. */
export async function start(): Promise<never> {
  throw new Error('the disk is full');
}
