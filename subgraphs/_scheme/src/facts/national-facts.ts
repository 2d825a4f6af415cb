/** National facts: figures as published, and the yearly allocations of the funds. */
import type { FundCode } from '../vocabulary/funding.js';
import type { Population } from '../vocabulary/population.js';
import type { DatePrecision } from '../vocabulary/provenance.js';
import type { FigureQualifier, FigureUnit, PublishedMeasure } from '../vocabulary/published-figure.js';
import type { Theme } from '../vocabulary/theme.js';
import type { IsoDate, Sourced } from './sourced.js';

/** A figure as a source published it. */
export interface PublishedFigureFacts extends Sourced {
  readonly id: string;
  readonly measure: PublishedMeasure;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly qualifier: FigureQualifier;
  readonly asOf: IsoDate;
  readonly asOfPrecision: DatePrecision;
  /** The date in the source's own words. */
  readonly asOfStatement: string;
  /** Null for the whole country. */
  readonly regionCode: string | null;
  /** The theme or the population that it counts, when it counts only one. */
  readonly theme: Theme | null;
  readonly population: Population | null;
  /** What the source states. */
  readonly statement: string;
}

/** The allocation of a fund for a year: first a forecast, then the final amount. Null where not found. */
export interface AllocationFacts extends Sourced {
  readonly id: string;
  readonly fund: FundCode;
  readonly year: number;
  readonly forecastCents: number | null;
  readonly finalCents: number | null;
  /** The act that fixed it, as the source cites it. */
  readonly act: string | null;
  readonly statement: string;
}
