/** An object of the data: a type and a number, from which all else follows. */

export class Ref {
  constructor(
    readonly type: string,
    readonly n: number,
    /** What a subgraph was told of it in a representation. */
    readonly told?: Readonly<Record<string, unknown>>,
    /** Fields that the subgraph answers because it came on this path. */
    readonly provided?: ReadonlySet<string>,
  ) {}
}

/** What changes while operations run. */
export interface Moment {
  /** Changes made by mutations. */
  changes: number;
  /** Are numbers beyond 2^53 kept digit by digit? */
  readonly isExact: boolean;
}
