/** Types of measure.mjs, for the tests that call it. */
import type { EcosystemStatistics } from './statistics.mjs';

export interface Recipe extends EcosystemStatistics {
  source: string;
  attribution: string;
  startsByYear: Record<string, number>;
}

export function measure(folder: string): Promise<Recipe>;
export function recipeText(recipe: Recipe): string;
