/** Every figure of an answer's JSON, with what explains it, wherever in the answer that stands. */

export interface FoundFigure {
  /** Where it stands: names joined by dots, places in lists left out. */
  path: string;
  value: number | null;
  low?: number;
  high?: number;
  /** What it is counted over, its own or the nearest around it. */
  n?: number;
  definition?: string;
  source?: string;
  /** What chance would give stands beside it. */
  besideChance: boolean;
}

type Json = Record<string, unknown>;
type Around = Pick<FoundFigure, 'n' | 'definition' | 'source'>;

/** Figures are what has a `value`. An answer whose root lists `definitions` explains all its figures by them. */
export function figuresIn(answer: object): FoundFigure[] {
  const { definitions } = answer as { definitions?: { definition: string; source: string }[] };
  const root = definitions?.every(({ definition, source }) => definition !== '' && source !== '')
    ? { definition: definitions[0].definition, source: definitions[0].source }
    : {};
  const { figures = [] } = answer as { figures?: { figure?: string }[] };
  const named = new Map(
    figures.flatMap((own) => (own.figure ? [[own.figure, explanation(own as Json)]] : [])),
  );
  return within(JSON.parse(JSON.stringify(answer)), '', root, named);
}

/** @param named what explains figures that stand elsewhere under their name alone, as in a year */
function within(
  node: unknown,
  path: string,
  around: Around,
  named: ReadonlyMap<string, Around>,
): FoundFigure[] {
  if (Array.isArray(node)) return node.flatMap((item) => within(item, path, around, named));
  if (typeof node !== 'object' || node === null) return [];
  const own = node as Json;
  const here = { ...around, ...explanation(own) };
  const inner = Object.entries(own)
    // What a range says of a figure is no figure of its own, nor is a target that somebody set.
    .filter(
      ([name]) => !['expected', 'ratio', 'chance', 'target', 'series', 'query', 'options'].includes(name),
    )
    .flatMap(([name, child]) =>
      within(child, path === '' ? name : `${path}.${name}`, { ...here, ...named.get(name) }, named),
    );
  if (typeof own.value !== 'number' && own.value !== null) return inner;
  const bounds = (own.expected === undefined ? own : {}) as { low?: number; high?: number };
  return [
    {
      path,
      value: own.value,
      ...(typeof bounds.low === 'number' ? { low: bounds.low } : {}),
      ...(typeof bounds.high === 'number' ? { high: bounds.high } : {}),
      ...here,
      besideChance: own.expected !== undefined || own.chance !== undefined,
    },
    ...inner,
  ];
}

/** Counts that a figure is over, under the names that answers give them. */
const COUNTED = [
  'n',
  'size',
  'organisations',
  'projects',
  'participations',
  'members',
  'ties',
  'labelled',
  'candidates',
];

function explanation(node: Json): Around {
  const n = COUNTED.map((name) => node[name]).find((count) => typeof count === 'number');
  const inside = Object.values((node.n as Json | undefined) ?? {}).find((count) => typeof count === 'number');
  const counted = n ?? inside;
  return {
    ...(typeof counted === 'number' ? { n: counted } : {}),
    ...(typeof node.definition === 'string' && node.definition !== '' ? { definition: node.definition } : {}),
    ...(typeof node.source === 'string' && node.source !== '' ? { source: node.source } : {}),
  };
}
