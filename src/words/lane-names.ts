/** What the groups are called that knowledge flows between. */
import type { Language } from '../model/answers.ts';
import type { FlowAnswer, FlowChain, FlowLane } from '../model/flow-answer.ts';
import { Helix } from '../model/organisation.ts';
import { countryName, helixName, type Key, say } from './words.ts';

const STAGE_KEYS = {
  research: 'flow.stage.research',
  'applied-research': 'flow.stage.appliedResearch',
  technology: 'flow.stage.technology',
  companies: 'flow.stage.companies',
  use: 'flow.stage.use',
} as const satisfies Record<string, Key>;
const stageKey = (id: string) =>
  Object.hasOwn(STAGE_KEYS, id) ? STAGE_KEYS[id as keyof typeof STAGE_KEYS] : undefined;

/** A lane's name in the reader's language; stages of a declared chain and clusters go by their own. */
export function laneName(language: Language, by: FlowAnswer['by'], { id, label, rest }: FlowLane): string {
  if (rest && by === 'stage') return say(language, 'flow.stage.off');
  if (rest && by === 'cluster') return say(language, 'flow.noCluster');
  if (rest && (by === 'region' || by === 'country')) return say(language, 'flow.unknownPlace');
  if (by === 'stage') {
    const key = stageKey(id);
    return key === undefined ? label : say(language, key);
  }
  if (by === 'country') return countryName(language, id);
  if (by === 'helix') {
    const helix = Helix.safeParse(id).data;
    return helix === undefined ? say(language, 'function.clusterOrganisation') : helixName(language, helix);
  }
  return label;
}

export function chainName(language: Language, { name, derived }: FlowChain): string {
  return derived ? say(language, 'flow.innovationChain') : name;
}

const KIND_KEYS = {
  stage: 'flow.kind.stage',
  helix: 'flow.kind.helix',
  cluster: 'flow.kind.cluster',
  region: 'flow.kind.region',
  country: 'flow.kind.country',
  community: 'flow.kind.community',
} as const satisfies Record<FlowAnswer['by'], Key>;
export function kindName(language: Language, by: FlowAnswer['by']): string {
  return say(language, KIND_KEYS[by]);
}
