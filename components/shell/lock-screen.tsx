'use client';

import { LockKeyhole } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { PasskeyButton } from '#components/auth/passkey-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { useErrorText } from '#components/ui/form-errors.ts';
import { Input } from '#components/ui/input.tsx';
import { Brand } from './brand.tsx';
import { QuickLeave } from './quick-leave.tsx';
import { sendUnlock } from './send-unlock.ts';

type LockScreenProps = {
  email: string;
  leaveTo: string;
  isOpenAgain: () => Promise<boolean>;
  onOpen: () => void;
};

/** Covers everything until the person has proved who they are; what they had typed stays behind it. */
export function LockScreen({ email, leaveTo, isOpenAgain, onOpen }: LockScreenProps) {
  const t = useTranslations('shell.lock');
  const errorText = useErrorText();
  const id = useId();
  const password = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);
  const [elsewhere, setElsewhere] = useState(false);
  const [pending, setPending] = useState(false);

  useEffect(() => {
    const before = document.activeElement;
    password.current?.focus();
    return () => {
      // The page is drawn again only after this, and what is not drawn takes no focus.
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus());
    };
  }, []);
  useEffect(() => {
    // Somebody may have signed in, in another tab, who has no password here or a second factor besides.
    const look = () => {
      if (document.visibilityState === 'visible') void isOpenAgain().then((open) => open && onOpen());
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [isOpenAgain, onOpen]);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    setError(null);
    const answer = await sendUnlock(new FormData(event.currentTarget));
    setPending(false);
    if (answer === 'open') return onOpen();
    if (answer === 'elsewhere') setElsewhere(true);
    else setError(answer);
    password.current?.select();
  }

  return createPortal(
    <div data-lock-screen="" className="fixed inset-0 z-50 overflow-y-auto bg-paper text-ink">
      <main className="mx-auto grid min-h-full w-full max-w-sm content-center gap-6 px-4 py-10">
        <div className="flex items-center justify-between gap-3">
          <Brand />
          <QuickLeave href={leaveTo} />
        </div>
        <div className="grid gap-2">
          <h1 className="flex items-center gap-2 text-2xl">
            <LockKeyhole aria-hidden="true" className="size-6" />
            {t('title')}
          </h1>
          <p className="text-muted">{t('what')}</p>
        </div>
        <form
          onSubmit={submit}
          aria-label={t('title')}
          aria-busy={pending || undefined}
          className="grid gap-5"
        >
          <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
          <Field id={id} label={t('password')} error={error ? errorText(error) : undefined} required>
            {(control) => (
              <Input
                {...control}
                ref={password}
                name="password"
                type="password"
                autoComplete="current-password"
              />
            )}
          </Field>
          <Button type="submit" variant="primary" pending={pending}>
            {t('do')}
          </Button>
        </form>
        <PasskeyButton purpose="unlock" onDone={onOpen}>
          {t('passkey')}
        </PasskeyButton>
        <div role="status">{elsewhere && <p className="font-semibold">{t('more-needed')}</p>}</div>
        <p className="text-muted text-sm">
          {t('other-way')}{' '}
          <a href="/sign-in" target="_blank" rel="noreferrer" className="link">
            {t('other-tab')}
          </a>
        </p>
      </main>
    </div>,
    document.body,
  );
}
