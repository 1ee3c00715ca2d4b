import { HelixlensError } from '../../../model/errors.ts';

/** There are more shortest paths between two organisations than a number can hold (1.8·10^308). */
export class PathOverflowError extends HelixlensError {
  readonly code = 'path-overflow';
  constructor() {
    super(
      'Two organisations are joined by more shortest paths than can be counted, so betweenness has no value here. Look at a part of the network.',
    );
  }
}
