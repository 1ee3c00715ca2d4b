/** What one that is not in the data says of itself: the form, or a card with the way back to it. */
import { Button } from 'react-aria-components';
import { HelixMark } from '../parts/marks.tsx';
import { useWords } from '../speaking.tsx';
import { type Said, saysEnough } from './asker.ts';
import { ProfileForm } from './profile-form.tsx';

export function SelfDescription({
  said,
  open,
  onOpen,
  onSay,
}: {
  said: Said;
  open: boolean;
  onOpen(open: boolean): void;
  onSay(said: Said): void;
}) {
  const { say, country } = useWords();
  const { you, youDo, youThemes = [], youCity, youCountry, youRegion, youHelix, youOffer, youSeek } = said;
  if (open || !saysEnough(said))
    return (
      <section className="card organisation-head" aria-labelledby="describe-yourself">
        <h2 id="describe-yourself">{say('shortlist.profile.title')}</h2>
        <p className="soft small">{say('shortlist.profile.lead')}</p>
        <ProfileForm said={said} onSay={onSay} />
      </section>
    );
  const place = [youCity, youRegion, youCountry === undefined ? undefined : country(youCountry)];
  return (
    <section className="card organisation-head" aria-labelledby="described">
      <div className="organisation-title">
        <h2 id="described" className="break">
          {you}
        </h2>
        <Button className="button organisation-map" onPress={() => onOpen(true)}>
          {say('shortlist.profile.edit')}
        </Button>
      </div>
      <p className="facts soft">
        <HelixMark helix={youHelix ?? 'company'} />
        {place.some(Boolean) ? <span>{place.filter(Boolean).join(', ')}</span> : null}
      </p>
      {youDo === undefined ? null : <p className="soft break">{youDo}</p>}
      {youSeek === undefined ? null : (
        <p className="soft small break">
          {say('shortlist.profile.seeks')}: {youSeek}
        </p>
      )}
      {youOffer === undefined ? null : (
        <p className="soft small break">
          {say('shortlist.profile.offers')}: {youOffer}
        </p>
      )}
      {youThemes.length === 0 ? null : (
        <ul className="chips" aria-label={say('shortlist.profile.themes')}>
          {youThemes.map((title) => (
            <li key={title} className="badge">
              {title}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
