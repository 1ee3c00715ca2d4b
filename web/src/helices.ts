/** The helices in the order in which lists and legends show them. */
import { Helix } from '../../src/model/organisation.ts';

export const HELICES = Helix.options;
