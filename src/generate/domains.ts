/**
 * The fields of work of a generated ecosystem: six with a spearhead cluster, and a growing one without. Each
 * has subjects that its organisations and projects work on, and a value chain.
 *
 * Themes are EuroSciVoc, the vocabulary that CORDIS uses, so that generated projects meet real ones on a theme.
 */

export type DomainKey = 'chemistry' | 'blue' | 'food' | 'energy' | 'health' | 'logistics' | 'digital';

export interface Subject {
  /** What is worked on, in English; the subject of titles, offers and requests. */
  words: string;
  /** The trade in a company's name, in Dutch. */
  trade: string;
  /** EuroSciVoc codes. */
  themes: readonly string[];
}

interface StageOfChain {
  name: string;
  /** What an organisation at this stage supplies to the next. */
  supplies: string;
}

export interface Domain {
  key: DomainKey;
  title: string;
  /** Share of organisations, relative to the other domains. */
  weight: number;
  /** Growth of its number of projects in a year, relative to the whole. */
  growth: number;
  /** NACE sectors of its companies. */
  sectors: readonly string[];
  subjects: readonly Subject[];
  /** From the source of material and knowledge to use. */
  chain: readonly StageOfChain[];
}

const subject = (words: string, trade: string, ...themes: string[]): Subject => ({ words, trade, themes });
const stage = (name: string, supplies: string): StageOfChain => ({ name, supplies });

