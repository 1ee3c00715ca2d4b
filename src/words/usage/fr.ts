import type { Translated } from '../catalogue.ts';
import type { usage as en } from './en.ts';

export const usage: Translated<typeof en> = {
  unknownOption: 'option inconnue : « {{name}} »',
  unknownCommand: 'commande inconnue : « {{name}} »',
  missingArgument: 'il manque l’argument « {{name}} »',
  optionMissingArgument: 'l’option « {{name}} » demande une valeur',
  excessArguments: 'trop d’arguments',
  didYouMean: '(Vouliez-vous dire {{name}} ?)',
  unknownTheme: 'Aucun thème n’a « {{asked}} » dans son titre. Demandez avec moins de mots, ou d’autres.',
  testBeforeTraining: 'Le jour jusqu’auquel on teste, {{testUntil}}, doit venir après {{trainUntil}}.',
};
