/** What the groups are called whose share among suggestions is told. */
import type { FairnessGroup } from '../model/fairness.ts';
import { type Language, say } from './words.ts';

export function fairnessGroupName(language: Language, group: FairnessGroup): string {
  switch (group) {
    case 'sme':
      return say(language, 'suggestions.fairness.group.sme');
    case 'newcomer':
      return say(language, 'suggestions.fairness.group.newcomer');
    case 'own-region':
      return say(language, 'suggestions.fairness.group.ownRegion');
  }
}