export const DOMAINS: readonly Domain[] = [
  {
    key: 'chemistry',
    title: 'chemistry and plastics',
    weight: 15,
    growth: 0,
    sectors: ['C20', 'C22', 'E38'],
    subjects: [
      subject(
        'chemical recycling of mixed plastics',
        'Kunststofkringloop',
        '/25/67/429/97581411/1181',
        '/23/53/369',
      ),
      subject('bio-based polymers', 'Biopolymeren', '/25/61/383/1147', '/23/53/369'),
      subject('catalysts for low-temperature processes', 'Katalyse', '/23/53/69669548'),
      subject(
        'electrochemical conversion of carbon dioxide',
        'Elektrochemie',
        '/23/53/69669548/1135',
        '/25/67/425/1171',
      ),
      subject(
        'enzymes as industrial catalysts',
        'Biokatalyse',
        '/23/53/69669548/1149',
        '/23/49/315/997/1613/1617',
      ),
      subject('protective coatings without fluorine', 'Coatings', '/25/63/391'),
      subject('lightweight composites', 'Composieten', '/25/63/387', '/25/63/393'),
      subject(
        'electrode materials for batteries',
        'Elektrodematerialen',
        '/23/53/373/1129',
        '/23/53/365/78089026',
      ),
      subject('continuous processing of fine chemicals', 'Procestechniek', '/25/65/411'),
      subject('textile fibres from waste', 'Vezeltechniek', '/25/63/393', '/25/63/399'),
    ],
    chain: [
      stage('Research', 'process know-how'),
      stage('Feedstock and recyclate', 'sorted feedstock'),
      stage('Base chemicals', 'monomers'),
      stage('Polymers and specialities', 'compounds'),
      stage('Converting', 'moulded parts'),
      stage('Use and take-back', 'end-of-life material'),
    ],
  },
  {
    key: 'blue',
    title: 'blue economy',
    weight: 11,
    growth: 0.02,
    sectors: ['A03', 'C30', 'F42'],
    subjects: [
      subject('offshore wind maintenance at sea', 'Offshore', '/25/67/425/1169', '/25/77/84897392/33625299'),
      subject(
        'wave and tidal power',
        'Getijdenkracht',
        '/25/67/425/1169/1689/1823/1819',
        '/25/67/425/1169/1689/1823/1821',
      ),
      subject(
        'coastal defence with nature',
        'Kustbescherming',
        '/25/77/84897392/21046462',
        '/23/49/335/1009/54034042',
      ),
      subject('mussel and seaweed farming between turbines', 'Zeeteelt', '/27/81/489', '/23/49/317'),
      subject('monitoring of marine ecosystems', 'Zeemetingen', '/23/49/317', '/23/45/289'),
      subject('cleaner propulsion of ships', 'Scheepstechniek', '/25/75/461/1237', '/25/67/425/1173'),
      subject('ocean observation with unmanned vessels', 'Dronevaart', '/23/45/289', '/25/73/453/459/1229'),
      subject('removal of litter from estuaries', 'Waterzuivering', '/23/45/277/829', '/23/49/335/1009'),
    ],
    chain: [
      stage('Research', 'measurements and models'),
      stage('Sensing and survey', 'survey data'),
      stage('Engineering', 'designs'),
      stage('Shipbuilding and installation', 'installed works'),
      stage('Operation at sea', 'operating data'),
      stage('Coast and harbour authorities', 'permits and requirements'),
    ],
  },
  {
    key: 'food',
    title: 'agrifood',
    weight: 17,
    growth: 0,
    sectors: ['A01', 'C10', 'C11'],
    subjects: [
      subject(
        'plant proteins as an ingredient',
        'Plantaardig',
        '/23/49/315/997/1613',
        '/27/81/30021/30833628/72257146',
      ),
      subject('sensors on food production lines', 'Sensoriek', '/25/73/453/58525161', '/25/59/377'),
      subject('digital food factories', 'Voedingsdata', '/25/59/377', '/23/47/305/967'),
      subject('food safety in short chains', 'Voedselzekerheid', '/25/59/377/1143'),
      subject('packaging that keeps food longer', 'Verpakkingen', '/25/59/377/1145', '/25/61/383/1147'),
      subject('healthy diets and reformulated food', 'Smaakwerk', '/21/33/117', '/21/33/117/38005658'),
      subject('side streams of fruit and vegetables', 'Nevenstromen', '/27/81/30021/499', '/27/79/481'),
      subject('agroecology on arable land', 'Akkerteelt', '/27/81/30021/55980855', '/27/81/30021/1279'),
      subject('dairy with less water and energy', 'Zuivel', '/27/83/503', '/25/75/471/1251'),
      subject('cereals and bakery', 'Meelkunde', '/27/81/30021/30833628/8144402'),
    ],
    chain: [
      stage('Research', 'recipes and methods'),
      stage('Farming', 'raw produce'),
      stage('Ingredients', 'ingredients'),
      stage('Machines and sensors', 'production equipment'),
      stage('Food processing', 'packed food'),
      stage('Retail and catering', 'sales data'),
    ],
  },
  {
    key: 'energy',
    title: 'energy',
    weight: 18,
    growth: 0.03,
    sectors: ['D35', 'F43', 'C27'],
    subjects: [
      subject(
        'flexible demand of boilers and heat pumps',
        'Warmtesturing',
        '/25/75/471/1251',
        '/25/73/451/1209/1703',
      ),
      subject(
        'energy communities and shared solar power',
        'Buurtstroom',
        '/29/97/87917856/1335',
        '/25/67/425/1169/1685',
      ),
      subject(
        'flexibility markets for distribution grids',
        'Netflex',
        '/25/73/451/1209/1703',
        '/29/97/87917856/1335',
      ),
      subject('stationary battery storage', 'Batterijtechniek', '/23/53/373/1129', '/25/73/451/1209/1703'),
      subject(
        'district heating from waste heat',
        'Restwarmte',
        '/25/73/451/1209/1707/1825',
        '/25/75/471/1251',
      ),
      subject('renovation of housing blocks', 'Renovatie', '/25/77/479/1267/1749', '/25/67/425'),
      subject('green hydrogen for industry', 'Waterstof', '/25/67/425/1173', '/25/67/425/1171'),
      subject('solar façades', 'Zonnegevels', '/25/67/425/1169/1685', '/25/77/479/1267/1749'),
      subject(
        'charging of electric vehicles on weak grids',
        'Laadtechniek',
        '/29/99/547/1343',
        '/25/73/451/1209/1703',
      ),
      subject('wind power forecasting', 'Windkracht', '/25/67/425/1169'),
    ],
    chain: [
      stage('Research', 'models and methods'),
      stage('Components', 'components'),
      stage('Equipment', 'installations'),
      stage('Integration and software', 'control software'),
      stage('Grid and supply', 'grid services'),
      stage('Households and industry', 'flexible demand'),
    ],
  },
  {
    key: 'health',
    title: 'health',
    weight: 17,
    growth: 0.01,
    sectors: ['C21', 'C26', 'M72'],
    subjects: [
      subject(
        'remote monitoring of patients at home',
        'Thuiszorgtechniek',
        '/21/33/30011/623',
        '/25/73/453/58525161/66357197',
      ),
      subject('biosensors for early diagnosis', 'Biosensoren', '/25/73/453/58525161/66357197', '/21/35/145'),
      subject('personalised cancer treatment', 'Oncologie', '/21/39/225', '/21/33/5029300'),
      subject('vaccine production on demand', 'Vaccins', '/21/35/159/653/1439', '/21/35/155'),
      subject('new antibiotics', 'Farma', '/21/35/159/653/8052398', '/21/35/159/79909316'),
      subject('implants that report on themselves', 'Implantaten', '/21/37/677', '/25/61/383'),
      subject('nutrition and obesity in care', 'Voedingszorg', '/21/33/117', '/21/33/117/38005658'),
      subject('cell therapy', 'Celtherapie', '/21/37/163', '/21/35/155'),
      subject('rehabilitation with robots', 'Revalidatie', '/21/39/227', '/25/73/453/459'),
      subject('public health data', 'Gezondheidsdata', '/21/33/137', '/21/33/137/133'),
    ],
    chain: [
      stage('Research', 'targets and prototypes'),
      stage('Discovery', 'candidates'),
      stage('Development and trials', 'trial results'),
      stage('Manufacturing', 'products'),
      stage('Care providers', 'care data'),
      stage('Patients and insurers', 'outcomes'),
    ],
  },
  {
    key: 'logistics',
    title: 'logistics',
    weight: 12,
    growth: 0,
    sectors: ['H49', 'H52', 'H53'],
    subjects: [
      subject('shared city distribution', 'Stadslogistiek', '/29/99/547/1349', '/29/99/547/1345'),
      subject('electric trucks', 'Trucktechniek', '/29/99/547/1343', '/25/75/461/1235'),
      subject('automated warehouses', 'Magazijnrobots', '/25/73/453/459', '/25/73/453/459/1229'),
      subject('barge traffic and inland terminals', 'Binnenvaart', '/25/77/475/1265', '/29/99/547/1349'),
      subject('harbour planning', 'Havenplanning', '/25/77/475/1265', '/29/99/547/1339'),
      subject('traceable supply chains', 'Ketendata', '/23/47/305/967', '/29/99/547/1349'),
      subject('drone delivery', 'Luchtvracht', '/25/73/453/459/1229/1729', '/29/99/547/1339/1761'),
      subject('returnable packaging', 'Retourfust', '/25/67/429/97581411/1181', '/29/99/547/1345'),
    ],
    chain: [
      stage('Research', 'planning methods'),
      stage('Technology', 'equipment and software'),
      stage('Terminals and warehouses', 'handling'),
      stage('Carriers', 'transport'),
      stage('Shippers', 'orders'),
      stage('Cities and consumers', 'requirements'),
    ],
  },
  {
    key: 'digital',
    title: 'digital technology',
    weight: 10,
    growth: 0.12,
    sectors: ['J62', 'J63', 'C26'],
    subjects: [
      subject('trustworthy machine learning', 'Leermodellen', '/23/47/297/933', '/23/47/297'),
      subject('security of connected devices', 'Cyberwacht', '/23/47/295', '/23/47/305/967'),
      subject('post-quantum cryptography', 'Sleutelkunde', '/23/47/295/917', '/25/73/453/449/1207'),
      subject('integrated photonics', 'Fotonica', '/25/69/437', '/23/43/261/791/1541'),
      subject('data spaces', 'Dataruimte', '/23/47/299/945', '/23/47/303'),
      subject('computer vision', 'Beeldherkenning', '/23/47/297/935', '/23/47/297/933/1589'),
    ],
    chain: [
      stage('Research', 'algorithms'),
      stage('Chips and devices', 'devices'),
      stage('Software', 'software'),
      stage('Integration', 'working systems'),
      stage('Use', 'data'),
    ],
  },
];

