/** By which groups figures are told. */
import type { GroupKind } from '../../../src/model/fragmentation-answer.ts';
import { useWords } from '../speaking.tsx';
import { ChoiceBox } from './controls.tsx';

export function GroupByBox({
  kinds,
  value,
  onChoose,
}: {
  kinds: readonly GroupKind[];
  value: GroupKind;
  onChoose(kind: GroupKind): void;
}) {
  const { say } = useWords();
  const names: Record<GroupKind, string> = {
    cluster: say('fragmentation.web.byCluster'),
    community: say('fragmentation.web.byCommunity'),
    helix: say('fragmentation.web.byHelix'),
    region: say('fragmentation.web.byRegion'),
    country: say('fragmentation.web.byCountry'),
    theme: say('fragmentation.web.byTheme'),
  };
  return (
    <ChoiceBox
      label={say('fragmentation.web.by')}
      choices={kinds.map((kind) => ({ value: kind, label: names[kind] }))}
      value={value}
      onChoose={onChoose}
    />
  );
}
