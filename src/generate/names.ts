/**
 * Invented names. The places in them do not exist, so that a name can be told at sight from a real one and
 * no real organisation is taken for a generated one.
 */
import type { Helix } from '../model/organisation.ts';
import type { Random } from './random.ts';

const PLACES = [
  'Avondhage',
  'Bunzinggem',
  'Dassendonk',
  'Dauwkouter',
  'Distelrode',
  'Egelzande',
  'Elzenwaarde',
  'Fazantbeke',
  'Hagelkouter',
  'Hermelijnoord',
  'IJsvogelkaai',
  'Kievitsbrake',
  'Kwartelgem',
  'Leeuwerikdonk',
  'Lijsterwaarde',
  'Lynxhove',
  'Manestraal',
  'Marterzele',
  'Merelkouter',
  'Morgenwaarde',
  'Nachtegaalrode',
  'Nevelwaarde',
  'Otterzele',
  'Patrijshage',
  'Pimpelgem',
  'Populierdam',
  'Reigerzande',
  'Roerdomphove',
  'Salamanderbeke',
  'Sneeuwkouter',
  'Spechtwaarde',
  'Sterrebrake',
  'Torenvalkdonk',
  'Tureluurhaven',
  'Uilenwaarde',
  'Veldmuisgem',
  'Vlierzande',
  'Vuurvlindervoort',
  'Waterjufferoord',
  'Wielewaalrode',
  'Wilgenzande',
  'Windekouter',
  'Wulpenhage',
  'Zevensterdonk',
  'Zilverwaarde',
  'Zonnedauwgem',
  'Zwaluwbrake',
  'Zwinneblommeke',
] as const;

const FORMS: Record<string, readonly string[]> = {
  BE: ['NV', 'BV', 'BV'],
  NL: ['B.V.'],
  DE: ['GmbH'],
  FR: ['SAS'],
  LU: ['SARL'],
};

/** What the namer knows of an organisation. `trade` is that of its main subject; `busy` ones are no labs. */
interface Named {
  helix: Helix;
  country: string;
  trade: string;
  busy: boolean;
}

/** Gives each organisation a name that no other of this run has. */
export function namer(random: Random): (organisation: Named) => string {
  const given = new Set<string>();
  return (organisation) => {
    for (let attempt = 0; ; attempt++) {
      const plain = proposal(organisation, random);
      const name = attempt < 20 ? plain : `${plain} ${given.size}`;
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
}

function proposal({ helix, country, trade, busy }: Named, random: Random): string {
  const place = random.pick(PLACES);
  switch (helix) {
    case 'company':
      return `${place} ${trade} ${random.pick(FORMS[country] ?? FORMS.BE!)}`;
    case 'knowledge':
      if (busy) return random.pick([`Universiteit ${place}`, `Onderzoeksraad ${place}`]);
      return random.pick([
        `Hogeschool ${place}`,
        `Instituut ${trade} ${place}`,
        `Onderzoekscentrum ${trade} ${place}`,
        `Labo ${trade} ${place}`,
      ]);
    case 'government':
      return random.pick([
        `Gemeente ${place}`,
        `Intercommunale ${place}`,
        `Agentschap ${trade} ${place}`,
        `Havenbestuur ${place}`,
        `Streekbestuur ${place}`,
      ]);
    case 'association':
      return random.pick([`Federatie ${trade} ${place}`, `Beroepsvereniging ${trade} ${place}`]);
    default:
      return random.pick([
        `Burgerplatform ${trade} ${place}`,
        `Vrienden van ${place}`,
        `Bewonersgroep ${place}`,
        `Stichting ${trade} ${place}`,
      ]);
  }
}

/** A project's acronym: syllables without a meaning. */
export function acronym(random: Random, given: Set<string>): string {
  const syllables = [
    'BRU',
    'DEL',
    'FLO',
    'GRI',
    'KAN',
    'LUM',
    'MEV',
    'NOR',
    'PLI',
    'QUO',
    'RAS',
    'SYL',
    'TEM',
    'VOR',
    'WIM',
    'ZEN',
  ];
  for (let attempt = 0; ; attempt++) {
    const plain = `Syn${[0, 1, 2].map(() => random.pick(syllables)).join('')}`;
    const word = attempt < 20 ? plain : `${plain}${given.size}`;
    if (given.has(word)) continue;
    given.add(word);
    return word;
  }
}
