import { useCallback, useEffect, useMemo, useState } from 'react';
import { Office } from './office.tsx';
import { type Here, HereProvider, useAct, useKept, useSnapshot } from './workspace.ts';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** The whole page: whose eyes one sees with, in which colours, and what is said aloud. */
export function App() {
  const [me, setMe] = useKept('me', '');
  const [chosen, setChosen] = useKept('theme', '');
  const [system, setSystem] = useState(prefersDark.matches);
  const [said, setSaid] = useState('');
  const { snapshot, lost } = useSnapshot(me || undefined);
  const act = useAct(me || snapshot?.me);
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : system ? 'dark' : 'light';

  useEffect(() => {
    const onChange = (): void => setSystem(prefersDark.matches);
    prefersDark.addEventListener('change', onChange);
    return () => prefersDark.removeEventListener('change', onChange);
  }, []);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  const announce = useCallback((words: string) => setSaid(words), []);
  const here = useMemo<Here | undefined>(
    () => (snapshot ? { snapshot, theme, act, announce } : undefined),
    [snapshot, theme, act, announce],
  );
  return (
    <>
      <header className="unseen">
        <h1>Practice workspace</h1>
      </header>
      {here ? (
        <HereProvider value={here}>
          <Office
            key={here.snapshot.me}
            onPerson={setMe}
            onTheme={() => setChosen(theme === 'dark' ? 'light' : 'dark')}
          />
        </HereProvider>
      ) : (
        <p className="loading">Opening the practice workspace…</p>
      )}
      {lost && (
        <p className="lost" role="alert">
          The practice workspace was closed. Start it again with <code>npm run practice</code>; this page finds it by
          itself.
        </p>
      )}
      <div className="unseen" aria-live="polite" data-testid="said">
        {said}
      </div>
    </>
  );
}
