/** What the measures are called, and what each says, in one sentence. */
import type { MeasureName } from '../../../src/model/answers.ts';
import type { Key } from '../../../src/words/words.ts';
import { type MapView, PictureMeasure } from '../view.ts';

export const USUAL_MEASURE: MeasureName = 'degree';

export const MEASURE_WORDS = {
  degree: ['web.measure.degree', 'web.measure.degreeMeans'],
  strength: ['web.measure.strength', 'web.measure.strengthMeans'],
  pagerank: ['web.measure.pagerank', 'web.measure.pagerankMeans'],
  betweenness: ['web.measure.betweenness', 'web.measure.betweennessMeans'],
  harmonic: ['web.measure.harmonic', 'web.measure.harmonicMeans'],
  eigenvector: ['web.measure.eigenvector', 'web.measure.eigenvectorMeans'],
  coreness: ['web.measure.coreness', 'web.measure.corenessMeans'],
  clustering: ['web.measure.clustering', 'web.measure.clusteringMeans'],
  constraint: ['web.measure.constraint', 'web.measure.constraintMeans'],
  'effective-size': ['web.measure.effectiveSize', 'web.measure.effectiveSizeMeans'],
  participation: ['web.measure.participation', 'web.measure.participationMeans'],
  'within-module-z': ['web.measure.withinModuleZ', 'web.measure.withinModuleZMeans'],
  'picture-degree': ['picture.degree', 'picture.degreeMeans'],
  'picture-betweenness': ['picture.betweenness', 'picture.betweennessMeans'],
  'picture-pagerank': ['picture.pagerank', 'picture.pagerankMeans'],
} as const satisfies Record<MeasureName | PictureMeasure, readonly [name: Key, meaning: Key]>;

/** What nodes are sized by: a measure of the whole network, which the server gives, and one of the picture on top. */
export function sizing({ size }: MapView): { measure: MeasureName; ofPicture?: PictureMeasure } {
  const ofPicture = PictureMeasure.safeParse(size);
  if (ofPicture.success) return { measure: USUAL_MEASURE, ofPicture: ofPicture.data };
  return { measure: (size as MeasureName | undefined) ?? USUAL_MEASURE };
}
