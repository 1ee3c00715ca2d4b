/** Language and theme. */
import { ChoiceBox } from '../parts/controls.tsx';
import { useWords } from '../speaking.tsx';
import { chooseTheme, useTheme } from '../theme.ts';

export function Preferences() {
  const { say, language, speak } = useWords();
  const theme = useTheme();
  return (
    <div className="preferences">
      <ChoiceBox
        label={say('web.shell.language')}
        hideLabel
        choices={[
          { value: 'en', label: 'English' },
          { value: 'nl', label: 'Nederlands' },
          { value: 'fr', label: 'Français' },
        ]}
        value={language}
        onChoose={speak}
      />
      <ChoiceBox
        label={say('web.shell.theme')}
        hideLabel
        choices={[
          { value: 'system', label: say('web.shell.themeSystem') },
          { value: 'light', label: say('web.shell.themeLight') },
          { value: 'dark', label: say('web.shell.themeDark') },
        ]}
        value={theme}
        onChoose={chooseTheme}
      />
    </div>
  );
}
