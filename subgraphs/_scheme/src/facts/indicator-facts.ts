/** The definition of an indicator by which experiments are evaluated. */
import type { EvaluationAspect, EvaluationCriterion } from '../vocabulary/evaluation-criterion.js';
import type { Frequency, SourceSystem } from '../vocabulary/indicator.js';
import type { Sourced } from './sourced.js';

export interface IndicatorFacts extends Sourced {
  /** Stable code, such as 'HOSPITALISATION_RATE'. */
  readonly code: string;
  /** French label. */
  readonly label: string;
  /** What it measures, in English. */
  readonly definition: string;
  /** Unit of its values, such as '%' or '€/patient'. */
  readonly unit: string;
  readonly criterion: EvaluationCriterion;
  readonly aspect: EvaluationAspect;
  /** Null where no source says how often. */
  readonly frequency: Frequency | null;
  readonly sourceSystem: SourceSystem;
}
