/** What each contender of the comparison within one process does when it is told to: answer, or answer for a while. */

/** To a contender. */
export type Turn = { readonly answer: number } | { readonly seconds: number };
/** From a contender; `ready` once. */
export type TurnResult =
  | { readonly ready: true }
  | { readonly text: string }
  /** Milliseconds of each query. */
  | { readonly times: readonly number[] };

/** As many as a gateway would have at a time. */
const pages = 16;

/** @param ask answers the deep query for a page, as the JSON text of the data */
export function takeTurns(ask: (page: number) => Promise<string>): void {
  const tell = (result: TurnResult) => process.send?.(result);

  async function take(turn: Turn): Promise<void> {
    if ('answer' in turn) {
      tell({ text: await ask(turn.answer) });
      return;
    }
    const times: number[] = [];
    const end = performance.now() + turn.seconds * 1_000;
    for (let now = performance.now(); now < end;) {
      await ask(times.length % pages);
      const answered = performance.now();
      times.push(answered - now);
      now = answered;
    }
    tell({ times });
  }

  process.on('message', (turn: Turn) => {
    take(turn).catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
  process.on('disconnect', () => process.exit(0));
  tell({ ready: true });
}
