/** Texte de l’évaluation des suggestions. */
export const evaluation = {
  command: 'à quelle fréquence les suggestions se réalisent : jugées sur une année mise de côté',
  weights: {
    from: 'Classé selon des poids appris de ce qui s’est produit du {{from}} au {{until}} : {{gained, number}} organisations sur {{organisations, number}} ont gagné un partenaire.',
    otherData: 'Ils ont été appris sur une autre version des données : evaluate dit ce qu’ils valent ici.',
    nothingLearned:
      'Aucun poids n’a été appris, donc rien n’est écrit dans {{file}} : il s’est passé trop peu de choses dans la période précédente, ou le réseau n’avait pas un quart de sa taille ultérieure. Choisissez des jours plus tardifs, ou gardez les poids fournis.',
  },
  option: {
    saveWeights: 'écrire dans un fichier les poids appris et évalués',
    weights: 'classer selon les poids d’un fichier écrit par evaluate --save-weights',
    trainUntil: 'ce qui était connu ce jour peut être vu ; par défaut la fin de l’avant-dernière année',
    testUntil: 'ce qui a été connu ensuite et jusqu’à ce jour est à prédire ; par défaut un an plus tard',
    askers: 'pour combien d’organisations on demande',
    seed: 'lesquelles sont tirées',
  },
  progress: 'jugement des suggestions',
  title:
    'À quelle fréquence les suggestions se sont réalisées : vu jusqu’au {{trainUntil}}, prédit jusqu’au {{testUntil}}',
  population:
    '{{organisations, number}} organisations étaient connues ; {{gained, number}} ont gagné un partenaire parmi les autres, et l’on demande pour {{askers, number}} d’entre elles. Le modèle classe {{pool, number}} candidats pour chacune ; {{ceiling}} des partenaires ultérieurs en font partie.',
  plain:
    'En clair : sur dix suggestions, au moins une s’est réalisée dans la période pour {{hit}} des organisations qui ont gagné un partenaire ; les organisations les plus populaires, suggérées à tous, atteignent {{popular}}.',
  refitted: 'Poids appris de ce qui s’est fait du {{fitFrom}} au {{trainUntil}}.',
  defaults: 'Trop peu s’était passé avant pour apprendre : les poids par défaut ont été jugés.',
  column: {
    method: 'méthode',
    recall20: 'Rappel@20',
    hit10: 'Hit@10',
    ndcg20: 'NDCG@20',
    matched: 'AUC, degré égal',
    twoHop: 'AUC, deux pas',
    ratio: 'face à P3',
    gini: 'Gini',
    kept: 'réservées',
    single: 'un seul projet',
    smes: 'PME',
    regions: 'dix plus grandes régions',
    popularity: 'face à la popularité',
    predicted: 'chance donnée',
    observed: 'réalisé',
  },
  heading: {
    methods: 'Toutes les méthodes',
    size: 'Rappel@20 selon les projets du demandeur',
    variants: 'Autres populations',
    questions: 'Avec une question : nouveaux projets, demandés pour un de leurs participants',
    newcomers: 'Nouveaux venus : leurs premiers projets',
    lifts: 'Places réservées à ceux qui sont rarement suggérés, et ce qu’il en coûte',
    calibration: 'Les chances disent-elles vrai ? (erreur de calibration attendue {{error}})',
    random: 'Pas une exactitude',
  },
  atHand:
    'Parmi tous les candidats : {{single}} avec un projet au plus, {{sme}} PME déclarées, {{regions}} dans les dix plus grandes régions.',
  randomSplit:
    'Cacher des liens au hasard au lieu de mettre une année de côté donnerait ce rappel@20. Les autres membres du même consortium trahissent chaque lien caché : c’est un avertissement, pas une exactitude.',
  note: {
    public:
      'Jugé sur des collaborations publiques. Si un fournisseur, un client, un investisseur ou un accès au marché convient, ces données ne peuvent le dire.',
    default: 'Les poids par défaut ont été appris de CORDIS jusqu’à fin 2023.',
    drift:
      'Les années diffèrent par ce qui y commence : fiez-vous à l’ordre et à la comparaison avec la popularité plus qu’à une seule chance.',
  },
  definition: {
    recall10:
      'Part des nouveaux partenaires ultérieurs parmi les dix premières suggestions, moyenne des organisations.',
    recall20:
      'Part des nouveaux partenaires ultérieurs parmi les vingt premières suggestions, moyenne des organisations.',
    hit10:
      'Part des organisations pour lesquelles au moins une des dix premières suggestions s’est réalisée.',
    ndcg20: 'Gain des vingt premières suggestions, réduit selon la place, sur le meilleur possible.',
    matchedAuc:
      'Chance qu’un partenaire ultérieur soit classé avant un autre d’autant de partenaires qui ne l’est pas devenu.',
    twoHopAuc:
      'Chance qu’un partenaire ultérieur soit classé avant un autre candidat, parmi ceux qui partagent un partenaire avec le demandeur.',
    twoHopAp: 'Précision moyenne parmi ceux qui partagent un partenaire avec le demandeur.',
    twoHopMrr:
      'Un sur le rang du premier partenaire ultérieur, parmi ceux qui partagent un partenaire avec le demandeur.',
    coverage: 'Part de tous les candidats suggérés à quelqu’un.',
    gini: 'Inégalité des suggestions entre candidats : 0 tous égaux, 1 tout sur un seul.',
    singleProjectShare: 'Part des suggestions qui nomment une organisation ayant un projet au plus.',
    smeShare: 'Part des suggestions qui nomment une PME déclarée.',
    largestRegionsShare: 'Part des suggestions dans l’une des dix régions qui comptent le plus de candidats.',
    ece: 'Différence moyenne entre la chance donnée et la part réalisée, sur dix classes de même taille.',
  },
} as const;
