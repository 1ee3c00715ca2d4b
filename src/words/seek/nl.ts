/** Text of searching for a kind of partner, and for one that is not in the data. */
import type { Translated } from '../catalogue.ts';
import type { seek as en } from './en.ts';

export const seek: Translated<typeof en> = {
  option: {
    seek: 'wat gezocht wordt: {{values}}',
    text: 'waar het gezamenlijke werk over zou gaan: de titel van een oproep, een zin',
    withoutCompetitors: 'laat weg wie hetzelfde doet op dezelfde markt',
    profile: 'vraag voor wie niet in de gegevens staat: een bestand met het profiel',
    template: 'druk een leeg profiel af om in te vullen',
  },
  error: { nobodyNamed: 'Noem een organisatie, of geef --profile BESTAND.' },
  note: {
    supplier:
      'Openbare gegevens tonen onderzoeksconsortia, niet wie aan wie levert: dit zijn bedrijven waarmee samenwerking waarschijnlijk is, eerst die met een passend aanbod of verzoek. Hoe vaak dat een leverancier oplevert, is niet gemeten.',
    pilotCustomer:
      'Openbare gegevens tonen onderzoeksconsortia, geen pilootklanten: dit zijn bedrijven en overheden waarmee samenwerking waarschijnlijk is, eerst die met een passend aanbod of verzoek. Hoe vaak dat een pilootklant oplevert, is niet gemeten.',
    routeToMarket:
      'Openbare gegevens tonen onderzoeksconsortia, niet wie wat op de markt brengt: dit zijn bedrijven waarmee samenwerking waarschijnlijk is, eerst die met een passend aanbod of verzoek. Hoe vaak dat een weg naar de markt oplevert, is niet gemeten.',
    capital:
      'Openbare gegevens tonen onderzoeksconsortia, geen investeringen: dit zijn kapitaalverschaffers zoals de gegevens ze aanduiden, en wie zegt kapitaal te bieden of te zoeken. Hoe vaak dat kapitaal oplevert, is niet gemeten.',
    public:
      'Dit zijn overheden die waarschijnlijk aan een gezamenlijk project deelnemen; of ze kopen of vergunnen, staat niet in deze gegevens.',
    nobody: 'Van niemand in deze gegevens is bekend dat het is wat u zoekt.',
  },
  competitor: {
    themes:
      '{{name}} is mogelijk een concurrent: een bedrijf in hetzelfde land dat rond dezelfde thema’s werkt.',
    stage:
      '{{name}} is mogelijk een concurrent: een bedrijf in hetzelfde land in dezelfde schakel, {{stage}}.',
  },
  profile: {
    title: 'Partners voor {{name}}, naar wat het over zichzelf zegt',
    newHere:
      '{{name}} staat niet in deze gegevens: de suggesties volgen wat het profiel zegt, zoals geleerd uit hoe nieuwkomers aan hun eerste project kwamen.',
    unknownTheme: 'Geen thematitel bevat “{{words}}”; het telt als tekst.',
    worksOn: '{{name}} werkt rond {{themes}}.',
  },
  web: {
    label: 'Wat gezocht wordt',
    any: 'Om het even',
    research: 'Onderzoek',
    supplier: 'Leverancier',
    pilotCustomer: 'Pilootklant',
    routeToMarket: 'Weg naar de markt',
    capital: 'Kapitaal',
    public: 'Publieke partner',
    about: 'Waarover',
    aboutHint: 'Waar het gezamenlijke werk over zou gaan: de titel van een oproep, een zin.',
    competitors: 'Concurrenten',
    without: 'Laat concurrenten weg',
  },
};
