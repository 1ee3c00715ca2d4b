/**
 * What a prediction is: for one asker, the candidates worth looking at, each with the chance of a first joint project
 * within a year and what each feature adds to it. The ranking of `partners`, the consortium builder and `evaluate`
 * all read this.
 */
import type { ThemeId } from '../../model/ids.ts';
import type { Helix, Place } from '../../model/organisation.ts';

/** Who asks, where no organisation of the ecosystem does: what it says of itself. */
export interface Profile {
  readonly themes?: readonly ThemeId[];
  /** What it does or looks for, in its own words: English, Dutch or French. */
  readonly text?: string;
  readonly place?: Pick<Place, 'country' | 'latitude' | 'longitude'>;
  readonly helix?: Helix;
}

export interface PredictionQuestion {
  /** Index of the organisation that asks, or a profile without ties. */
  readonly asker: number | Profile;
  /** What the joint project would be about: a call's title, a project's title, a sentence. */
  readonly about?: string;
  /**
   * 1 for each organisation that may be suggested, by index; everyone by default. The asker and its partners never
   * are, save those of `again`.
   */
  readonly allowed?: Uint8Array;
  /**
   * 1 for each earlier partner that may be suggested again, where allowed. The model has learned from first projects,
   * so that their chances mean nothing; their order does.
   */
  readonly again?: Uint8Array;
}

export interface Prediction {
  /** The pool, or its first few: indices of candidates, most likely first; equally likely ones ascending. */
  readonly nodes: Int32Array;
  /** Chance 0…1 of a first joint project within a year, aligned with `nodes`. */
  readonly likelihood: Float64Array;
  /** What is read from the data, in the order of the columns of `contributions`. */
  readonly features: readonly string[];
  /**
   * Row by row, aligned with `nodes`: what each feature adds to the log-odds, against a candidate of this pool for
   * whom it is at its mean. A row sums to the log-odds minus those of the mean candidate, plus what feedback adds.
   */
  readonly contributions: Float64Array;
  /** The least of each column over the whole pool; infinite where that is empty. */
  readonly least: Float64Array;
}
