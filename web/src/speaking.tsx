/** The language that the app speaks: kept on this device, and told to the browser as `lang`. */
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Language } from '../../src/model/answers.ts';
import type { Helix, OrganisationSize } from '../../src/model/organisation.ts';
import {
  countryName,
  helixName,
  type Key,
  LOCALES,
  type Params,
  say as sayIn,
  sizeName,
} from '../../src/words/words.ts';

export interface Words {
  language: Language;
  locale: string;
  speak(language: Language): void;
  say<K extends Key>(key: K, ...params: unknown extends Params<K> ? [] : [params: Params<K>]): string;
  number(value: number, digits?: number): string;
  /** A measure's value: whole numbers as they are, fractions with three significant digits. */
  value(value: number): string;
  date(iso: string): string;
  helix(helix: Helix): string;
  size(size: OrganisationSize): string;
  country(code: string): string;
}

const KEPT = 'helixlens.language';
const Speaking = createContext<Words | undefined>(undefined);

function firstLanguage(): Language {
  const wanted = [localStorage.getItem(KEPT), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.map((tag) => Language.safeParse(tag)).find((parsed) => parsed.success)?.data ?? 'en';
}

const sayAny = sayIn as (language: Language, key: Key, params?: object) => string;

function wordsOf(language: Language, speak: Words['speak']): Words {
  const locale = LOCALES[language];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return {
    language,
    locale,
    speak,
    say: (key, ...[params]) => sayAny(language, key, params as object | undefined),
    number: (value, digits) =>
      new Intl.NumberFormat(locale, {
        maximumFractionDigits: digits ?? 0,
        minimumFractionDigits: digits ?? 0,
      }).format(value),
    value: (value) =>
      new Intl.NumberFormat(locale, Number.isInteger(value) ? {} : { maximumSignificantDigits: 3 }).format(
        value,
      ),
    date: (iso) => day.format(new Date(iso)),
    helix: (helix) => helixName(language, helix),
    size: (size) => sizeName(language, size),
    country: (code) => countryName(language, code),
  };
}

export function SpeakingProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const words = useMemo(
    () =>
      wordsOf(language, (next) => {
        localStorage.setItem(KEPT, next);
        setLanguage(next);
      }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={words.locale}>
      <Speaking value={words}>{children}</Speaking>
    </I18nProvider>
  );
}

/** What the app says, in the language chosen. */
export function useWords(): Words {
  const words = use(Speaking);
  if (words === undefined) throw new Error('useWords is used outside SpeakingProvider');
  return words;
}
