/** Tekst van de beoordeling van suggesties. */
export const evaluation = {
  command: 'hoe vaak suggesties uitkomen: getoetst op een achtergehouden jaar',
  weights: {
    from: 'Gerangschikt met gewichten die geleerd zijn uit wat er van {{from}} tot {{until}} gebeurde: {{gained, number}} van {{organisations, number}} organisaties kregen er een partner bij.',
    otherData:
      'Ze zijn geleerd uit een andere versie van de gegevens: evaluate zegt hoe goed ze hier gelden.',
    nothingLearned:
      'Er zijn geen gewichten geleerd, dus komt er niets in {{file}}: er gebeurde te weinig in de periode vóór de beoordeelde, of het netwerk was minder dan een kwart van wat het werd. Kies latere dagen, of ga uit van de meegeleverde gewichten.',
  },
  option: {
    saveWeights: 'schrijf de gewichten die geleerd en beoordeeld zijn naar een bestand',
    weights: 'rangschik met de gewichten uit een bestand dat evaluate --save-weights schreef',
    trainUntil: 'wat op deze dag bekend was mag gezien worden; standaard het einde van het voorlaatste jaar',
    testUntil: 'wat daarna en tot deze dag bekend werd moet voorspeld worden; standaard een jaar later',
    askers: 'voor hoeveel organisaties gevraagd wordt',
    seed: 'welke daarvan getrokken worden',
  },
  progress: 'suggesties beoordelen',
  title: 'Hoe vaak suggesties uitkwamen: gezien tot {{trainUntil}}, voorspeld tot {{testUntil}}',
  population:
    '{{organisations, number}} organisaties waren bekend; {{gained, number}} daarvan kregen een partner onder de andere, en voor {{askers, number}} daarvan wordt gevraagd. Het model rangschikt telkens {{pool, number}} kandidaten; {{ceiling}} van de latere partners zit daarbij.',
  plain:
    'In woorden: van tien suggesties kwam er binnen de periode minstens één uit voor {{hit}} van de organisaties die een partner kregen; de populairste organisaties, aan iedereen voorgesteld, halen {{popular}}.',
  refitted: 'Gewichten geleerd uit wat tussen {{fitFrom}} en {{trainUntil}} tot stand kwam.',
  defaults: 'Daarvoor gebeurde te weinig om van te leren: de standaardgewichten werden beoordeeld.',
  column: {
    method: 'methode',
    recall20: 'Recall@20',
    hit10: 'Hit@10',
    ndcg20: 'NDCG@20',
    matched: 'AUC, gelijke graad',
    twoHop: 'AUC, twee stappen',
    ratio: 'tegenover P3',
    gini: 'Gini',
    kept: 'voorbehouden',
    single: 'één project',
    smes: 'kmo’s',
    regions: 'tien grootste regio’s',
    popularity: 'tegenover populariteit',
    predicted: 'gegeven kans',
    observed: 'kwam uit',
  },
  heading: {
    methods: 'Alle methoden',
    size: 'Recall@20 naar projecten van de vrager',
    variants: 'Andere populaties',
    questions: 'Met een vraag: nieuwe projecten, gevraagd voor een van hun deelnemers',
    newcomers: 'Nieuwkomers: hun eerste projecten',
    lifts: 'Plaatsen voorbehouden aan wie zelden wordt voorgesteld, en wat dat kost',
    calibration: 'Betekenen kansen wat ze zeggen? (verwachte kalibratiefout {{error}})',
    random: 'Geen nauwkeurigheid',
  },
  atHand:
    'Onder alle kandidaten: {{single}} met hoogstens één project, {{sme}} opgegeven kmo’s, {{regions}} in de tien grootste regio’s.',
  randomSplit:
    'Banden willekeurig verbergen in plaats van een jaar achterhouden zou deze recall@20 geven. De andere leden van hetzelfde consortium verraden elke verborgen band: dit is een waarschuwing en geen nauwkeurigheid.',
  note: {
    public:
      'Getoetst op openbaar bekende samenwerking. Of een leverancier, een klant, een investeerder of een weg naar de markt past, kan deze data niet zeggen.',
    default: 'De standaardgewichten zijn geleerd uit CORDIS tot eind 2023.',
    drift:
      'Jaren verschillen in hoeveel er begint: vertrouw de volgorde en de vergelijking met populariteit meer dan een enkele kans.',
  },
  definition: {
    recall10:
      'Aandeel van de latere nieuwe partners onder de eerste tien suggesties, gemiddeld over organisaties.',
    recall20:
      'Aandeel van de latere nieuwe partners onder de eerste twintig suggesties, gemiddeld over organisaties.',
    hit10: 'Aandeel organisaties waarvoor minstens één van de eerste tien suggesties uitkwam.',
    ndcg20: 'Opbrengst van de eerste twintig suggesties, verminderd naar plaats, over de best mogelijke.',
    matchedAuc:
      'Kans dat een latere partner hoger staat dan een met ongeveer evenveel partners die het niet werd.',
    twoHopAuc:
      'Kans dat een latere partner hoger staat dan een andere kandidaat, onder wie een partner met de vrager deelt.',
    twoHopAp: 'Gemiddelde precisie onder wie een partner met de vrager deelt.',
    twoHopMrr:
      'Eén gedeeld door de rang van de eerste latere partner, onder wie een partner met de vrager deelt.',
    coverage: 'Aandeel van alle kandidaten die aan iemand werden voorgesteld.',
    gini: 'Hoe ongelijk suggesties over kandidaten vallen: 0 allen gelijk, 1 alles op één.',
    singleProjectShare: 'Aandeel van de suggesties dat een organisatie met hoogstens één project noemt.',
    smeShare: 'Aandeel van de suggesties dat een opgegeven kmo noemt.',
    largestRegionsShare: 'Aandeel van de suggesties in een van de tien regio’s met de meeste kandidaten.',
    ece: 'Gemiddeld verschil tussen de gegeven kans en het aandeel dat uitkwam, over tien even grote klassen.',
  },
} as const;
