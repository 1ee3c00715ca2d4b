/** The mix of helices in English. */
export const helixMix = {
  command: 'Whether the helices meet: evenness in projects and groups, synergy with place and size',
  by: 'Groups: cluster, community, helix, region, country or theme',
  region: 'Only projects that someone from these NUTS regions is in, by comma, with all participants',
  top: 'How many groups to list',
  projects:
    'Evenness over the four helices in {{n, number}} projects: {{value}} (0 one helix, 1 all alike); by chance {{low}} to {{high}}.',
  none: 'No project has two participants of a known helix.',
  holding:
    '{{one, number}} hold one helix, {{two, number}} two, {{three, number}} three, {{four, number}} all four.',
  note: 'Associations count with civil society; cluster organisations are left out.',
  evenness: 'Evenness',
  group: 'Group',
  synergy: 'Redundancy in millibits (in three dimensions, below 0 is synergy)',
  dimensions: 'Dimensions',
  value: 'Corrected',
  chance: 'By chance (95%)',
  organisations: 'Organisations',
  helix: 'helix',
  place: 'place',
  size: 'size of companies',
} as const;
