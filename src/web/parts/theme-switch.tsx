import { useState } from 'react';
import { chooseTheme, keptTheme, THEMES, type Theme } from './theme.ts';

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(keptTheme);
  const choose = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <fieldset className="switch">
      <legend className="unseen">Colours</legend>
      {THEMES.map((each) => (
        <label key={each} title={NAMES[each]}>
          <input type="radio" name="theme" checked={theme === each} onChange={() => choose(each)} />
          <svg viewBox="0 0 16 16" aria-hidden="true">
            {PICTURES[each]}
          </svg>
          <span className="unseen">{NAMES[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}

const NAMES: Readonly<Record<Theme, string>> = { auto: 'As the system', light: 'Light', dark: 'Dark' };

const PICTURES: Readonly<Record<Theme, React.ReactNode>> = {
  auto: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path className="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z" />
    </>
  ),
  light: (
    <>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.4 1.4M11.6 11.6 13 13M13 3l-1.4 1.4M4.4 11.6 3 13" />
    </>
  ),
  dark: <path d="M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6z" />,
};
