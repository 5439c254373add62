import 'server-only';
import { z } from 'zod';
import { starterAuthorityId } from '#db/seed/authorities/load-authorities.ts';
import { actAs, exampleTransaction } from '#db/seed/example/example-transaction.ts';
import { insertCase, shareCase } from '#db/seed/example/insert-case.ts';
import { insertLetters } from '#db/seed/example/insert-letters.ts';
import { insertOfficial, insertStaff } from '#db/seed/example/insert-staff.ts';
import { caseKeyOf } from '#lib/crypto/case-key.ts';
import { sealRow } from '#lib/crypto/case-seal.ts';
import { keyringOf } from '#lib/crypto/keyring.ts';
import { hashPassword } from '#lib/crypto/password.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import type { Role } from '#lib/domain/viewer.ts';
import { type Keep, putSealed } from '#lib/inquiries/letters/keep-files.ts';
import { seedStarters } from '#lib/inquiries/letters/seed-starters.ts';
import { folderStorage } from '#lib/storage/folder-storage.ts';
import { enterInquiry } from './enter-inquiry.ts';
import { inventedCaseSchema, type StaffKey } from './example-schema.ts';
import { inventedCase } from './invented-case.ts';
import inventedCases from './invented-cases.json' with { type: 'json' };
import { inventedMoves } from './invented-moves.ts';
import { isakovCase } from './isakov-case.ts';
import { isakovInquiry, isakovMoves } from './isakov-inquiry.ts';
import { isakovLetters } from './isakov-letters.ts';
import { awaitExampleJudgement, judgeIsakovReply } from './judge-example.ts';
import { letterFiles } from './letter-files.ts';

/** Of a partner organisation: one case is shared with them. */
const partner = { name: 'Nadia Haddad', email: 'partner@example.org' };

/** The first four sign in; the others are colleagues who give the lists their width. */
const people: Record<StaffKey | 'administrator', { name: string; role: Role; signsIn: boolean }> = {
  caseworker: { name: 'Leyla Orazova', role: 'caseworker', signsIn: true },
  coordinator: { name: 'Marek Novotný', role: 'coordinator', signsIn: true },
  lawyer: { name: 'Анна Бергман', role: 'lawyer', signsIn: true },
  administrator: { name: 'Jonas Weber', role: 'administrator', signsIn: true },
  second: { name: 'Тимур Ахметов', role: 'caseworker', signsIn: false },
  third: { name: 'Sofia Lind', role: 'caseworker', signsIn: false },
  counsel: { name: 'Илья Романов', role: 'lawyer', signsIn: false },
};

/**
 * Loads the example into an empty database: one organisation, its people, the starter directory, the published
 * case of Azat Isakov and invented ones around `today`, and a partner with whom one of these is shared. All of it
 * or nothing.
 *
 * @returns how to sign in, one person of each role and the partner
 */
