'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '#components/ui/button-style.ts';

export type Theme = 'system' | 'light' | 'dark';
export type SimpleAction = (data: FormData) => Promise<void>;
export type LocaleChoice = { locale: string; name: string };

const choice = `${buttonStyle('secondary', 'small')} aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent`;

/** The language of the interface; sends `locale` and `returnTo`. */
export function LocaleSwitch(props: {
  current: string;
  choices: readonly LocaleChoice[];
  action: SimpleAction;
}) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  return (
    <form action={props.action} className="grid gap-1.5">
      <p className="text-muted text-sm" id="locale-switch">
        {t('language')}
      </p>
      <input type="hidden" name="returnTo" value={pathname} />
      <fieldset aria-labelledby="locale-switch" className="flex flex-wrap gap-2">
        {props.choices.map(({ locale, name }) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            aria-pressed={locale === props.current}
            className={choice}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </form>
  );
}

/** Light, dark or as the system says; sends `theme` and `returnTo`, and shows the change at once. */
export function ThemeSwitch({ current, action }: { current: Theme; action: SimpleAction }) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  return (
    <form action={action} className="grid gap-1.5">
      <p className="text-muted text-sm" id="theme-switch">
        {t('theme.title')}
      </p>
      <input type="hidden" name="returnTo" value={pathname} />
      <fieldset aria-labelledby="theme-switch" className="flex flex-wrap gap-2">
        {(['system', 'light', 'dark'] as const).map((theme) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={theme === current}
            onClick={() => show(theme)}
            className={choice}
          >
            {t(`theme.${theme}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