/**
 * How readily two domains meet in one project. Some that share themes hardly meet (energy and blue on
 * renewable energy, food and health on nutrition, chemistry and energy on batteries): overlap without
 * collaboration, there to be found. Pairs that are not listed have {@link BRIDGE_OTHERWISE}.
 */
const BRIDGES: Partial<Record<DomainKey, Partial<Record<DomainKey, number>>>> = {
  energy: { logistics: 3, digital: 2, blue: 0.02, chemistry: 0.05 },
  food: { chemistry: 2.5, logistics: 1, health: 0.02 },
  blue: { logistics: 2 },
  health: { digital: 2 },
  logistics: { digital: 2 },
};
const BRIDGE_OTHERWISE = 0.3;

/** How readily two domains meet: the same both ways. */
export function bridge(a: DomainKey, b: DomainKey): number {
  return BRIDGES[a]?.[b] ?? BRIDGES[b]?.[a] ?? BRIDGE_OTHERWISE;
}

/** Innovative business networks: small, on one subject, for three years. */
export const BUSINESS_NETWORKS: readonly {
  id: string;
  name: string;
  domain: DomainKey;
  subjects: readonly number[];
}[] = [
  { id: 'syn-ibn-thuiszorg', name: 'IBN Thuiszorgtechniek Merelkouter', domain: 'health', subjects: [0, 1] },
  { id: 'syn-ibn-batterij', name: 'IBN Batterijopslag Otterzele', domain: 'energy', subjects: [3, 8] },
];