export async function loadExample(options: {
  ownerUrl: string;
  password: string;
  /** The installation's key, 32 bytes in base64. */
  storageKey: string;
  /** Where the files of the letters go. */
  storageDir: string;
  today: string;
}): Promise<{ signIns: { role: string; email: string; password: string; name: string }[] }> {
  const { ownerUrl, password, today } = options;
  const keyring = keyringOf(options.storageKey);
  const storage = folderStorage(options.storageDir);
  const put: string[] = [];
  const keep: Keep = async (_, recipient, bytes) => {
    const storageKey = await putSealed(storage, recipient, bytes);
    put.push(storageKey);
    return storageKey;
  };
  const staff: Record<string, { email: string; name: string; role: Role; passwordHash: string | null }> = {};
  for (const [key, { name, role, signsIn }] of Object.entries(people)) {
    const passwordHash = signsIn ? await hashPassword(password) : null;
    staff[key] = { email: `${key}@example.org`, name, role, passwordHash };
  }
  const partnerHash = await hashPassword(password);
  await exampleTransaction(ownerUrl, async (tx) => {
    const { organisationId, userIds } = await insertStaff<StaffKey | 'administrator'>(tx, {
      name: 'Example organisation',
      referencePrefix: 'THF',
      timeZone: 'Europe/Sofia',
      // The example is for looking around: its people sign in with a password alone.
      secondFactorRoles: [],
      staff: staff as Parameters<typeof insertStaff<StaffKey | 'administrator'>>[1]['staff'],
    });
    await insertStaff<'partner'>(tx, {
      name: 'Partner organisation',
      referencePrefix: 'PTN',
      timeZone: 'Europe/Berlin',
      secondFactorRoles: [],
      staff: { partner: { ...partner, role: 'caseworker', passwordHash: partnerHash } },
    });
    await seedStarters(tx, organisationId);
    const opener = { userId: userIds.coordinator, organisationId };
    const seal = async <R extends { id: string }>(caseId: string, person: R): Promise<R> =>
      sealRow(await caseKeyOf(tx, caseId, keyring), 'person', person);
    const authorityId = (key: string) => starterAuthorityId(organisationId, key);
    await actAs(tx, opener.userId);

    const team = [
      { userId: userIds.caseworker, capacity: 'lead' as const },
      { userId: userIds.lawyer, capacity: 'lawyer' as const },
    ];
    const published = await insertCase(tx, opener, isakovCase(today, team, authorityId, opener.userId), seal);
    const signerId = await insertOfficial(tx, {
      organisationId,
      authorityId: authorityId('ru-mvd'),
      name: 'M.V. Karpukhin',
      nameLang: 'en',
      position: 'Deputy Head, Department for the Organization of Operative-Investigative Activities',
    });
    const inquiryId = await enterInquiry(
      tx,
      { caseId: published.id, today },
      {
        ...isakovInquiry,
        authorityId: authorityId('ru-president'),
        regimeId: 'ru-59fz',
        lang: 'en',
        channel: 'unknown',
        enteredBy: userIds.caseworker,
      },
      isakovMoves({
        president: authorityId('ru-president'),
        ministry: authorityId('ru-mvd'),
        signerId,
        claimIds: published.claims,
      }),
    );

    await insertLetters(
      tx,
      isakovLetters({
        caseId: published.id,
        organisationId,
        writerId: userIds.caseworker,
        lawyerId: userIds.lawyer,
        ministry: authorityId('ru-mvd'),
      }),
      async (letterId, day) => {
        const key = await caseKeyOf(tx, published.id, keyring);
        return letterFiles(tx, letterId, { day, today }, { key, keep });
      },
    );

    const reply = await awaitExampleJudgement(tx, inquiryId, today);
    await actAs(tx, userIds.lawyer);
    await judgeIsakovReply(tx, {
      caseId: published.id,
      organisationId,
      inquiryId,
      reply,
      lawyerId: userIds.lawyer,
      today,
    });
    await actAs(tx, opener.userId);

    let waits = false;
    let shared = false;
    for (const invented of z.array(inventedCaseSchema).parse(inventedCases)) {
      const { id } = await insertCase(tx, opener, inventedCase(invented, today, userIds), seal);
      if (invented.sensitivity === 'restricted' && !shared) {
        shared = true;
        await shareCase(tx, id, { email: partner.email, until: shiftDay(today, 30) });
      }
      for (const inquiry of invented.inquiries) {
        const entered = await enterInquiry(
          tx,
          { caseId: id, today },
          {
            authorityId: authorityId(inquiry.to),
            regimeId: inquiry.regime,
            lang: inquiry.lang,
            channel: inquiry.channel,
            subject: inquiry.subject,
            questions: inquiry.questions,
            enteredBy: userIds[invented.team[0]?.who ?? 'coordinator'],
          },
          inventedMoves(inquiry, today, authorityId),
        );
        // One reply of an invented case waits for its lawyer.
        if (!waits && inquiry.moves.some(({ kind }) => kind === 'replied')) {
          waits = true;
          await awaitExampleJudgement(tx, entered, today);
        }
      }
    }
  }).catch(async (error) => {
    for (const storageKey of put) await storage.remove(storageKey);
    throw error;
  });
  return {
    signIns: [
      ...Object.entries(people)
        .filter(([, { signsIn }]) => signsIn)
        .map(([key, { role, name }]) => ({ role, name, email: `${key}@example.org`, password })),
      { role: 'partner', ...partner, password },
    ],
  };
}
