import { describe, expect, it } from 'vitest';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import { maySend } from '#lib/domain/inquiry/sending-again.ts';
import { history, type MoveSketch } from './history.ts';

const sent = { kind: 'sent', hopId: 'h1', on: '2026-01-10', authorityId: 'body', channel: 'post' } as const;
const passedOn: MoveSketch = {
  kind: 'forwarded',
  hopId: 'h1',
  on: '2026-01-12',
  scope: 'whole',
  recipients: [{ hopId: 'h2', authorityId: 'other' }],
};
const replied = (hopId: string, replyKind: 'full' | 'returned', on = '2026-01-20') =>
  ({ kind: 'replied', hopId, on, replyKind }) as const;

const may = (...moves: MoveSketch[]) => maySend(effectiveMoves(history(...moves)));

describe('an inquiry may be sent', () => {
  it('when it never was, and not again while it is with a body', () => {
    expect(may()).toBe(true);
    expect(may(sent)).toBe(false);
    expect(may(sent, replied('h1', 'full'))).toBe(false);
  });

  it('again when it came back, also from the body it was passed on to', () => {
    expect(may(sent, replied('h1', 'returned'))).toBe(true);
    expect(may(sent, passedOn, replied('h2', 'returned'))).toBe(true);
  });

  it('not again when one of the bodies answered it after all', () => {
    expect(may(sent, passedOn, replied('h2', 'returned'), replied('h1', 'full', '2026-02-01'))).toBe(false);
  });

  it('a third time only when the second came back, too', () => {
    const second = { ...sent, hopId: 'h3', on: '2026-02-01' } as const;
    expect(may(sent, replied('h1', 'returned'), second)).toBe(false);
    expect(may(sent, replied('h1', 'returned'), second, replied('h3', 'returned', '2026-02-20'))).toBe(true);
  });
});
